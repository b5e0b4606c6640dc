// Each check of `studitiru rules check`, on rules written for it.
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compileRules } from '../../../src/rules/compile.js';
import { checkBacktracking } from '../../../src/rules/lint/check-backtracking.js';
import { checkExamples } from '../../../src/rules/lint/check-examples.js';
import { checkFirings, Firings } from '../../../src/rules/lint/check-firings.js';
import { checkIds } from '../../../src/rules/lint/check-ids.js';
import { checkLists } from '../../../src/rules/lint/check-lists.js';
import { backtracksBadly } from '../../../src/rules/lint/check-regexes.js';
import { checkShadows } from '../../../src/rules/lint/check-shadows.js';
import { checkSigns } from '../../../src/rules/lint/check-signs.js';
import { readPatterns } from '../../../src/rules/lint/compiled.js';
import type { Finding } from '../../../src/rules/lint/finding.js';
import { parseRuleFile } from '../../../src/rules/yaml.js';
import { rule, ruleSet } from '../../helpers/rule-set.js';

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const shown = (findings: readonly Finding[]) => findings.map(({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`);

describe('ids', () => {
  it('finds an id that stands twice, at the second place', () => {
    const findings = checkIds(ruleSet(rule('a.b', 'x') + rule('a.c', 'y') + rule('a.b', 'z')));
    expect(shown(findings)).toEqual(['duplicate-id people.yaml:3:9']);
    expect(findings[0]).toMatchObject({ severity: 'error', rule: 'a.b' });
  });

  it('finds an id of another family', () => {
    const [one, two] = [ruleSet(rule('a.b', 'x')), ruleSet(rule('a.b', 'y'), 'led: [dipimpin]', 'veto')];
    expect(shown(checkIds({ ...one, sources: [...one.sources, ...two.sources] }))).toEqual(['duplicate-id veto.yaml:1:9']);
  });

  it('lets an overlay replace a rule', () => {
    const set = ruleSet(rule('a.b', 'x'));
    expect(checkIds({ ...set, sources: [...set.sources, ...set.sources] })).toEqual([]);
  });
});

describe('lists and words', () => {
  it.each([
    { name: 'a list that no pattern names', phrases: 'led: [dipimpin]\nother: [lain]', match: '@led', found: ['unused-list phrases.yaml:2:9'] },
    { name: 'the lists that the program reads', phrases: 'say: [ujar]\nsays: [mengatakan]', match: 'x', found: [] },
    { name: 'a list inside brackets', phrases: 'led: [dipimpin]', match: '(oleh|@led)', found: [] },
    { name: 'an entry that stands twice', phrases: 'led: [dipimpin, "dipimpin "]', match: '@led', found: ['duplicate-entry phrases.yaml:1:17'] },
    { name: 'a hyphen in a list', phrases: 'led: [siap-siap]', match: '@led', found: ['dead-word phrases.yaml:1:7'] },
    { name: 'a capital in a list', phrases: 'led: [Dipimpin]', match: '@led', found: ['dead-word phrases.yaml:1:7'] },
    { name: 'a hyphen in a pattern', phrases: 'led: [dipimpin]', match: '@led (dua|masing-masing)', found: ['dead-word people.yaml:1:44'] },
    { name: 'what lines do hold', phrases: 'led: [dipimpin]', match: "@led , : 25 jum'at kunjung* (a b|c)?", found: [] },
  ])('$name', ({ phrases, match, found }) => {
    const set = ruleSet(rule('a.b', match), phrases);
    expect(shown(checkLists(set, readPatterns(set)))).toEqual(found);
  });

  it.each([
    { name: 'a list of plain words', yaml: 'starters: [usai, saat, usai]', found: ['words.yaml:1:24 "usai" stands twice in the list starters'] },
    { name: 'a list in a list', yaml: '- { id: a, short: [kab, kab] }', found: ['words.yaml:1:25 "kab" stands twice in the list [0].short'] },
    { name: 'a file that is a list', yaml: '- usai\n- usai', found: ['words.yaml:2:3 "usai" stands twice in the list'] },
    { name: 'letters of another size', yaml: 'short: [Bumdes, BUMDes]', found: [] },
    { name: 'one word in two lists', yaml: 'one: [usai]\ntwo: [usai]', found: [] },
    { name: 'a word that an overlay repeats', yaml: 'one: [usai]', overlay: 'one: [usai]', found: ['overlay.yaml:1:7 "usai" stands twice in the list one'] },
    { name: 'an entry that an overlay replaces', yaml: '- { id: a, short: [kab] }', overlay: '- { id: a, short: [kab] }', found: [] },
  ])('finds what stands twice in $name', ({ yaml, overlay, found }) => {
    const set = ruleSet(rule('a.b', 'x'), 'say: [ujar]');
    const files = [parseRuleFile('words.yaml', yaml, z.unknown()), ...(overlay === undefined ? [] : [parseRuleFile('overlay.yaml', overlay, z.unknown())])];
    const findings = checkLists({ ...set, sources: files.map((file) => ({ key: 'words', family: null, file })) }, readPatterns(set));
    expect(findings.map(({ place, message }) => `${place?.file}:${place?.line}:${place?.column} ${message.split(';')[0]}`)).toEqual(found);
  });
});

describe('shadows', () => {
  it.each([
    { name: 'one text twice', rules: rule('a.b', 'x y', 'x  y'), found: ['duplicate-pattern'] },
    { name: 'one text in two rules', rules: rule('a.b', 'x y') + rule('a.c', 'x y'), found: ['duplicate-pattern'] },
    { name: 'a narrower pattern behind', rules: rule('a.b', 'x ~3 y', 'x ~2 y'), found: ['shadowed-pattern'] },
    { name: 'a narrower pattern in front', rules: rule('a.b', 'x ~2 y', 'x ~3 y'), found: ['shadowed-pattern'] },
    { name: 'two that mean the same, once', rules: rule('a.b', '(x|y) z', '(y|x) z'), found: ['shadowed-pattern'] },
    { name: 'another rule with more slots', rules: rule('a.b', '{a:party} x {b:party}') + rule('a.c', '{a:party} x'), found: [] },
    { name: 'another value', rules: rule('a.b', 'x ~3 y').replace('}', ', value: one }') + rule('a.c', 'x ~2 y').replace('}', ', value: two }'), found: [] },
    { name: 'another place', rules: rule('a.b', 'x ~3 y').replace('}', ', where: [title] }') + rule('a.c', 'x ~2 y'), found: [] },
    { name: 'a narrower place', rules: rule('a.b', 'x ~3 y') + rule('a.c', 'x ~2 y').replace('}', ', where: [title] }'), found: ['shadowed-pattern'] },
    { name: 'two that only overlap', rules: rule('a.b', 'x ~3 y', 'x ~5 y w'), found: [] },
  ])('$name: $found', ({ rules, found }) => {
    expect(codes(checkShadows(readPatterns(ruleSet(rules))))).toEqual(found);
  });
});

describe('cost', () => {
  it.each([
    { match: 'x ~21 y', found: ['long-gap'] },
    { match: 'x ~20 y', found: [] },
    { match: 'w ~20 x ~20 y ~1 z', found: ['long-gap'] },
    { match: 'x ~3 ...3 y', found: ['adjacent-gaps'] },
    { match: 'x ~3 z? ~3 y', found: ['adjacent-gaps'] },
    { match: 'x ~3 z ~3 y', found: [] },
    { match: '~3 x', found: ['idle-gap'] },
    { match: 'x _3', found: ['idle-gap'] },
    { match: '{a:party} ~2 {b:party}', found: ['no-anchor'] },
    { match: '{a:party} x? {b:party}', found: ['no-anchor'] },
    { match: 'x ...13 x ...13 x ...14 x y', found: ['slow-pattern'] },
  ])('$match: $found', ({ match, found }) => {
    expect(codes(checkBacktracking(readPatterns(ruleSet(rule('a.b', match)))))).toEqual(found);
  });

  it.each([
    ['^(a+)+$', true],
    ['^(?:a|b*)*$', true],
    ['(a{2,})+', true],
    ['\\s*.*x', true],
    ['\\d+\\w*', true],
    ['\\s*:?\\s*', true],
    ['^(?:ab{1,3})+$', false],
    ['\\s*:\\s*', false],
    ['\\d+[a-z]+', false],
    ['\\d+[.,]+', false],
    ['a*(b|c)*', false],
    ['\\(+\\)*[(]?', false],
    ['[+*]{1,3}[+*]', false],
  ])('sees that %s backtracks badly: %s', (source, expected) => {
    expect(backtracksBadly(source) !== null).toBe(expected);
  });
});

describe('examples', () => {
  const LED = '- id: leader.led\n  why: test\n  match: "{side:party}? ~3 @led ~1 {leader:anyone}"\n';
  const run = (examples: string, head = LED) => {
    const set = ruleSet(head + examples);
    return checkExamples(set.rules, compileRules(set.files));
  };
  const REJECT = '\n  rejects: ["Upacara berlangsung lancar."]';

  it.each([
    { accept: '{ in: "Rombongan dipimpin Ketua DPRD Kota Depok Hasan Basri.", leader: Hasan Basri }', found: [] },
    { accept: '{ in: "Rombongan dipimpin Ketua DPRD Kota Depok Hasan Basri.", leader: Ketua DPRD Kota Depok }', found: [] },
    { accept: '{ in: "Rombongan dipimpin Ketua DPRD Kota Depok Hasan Basri.", leader: Hasan Basri, side: null }', found: [] },
    { accept: '{ in: "Rombongan dipimpin Ketua DPRD Kota Depok Hasan Basri." }', found: [] },
    { accept: '{ in: "Rombongan dipimpin Ketua DPRD Kota Depok Hasan Basri.", leader: Hasan Bas }', found: ['failed-accept'] },
    { accept: '{ in: "Rombongan dipimpin Ketua DPRD Kota Depok Hasan Basri.", leader: hasan basri }', found: ['failed-accept'] },
    { accept: '{ in: "Rombongan dipimpin Ketua DPRD Kota Depok Hasan Basri.", leader: null }', found: ['failed-accept'] },
    { accept: '{ in: "Rombongan dipimpin Ketua DPRD Kota Depok Hasan Basri.", side: Depok }', found: ['failed-accept'] },
    { accept: '{ in: "Rombongan tiba di Depok." }', found: ['failed-accept'] },
    { accept: '{ in: "Rombongan tiba di Depok.", leeder: Hasan }', found: ['unknown-slot'] },
    { accept: '{ leader: Hasan }', found: ['bad-example'] },
  ])('accept $accept: $found', ({ accept, found }) => {
    expect(codes(run(`  accepts: [${accept}]${REJECT}`))).toEqual(found);
  });

  it('names what was found instead, and the place', () => {
    const findings = run(`  accepts:\n    - { in: "Rombongan dipimpin Bupati Sleman Hasan Basri.", leader: Budi }${REJECT}`);
    expect(shown(findings)).toEqual(['failed-accept people.yaml:5:7']);
    expect(findings[0]?.message).toContain('leader "Bupati Sleman Hasan Basri", not leader "Budi"');
  });

  it('fails a reject on which the rule fires', () => {
    const findings = run('  accepts: [{ in: "Rombongan dipimpin Bupati Sleman." }]\n  rejects: ["Rombongan diketuai Bupati Sleman."]');
    expect(codes(findings)).toEqual(['failed-reject']);
    expect(findings[0]?.severity).toBe('error');
  });

  it.each([
    { where: 'title', sentence: 'Hasan Dipimpin Bupati Sleman ke Depok', found: [] },
    { where: 'quote', sentence: 'Ia berkata, “Kami semua datang dan rombongan dipimpin Bupati Sleman.”', found: [] },
    { where: 'quote', sentence: 'Rombongan dipimpin Bupati Sleman.', found: ['failed-accept'] },
  ])('reads the example of a rule for a $where as one: $sentence', ({ where, sentence, found }) => {
    expect(codes(run(`  where: [${where}]\n  accepts: [{ in: "${sentence}" }]${REJECT}`))).toEqual(found);
  });
});

describe('firings', () => {
  const set = ruleSet(rule('a.led', '@led') + rule('a.never', 'belalang'));
  const rules = compileRules(set.files);

  it('finds the rules that never fire', () => {
    const firings = new Firings();
    firings.add('Rombongan dipimpin Bupati Sleman.', rules);
    expect(checkFirings(set.rules, firings)).toMatchObject([{ code: 'never-fires', rule: 'a.never' }]);
  });

  it('says nothing where there are no articles', () => {
    expect(checkFirings(set.rules, new Firings())).toEqual([]);
  });
});

describe('signs of a visit', () => {
  const direction = (match: string, accept: string, weight: number) =>
    ruleSet(
      `- { id: a.b, why: test, match: ${JSON.stringify(match)}, weight: ${weight}, accepts: [{ in: ${JSON.stringify(accept)} }] }`,
      undefined,
      'direction',
    );

  it.each([
    {
      name: 'a verb that nothing else tells of',
      match: '{visitor:party} nyantrik ke {host:party}',
      accept: 'Pemkab Nganjuk nyantrik ke Pemkab Sleman.',
      found: ['no-sign'],
    },
    {
      name: 'a verb beside a sign',
      match: '{visitor:party} nyantrik ke {host:party}',
      accept: 'Rombongan Pemkab Nganjuk nyantrik ke Pemkab Sleman.',
      found: [],
    },
    { name: 'a verb that is a hint', match: '{visitor:party} menyambangi {host:party}', accept: 'Pemkab Nganjuk menyambangi Pemkab Sleman.', found: [] },
    { name: 'a rule that says it of nobody', match: 'nyantrik ke ~3 {place:region}', accept: 'Mereka nyantrik ke Kabupaten Sleman.', found: [] },
  ])('$name', ({ match, accept, found }) => {
    const set = direction(match, accept, 3);
    expect(codes(checkSigns(set.rules, compileRules(set.files)))).toEqual(found);
  });

  it('asks for none where a rule only adds to what others say', () => {
    const set = direction('{visitor:party} nyantrik ke {host:party}', 'Pemkab Nganjuk nyantrik ke Pemkab Sleman.', 1);
    expect(checkSigns(set.rules, compileRules(set.files))).toEqual([]);
  });
});
