// How fast studitiru is: articles a second over the fixtures, beside compromise/one cutting the same texts into terms,
// and how long a first article takes. Table to standard error, JSON to standard output. `npm run build && npm run bench`
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise/one';
import { createExtractor } from '../../dist/index.js';

/** Each throughput is taken over this many seconds, after as many articles again to warm up; each start this often. */
const SECONDS = 4;
const STARTS = 15;

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.join(root, 'bin', 'studitiru.js');
const files = readdirSync(path.join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => path.join(root, 'fixtures', name));
if (files.length === 0) throw new Error('there are no fixtures to read');
const texts = files.map((file) => readFileSync(file, 'utf8'));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Rounds over all texts until the time is up. */
function throughput(work) {
  for (const text of texts) work(text);
  const begin = performance.now();
  let rounds = 0;
  let seconds = 0;
  while (seconds < SECONDS) {
    for (const text of texts) work(text);
    rounds++;
    seconds = (performance.now() - begin) / 1000;
  }
  return { articles_per_second: (rounds * texts.length) / seconds, megabytes_per_second: (rounds * bytes) / 1e6 / seconds };
}

const time = (work) => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' });
const importing = (name) => () => {
  const script = `const begin = performance.now(); await import('${name}'); console.log(performance.now() - begin)`;
  return Number(node('--input-type=module', '-e', script));
};
const starting =
  (...args) =>
  () =>
    time(() => node(...args));

/** Medians in milliseconds; the tasks take turns, so that a busy moment of the machine hits all alike. */
function medians(tasks) {
  const taken = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let turn = 0; turn < STARTS; turn++) for (const [name, task] of Object.entries(tasks)) taken[name].push(task());
  return Object.fromEntries(Object.entries(taken).map(([name, times]) => [name, times.sort((a, b) => a - b)[STARTS >> 1]]));
}

const extractor = createExtractor({ referenceDate: '2026-11-21' });
const result = {
  machine: { node: process.version, cpu: os.cpus()[0]?.model ?? 'unknown', cores: os.availableParallelism() },
  corpus: { articles: texts.length, bytes },
  throughput: {
    'studitiru, whole pipeline': throughput((text) => extractor.extract(text)),
    'compromise/one, terms only': throughput((text) => nlp(text).termList()),
  },
  start_ms: medians({
    'node -e 0': starting('-e', '0'),
    'studitiru --version': starting(bin, '--version'),
    'studitiru extract, one article': starting(bin, 'extract', files[0]),
    "import 'studitiru'": importing('./dist/index.js'),
    "import 'compromise/one'": importing('compromise/one'),
  }),
};

const { machine, corpus, throughput: rates, start_ms: starts } = result;
const lines = [
  `${machine.node}, ${machine.cpu}, ${machine.cores} cores; ${corpus.articles} articles, ${(corpus.bytes / 1000).toFixed(0)} kB; one thread`,
  '',
  ...Object.entries(rates).map(
    ([name, rate]) =>
      `${name.padEnd(32)} ${rate.articles_per_second.toFixed(0).padStart(6)} articles/s ${rate.megabytes_per_second.toFixed(2).padStart(6)} MB/s`,
  ),
  '',
  ...Object.entries(starts).map(([name, ms]) => `${name.padEnd(32)} ${ms.toFixed(0).padStart(6)} ms`),
];
process.stderr.write(`${lines.join('\n')}\n`);
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
