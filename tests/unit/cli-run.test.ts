// The loop over jobs: what is written, told and counted, and how it ends.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Messages } from '../../src/cli/messages.js';
import { close, run } from '../../src/cli/run.js';
import type { Batch, Counts, Failure, Outcome } from '../../src/run/job.js';
import { jsonSink } from '../../src/sink/json.js';

let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const failure: Failure = { input: 'a.txt', line: null, code: 'x', message: 'is bad; mend it' };

/** Each name is a job: so many visits, or a failure. */
async function runOver(jobs: (number | 'bad')[], options: { room?: number; before?: Counts; stop?: AbortSignal } = {}) {
  async function* batches(): AsyncGenerator<Batch> {
    for (const [index] of jobs.entries()) {
      const position = { file: `${index}`, before: index, offset: null, line: 1, tail: '', done: index + 1 };
      yield { job: { kind: 'files', files: [{ path: `${index}`, real: '' }] }, position };
    }
  }
  const outcome = (job: number | 'bad'): Outcome =>
    job === 'bad'
      ? {
          records: Buffer.of(),
          counts: { articles: 0, visits: 0, failures: 1, warnings: 0 },
          notes: [{ level: 'failure', line: 'a.txt: is bad; mend it', failure }],
        }
      : { records: Buffer.from(Array(job).fill('{}').join(',\n')), counts: { articles: 1, visits: job, failures: 0, warnings: 0 }, notes: [] };
  let written = '';
  let writes = 0;
  const failures: Failure[] = [];
  const reached: number[] = [];
  const counts = options.before ?? { articles: 0, visits: 0, failures: 0, warnings: 0 };
  const parts = {
    batches: batches(),
    crew: {
      do: async (job: Batch['job']) => outcome(jobs[job.kind === 'files' ? Number(job.files[0]!.path) : 0]!),
      width: () => 2,
      end: async () => {},
    },
    sink: jsonSink(),
    outputs: {
      write: async (text: string | Uint8Array) => {
        written += Buffer.from(text).toString();
        return ++writes <= (options.room ?? Number.POSITIVE_INFINITY);
      },
      fail: async (one: Failure) => {
        failures.push(one);
      },
      reached: (position: Batch['position']) => {
        reached.push(position.done);
      },
    },
    messages: new Messages({ quiet: false, verbose: false, progress: false }),
    counts,
    resumed: options.before !== undefined,
    signal: options.stop ?? new AbortController().signal,
  };
  const end = await run(parts);
  if (end === 'done') await close(parts);
  return { end, written, counts, failures, reached };
}

describe('run', () => {
  it.each([{ jobs: [] }, { jobs: [0, 0] }, { jobs: [1] }, { jobs: [0, 2, 0, 3] }])('writes one list: $jobs', async ({ jobs }) => {
    const { end, written, counts, reached } = await runOver(jobs);
    expect(end).toBe('done');
    expect(JSON.parse(written)).toHaveLength(counts.visits);
    expect(reached).toEqual(jobs.map((_, index) => index + 1));
  });

  it('tells a failure, passes it on and goes on', async () => {
    const { counts, failures } = await runOver(['bad', 1]);
    expect(said).toEqual(['a.txt: is bad; mend it\n']);
    expect(failures).toEqual([failure]);
    expect(counts).toEqual({ articles: 1, visits: 1, failures: 1, warnings: 0 });
  });

  it('goes on behind what an interrupted run has written', async () => {
    const before = { articles: 5, visits: 2, failures: 1, warnings: 0 };
    const { written, counts } = await runOver([1], { before });
    expect(JSON.parse(`[{},{}${written}`)).toHaveLength(3);
    expect(counts).toEqual({ articles: 6, visits: 3, failures: 1, warnings: 0 });
  });

  it('ends when the reader of the output has gone', async () => {
    expect((await runOver([1, 1, 'bad'], { room: 1 })).end).toBe('gone');
    expect(said).toEqual([]);
  });

  it('says that it was stopped', async () => {
    expect((await runOver([1], { stop: AbortSignal.abort() })).end).toBe('stopped');
  });
});
