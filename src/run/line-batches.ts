// JSON lines to jobs: whole lines, a few at a time, whatever the size of the file.
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { StuditiruError } from '../errors.js';
import { readProblem, STDIN_NAME } from '../read/article.js';
import { cutLines } from '../read/cut-lines.js';
import { type FoundFile, STDIN } from '../read/discover.js';
import { type OpenBytes, openBytes } from '../read/open-bytes.js';
import { failureOf } from './failure.js';
import type { Batch, Job, Position } from './job.js';

/** So many bytes before a position are kept to know the input again. */
const TAIL = 64;

/**
 * Jobs for the lines of all files, in their order.
 *
 * @param from where an earlier run was interrupted
 * @param signal ends the reading, also while it waits for a slow writer
 * @throws StuditiruError `changed-input` where the input before `from` is not what it was
 */
export async function* lineBatches(files: readonly FoundFile[], stdin: Readable, from: Position | null, signal: AbortSignal): AsyncGenerator<Batch> {
  let size = 0;
  for (const [before, file] of files.entries()) {
    const wanted = from !== null && from.before === before ? from : null;
    if (from === null || before > from.before || (wanted !== null && wanted.offset !== null)) {
      yield* batchesOf(file, before, size, stdin, wanted, signal);
    }
    size += (await sizeOf(file)) ?? 0;
  }
}

/** The size of all files together, or null where one of them is a pipe. */
export async function totalSize(files: readonly FoundFile[]): Promise<number | null> {
  let total = 0;
  for (const file of files) {
    const size = await sizeOf(file);
    if (size === null) return null;
    total += size;
  }
  return total;
}

async function sizeOf(file: FoundFile): Promise<number | null> {
  if (file.path === STDIN) return null;
  // One that is gone is reported when it is read.
  const found = await stat(file.path).catch(() => null);
  return found === null ? 0 : found.isFile() ? found.size : null;
}

async function* batchesOf(file: FoundFile, before: number, size: number, stdin: Readable, from: Position | null, signal: AbortSignal): AsyncGenerator<Batch> {
  const name = file.path === STDIN ? STDIN_NAME : file.path;
  let position: Position = from ?? { file: file.path, before, offset: 0, line: 1, tail: '', done: size };
  let taken = () => 0;
  const batch = (job: Job): Batch => ({ job, position: { ...position, done: size + taken() } });
  const failed = (error: StuditiruError) => batch({ kind: 'failure', failure: failureOf(error) });
  try {
    const tail = Buffer.from(position.tail, 'base64');
    const bytes = await openBytes(file, stdin, position.offset! - tail.length, signal);
    taken = bytes.taken;
    const chunks = behind(bytes, position.offset!, tail, name);
    for await (const cut of cutLines(chunks, name, position.line)) {
      const end = position.offset! + cut.size;
      const last = cut.bytes === null ? cut.last : cut.bytes.subarray(-TAIL);
      position = { ...position, offset: end, line: cut.next, tail: Buffer.from(last).toString('base64') };
      yield cut.bytes === null ? failed(cut.error) : batch({ kind: 'lines', file: name, line: cut.line, bytes: cut.bytes });
    }
  } catch (cause) {
    if (signal.aborted) return;
    if (cause instanceof StuditiruError && cause.code === 'changed-input') throw cause;
    position = { ...position, offset: null };
    yield failed(readProblem(cause, name));
  }
}

/** The bytes from an offset on, after a look at those before it. */
async function* behind({ stream, start }: OpenBytes, offset: number, tail: Buffer, name: string): AsyncGenerator<Buffer> {
  let skip = offset - start;
  let seen = Buffer.alloc(0);
  const check = () => {
    if (skip === 0 && seen.subarray(-tail.length).equals(tail)) return;
    const message = 'is not what it was when the run was interrupted; leave --resume out to begin anew';
    throw new StuditiruError({ code: 'changed-input', message, place: { file: name } });
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (skip === 0) {
      yield chunk;
      continue;
    }
    const skipped = chunk.subarray(0, skip);
    skip -= skipped.length;
    seen = Buffer.concat([seen, skipped.subarray(-TAIL)]).subarray(-TAIL);
    if (skip > 0) continue;
    check();
    if (chunk.length > skipped.length) yield chunk.subarray(skipped.length);
  }
  if (skip > 0) check();
}
