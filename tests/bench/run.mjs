// How fast studitiru is, beside what else could be done with the same texts on the same machine in the same minutes.
// Table to standard error, JSON to standard output. `npm run build && npm run bench`, with `-- --million` for the long run.
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import nlp from 'compromise/one';
import { createExtractor } from '../../dist/index.js';
import { bin, bytesOf, fixtures, streamLines, streamTexts } from './corpus.mjs';
import { pipe, seconds, starts, throughput } from './measure.mjs';
import { scaling } from './scaling.mjs';
import { printTable } from './table.mjs';

const ROUNDS = 11;
const STARTS = 15;
const STREAM = 10_000;
const LONG_STREAM = 200_000;
const MILLION = process.argv.includes('--million') ? 1_000_000 : null;

const articles = fixtures();
const texts = articles.map(({ text }) => text);
const stream = streamTexts();
const cores = os.availableParallelism();
const extractor = createExtractor({ referenceDate: '2026-11-21' });

const WORDS = /\p{L}+/gu;
const references = {
  'compromise/one, cutting into terms': (text) => nlp(text),
  'one word regex': (text) => text.match(WORDS),
};

/** Milliseconds for one article of so many megabytes: the long paragraphs of the fixtures in a row, each made another by a number. */
function longArticle(megabytes) {
  const paragraphs = texts.flatMap((text) => text.split(/\n+/).filter((line) => line.length > 100));
  const pieces = [];
  for (let number = 0, size = 0; size < megabytes * 1e6; number++) {
    pieces.push(paragraphs[number % paragraphs.length].replace(/\. /g, ` ke-${number}. `));
    size += pieces.at(-1).length + 2;
  }
  const text = pieces.join('\n\n');
  const begin = performance.now();
  extractor.extract(text);
  return seconds(begin) * 1000;
}

const result = {
  machine: { node: process.version, cpu: os.cpus()[0]?.model ?? 'unknown', cores },
  corpus: { fixtures: texts.length, fixture_bytes: bytesOf(texts), stream_articles: stream.length, stream_bytes: bytesOf(stream) },
  all_visits: throughput({ studitiru: (text) => extractor.extract(text), ...references }, texts, ROUNDS),
  stream_references: throughput(references, stream.slice(0, 1000), 3),
  stream: { short: await pipe(streamLines(stream, STREAM), STREAM, 1), long: await pipe(streamLines(stream, LONG_STREAM), LONG_STREAM, 1) },
  start_ms: starts(
    {
      'node -e 0': ['-e', '0'],
      'studitiru --version': [bin, '--version'],
      'studitiru extract, one article': [bin, 'extract', articles[0].file],
    },
    STARTS,
  ),
  long_article_ms: { '5 MB': longArticle(5), '10 MB': longArticle(10) },
};
result.jobs = await scaling(texts);
if (MILLION !== null) result.stream.million = await pipe(streamLines(stream, MILLION), MILLION, 1);

printTable(result);
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
