// Clocks: rounds over texts, and whole runs of the program, each in a process held to one core or to so many.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { oneCore, runNode, spawnNode } from './cores.mjs';
import { bin, bytesOf, root } from './corpus.mjs';

/** So many articles it takes on one core until V8 has compiled what a long run uses; they are read before the clock starts. */
const WARM_UP = 15_000;

const EXTRACT = [bin, 'extract', '--input', 'ndjson', '--quiet', '--jobs'];

export const seconds = (begin) => (performance.now() - begin) / 1000;
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** The kinds of work of task.mjs, each in a process of its own on one core; they wait while another works. */
export async function startTasks(kinds) {
  const tasks = {};
  for (const kind of kinds) {
    const child = spawnNode([path.join(import.meta.dirname, 'task.mjs'), kind], oneCore, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await answerOf(child, kind);
    tasks[kind] = {
      /** Seconds for a round over a corpus. */
      round(corpus) {
        child.send(corpus);
        return answerOf(child, kind);
      },
      end: () => child.connected && child.disconnect(),
    };
  }
  return tasks;
}

async function answerOf(child, kind) {
  const failed = new AbortController();
  const ended = (status) => failed.abort(new Error(`the task ${kind} ended with status ${status}`));
  child.once('exit', ended);
  try {
    const [answer] = await once(child, 'message', { signal: failed.signal });
    return answer;
  } catch (error) {
    throw failed.signal.aborted ? failed.signal.reason : error;
  } finally {
    child.off('exit', ended);
  }
}

/**
 * The speed of several kinds of work over the same texts. They take turns, round by round, so that a busy moment of the
 * machine hits all alike; the median round counts.
 *
 * @param corpus name of a corpus of task.mjs
 * @param texts the articles of that corpus
 */
export async function throughput(tasks, corpus, texts, rounds) {
  const bytes = bytesOf(texts);
  const taken = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -Math.ceil(WARM_UP / texts.length); round < rounds; round++) {
    for (const [name, task] of Object.entries(tasks)) {
      const time = await task.round(corpus);
      // The first rounds warm up.
      if (round >= 0) taken[name].push(time);
    }
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, times]) => [
      name,
      { articles_per_second: texts.length / median(times), megabytes_per_second: bytes / 1e6 / median(times) },
    ]),
  );
}

/** Milliseconds from start to end of a process on one core, medians; the commands take turns. */
export function starts(commands, times) {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let turn = 0; turn < times; turn++) {
    for (const [name, args] of Object.entries(commands)) {
      const begin = performance.now();
      runNode(args, oneCore, { cwd: root, stdio: ['ignore', 'ignore', 'ignore'] });
      taken[name].push(seconds(begin) * 1000);
    }
  }
  return Object.fromEntries(Object.entries(taken).map(([name, values]) => [name, median(values)]));
}

/** Runs `extract` with one job on one core over JSON lines from a pipe; gives its speed, and its peak memory where the system tells it. */
export async function pipe(lines, count) {
  const begin = performance.now();
  const child = spawnNode([...EXTRACT, '1', '-'], oneCore, { stdio: ['pipe', 'pipe', 'inherit'] });
  let records = 0;
  child.stdout.on('data', (chunk) => {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) records++;
  });
  const peak = peakOf(child);
  const closed = once(child, 'close');
  let bytes = 0;
  for (const piece of lines) {
    bytes += piece.length;
    if (!child.stdin.write(piece)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [status] = await closed;
  if (status !== 0) throw new Error(`studitiru ended with status ${status}`);
  const time = seconds(begin);
  return { articles: count, records, seconds: time, articles_per_second: count / time, megabytes_per_second: bytes / 1e6 / time, peak_megabytes: peak() };
}

/**
 * Runs `extract` over a file of JSON lines and throws the records away: whoever fed it and counted them would need a core, too.
 *
 * @param held the cores it is held to, null for any
 * @returns its peak memory in MB, null where the system does not tell
 */
export async function runFile(file, jobs, held) {
  const child = spawnNode([...EXTRACT, String(jobs), file], held, { stdio: ['ignore', 'ignore', 'inherit'] });
  const peak = peakOf(child);
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`studitiru ended with status ${status}`);
  return peak();
}

/** Watches the memory of a process; the function tells the peak so far. */
function peakOf(child) {
  let peak = null;
  const watch = setInterval(() => {
    peak = peakMemory(child.pid) ?? peak;
  }, 50);
  child.once('close', () => clearInterval(watch));
  return () => peak;
}

/** The most memory that a process has held so far, in MB; null where the system does not tell. */
function peakMemory(pid) {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
