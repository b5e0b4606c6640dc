// The entry of a worker thread: loads the rules once, then does job after job.
import { workerData } from 'node:worker_threads';
import { StuditiruError } from '../errors.js';
import { doJob, type Tools } from './do-job.js';
import type { Job, Outcome } from './job.js';
import { loadTools, type Settings } from './settings.js';

/** An answer: errors lose their class on the way to another thread, so a user's mistake goes as data. */
export type Answer<T> = { value: T } | { problems: { code: string; message: string; place: StuditiruError['place'] }[] };

// The pool hands its own data over in front of ours.
const [, settings] = workerData as [unknown, Settings];
let loading: Promise<Tools> | undefined;

/** Does a job; null asks only whether the rules are good. */
export default async function work(job: Job | null): Promise<Answer<Outcome | null>> {
  try {
    loading ??= loadTools(settings);
    const tools = await loading;
    return { value: job === null ? null : await doJob(job, tools) };
  } catch (error) {
    if (!(error instanceof StuditiruError)) throw error;
    return { problems: error.problems.map(({ code, message, place }) => ({ code, message, place })) };
  }
}
