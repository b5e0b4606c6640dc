// Interrupted runs through the real bin: killed in the middle and gone on with, the output is that of one run.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { start, studitiru } from './helpers/bin.js';
import { NO_VISIT, VISIT } from './helpers/news.js';
import { scratch } from './helpers/scratch.js';

const COUNT = 200;
const article = (index: number) => (index % 3 === 0 ? VISIT.replace('26/8', `${(index % 28) + 1}/8`) : NO_VISIT);
const lines = Array.from({ length: COUNT }, (_, index) => (index % 50 === 7 ? 'bad\n' : `${JSON.stringify({ text: article(index), id: `a${index}` })}\n`));
const EXTRACT = ['extract', '--input', 'ndjson', '--reference-date', '2025-09-01', '--errors', 'failed.ndjson', '-o', 'out'];

let cwd: string;
const file = (name: string) => path.join(cwd, name);
const journal = () => JSON.parse(readFileSync(file('.out.resume'), 'utf8'));

beforeEach(() => {
  cwd = scratch();
});

/** Feeds lines until the journal says that some are done, then stops the run. Returns its exit status. */
async function interrupt(args: string[], signal: NodeJS.Signals, from = 0): Promise<number | null> {
  const child = start(args, { cwd });
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.on('error', () => {});
  child.stdin.write(lines.slice(0, from).join(''));
  const before = from > 0 ? journal().counts.articles : 0;
  for (let index = from; ; index++) {
    if (index < COUNT - 40) child.stdin.write(lines[index]!);
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (existsSync(file('.out.resume')) && journal().counts.articles > before) break;
    if (child.exitCode !== null) throw new Error('ended before it was interrupted');
  }
  child.kill(signal);
  return closed;
}

/** The output and the failures of a run that nobody interrupts. */
async function whole(args: string[], stdin: string | Uint8Array): Promise<{ out: string; failed: string; summary: string }> {
  const run = await studitiru(args, { cwd, stdin });
  const read = { out: readFileSync(file('out'), 'utf8'), failed: readFileSync(file('failed.ndjson'), 'utf8'), summary: run.messages.at(-1)! };
  for (const name of ['out', 'failed.ndjson']) rmSync(file(name));
  return read;
}

describe('--resume goes on from standard input', () => {
  it.each([
    { signal: 'SIGKILL', status: null, format: 'ndjson', jobs: [1, 1] },
    { signal: 'SIGKILL', status: null, format: 'json', jobs: [2, 1] },
    { signal: 'SIGKILL', status: null, format: 'csv', jobs: [1, 2] },
    { signal: 'SIGINT', status: 130, format: 'json', jobs: [1, 2] },
    { signal: 'SIGTERM', status: 143, format: 'ndjson', jobs: [2, 2] },
  ] as const)('after $signal, as $format, with $jobs jobs', async ({ signal, status, format, jobs }) => {
    const args = (index: 0 | 1) => [...EXTRACT, '-f', format, '-j', `${jobs[index]}`, '--resume', '-'];
    const expected = await whole(args(0), lines.join(''));
    expect(await interrupt(args(0), signal)).toBe(status);
    expect(existsSync(file('out'))).toBe(false);
    const run = await studitiru(args(1), { cwd, stdin: lines.join('') });
    expect(run.status).toBe(1);
    expect(run.messages.at(-1)).toBe(expected.summary);
    expect(readFileSync(file('out'), 'utf8')).toBe(expected.out);
    expect(readFileSync(file('failed.ndjson'), 'utf8')).toBe(expected.failed);
    expect(readdirSync(cwd).sort()).toEqual(['failed.ndjson', 'out']);
  });

  it('twice, from packed input', async () => {
    const args = [...EXTRACT, '--resume', '-'];
    const expected = await whole(args, lines.join(''));
    await interrupt(args, 'SIGKILL');
    await interrupt(args, 'SIGKILL', 60);
    const run = await studitiru(args, { cwd, stdin: gzipSync(lines.join('')) });
    expect(run.status).toBe(1);
    expect(readFileSync(file('out'), 'utf8')).toBe(expected.out);
  });
});

describe('--resume goes on in files', () => {
  /** Makes the journal of a run over files as if it had been killed: from that of the same run over a longer time. */
  it.each([{ packed: false }, { packed: true }])('of JSON lines, packed: $packed', async ({ packed }) => {
    const wrap = (text: string) => (packed ? gzipSync(text) : text);
    writeFileSync(file('a.ndjson'), wrap(lines.slice(0, 50).join('')));
    writeFileSync(file('b.ndjson'), wrap(lines.slice(50).join('')));
    const args = [...EXTRACT, '--resume', 'a.ndjson', 'b.ndjson'];
    const expected = await whole(args, '');
    // The second file ends for now where its writer has come to, and the third never does.
    const pipe = file('c.fifo');
    await makePipe(pipe);
    const blocked = [...EXTRACT, '--resume', 'a.ndjson', 'b.ndjson', 'c.fifo'];
    await untilSaved(blocked);
    rmSync(pipe);
    writeFileSync(pipe, '');
    const run = await studitiru(blocked, { cwd });
    expect(run.messages.at(-1)).toBe(expected.summary);
    expect(readFileSync(file('out'), 'utf8')).toBe(expected.out);
  });

  it.each([1, 2])('of an article each, with %i jobs', async (jobs) => {
    mkdirSync(file('n'));
    for (let index = 0; index < 70; index++) writeFileSync(file(`n/${String(index).padStart(3, '0')}.txt`), article(index));
    await makePipe(file('z.fifo'));
    const args = ['extract', '-j', `${jobs}`, '-o', 'out', '--resume', 'n', 'z.fifo'];
    await untilSaved(args);
    expect(journal().position.before).toBeLessThan(70);
    rmSync(file('z.fifo'));
    writeFileSync(file('z.fifo'), VISIT);
    const run = await studitiru(args, { cwd });
    expect(run).toMatchObject({ status: 0, messages: [expect.stringMatching(/^71 articles, 25 visits, /)] });
    const resumed = readFileSync(file('out'), 'utf8');
    await studitiru(['extract', '-o', 'out', 'n', 'z.fifo'], { cwd });
    expect(resumed).toBe(readFileSync(file('out'), 'utf8'));
  });

  async function makePipe(name: string): Promise<void> {
    const { execFileSync } = await import('node:child_process');
    execFileSync('mkfifo', [name]);
  }

  async function untilSaved(args: string[]): Promise<void> {
    const child = start(args, { cwd });
    const closed = new Promise((resolve) => child.on('close', resolve));
    while (!existsSync(file('.out.resume')) || journal().position === null) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (child.exitCode !== null) throw new Error('ended before it was killed');
    }
    child.kill('SIGKILL');
    await closed;
  }
});

describe('--resume', () => {
  const args = [...EXTRACT, '--resume', '-'];

  it('begins where nothing was interrupted', async () => {
    const run = await studitiru(args, { cwd, stdin: lines.join('') });
    expect(run.messages.at(-1)).toMatch(/^196 articles, /);
  });

  it.each([
    { name: 'another format', change: ['-f', 'csv'], key: '--format' },
    { name: 'other evidence', change: ['--no-evidence'], key: '--no-evidence' },
    { name: 'another day', change: ['--reference-date', '2024-01-01'], key: '--reference-date' },
    { name: 'other paths', change: ['x.ndjson'], key: 'paths' },
  ])('refuses $name', async ({ change, key }) => {
    writeFileSync(file('x.ndjson'), '');
    await interrupt(args, 'SIGKILL');
    const run = await studitiru([...args, ...change], { cwd, stdin: lines.join('') });
    expect(run).toMatchObject({ status: 2, messages: [expect.stringContaining(`out: was begun with other ${key}; `)] });
    expect(existsSync(file('.out.resume'))).toBe(true);
  });

  it('refuses another input', async () => {
    await interrupt(args, 'SIGKILL');
    const run = await studitiru(args, { cwd, stdin: lines.join('').replaceAll('"id":"a', '"id":"bb') });
    expect(run).toMatchObject({ status: 2, messages: expect.arrayContaining([expect.stringMatching(/^standard input: is not what it was /)]) });
  });

  it('is needed: without it the run begins anew and says so', async () => {
    await interrupt(args, 'SIGKILL');
    const run = await studitiru([...EXTRACT, '-'], { cwd, stdin: lines.join('') });
    expect(run.messages[0]).toMatch(/^out: an interrupted run stood there after \d+ articles; begun anew/);
    expect(run.messages.at(-1)).toMatch(/^196 articles, /);
    expect(readdirSync(cwd).sort()).toEqual(['failed.ndjson', 'out']);
  });

  it.each([{ renamed: false }, { renamed: true }])('gives the files their names where only that was missing, renamed: $renamed', async ({ renamed }) => {
    const expected = await whole(args, lines.join(''));
    await interrupt(args, 'SIGKILL');
    const state = { ...journal(), complete: true, output: { part: '.out.1.tmp', bytes: expected.out.length }, errors: null };
    writeFileSync(file('.out.resume'), JSON.stringify(state));
    writeFileSync(file(renamed ? 'out' : '.out.1.tmp'), expected.out);
    const run = await studitiru(args, { cwd, stdin: '' });
    expect(run.messages).toEqual(['out: was complete already']);
    expect(readFileSync(file('out'), 'utf8')).toBe(expected.out);
    expect(existsSync(file('.out.resume'))).toBe(false);
  });
});
