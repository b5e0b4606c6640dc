// `studitiru` through the real bin: what is written where, and with which exit status.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import pkg from '../package.json' with { type: 'json' };
import { type VisitRecord, visitRecordSchema } from '../src/record/schema.js';
import { start, studitiru } from './helpers/bin.js';
import { NO_VISIT, VISIT } from './helpers/news.js';
import { scratch } from './helpers/scratch.js';

let cwd: string;

beforeEach(() => {
  cwd = scratch({
    'news/b.txt': VISIT,
    'news/a.md': NO_VISIT,
    'news/sub/c.txt': VISIT.replace('26/8', '27/8'),
  });
});

const recordsOf = (stdout: string): VisitRecord[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => visitRecordSchema.parse(JSON.parse(line)));

const pathsOf = (stdout: string) => recordsOf(stdout).map((record) => record.source.path);

describe('extract writes', () => {
  it('a valid record a line, in the order of the paths, and a summary', async () => {
    const run = await studitiru(['extract', 'news/sub', 'news'], { cwd });
    expect(run.status).toBe(0);
    expect(pathsOf(run.stdout)).toEqual(['news/b.txt', 'news/sub/c.txt']);
    expect(run.messages).toEqual([expect.stringMatching(/^3 articles, 2 visits, 0 failures, \d+ warnings?$/)]);
  });

  it('one array', async () => {
    const run = await studitiru(['extract', '-f', 'json', 'news'], { cwd });
    expect(JSON.parse(run.stdout)).toHaveLength(2);
  });

  it('a table', async () => {
    const run = await studitiru(['extract', '-f', 'csv', 'news'], { cwd });
    expect(run.stdout.split('\n')).toHaveLength(4);
    expect(run.stdout).toContain(',35.18 Kabupaten Nganjuk,');
  });

  it('a table for Excel', async () => {
    const run = await studitiru(['extract', '--format', 'csv', '--excel', 'news'], { cwd });
    expect(run.stdout).toMatch(/^\uFEFFid;kind;.*\r\n/);
  });

  it.each(['ndjson', 'json', 'csv'])('the same bytes in every run: %s', async (format) => {
    const args = ['extract', '--reference-date', '2025-09-01', '-f', format, 'news'];
    const [first, second] = await Promise.all([
      studitiru(args, { cwd, env: { TZ: 'Asia/Jakarta', LANG: 'id_ID.UTF-8' } }),
      studitiru(args, { cwd, env: { TZ: 'UTC', LANG: 'C' } }),
    ]);
    expect(second.stdout).toBe(first.stdout);
  });

  it('nothing, with status 0, where no article tells of a visit', async () => {
    const run = await studitiru(['extract', 'news/a.md'], { cwd });
    expect(run).toMatchObject({
      status: 0,
      stdout: '',
      messages: ['1 article, 0 visits, 0 failures, 0 warnings'],
    });
  });

  it.each([{ args: ['-'] }, { args: [] }])('what standard input tells: $args', async ({ args }) => {
    const run = await studitiru(['extract', ...args], { cwd, stdin: VISIT });
    expect(run.status).toBe(0);
    expect(pathsOf(run.stdout)).toEqual([null]);
  });

  it('no evidence with --no-evidence', async () => {
    const run = await studitiru(['extract', '--no-evidence', 'news/b.txt'], { cwd });
    const [record] = recordsOf(run.stdout);
    expect(JSON.stringify(record)).not.toMatch(/"evidence":\[\{/);
  });

  it('evidence that stands in the text', async () => {
    const [record] = recordsOf((await studitiru(['extract', 'news/b.txt'], { cwd })).stdout);
    for (const { start, end, text } of record!.visitors[0]!.evidence) expect(VISIT.slice(start, end)).toBe(text);
  });

  it('no record below --min-confidence', async () => {
    const none = await studitiru(['extract', '--min-confidence', '1', 'news/b.txt'], { cwd });
    expect(none).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('extract -o', () => {
  it('writes a whole file and nothing to standard output', async () => {
    writeFileSync(path.join(cwd, 'out.ndjson'), 'old');
    const run = await studitiru(['extract', '-o', 'out.ndjson', 'news'], { cwd });
    expect(run).toMatchObject({ status: 0, stdout: '' });
    expect(recordsOf(readFileSync(path.join(cwd, 'out.ndjson'), 'utf8'))).toHaveLength(2);
    expect(readdirSync(cwd).sort()).toEqual(['news', 'out.ndjson']);
  });

  it('writes what could be read where some input failed', async () => {
    const run = await studitiru(['extract', '-o', 'out.ndjson', 'news', 'none.txt'], { cwd });
    expect(run.status).toBe(1);
    expect(recordsOf(readFileSync(path.join(cwd, 'out.ndjson'), 'utf8'))).toHaveLength(2);
  });

  it.each([
    {
      name: 'a folder that is not there',
      file: 'no/out.ndjson',
      line: /^no\/out\.ndjson: cannot be written: the folder does not exist; /,
    },
    { name: 'a folder', file: 'news', line: /^news: cannot be written: it is a folder; / },
    { name: 'an article', file: 'news/b.txt', line: /^news\/b\.txt: is one of the articles .*; / },
  ])('refuses $name', async ({ file, line }) => {
    const run = await studitiru(['extract', '-o', file, 'news'], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '', messages: [expect.stringMatching(line)] });
    expect(readFileSync(path.join(cwd, 'news/b.txt'), 'utf8')).toBe(VISIT);
  });

  it('leaves no trace and the old file when stopped by Ctrl-C', async () => {
    writeFileSync(path.join(cwd, 'out.ndjson'), 'old');
    const child = start(['extract', '-o', 'out.ndjson', '-'], { cwd });
    const ended = new Promise((resolve) => child.on('close', resolve));
    // The temporary file is there once it waits for standard input.
    while (readdirSync(cwd).length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readdirSync(cwd).sort()).toEqual(['news', 'out.ndjson']);
    expect(readFileSync(path.join(cwd, 'out.ndjson'), 'utf8')).toBe('old');
  });
});

describe('an article that takes long', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('does not hold up %s', async (signal, status) => {
    const long = scratch({ 'long.txt': `${VISIT.replace(/\s+/g, ' ')} `.repeat(20_000) });
    const child = start(['extract', '-o', path.join(long, 'out.ndjson'), path.join(long, 'long.txt')]);
    const ended = new Promise((resolve) => child.on('close', resolve));
    // The temporary file is there right before the article is read, which takes some eight seconds.
    while (readdirSync(long).length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    child.kill(signal);
    expect(await ended).toBe(status);
    expect(readdirSync(long)).not.toContain('out.ndjson');
  });
});

describe('messages', () => {
  it('are only failures with --quiet', async () => {
    const run = await studitiru(['extract', '-q', 'news', 'none.txt'], { cwd });
    expect(run.messages).toEqual(['none.txt: no such file or folder; check the path']);
  });

  it('name each article with --verbose', async () => {
    const run = await studitiru(['extract', '-v', 'news'], { cwd });
    expect(run.messages).toContain('news/a.md: 0 visits');
    expect(run.messages).toContain('news/b.txt: 1 visit');
  });

  it('end quietly when the reader has gone', async () => {
    const many = scratch(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, `${VISIT}${i}`])));
    const child = start(['extract', many]);
    const stderr: string[] = [];
    child.stderr.on('data', (chunk) => stderr.push(String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(stderr.join('')).toBe('');
  });
});

describe('other commands', () => {
  it.each(['--version', '-V'])('%s prints the version', async (flag) => {
    expect(await studitiru([flag])).toMatchObject({ status: 0, stdout: `${pkg.version}\n`, stderr: '' });
  });

  it.each([
    { args: ['--help'], words: ['extract', 'schema'] },
    { args: ['extract', '--help'], words: ['--format', '--rules', 'Examples:', 'Exit status:'] },
    { args: ['schema', '-h'], words: ['JSON Schema'] },
  ])('$args prints help', async ({ args, words }) => {
    const run = await studitiru(args);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    for (const word of words) expect(run.stdout).toContain(word);
  });

  it('schema prints the schema that is shipped as a file', async () => {
    const run = await studitiru(['schema']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ title: 'Visit record', additionalProperties: false });
    expect(run.stdout).toBe(readFileSync(new URL(`../${pkg.exports['./schema.json']}`, import.meta.url), 'utf8'));
  });
});
