// JSON lines, gzip and workers through the real bin.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { start, studitiru } from './helpers/bin.js';
import { NO_VISIT, VISIT } from './helpers/news.js';
import { scratch } from './helpers/scratch.js';

const line = (text: string, more: object = {}) => `${JSON.stringify({ text, ...more })}\n`;
const day = (index: number) => VISIT.replace('26/8', `${(index % 28) + 1}/8`);

/** Every third tells of a visit, each of another day. */
function lines(count: number): string {
  return Array.from({ length: count }, (_, index) => line(index % 3 === 0 ? day(index) : NO_VISIT, { id: `a${index}` })).join('');
}

const pathsOf = (stdout: string) =>
  stdout
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text).source.path as string | null);

describe('--input ndjson', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `a${index * 3}`);

  it.each([
    { name: 'a file', args: ['n.ndjson'], stdin: '' },
    { name: 'a folder', args: ['.'], stdin: '' },
    { name: 'a packed file, whatever its name', args: ['packed'], stdin: '' },
    { name: 'standard input', args: ['-'], stdin: lines(120) },
    { name: 'packed standard input', args: [], stdin: gzipSync(lines(120)) },
    { name: 'no line end at the end, and CRLF', args: [], stdin: lines(120).trimEnd().replaceAll('\n', '\r\n') },
    { name: 'a byte order mark', args: [], stdin: `\uFEFF${lines(120)}` },
  ])('reads $name in order', async ({ args, stdin }) => {
    const cwd = scratch({ 'n.ndjson': lines(120), packed: gzipSync(lines(120)), 'other.txt': VISIT });
    const run = await studitiru(['extract', '--input', 'ndjson', ...args], { cwd, stdin });
    expect(run.status).toBe(0);
    expect(pathsOf(run.stdout)).toEqual(ids);
    expect(run.messages).toEqual([expect.stringMatching(/^120 articles, 40 visits, 0 failures, \d+ warnings?$/)]);
  });

  it('takes what is said of the article', async () => {
    const more = { url: 'https://x.example/1', title: 'Judul', published: '2025-08-27T10:00:00Z', outlet: 'Kabar' };
    const run = await studitiru(['extract', '--input', 'ndjson'], { stdin: line(VISIT, more) });
    const sha256 = createHash('sha256').update(VISIT).digest('hex');
    expect(JSON.parse(run.stdout).source).toMatchObject({ path: null, sha256, ...more, published: '2025-08-27' });
  });

  it('gives a record as soon as its line is there', async () => {
    const child = start(['extract', '--input', 'ndjson', '-']);
    child.stdin.write(line(VISIT));
    const [record] = await new Promise<Buffer[]>((resolve) => child.stdout.once('data', (...data) => resolve(data)));
    expect(pathsOf(String(record))).toEqual([null]);
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it.each([1, 2])('reports bad lines with their numbers and goes on, with %i jobs', async (jobs) => {
    const bad = ['{"text":', '[]', '{"texts": 1}', '{"text": ""}', '{"text": "x", "url": 1}'];
    const stdin = [line(VISIT).trim(), ...bad, '', line(VISIT).trim()].join('\n');
    const cwd = scratch();
    const run = await studitiru(['extract', '--input', 'ndjson', '-j', `${jobs}`, '--errors', 'failed.ndjson'], { cwd, stdin });
    expect(run.status).toBe(1);
    expect(pathsOf(run.stdout)).toHaveLength(2);
    expect(run.messages).toEqual([
      'standard input:2 is no JSON; write one object a line, {"text": "..."}',
      expect.stringMatching(/^standard input:3 is no JSON object; /),
      expect.stringMatching(/^standard input:4 "text" is missing; /),
      expect.stringMatching(/^standard input:5 "text" holds no text; /),
      expect.stringMatching(/^standard input:6 "url" is a number; /),
      expect.stringMatching(/^2 articles, 2 visits, 5 failures, /),
    ]);
    const failed = readFileSync(path.join(cwd, 'failed.ndjson'), 'utf8').trimEnd().split('\n');
    expect(failed.map((text) => JSON.parse(text)).map(({ input, line: number, code }) => [input, number, code])).toEqual([
      ['standard input', 2, 'bad-json'],
      ['standard input', 3, 'bad-json'],
      ['standard input', 4, 'no-text'],
      ['standard input', 5, 'empty-text'],
      ['standard input', 6, 'bad-field'],
    ]);
  });

  it.each([
    { name: 'a packed file that breaks off', content: gzipSync(lines(90)).subarray(0, -20), message: /^a\.jsonl: is a gzip file that breaks off; / },
    {
      name: 'a damaged packed file',
      content: Buffer.concat([gzipSync('x').subarray(0, 10), Buffer.from('no gzip at all')]),
      message: /^a\.jsonl: is a damaged gzip file; /,
    },
    { name: 'a binary file', content: Buffer.from([1, 0, 2]), message: /^a\.jsonl: is no text but binary data; / },
  ])('reports $name and reads the next', async ({ content, message }) => {
    const cwd = scratch({ 'a.jsonl': content, 'b.jsonl': line(VISIT, { id: 'b' }) });
    const run = await studitiru(['extract', '--input', 'ndjson', 'a.jsonl', 'b.jsonl'], { cwd });
    expect(run.status).toBe(1);
    expect(pathsOf(run.stdout).at(-1)).toBe('b');
    expect(run.messages[0]).toMatch(message);
  });

  it('warns of broken UTF-8', async () => {
    const stdin = Buffer.concat([Buffer.from('{"text": "x '), Buffer.from([0xff]), Buffer.from('"}\n{"text": "y"}\n')]);
    const run = await studitiru(['extract', '--input', 'ndjson'], { stdin });
    expect(run).toMatchObject({
      status: 0,
      messages: [expect.stringMatching(/^standard input:1 is broken UTF-8, /), '2 articles, 0 visits, 0 failures, 1 warning'],
    });
  });
});

describe('gzip', () => {
  it('is unpacked for articles in files too, which give the same record', async () => {
    const cwd = scratch({ 'plain/a.txt': VISIT, 'packed/a.txt.gz': gzipSync(VISIT) });
    const [plain, packed] = await Promise.all(['plain', 'packed'].map((name) => studitiru(['extract', name], { cwd })));
    expect(packed!.stdout).toBe(plain!.stdout.replace('plain/a.txt', 'packed/a.txt.gz'));
    expect(packed!.status).toBe(0);
  });
});

describe('--jobs', () => {
  const files = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`n/${index}.txt`, index % 9 === 4 ? '' : day(index)]));

  it.each(['ndjson', 'json', 'csv'])('gives the same bytes and messages for every number: %s', async (format) => {
    const cwd = scratch({ ...files, 'm.ndjson': `${lines(200)}bad\n` });
    for (const input of [['n'], ['--input', 'ndjson', 'm.ndjson']]) {
      const runs = await Promise.all([1, 2, 3, 4].map((jobs) => studitiru(['extract', '-v', '-f', format, '-j', `${jobs}`, ...input], { cwd })));
      const [one, ...others] = runs;
      expect(one!.status).toBe(1);
      for (const other of others) expect(other).toEqual(one);
    }
  });

  it('starts workers by itself for a long stream', async () => {
    const many = lines(1200);
    const [one, own] = await Promise.all([['-j', '1'], []].map((jobs) => studitiru(['extract', '--input', 'ndjson', ...jobs], { stdin: many })));
    expect(own).toEqual(one);
  });

  it('refuses broken rules before anything is written', async () => {
    const cwd = scratch({ 'a.txt': VISIT, 'mine/layout.yaml': 'ends: []\nendz: []' });
    const run = await studitiru(['extract', '-j', '2', '--rules', 'mine', '-o', 'out.json', 'a.txt'], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '', messages: [expect.stringMatching(/^mine\/layout\.yaml:2:1 unknown key "endz" /)] });
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'mine']);
  });

  it.each([1, 2])('ends quietly when the reader has gone, with %i jobs', async (jobs) => {
    const child = start(['extract', '--input', 'ndjson', '-j', `${jobs}`, '-']);
    const stderr: string[] = [];
    child.stderr.on('data', (chunk) => stderr.push(String(chunk)));
    child.stdin.on('error', () => {});
    const writing = setInterval(() => child.stdin.writable && child.stdin.write(line(VISIT)), 10);
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(writing);
    expect(status).toBe(0);
    expect(stderr.join('')).toBe('');
  });

  it.each([1, 2])('writes what is done and ends with 130 at Ctrl-C, with %i jobs', async (jobs) => {
    const child = start(['extract', '-f', 'json', '--input', 'ndjson', '-j', `${jobs}`, '-']);
    let stdout = '';
    const once = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        stdout += chunk;
        if (stdout.includes('{')) resolve();
      });
    });
    child.stdin.write(line(VISIT));
    await once;
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });
});

describe('a wrong command line', () => {
  it.each([
    { args: ['--input', 'xml'], message: /'xml' is invalid.* text, ndjson; see / },
    { args: ['-j', '0'], message: /'0' is invalid.*from 1 to 999.*; see / },
    { args: ['-j', 'all'], message: /'all' is invalid.*; see / },
    { args: ['--resume'], message: /^option '--resume' needs '--output FILE'; see studitiru extract --help$/ },
    { args: ['-o', 'x', '--errors', 'x'], message: /^option '--errors' needs another file than '--output'; see / },
    { args: ['--errors', 'no/x'], message: /^no\/x: cannot be written: the folder does not exist; / },
    { args: ['--errors', 'a.txt'], message: /^a\.txt: is one of the articles .*; / },
    { args: ['--input', 'ndjson', 'bare'], message: /^bare: the folder holds no \.ndjson or \.jsonl file; / },
  ])('$args is one line and status 2', async ({ args, message }) => {
    const cwd = scratch({ 'a.txt': VISIT, 'bare/a.txt': VISIT });
    const run = await studitiru(['extract', ...args, ...(args.includes('bare') ? [] : ['a.txt'])], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '', messages: [expect.stringMatching(message)] });
  });
});
