// What a further job brings: the same articles with one job, with several, and with as many processes that share nothing.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { cores, coresFor } from './cores.mjs';
import { streamLines } from './corpus.mjs';
import { median, runFile, seconds } from './measure.mjs';

/** A hundred thousand visits: of fewer, the seconds in which each worker compiles for itself are a good part. */
const TIMES = 360;
const TURNS = 3;

/**
 * Measures one job on one core, two on two, four and so on, up to the cores of the machine. They take turns, so that a
 * busy minute of the machine hits all alike; the median run counts.
 *
 * @param texts articles that all tell of a visit
 * @returns by number of jobs the speed, and as `apart` that of processes with a core each that read a part each; for one
 *   job also its speed on any core, where V8 collects and compiles beside it
 */
export async function scaling(texts) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'studitiru-bench-'));
  try {
    const visits = Array.from({ length: TIMES }, () => texts).flat();
    const [whole] = partsOf(visits, 1, folder);
    const megabytes = statSync(whole).size / 1e6;
    const runs = [];
    for (let jobs = 1; jobs <= os.availableParallelism(); jobs *= 2) {
      const otherwise = jobs === 1 ? { parts: [whole], held: () => null } : { parts: partsOf(visits, jobs, folder), held: ownCore };
      runs.push({ jobs, otherwise, times: [], peaks: [], timesOtherwise: [] });
    }
    for (let turn = 0; turn < TURNS; turn++) {
      for (const { jobs, otherwise, times, peaks, timesOtherwise } of runs) {
        const begin = performance.now();
        peaks.push(await runFile(whole, jobs, coresFor(jobs)));
        times.push(seconds(begin));
        timesOtherwise.push(await timeOf(otherwise.parts, otherwise.held));
      }
    }
    const speed = (times) => visits.length / median(times);
    return Object.fromEntries(
      runs.map(({ jobs, times, peaks, timesOtherwise }) => [
        jobs,
        {
          articles: visits.length,
          articles_per_second: speed(times),
          megabytes_per_second: megabytes / median(times),
          peak_megabytes: peaks.includes(null) ? null : Math.max(...peaks),
          [jobs === 1 ? 'any_core_articles_per_second' : 'apart_articles_per_second']: speed(timesOtherwise),
        },
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Seconds that processes of one job take which read a file each at the same time. */
async function timeOf(files, held) {
  const begin = performance.now();
  await Promise.all(files.map((file, number) => runFile(file, 1, held(number))));
  return seconds(begin);
}

const ownCore = (number) => cores?.slice(number, number + 1) ?? null;

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
