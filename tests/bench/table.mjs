// The results of the benchmarks for people, on standard error.
const number = (value, digits = 0) => (value === null || value === undefined ? '?' : value.toFixed(digits));

function rate(name, { articles_per_second: articles, megabytes_per_second: megabytes }) {
  return `${name.padEnd(44)} ${number(articles).padStart(8)} articles/s ${number(megabytes, 2).padStart(8)} MB/s`;
}

/** What the same work took otherwise: one job on any core, or as many processes with a core and a part each. */
function otherwise({ apart_articles_per_second: apart, any_core_articles_per_second: free }, one) {
  if (free !== undefined) return `; on any core ${times(free / one.articles_per_second)}`;
  return `; as many processes apart ${times(apart / one.articles_per_second)}`;
}

const NAMES = { studitiru: 'studitiru', terms: 'compromise/one, cutting into terms', words: 'one word regex' };

const times = (value) => `${number(value, 2)} ×`;

export function printTable({ machine, corpus, all_visits: visits, stream_references: references, stream, start_ms: start, long_article_ms: long, jobs }) {
  const { terms, words } = references;
  const base = Object.values(start)[0];
  const lines = [
    `${machine.node}, ${machine.cpu}, ${machine.cores} cores; ${corpus.fixtures} fixtures, ${number(corpus.fixture_bytes / 1000)} kB; ${machine.held ? 'held to one core' : 'not held to a core'} but for the last part`,
    '',
    'every article tells of a visit',
    ...Object.entries(visits).map(([name, value]) => rate(`  ${NAMES[name]}`, value)),
    `  that is ${times(visits.studitiru.articles_per_second / visits.terms.articles_per_second)} the terms`,
    '',
    'one article in a hundred does, JSON lines from a pipe',
    ...Object.entries(stream).map(
      ([, run]) =>
        `${rate(`  studitiru, ${run.articles} articles`, run)}  peak ${number(run.peak_megabytes)} MB, ${number((run.seconds / run.articles) * 1e6)} µs each`,
    ),
    ...Object.entries(references).map(([name, value]) => rate(`  ${NAMES[name]}, no pipe`, value)),
    ...Object.values(stream).map(
      (run) =>
        `  ${run.articles} articles: ${times(run.articles_per_second / terms.articles_per_second)} the terms, ${times(run.articles_per_second / words.articles_per_second)} the regex`,
    ),
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
        `${rate(`  ${count}`, run)}  ${times(run.articles_per_second / jobs[1].articles_per_second)} one job, peak ${number(run.peak_megabytes)} MB${otherwise(run, jobs[1])}`,
    ),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}
