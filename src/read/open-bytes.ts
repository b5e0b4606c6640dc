// A file or standard input to its bytes, unpacked where it is gzip.
import type { ReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { addAbortSignal, pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isGzip } from './article.js';
import { type FoundFile, STDIN } from './discover.js';
import { openFile } from './open-file.js';

export interface OpenBytes {
  stream: Readable;
  /** Offset of the first byte of the stream in the unpacked data; 0 where it cannot be entered in the middle. */
  start: number;
  /** Bytes taken from the file itself so far, for the progress. */
  taken(): number;
}

/** Of what is unpacked. */
const CHUNK = 64 * 1024;
/** Of a file: each read is a way to another thread and back. */
const READ = 256 * 1024;

/**
 * Opens a file for reading from an offset, or from its beginning where it is packed or a pipe.
 *
 * @param signal ends the stream, also while it waits for a slow writer
 * @throws what `node:fs` throws
 */
export async function openBytes(file: FoundFile, stdin: Readable, from: number, signal: AbortSignal): Promise<OpenBytes> {
  const raw = file.path === STDIN ? { stream: stdin, start: 0 } : await enterFile(file.path, from);
  addAbortSignal(signal, raw.stream);
  // Only files have a size to compare it with.
  const taken = () => raw.start + ('bytesRead' in raw.stream ? (raw.stream as ReadStream).bytesRead : 0);
  if (raw.start > 0 || !isGzip(await peek(raw.stream))) return { ...raw, taken };
  // An error of the file reaches the reader as that of the unpacked stream.
  const stream = pipeline(raw.stream, createGunzip({ chunkSize: CHUNK }), () => {});
  return { stream, start: 0, taken };
}

async function enterFile(path: string, from: number): Promise<{ stream: Readable; start: number }> {
  const start = from > 0 && (await stat(path)).isFile() && !(await startsAsGzip(path)) ? from : 0;
  return { stream: openFile(path, { start, highWaterMark: READ }), start };
}

async function startsAsGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    return isGzip((await handle.read(Buffer.alloc(2), 0, 2, 0)).buffer);
  } finally {
    await handle.close();
  }
}

/** The first chunk of a stream, which stays in it; empty at the end. */
function peek(stream: Readable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const done = (result: () => void) => {
      stream.off('readable', look).off('end', end).off('error', fail).off('close', end);
      result();
    };
    const look = () => {
      const chunk = stream.read() as Buffer | null;
      if (chunk === null) return;
      stream.unshift(chunk);
      done(() => resolve(chunk));
    };
    const end = () => done(() => resolve(new Uint8Array()));
    const fail = (error: Error) => done(() => reject(error));
    stream.on('readable', look).on('end', end).on('error', fail).on('close', end);
  });
}
