// A path to a stream of its bytes that can be ended at any time.
import { constants, createReadStream, openSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/**
 * Opens a file or a named pipe. Waiting for the writer of a pipe must not hold a thread of the system: nothing could
 * call that back, and the program would not end at Ctrl-C.
 *
 * @throws what `node:fs` throws, here or as an error of the stream
 */
export function openFile(path: string, options: { start?: number; highWaterMark?: number } = {}): Readable {
  if (!statSync(path).isFIFO()) return createReadStream(path, options);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}
