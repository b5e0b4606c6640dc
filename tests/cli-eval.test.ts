// `studitiru eval` through the real bin: what is written where, and with which exit status.
import { describe, expect, it } from 'vitest';
import { studitiru } from './helpers/bin.js';
import { NO_VISIT, VISIT } from './helpers/news.js';
import { scratch } from './helpers/scratch.js';

const GOLD = [
  {
    kind: 'studi_tiru',
    visitors: [{ name: 'Pemerintah Kabupaten Nganjuk', region: { code: '35.18' } }],
  },
];

const collection = (changes: Record<string, string> = {}) =>
  scratch({
    'gold/a.txt': VISIT,
    'gold/a.json': JSON.stringify(GOLD),
    'gold/no-visit/article.txt': NO_VISIT,
    'gold/no-visit/expected.json': '[]',
    ...changes,
  });

describe('eval', () => {
  it('prints the table, the mean last, and nothing else', async () => {
    const run = await studitiru(['eval', 'gold'], { cwd: collection() });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/^has_visit +1 +1 +1 +1\.000 +1\.000 +1\.000 +accuracy 1\.000 of 2 articles$/m);
    expect(run.stdout).toMatch(/\nmean +1\.000\n$/);
  });

  it('lists the errors, unless it is to be quiet', async () => {
    const cwd = collection({ 'gold/a.json': JSON.stringify([{ ...GOLD[0], kind: 'konsultasi' }]) });
    const error = 'gold/a.txt#1  kind  gold: konsultasi  predicted: studi_tiru';
    const outputs = await Promise.all([[], ['-q'], ['-q', '--errors']].map(async (flags) => studitiru(['eval', 'gold', ...flags], { cwd })));
    expect(outputs.map(({ stdout }) => stdout.includes(error))).toEqual([true, false, true]);
  });

  it('prints JSON', async () => {
    const run = await studitiru(['eval', '-f', 'json', '--only', 'visitor_regions', 'gold'], {
      cwd: collection(),
    });
    expect(JSON.parse(run.stdout)).toMatchObject({
      articles: 2,
      fields: { visitor_regions: { f1: 1 } },
      errors: [],
    });
  });

  it.each([
    { floor: 'visitor_regions=1', status: 0, messages: [] },
    { floor: 'mean=0.9', status: 0, messages: [] },
    { floor: 'venue=0.5', status: 1, messages: ['venue has no value to score, so it is below 0.5'] },
  ])('--fail-under $floor ends with $status', async ({ floor, status, messages }) => {
    const run = await studitiru(['eval', 'gold', '--fail-under', floor], { cwd: collection() });
    expect(run).toMatchObject({ status, messages });
  });

  it('judges floors by all fields, whatever is shown', async () => {
    const args = ['eval', 'gold', '--only', 'kind', '--fail-under', 'visitor_regions=1'];
    expect(await studitiru(args, { cwd: collection() })).toMatchObject({ status: 0 });
  });

  it('says how many articles have no gold', async () => {
    const run = await studitiru(['eval', 'gold'], { cwd: collection({ 'gold/README.md': 'About.' }) });
    expect(run.messages).toEqual(['left out for want of a gold file: 1 of 3 articles']);
  });

  it.each([
    { args: [], message: "missing required argument 'paths'; see studitiru eval --help" },
    { args: ['gold', '--only', 'leeder'], message: 'unknown field "leeder"; use "leader"' },
    { args: ['gold', '--fail-under', 'leader'], message: /such as date=0\.95; see studitiru eval --help$/ },
    { args: ['gold', '--fail-under', 'leader=2'], message: /from 0 to 1/ },
    { args: ['nowhere'], message: 'nowhere: no such file or folder; check the path' },
    { args: ['empty'], message: /^empty: no article has a gold file beside it; put X\.json/ },
    { args: ['broken'], message: 'broken/x.json:1:3 unknown key "leeder" in [0]; use "leader"' },
    { args: ['gold', '--rules', 'nowhere'], message: 'nowhere: no such folder; check --rules' },
  ])('does not run: $args', async ({ args, message }) => {
    const cwd = collection({
      'empty/x.txt': VISIT,
      'broken/x.txt': VISIT,
      'broken/x.json': '[{"leeder": null}]',
    });
    const run = await studitiru(['eval', ...args], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.messages).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });
});
