// Gold files: what is taken, and what is refused with which words.
import { describe, expect, it } from 'vitest';
import { formatProblems, StuditiruError } from '../../src/errors.js';
import { findGold } from '../../src/eval/find-gold.js';
import { parseGold } from '../../src/eval/gold.js';
import { discover } from '../../src/read/discover.js';
import { sampleRecord } from '../helpers/records.js';
import { scratch } from '../helpers/scratch.js';

function problemsOf(action: () => unknown): string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof StuditiruError) return formatProblems(error);
    throw error;
  }
  return [];
}

describe('parseGold', () => {
  it.each([
    ['no visit', []],
    ['an empty record', [{}]],
    ['a whole record', [sampleRecord()]],
    ['parts', [{ visitors: [{ region: { code: '35.13' } }], leader: { name: null }, delegation: { size: 3 } }]],
  ])('takes %s', (_, records) => {
    expect(parseGold('a.json', JSON.stringify(records))).toEqual(records);
    expect(parseGold('a.json', `\uFEFF${JSON.stringify(records, null, '\t')}\n`)).toEqual(records);
  });

  it.each([
    ['an unknown key', '[{"knid": "konsultasi"}]', 'a.json:1:3 unknown key "knid" in [0]; use "kind"'],
    ['a key that a value needs', '[{"venue": {}}]', 'a.json:1:12 missing key "name" in [0].venue; add it'],
    ['an unknown kind', '[{"kind": "studi"}]', /^a\.json:1:11 "\[0\]\.kind" must not be "studi"; use one of/],
    ['no list', '{"kind": "konsultasi"}', /^a\.json:1:1 the file must be a list, not a map;/],
    ['no JSON', '[{"kind": "konsultasi"', /^a\.json: is no JSON: .+; mend it$/],
    ['a key that stands twice', '[{"kind": "konsultasi", "kind": "kunjungan"}]', /^a\.json:1:\d+ /],
  ])('refuses %s', (_, source, problem) => {
    expect(problemsOf(() => parseGold('a.json', source))).toEqual([typeof problem === 'string' ? problem : expect.stringMatching(problem)]);
  });
});

describe('findGold', () => {
  const find = async (files: Record<string, string>) => findGold((await discover([scratch(files)])).files);

  it.each([
    ['X.json beside X.txt', { 'x.txt': 'x', 'x.json': '[]' }],
    ['X.json beside X.md', { 'x.md': 'x', 'x.json': '[]' }],
    ['expected.json beside article.txt, in a folder below', { 'd/article.txt': 'x', 'd/expected.json': '[]' }],
  ])('takes %s', async (_, files) => {
    expect(await find(files)).toMatchObject({ articles: [{ gold: [] }], without: 0 });
  });

  it('leaves out articles without gold', async () => {
    const found = await find({ 'x.txt': 'x', 'y.txt': 'y', 'y.json': '[]', 'expected.json': '[]' });
    expect(found).toMatchObject({ articles: [{ gold: [] }], without: 1 });
  });

  it('tells what is wrong in all files', async () => {
    const finding = find({ 'x.txt': 'x', 'x.json': '[{"a": 1}]', 'y.txt': 'y', 'y.json': '{' });
    const error = await finding.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StuditiruError);
    expect(formatProblems(error as StuditiruError)).toEqual([
      expect.stringContaining('x.json:1:3 unknown key "a"'),
      expect.stringContaining('y.json: is no JSON'),
    ]);
  });
});
