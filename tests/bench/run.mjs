// How fast studitiru is, beside what else could be done with the same texts on the same machine in the same minutes.
// Table to standard error, JSON to standard output. `npm run build && npm run bench`, with `-- --million` for the long run.
import os from 'node:os';
import { oneCore } from './cores.mjs';
import { bin, bytesOf, fixtures, STREAM_SAMPLE, streamLines, streamTexts } from './corpus.mjs';
import { pipe, starts, startTasks, throughput } from './measure.mjs';
import { scaling } from './scaling.mjs';
import { printTable } from './table.mjs';

const ROUNDS = 31;
const STARTS = 15;
const STREAM = 10_000;
const LONG_STREAM = 200_000;
const MILLION = process.argv.includes('--million') ? 1_000_000 : null;

const articles = fixtures();
const texts = articles.map(({ text }) => text);
const stream = streamTexts();
const { studitiru, ...references } = await startTasks(['studitiru', 'terms', 'words']);
const longArticle = async (megabytes) => (await studitiru.round(`long ${megabytes}`)) * 1000;

const result = {
  machine: { node: process.version, cpu: os.cpus()[0]?.model ?? 'unknown', cores: os.availableParallelism(), held: oneCore !== null },
  corpus: { fixtures: texts.length, fixture_bytes: bytesOf(texts), stream_articles: stream.length, stream_bytes: bytesOf(stream) },
  all_visits: await throughput({ studitiru, ...references }, 'fixtures', texts, ROUNDS),
  stream_references: await throughput(references, 'stream', stream.slice(0, STREAM_SAMPLE), 3),
  stream: { short: await pipe(streamLines(stream, STREAM), STREAM), long: await pipe(streamLines(stream, LONG_STREAM), LONG_STREAM) },
  start_ms: starts(
    {
      'node -e 0': ['-e', '0'],
      'studitiru --version': [bin, '--version'],
      'studitiru extract, one article': [bin, 'extract', articles[0].file],
    },
    STARTS,
  ),
  long_article_ms: { '5 MB': await longArticle(5), '10 MB': await longArticle(10) },
};
for (const task of [studitiru, ...Object.values(references)]) task.end();
result.jobs = await scaling(texts);
if (MILLION !== null) result.stream.million = await pipe(streamLines(stream, MILLION), MILLION);

printTable(result);
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
