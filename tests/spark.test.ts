// studitiru-spark.py on a cluster of a master and two workers: what it writes is what one machine writes.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import glob from 'fast-glob';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { parquetWriteFile } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { studitiru } from './helpers/bin.js';
import { FIXTURES, REFERENCE_DATE } from './helpers/corpus.js';
import { NO_VISIT, VISIT } from './helpers/news.js';
import { scratch } from './helpers/scratch.js';
import { type Cluster, killTree, mainEach, STUDITIRU, startCluster, submit } from './spark/cluster.js';
import { install, PYTHON } from './spark/install.mjs';

const MINUTES = 60_000;
const DAY = ['--reference-date', REFERENCE_DATE];
const articles = glob
  .globSync('**/*.txt', { cwd: FIXTURES, absolute: true })
  .sort()
  .map((file) => ({ id: path.basename(path.dirname(file)), text: readFileSync(file, 'utf8') }));

/** Where cluster and jobs work. */
let home: string;
let cluster: Cluster;

beforeAll(async () => {
  await install();
  home = mkdtempSync(path.join(tmpdir(), 'studitiru-spark-'));
  cluster = await startCluster(home);
}, 10 * MINUTES);

afterAll(() => {
  cluster?.stop();
  if (home !== undefined) rmSync(home, { recursive: true, force: true });
});

const json = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const sorted = (text: string) => text.trimEnd().split('\n').sort();
const parts = (folder: string) => glob.globSync('part-*', { cwd: folder, absolute: true });
/** The lines of all part files of a folder, sorted. */
const written = (folder: string) =>
  sorted(
    parts(folder)
      .map((file) => readFileSync(file, 'utf8'))
      .join(''),
  );
const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line));

/** A program that is called in place of studitiru. */
function program(name: string, script: string): string {
  const file = path.join(home, name);
  writeFileSync(file, `#!/bin/sh\n${script}`);
  chmodSync(file, 0o755);
  return file;
}

describe('on a cluster', () => {
  it('reads articles in files and writes Parquet with the schema of a record', { timeout: 3 * MINUTES }, async () => {
    const cwd = scratch({ 'n/a b%20é.txt': VISIT, 'n/deep/crlf.md': VISIT.replaceAll('\n', '\r\n'), 'n/packed.txt.gz': gzipSync(VISIT), 'n/x.json': VISIT });
    const run = await submit(cluster.master, cwd, [...DAY, '--input', 'text', '-f', 'parquet', '-o', 'out', path.join(cwd, 'n'), FIXTURES]);
    const one = await studitiru(['extract', ...DAY, path.join(cwd, 'n'), FIXTURES]);
    const visits = sorted(one.stdout);
    expect(run).toMatchObject({ status: 0, stdout: '', messages: [`studitiru-spark: ${articles.length + 3} articles, ${visits.length} visits, 0 failures`] });
    const rows = await Promise.all(parts(path.join(cwd, 'out')).map(async (file) => parquetReadObjects({ file: await asyncBufferFromFile(file) })));
    const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : (value ?? null));
    expect(
      rows
        .flat()
        .map((row) => JSON.stringify(row, plain))
        .sort(),
    ).toEqual(visits);
  });

  it('reads columns of Parquet, whatever they are called, and keeps the rows that failed', { timeout: 3 * MINUTES }, async () => {
    const cwd = scratch();
    const day = (index: number) => `2025-08-${String((index % 28) + 1).padStart(2, '0')}`;
    const text = (index: number) => [null, ' ', VISIT, NO_VISIT][Math.min(index, index % 3 === 0 ? 2 : 3)]!;
    const numbers = Array.from({ length: 60 }, (_, index) => index);
    const number = (index: number) => 9_007_199_254_740_993n + BigInt(index);
    mkdirSync(path.join(cwd, 'in'));
    for (const part of [0, 1]) {
      const mine = numbers.filter((index) => index % 2 === part);
      await parquetWriteFile({
        filename: path.join(cwd, 'in', `${part}.parquet`),
        columnData: [
          { name: 'body text', data: mine.map(text), type: 'STRING', nullable: true },
          { name: 'id', data: mine.map(number), type: 'INT64' },
          { name: 'published', data: mine.map((index) => new Date(`${day(index)}T23:30:00Z`)), type: 'TIMESTAMP' },
          { name: 'title', data: mine.map(() => 1), type: 'INT32' },
          { name: 'site', data: mine.map(() => 'Kabar'), type: 'STRING' },
        ],
      });
    }
    const columns = ['--column', 'text=body text', '--column', 'outlet=site', '--column', 'title='];
    const calls = path.join(cwd, 'calls');
    const counted = program('counted', `case "$*" in *--errors*) echo >> '${calls}';; esac; exec ${STUDITIRU} "$@"`);
    const output = ['-o', 'out', '--errors', 'failed', '--studitiru', counted];
    const run = await submit(cluster.master, cwd, [...DAY, '--input', 'parquet', ...columns, ...output, 'in', '--', '--no-evidence']);
    const lines = numbers.map((index) => ({ text: text(index), id: `${number(index)}`, published: day(index), outlet: 'Kabar' }));
    const one = await studitiru(['extract', '--input', 'ndjson', '--no-evidence', ...DAY], { stdin: json(lines) });
    expect(run).toMatchObject({ status: 1, stdout: '', messages: [`studitiru-spark: 58 articles, ${sorted(one.stdout).length} visits, 2 failures`] });
    expect(written(path.join(cwd, 'out'))).toEqual(sorted(one.stdout));
    // Once for each file, though records and failures are written one after the other.
    expect(readFileSync(calls, 'utf8')).toHaveLength(2);
    const failed = parsed(written(path.join(cwd, 'failed'))).map(({ code, input, article }) => [code, input, JSON.parse(article).id]);
    expect(failed.sort()).toEqual([
      ['empty-text', path.join(cwd, 'in/1.parquet'), `${number(1)}`],
      ['no-text', path.join(cwd, 'in/0.parquet'), `${number(0)}`],
    ]);
  });

  it('loses nothing and doubles nothing when a worker is killed', { timeout: 4 * MINUTES }, async () => {
    const bad = ['{"body":', '{"body": ""}', '{"body": "a\0b"}', '[]'];
    const cut = Math.floor(articles.length / 2);
    const lines = (from: number, to: number) => json(articles.slice(from, to).map(({ id, text }) => ({ body: text, doc: id })));
    const cwd = scratch({ 'in/a.ndjson': `\uFEFF${lines(0, cut)}\n${bad.join('\n')}\n`, 'in/b/c.jsonl.gz': gzipSync(lines(cut, articles.length)) });
    // From the fourth partition on it gives all its records, but does not end before it may.
    const state = path.join(cwd, 'state');
    mkdirSync(state);
    const slow = program(
      'slow',
      `${STUDITIRU} "$@"; status=$?; cd '${state}'
      case "$*" in *--errors*) touch ran-$$;; esac
      if [ $(ls | grep -c ran-) -gt 3 ] && [ ! -e go ]; then touch held-$$; while [ ! -e go ]; do sleep 0.1; done; fi
      exit $status`,
    );
    const columns = ['--column', 'text=body', '--column', 'id=doc'];
    const running = submit(cluster.master, cwd, [...DAY, ...columns, '-o', 'out', '--errors', 'failed', 'in', '--studitiru', slow], {
      'spark.sql.files.maxPartitionBytes': '16k',
      'spark.sql.files.openCostInBytes': '0',
    });
    const held = () => readdirSync(state).filter((name) => name.startsWith('held-'));
    let ended = false;
    void running.then(() => {
      ended = true;
    });
    while (held().length < 2 && !ended) await new Promise((resolve) => setTimeout(resolve, 50));
    const killed = killTree(cluster.workers[0]!);
    writeFileSync(path.join(state, 'go'), '');
    const run = await running;

    expect(held().filter((name) => killed.includes(Number(name.slice('held-'.length))))).toHaveLength(1);
    const stdin = json(articles);
    const one = await studitiru(['extract', '--input', 'ndjson', ...DAY], { stdin });
    const visits = sorted(one.stdout);
    expect(run).toMatchObject({ status: 1, stdout: '', messages: [`studitiru-spark: ${articles.length} articles, ${visits.length} visits, 4 failures`] });
    expect(written(path.join(cwd, 'out'))).toEqual(visits);
    const failed = parsed(written(path.join(cwd, 'failed')));
    expect(failed.map(({ input }) => input)).toEqual(bad.map(() => path.join(cwd, 'in/a.ndjson')));
    expect(failed.map(({ code, article }) => [code, article]).sort()).toEqual([
      ['bad-json', '[]'],
      ['bad-json', '{"body":'],
      ['bad-json', '{"body": "a\0b"}'],
      ['empty-text', '{"text": ""}'],
    ]);
    expect(existsSync(path.join(cwd, 'out', '_SUCCESS'))).toBe(true);
  });
});

describe('a partition', () => {
  it('gives records while articles come in', () => {
    const bin = fileURLToPath(new URL('../bin', import.meta.url));
    const script = fileURLToPath(new URL('spark/stream.py', import.meta.url));
    const fed = execFileSync(PYTHON, [script, STUDITIRU, VISIT], { encoding: 'utf8', env: { ...process.env, PYTHONPATH: bin } });
    expect(Number(fed)).toBeGreaterThan(0);
  });
});

describe('a mistake', () => {
  const cases = [
    { name: 'a missing path', args: ['nothere'], message: /^nothere: no such file or folder; / },
    { name: 'a folder without articles', args: ['--input', 'text', 'bare'], message: /^bare: no file to read there; / },
    { name: 'a folder that exists', args: ['a.ndjson', '--errors', 'bare'], message: /^bare: exists already; / },
    {
      name: 'a missing column',
      args: ['--input', 'parquet', '--column', 'text=teks', 'p.parquet'],
      message: /^no column "teks" among isi, text; .*--column text=NAME$/,
    },
    { name: 'a column of a wrong type', args: ['--input', 'parquet', 'p.parquet'], message: /^column "text" is of type int, not string; / },
    {
      name: 'no studitiru on the workers',
      args: ['--studitiru', '/no/studitiru', 'a.ndjson'],
      message: /^\/no\/studitiru: cannot be run on \S+: No such file/,
    },
    { name: 'a wrong option of studitiru', args: ['a.ndjson', '--', '--formt', 'x'], message: /^unknown option '--formt'.*; see studitiru extract --help$/ },
    { name: 'a studitiru that fails', args: ['--studitiru', 'sh dies', 'a.ndjson'], message: /^studitiru on \S+ ended with status 3: disk full$/ },
    {
      name: 'a file that is no Parquet',
      args: ['--input', 'parquet', 'a.ndjson'],
      message: /error while reading file file:.*\/a\.ndjson\. .* is not a Parquet file/,
    },
    {
      name: 'a packed file that breaks off',
      args: ['b.ndjson.gz'],
      message: /error while reading file file:.*\/b\.ndjson\.gz; Unexpected end of input stream$/,
    },
    { name: 'a wrong column', args: ['--column', 'teks=isi', 'a.ndjson'], message: /^argument --column: 'teks=isi' is no KEY=NAME; .*--help$/ },
    { name: 'no path', args: [], message: /^the following arguments are required: PATH; see studitiru-spark.py --help$/ },
  ];
  let results: { status: number; stdout: string; stderr: string; written: boolean }[];

  beforeAll(async () => {
    const bad = 'if [ -n "$(cat)" ]; then echo "disk full" >&2; exit 3; fi\n';
    const line = json([{ text: VISIT }]);
    const cwd = path.join(home, 'mistakes');
    mkdirSync(path.join(cwd, 'bare'), { recursive: true });
    for (const [name, content] of Object.entries({ 'a.ndjson': line, 'b.ndjson.gz': gzipSync(line).subarray(0, -20), dies: bad, 'bare/x.json': '' })) {
      writeFileSync(path.join(cwd, name), content);
    }
    await parquetWriteFile({
      filename: path.join(cwd, 'p.parquet'),
      columnData: [
        { name: 'isi', data: [VISIT], type: 'STRING' },
        { name: 'text', data: [1], type: 'INT32' },
      ],
    });
    results = await mainEach(
      cwd,
      cases.map(({ args }, index) => ['-o', `out${index}`, '--studitiru', STUDITIRU, ...args]),
    );
  }, 3 * MINUTES);

  it.each(cases.map((each, index) => ({ ...each, index })))('$name is one line and status 2', ({ message, index }) => {
    const { status, stdout, stderr, written } = results[index]!;
    expect(stderr.replace(/^studitiru-spark: /, '').trimEnd()).toMatch(message);
    expect({ status, stdout, written, lines: stderr.split('\n').length }).toEqual({ status: 2, stdout: '', written: false, lines: 2 });
  });

  it('of a submitted job is told on standard error', { timeout: MINUTES }, async () => {
    const run = await submit('local[1]', home, ['-o', 'out']);
    expect(run).toMatchObject({ status: 2, stdout: '', messages: [expect.stringMatching(/: the following arguments are required: PATH; /)] });
  });
});
