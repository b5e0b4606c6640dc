// Overlays on the packaged rules: what is merged, and where mistakes are reported.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';
import { loadRuleFiles, loadRules } from '../../src/rules/load.js';
import { mergeRules } from '../../src/rules/merge.js';
import { problemLines } from '../helpers/problems.js';
import { scratch } from '../helpers/scratch.js';

describe('mergeRules', () => {
  it.each([
    { name: 'adds to a list', below: ['a'], over: ['b'], merged: ['a', 'b'] },
    {
      name: 'replaces an entry by its id, in its place',
      below: [{ id: 'x', n: 1 }, { id: 'y' }],
      over: [{ id: 'x', n: 2 }],
      merged: [{ id: 'x', n: 2 }, { id: 'y' }],
    },
    { name: 'adds an entry with a new id', below: [{ id: 'x' }], over: [{ id: 'z' }], merged: [{ id: 'x' }, { id: 'z' }] },
    { name: 'replaces a single value', below: { weight: 1 }, over: { weight: 2 }, merged: { weight: 2 } },
    {
      name: 'goes into maps and keeps what the overlay does not hold',
      below: { levels: { city: ['kota'], province: ['provinsi'] }, cues: ['a'] },
      over: { levels: { city: ['kotamadya'] } },
      merged: { levels: { city: ['kota', 'kotamadya'], province: ['provinsi'] }, cues: ['a'] },
    },
  ])('$name', ({ below, over, merged }) => {
    expect(mergeRules<unknown>(below, over)).toEqual(merged);
  });

  it('leaves what is below as it was', () => {
    const below = { list: ['a'], map: { key: [1] } };
    mergeRules(below, { list: ['b'], map: { key: [2] } });
    expect(below).toEqual({ list: ['a'], map: { key: [1] } });
  });
});

describe('an overlay', () => {
  it('may hold some keys of a file only', () => {
    const folder = scratch({ 'lexicon/words.yaml': 'not_names: [xyzzy]\nlevel_words: { city: [kotaraya] }\n' });
    const [plain, laid] = [loadRuleFiles(), loadRuleFiles([folder])];
    expect(laid.words.not_names).toEqual([...plain.words.not_names, 'xyzzy']);
    expect(laid.words.level_words.city).toEqual([...plain.words.level_words.city, 'kotaraya']);
    expect({ ...laid, words: null }).toEqual({ ...plain, words: null });
  });

  it('lies over the one before it', () => {
    const first = scratch({ 'weights.yaml': 'confidence_bias: 1\n' });
    const second = scratch({ 'weights.yaml': 'confidence_bias: 2\n' });
    expect(loadRuleFiles([first, second]).weights.confidence_bias).toBe(2);
  });

  it('changes what is extracted', () => {
    const article = 'Pemerintah Kabupaten Nganjuk melakukan studi tiru ke Pemkab Bumi Kenanga Harum, Selasa (26/8/2025).\n';
    const folder = scratch({ 'gazetteer/aliases.yaml': '- { code: "35.13", name: Kabupaten Probolinggo, nickname: [Bumi Kenanga Harum] }\n' });
    const hosts = (rules?: string[]) =>
      createExtractor({ rules: loadRules(rules) })
        .extract(article)
        .flatMap((record) => record.hosts.map(({ region }) => region?.code));
    expect(hosts()).not.toContain('35.13');
    expect(hosts([folder])).toContain('35.13');
  });
});

describe('a mistake in an overlay is reported with its place', () => {
  const rule = (match: string) => `- id: direction.mine\n  why: test\n  match: ${match}\n  accepts: [{ in: A ke B. }]\n  rejects: [C.]\n`;

  it.each([
    {
      name: 'unknown slot class',
      files: { 'patterns/direction.yaml': rule('"{visitor:party} bertandang ke {host:partai}"') },
      line: /^patterns\/direction\.yaml:3:41 unknown slot \{host:partai\} in .+; use \{name:class\}/,
    },
    {
      name: 'unknown list',
      files: { 'patterns/direction.yaml': rule('["{visitor:party} ke {host:party}", "{visitor:party} @bertandang {host:party}"]') },
      line: /^patterns\/direction\.yaml:3:63 unknown list @bertandang in .+; use one of /,
    },
    {
      name: 'a pattern that does not compile',
      files: { 'patterns/direction.yaml': rule('"{visitor:party} ke {visitor:party}"') },
      line: /^patterns\/direction\.yaml:3:\d+ pattern of direction\.mine does not compile: .+; mend it$/,
    },
    { name: 'broken regular expression', files: { 'layout.yaml': 'ends:\n  - "(tutup"\n' }, line: /^layout\.yaml:2:5 .*ends.*regular expression/ },
    {
      name: 'unknown key',
      files: { 'lexicon/words.yaml': 'starters: [kini]\nstarterz: [kini]\n' },
      line: /^lexicon\/words\.yaml:2:1 unknown key "starterz" in the file; use "starters"$/,
    },
    {
      name: 'a sign that is no token in small print',
      files: { 'lexicon/words.yaml': 'visit_signs: [nyantrik, Nyantrik SPM]\n' },
      line: /^lexicon\/words\.yaml:1:25 .* must have the form .*, not "Nyantrik SPM"; change it$/,
    },
    {
      name: 'unknown key in a map inside a file',
      files: { 'lexicon/words.yaml': 'level_words:\n  town: [kota]\n' },
      line: /^lexicon\/words\.yaml:2:3 unknown key "town" in level_words; /,
    },
    {
      name: 'an entry that is not whole',
      files: { 'lexicon/offices.yaml': '- id: ajudan\n  name: Ajudan\n' },
      line: /^lexicon\/offices\.yaml:1:3 missing key "rank" in ajudan; add it$/,
    },
    {
      name: 'a file that is no rule file',
      files: { 'lexicon/ofices.yaml': '[]\n' },
      line: /^lexicon\/ofices\.yaml: is no rule file; rename it to "lexicon\/offices\.yaml"$/,
    },
    { name: 'a folder without rules', files: { 'readme.txt': 'x' }, line: /: holds no rule file, such as lexicon\/offices\.yaml; check --rules$/ },
  ])('$name', ({ files, line }) => {
    const folder = scratch(files as unknown as Record<string, string>);
    const lines = problemLines(() => loadRules([folder])).map((text) => text.replace(`${folder}${path.sep}`, ''));
    expect(lines).toContainEqual(expect.stringMatching(line));
  });

  it('reports all mistakes of a folder at once', () => {
    const folder = scratch({ 'weights.yaml': 'x: a\n', 'patterns/veto.yaml': '- id: veto.mine\n' });
    expect(problemLines(() => loadRules([folder])).length).toBeGreaterThan(1);
  });
});
