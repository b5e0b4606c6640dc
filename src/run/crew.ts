// Who does the jobs: this process, or a pool of worker threads.
import { StuditiruError } from '../errors.js';
import { doJob, type Tools } from './do-job.js';
import type { Job, Outcome } from './job.js';
import { loadTools, type Settings } from './settings.js';
import { turn } from './turn.js';
import type { Answer } from './worker.js';

export interface Crew {
  do(job: Job): Promise<Outcome>;
  /** How many jobs may be under way. */
  width(): number;
  /** Ends the workers, also in the middle of a job. */
  end(): Promise<void>;
}

export interface CrewOptions {
  settings: Settings;
  jobs: number;
  /** Jobs done in this process before workers are started, so that a short run does not pay for them. */
  alone: number;
}

/**
 * Gathers a crew and waits until the rules are loaded.
 *
 * @throws StuditiruError for broken rules
 */
export async function gatherCrew({ settings, jobs, alone }: CrewOptions): Promise<Crew> {
  if (jobs > 1 && alone === 0) return poolCrew(settings, jobs);
  const self = selfCrew(await loadTools(settings));
  if (jobs === 1) return self;
  let left = alone;
  let crew: Crew | Promise<Crew> = self;
  return {
    async do(job) {
      if (left-- === 0) crew = poolCrew(settings, jobs).then((pool) => (crew = pool));
      return (await crew).do(job);
    },
    width: () => (crew instanceof Promise ? 1 : crew.width()),
    end: async () => (await crew).end(),
  };
}

function selfCrew(tools: Tools): Crew {
  return {
    async do(job) {
      // Signals and the terminal get a turn between two jobs, which need not wait for anything.
      await turn();
      return doJob(job, tools);
    },
    width: () => 1,
    end: async () => {},
  };
}

async function poolCrew(settings: Settings, jobs: number): Promise<Crew> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    // The bundle has one file for the worker beside the others; all of dist/ lies in one folder.
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    // The next job waits inside the worker, not for this thread to hand it over.
    concurrentTasksPerWorker: 2,
    workerData: settings,
  });
  const ask = async <T>(task: Job | null, transferList: ArrayBuffer[] = []): Promise<T> => {
    const answer: Answer<T> = await pool.run(task, { transferList });
    if ('value' in answer) return answer.value;
    throw StuditiruError.join(answer.problems.map((problem) => new StuditiruError({ ...problem, place: problem.place ?? {} })));
  };
  const end = () => pool.destroy();
  try {
    await ask<null>(null);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    do: (job) => ask<Outcome>(job, 'bytes' in job ? [job.bytes.buffer as ArrayBuffer] : []),
    width: () => jobs * 3,
    end,
  };
}
