// `studitiru rules check`, `rules gaps` and `explain` through the real bin: what is written where, and with which exit status.
import { describe, expect, it } from 'vitest';
import { studitiru } from './helpers/bin.js';
import { NO_VISIT, VISIT } from './helpers/news.js';
import { scratch } from './helpers/scratch.js';

const RULE = `- id: leader.overlay
  why: test
  match: "dikomandoi {leader:anyone}"
  accepts: [{ in: "Rombongan dikomandoi Bupati Sleman Hasan Basri.", leader: Hasan Basri }]
  rejects: ["Rombongan tiba di Kabupaten Sleman."]
`;
const FIRES = 'Rombongan itu dikomandoi Bupati Sleman Hasan Basri saat tiba di Kota Batu.\n';

describe('rules check', () => {
  it('finds no error in the packaged rules', async () => {
    const run = await studitiru(['rules', 'check', '-f', 'json']);
    const errors = (JSON.parse(run.stdout) as { severity: string }[]).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    expect(run.status).toBe(0);
    expect(run.messages).toEqual([expect.stringMatching(/^0 errors, \d+ warnings?; \d+ pattern rules, \d+ articles$/)]);
  });

  it.each([
    { name: 'a rule that is well', rules: RULE, status: 0, lines: [] },
    {
      name: 'a failed example',
      rules: RULE.replace('leader: Hasan Basri', 'leader: Budi'),
      status: 1,
      lines: [/^rules\/patterns\/people\.yaml:4:13 error failed-accept: /],
    },
    {
      name: 'a pattern that does not compile',
      rules: RULE.replace('dikomandoi {', '@unknown {'),
      status: 1,
      lines: [/^rules\/patterns\/people\.yaml:3:10 error unknown-list: /],
    },
    {
      name: 'a misspelt key',
      rules: RULE.replace('match:', 'mach:'),
      status: 1,
      lines: [/people\.yaml:\d+:\d+ error missing-key: /, /people\.yaml:3:3 error unknown-key: /],
    },
    {
      name: 'a warning',
      rules: RULE.replace('dikomandoi {', 'dikomandoi ~30 {'),
      status: 0,
      lines: [/^rules\/patterns\/people\.yaml:3:22 warning long-gap: /],
    },
  ])('reports of an overlay $name', async ({ rules, status, lines }) => {
    const cwd = scratch({ 'rules/patterns/people.yaml': rules, 'news/a.txt': FIRES });
    const run = await studitiru(['rules', 'check', '--rules', 'rules', '--on', 'news', '-q'], { cwd });
    const written = run.stdout === '' ? [] : run.stdout.trimEnd().split('\n');
    expect(written).toEqual(lines.map((line) => expect.stringMatching(line)));
    expect(run).toMatchObject({ status, stderr: '' });
  });

  it('finds the file of an overlay that nothing reads', async () => {
    const cwd = scratch({ 'rules/lexicon/ofices.yaml': '[]' });
    const run = await studitiru(['rules', 'check', '--rules', 'rules'], { cwd });
    expect(run.stdout).toMatch(/^rules\/lexicon\/ofices\.yaml: error unknown-rule-file: /);
    expect(run.status).toBe(1);
  });

  it.each([
    { args: ['--rules', 'missing'], line: /^missing: no such folder; check --rules$/ },
    { args: ['--on', 'missing.txt'], line: /^missing\.txt: / },
    { args: ['--bad'], line: /^unknown option '--bad'; see studitiru rules check --help$/ },
    { args: ['-f', 'csv'], line: /see studitiru rules check --help$/ },
  ])('does not run with $args', async ({ args, line }) => {
    const run = await studitiru(['rules', 'check', ...args], { cwd: scratch() });
    expect(run).toMatchObject({ status: 2, stdout: '', messages: [expect.stringMatching(line)] });
  });
});

describe('rules gaps', () => {
  const NEWS = { 'news/a.txt': 'Mereka mencatat lewat SIXORA dan SIXORA lagi.\n', 'news/b.txt': 'Hadir pula Kadisxorap dan stafnya kemarin.\n' };

  it.each([
    { args: ['-f', 'ndjson'], rows: ['SIXORA', 'Kadisxorap'] },
    { args: ['-f', 'ndjson', '--min', '2'], rows: ['SIXORA'] },
  ])('lists gaps by frequency: $args', async ({ args, rows }) => {
    const run = await studitiru(['rules', 'gaps', ...args, 'news'], { cwd: scratch(NEWS) });
    const gaps = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string });
    expect(gaps.map(({ text }) => text)).toEqual(rows);
    expect(gaps[0]).toMatchObject({ kind: 'abbreviation', count: 2, articles: 1, example: { file: 'news/a.txt', start: 22, end: 28 } });
    expect(run).toMatchObject({ status: 0, messages: [`${rows.length} gaps in 2 articles`] });
  });

  it('groups unknown verbs by their stem', async () => {
    const verbs = 'Pemkab Nganjuk menyambangkan Pemkab Probolinggo, Selasa (26/8/2025). Pemkab Blitar disambangkan Pemkab Tulungagung.\n';
    const run = await studitiru(['rules', 'gaps', '-q', '-f', 'ndjson', 'news'], { cwd: scratch({ 'news/a.txt': verbs }) });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toContain('"kind":"verb","text":"sambang","count":2');
  });

  it('prints a table and JSON', async () => {
    const cwd = scratch(NEWS);
    const [table, json] = await Promise.all([
      studitiru(['rules', 'gaps', '-q', 'news'], { cwd }),
      studitiru(['rules', 'gaps', '-q', '-f', 'json', 'news'], { cwd }),
    ]);
    expect(table.stdout).toMatch(/^count {2}articles {2}kind +text +example\n +2 +1 {2}abbreviation {2}SIXORA +news\/a\.txt:22 /);
    expect(JSON.parse(json.stdout)).toHaveLength(2);
    expect([table.stderr, json.stderr]).toEqual(['', '']);
  });

  it.each([
    { args: ['news', 'missing.txt'], status: 1, line: /^missing\.txt: / },
    { args: ['missing.txt'], status: 2, line: /^missing\.txt: / },
    { args: [], status: 2, line: /see studitiru rules gaps --help$/ },
    { args: ['--min', '0', 'news'], status: 2, line: /see studitiru rules gaps --help$/ },
  ])('ends with $status for $args', async ({ args, status, line }) => {
    const run = await studitiru(['rules', 'gaps', '-q', ...args], { cwd: scratch(NEWS) });
    expect(run).toMatchObject({ status, messages: [expect.stringMatching(line)] });
  });
});

describe('explain', () => {
  it('explains each article, with and without a visit', async () => {
    const run = await studitiru(['explain', 'news'], { cwd: scratch({ 'news/a.txt': VISIT, 'news/b.txt': NO_VISIT }) });
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/^news\/a\.txt: 1 visit, "Pemkab Nganjuk Studi Tiru ke Pemkab Probolinggo"\nsides\n/);
    expect(run.stdout).toMatch(/^record [0-9a-f]{16}: Kabupaten Nganjuk -> Kabupaten Probolinggo /m);
    expect(run.stdout).toMatch(/^news\/b\.txt: 0 visits\n {2}no visit: /m);
  });

  it('reads standard input and prints a line of JSON', async () => {
    const run = await studitiru(['explain', '-f', 'json', '-'], { cwd: scratch(), stdin: VISIT });
    expect(JSON.parse(run.stdout)).toMatchObject({ file: 'standard input', missing: [], records: [{ visitors: ['Kabupaten Nganjuk'] }] });
    expect(run.stdout.trimEnd()).not.toContain('\n');
  });

  it.each([
    { args: ['news', 'missing.txt'], status: 1, line: /^missing\.txt: / },
    { args: ['missing.txt'], status: 2, line: /^missing\.txt: / },
    { args: ['--reference-date', '2025-02-30', 'news'], status: 2, line: /see studitiru explain --help$/ },
  ])('ends with $status for $args', async ({ args, status, line }) => {
    const run = await studitiru(['explain', ...args], { cwd: scratch({ 'news/a.txt': NO_VISIT }) });
    expect(run).toMatchObject({ status, messages: [expect.stringMatching(line)] });
  });
});

describe('help', () => {
  it.each([{ command: ['rules', 'check'] }, { command: ['rules', 'gaps'] }, { command: ['explain'] }])(
    'of $command has examples and exit statuses',
    async ({ command }) => {
      const run = await studitiru([...command, '--help']);
      expect(run).toMatchObject({ status: 0, stderr: '' });
      expect(run.stdout).toMatch(/\nExamples:\n {2}studitiru /);
      expect(run.stdout).toMatch(/\nExit status:\n {2}0 {2}/);
    },
  );

  it('points to the sub-commands where none is given', async () => {
    expect(await studitiru(['rules'])).toMatchObject({
      status: 2,
      stdout: '',
      messages: ['no command given: use rules check or rules gaps; see studitiru rules --help'],
    });
  });
});
