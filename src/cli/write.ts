// The only writer of records to standard output, with back-pressure and a quiet end when the reader has gone.
import { once } from 'node:events';
import { unwritable } from './unwritable.js';

export interface Output {
  /** False once the reader has gone (`| head -1`): the rest of the work is in vain. */
  write(data: string | Uint8Array): Promise<boolean>;
  /** Makes the output complete. */
  finish(): Promise<void>;
  /** Takes back what can be taken back; at once, so that a signal handler can call it, and harmless after `finish`. */
  abort(): void;
}

/**
 * Standard output as an Output.
 *
 * @throws StuditiruError `unwritable-output` from `write` and `finish`, for all but a reader that has gone
 */
export function stdoutOutput(): Output {
  const stream = process.stdout;
  let gone = false;
  let failed: Error | undefined;
  const closed = new Promise<void>((resolve) => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      gone = true;
      if (error.code !== 'EPIPE') failed = error;
      resolve();
    });
  });
  const check = () => {
    if (failed) throw unwritable('standard output', failed);
    return !gone;
  };
  return {
    async write(data) {
      if (gone || data.length === 0 || stream.write(data)) return check();
      await Promise.race([once(stream, 'drain').catch(() => {}), closed]);
      return check();
    },
    async finish() {
      // The callback of an empty write comes after all that was written before.
      if (!gone) await Promise.race([new Promise<void>((done) => stream.write('', () => done())), closed]);
      check();
    },
    abort() {},
  };
}
