// What a further job brings: the same articles with one job, with several, and with as many processes that share nothing.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { streamLines } from './corpus.mjs';
import { median, runFile, seconds } from './measure.mjs';

/** So many visits that neither the start of the workers counts nor what each of them compiles. */
const TIMES = 120;
const ROUNDS = 3;

/**
 * Measures one job, two, four and so on, up to the cores of the machine; they take turns, and medians count.
 *
 * @param texts articles that all tell of a visit
 * @returns by number of jobs the speed, and as `apart` that of processes that read a part each
 */
export async function scaling(texts) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'studitiru-bench-'));
  try {
    const visits = Array.from({ length: TIMES }, () => texts).flat();
    const counts = [];
    for (let jobs = 1; jobs <= os.availableParallelism(); jobs *= 2) counts.push(jobs);
    const runs = Object.fromEntries(counts.map((jobs) => [jobs, { together: [], apart: [], peaks: [], parts: partsOf(visits, jobs, folder) }]));
    const whole = runs[1].parts[0];
    for (let round = 0; round < ROUNDS; round++) {
      for (const jobs of counts) {
        const { together, apart, peaks, parts } = runs[jobs];
        const begin = performance.now();
        peaks.push(await runFile(whole, jobs));
        together.push(seconds(begin));
        if (jobs === 1) continue;
        const again = performance.now();
        await Promise.all(parts.map((part) => runFile(part, 1)));
        apart.push(seconds(again));
      }
    }
    const speed = (times) => visits.length / median(times);
    return Object.fromEntries(
      counts.map((jobs) => {
        const { together, apart, peaks } = runs[jobs];
        return [
          jobs,
          {
            articles: visits.length,
            articles_per_second: speed(together),
            megabytes_per_second: (statSync(whole).size / 1e6 / visits.length) * speed(together),
            peak_megabytes: peaks.every((peak) => peak === null) ? null : Math.max(...peaks),
            apart_articles_per_second: apart.length === 0 ? null : speed(apart),
          },
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The articles as so many files of JSON lines. */
function partsOf(visits, count, folder) {
  const size = Math.ceil(visits.length / count);
  return Array.from({ length: count }, (_, number) => {
    const file = path.join(folder, `${count}-${number}.ndjson`);
    const part = visits.slice(number * size, (number + 1) * size);
    writeFileSync(file, Buffer.concat([...streamLines(part, part.length)]));
    return file;
  });
}
