// Articles in a file each, to jobs.
import type { Readable } from 'node:stream';
import { readBytes, readProblem, STDIN_NAME } from '../read/article.js';
import { type FoundFile, STDIN } from '../read/discover.js';
import { failureOf } from './failure.js';
import type { Batch, Job } from './job.js';

const FILES_PER_JOB = 32;

/** Jobs for the files in their order; those before `from` are left out. */
export async function* fileBatches(files: readonly FoundFile[], stdin: Readable, from: number): AsyncGenerator<Batch> {
  const batch = (job: Job, before: number): Batch => ({
    job,
    position: { file: files[before]!.path, before, offset: null, line: 1, tail: '', done: before + 1 },
  });
  for (let start = from; start < files.length; ) {
    if (files[start]!.path === STDIN) {
      yield batch(await stdinJob(stdin), start++);
      continue;
    }
    const until = Math.min(start + FILES_PER_JOB, files.length);
    const pipe = files.findIndex(({ path }, index) => index >= start && index < until && path === STDIN);
    const end = pipe < 0 ? until : pipe;
    yield batch({ kind: 'files', files: files.slice(start, end) }, end - 1);
    start = end;
  }
}

async function stdinJob(stdin: Readable): Promise<Job> {
  try {
    return { kind: 'article', name: STDIN_NAME, bytes: await readBytes(stdin, STDIN_NAME) };
  } catch (cause) {
    return { kind: 'failure', failure: failureOf(readProblem(cause, STDIN_NAME)) };
  }
}
