// The loop of `studitiru extract`: jobs in, records out, each failure told and stepped over.
import type { Crew } from '../run/crew.js';
import { inOrder } from '../run/in-order.js';
import type { Batch, Counts, Note } from '../run/job.js';
import type { Sink } from '../sink/sink.js';
import type { Messages } from './messages.js';
import type { Outputs } from './outputs.js';

export interface RunParts {
  batches: AsyncIterator<Batch>;
  crew: Crew;
  sink: Pick<Sink, 'open' | 'first' | 'between' | 'close'>;
  outputs: Pick<Outputs, 'write' | 'fail' | 'reached'>;
  messages: Messages;
  /** Added to: what earlier runs have counted stands in it. */
  counts: Counts;
  /** An interrupted run has written the beginning. */
  resumed: boolean;
  /** Stops the run, with what is done written. */
  signal: AbortSignal;
}

/**
 * Writes the records of all articles, in their order.
 *
 * @returns how it ended: `gone` where the reader of the output went away before its end
 * @throws what makes the output worthless as a whole, such as a full disk
 */
export async function run(parts: RunParts): Promise<'done' | 'stopped' | 'gone'> {
  const { batches, crew, sink, outputs, messages, counts, signal } = parts;
  if (!parts.resumed && !(await outputs.write(sink.open))) return 'gone';
  for await (const { item, result } of inOrder(batches, (batch) => crew.do(batch.job), crew.width, signal)) {
    for (const note of result.notes) await tell(note, parts);
    const joint = counts.visits === 0 ? sink.first : sink.between;
    if (result.records.length > 0 && !((await outputs.write(joint)) && (await outputs.write(result.records)))) return 'gone';
    for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += result.counts[key];
    outputs.reached(item.position, counts);
    messages.progress(item.position.done, counts.articles);
  }
  return signal.aborted ? 'stopped' : 'done';
}

/** Writes the end of the output, which may be gone on with in place of it. */
export async function close({ sink, outputs, counts }: RunParts): Promise<boolean> {
  return outputs.write(sink.close(counts.visits > 0));
}

async function tell(note: Note, { messages, outputs }: RunParts): Promise<void> {
  if (note.level === 'failure') await outputs.fail(note.failure);
  messages.note(note);
}
