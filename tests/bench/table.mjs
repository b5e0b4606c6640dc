// The results of the benchmarks for people, on standard error.
const number = (value, digits = 0) => (value === null || value === undefined ? '?' : value.toFixed(digits));

function rate(name, { articles_per_second: articles, megabytes_per_second: megabytes }) {
  return `${name.padEnd(44)} ${number(articles).padStart(8)} articles/s ${number(megabytes, 2).padStart(8)} MB/s`;
}

function apart({ apart_articles_per_second: speed }, one) {
  return speed === null ? '' : `; as many processes apart ${times(speed / one.articles_per_second)}`;
}

const times = (value) => `${number(value, 2)} ×`;

export function printTable({ machine, corpus, all_visits: visits, stream_references: references, stream, start_ms: start, long_article_ms: long, jobs }) {
  const { studitiru, ...plain } = visits;
  const [terms, regex] = Object.values(references);
  const base = Object.values(start)[0];
  const lines = [
    `${machine.node}, ${machine.cpu}, ${machine.cores} cores; ${corpus.fixtures} fixtures, ${number(corpus.fixture_bytes / 1000)} kB; one thread but for the last part`,
    '',
    'every article tells of a visit',
    rate('  studitiru', studitiru),
    ...Object.entries(plain).map(([name, value]) => rate(`  ${name}`, value)),
    `  that is ${times(studitiru.articles_per_second / Object.values(plain)[0].articles_per_second)} the first of them`,
    '',
    'one article in a hundred does, JSON lines from a pipe',
    ...Object.entries(stream).map(
      ([, run]) =>
        `${rate(`  studitiru, ${run.articles} articles`, run)}  peak ${number(run.peak_megabytes)} MB, ${number((run.seconds / run.articles) * 1e6)} µs each`,
    ),
    ...Object.entries(references).map(([name, value]) => rate(`  ${name}, no pipe`, value)),
    `  that is ${times(stream.long.articles_per_second / terms.articles_per_second)} the terms, ${times(stream.long.articles_per_second / regex.articles_per_second)} the regex`,
    '',
    'start',
    ...Object.entries(start).map(([name, ms]) => `  ${name.padEnd(42)} ${number(ms).padStart(8)} ms ${times(ms / base).padStart(10)}`),
    '',
    'one long article',
    ...Object.entries(long).map(([name, ms]) => `  ${name.padEnd(42)} ${number(ms).padStart(8)} ms`),
    '',
    'jobs, every article tells of a visit, JSON lines from a file',
    ...Object.entries(jobs).map(
      ([count, run]) =>
        `${rate(`  ${count}`, run)}  ${times(run.articles_per_second / jobs[1].articles_per_second)} one job, peak ${number(run.peak_megabytes)} MB${apart(run, jobs[1])}`,
    ),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}
