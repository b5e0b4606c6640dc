// An output file that appears whole or not at all: written beside its name, moved there when complete.
import { randomBytes } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, realpathSync, renameSync, statSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StuditiruError } from '../errors.js';
import { unwritable } from './unwritable.js';
import type { Output } from './write.js';

/** A file in the making: its name for now, and how much of it counts. */
export interface Part {
  part: string;
  bytes: number;
}

export interface FileOutput extends Output {
  /** Null for a device or a pipe, which is written to directly. */
  part(): Part | null;
  /** Has the disk hold what was written. */
  sync(): void;
  /** Closes the file under its name for now, to be gone on with. */
  keep(): void;
}

/**
 * Opens an output file. What stood under the name stays until `finish`.
 *
 * @param from the part that an interrupted run has left, to be gone on with
 * @throws StuditiruError `unwritable-output` at once where nothing can be written there, `lost-part` without the part
 */
export function fileOutput(file: string, from: Part | null = null): FileOutput {
  // Synchronous throughout: what is written must be there before a checkpoint says so.
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw unwritable(file, error);
    }
  };
  const target = attempt(() => resolveTarget(file));
  if (from !== null) cutBack(file, from);
  const written = from?.part ?? (target.special ? target.path : temporaryName(target.path));
  const fd = attempt(() => openSync(written, from !== null ? 'a' : target.special ? 'w' : 'wx', target.mode));
  let bytes = from?.bytes ?? 0;
  let ended = false;
  return {
    async write(data) {
      const encoded = typeof data === 'string' ? Buffer.from(data) : data;
      attempt(() => writeFileSync(fd, encoded));
      bytes += encoded.length;
      return true;
    },
    async finish() {
      attempt(() => {
        closeSync(fd);
        if (!target.special) renameSync(written, target.path);
      });
      ended = true;
    },
    abort() {
      if (ended || target.special) return;
      ended = true;
      for (const action of [() => closeSync(fd), () => unlinkSync(written)]) quietly(action);
    },
    part: () => (target.special ? null : { part: written, bytes }),
    sync() {
      if (!target.special) attempt(() => fdatasyncSync(fd));
    },
    keep() {
      ended = true;
      quietly(() => closeSync(fd));
    },
  };
}

/** Removes a file where it is there and that is allowed. */
export function removeFile(file: string): void {
  quietly(() => unlinkSync(file));
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Closed or gone already: nothing is left behind.
  }
}

/** Takes off what was written behind the last checkpoint. */
function cutBack(file: string, { part, bytes }: Part): void {
  const found = statSync(part, { throwIfNoEntry: false });
  if (found === undefined || found.size < bytes) {
    const message = `what the interrupted run wrote is no longer there (${path.basename(part)}); leave --resume out to begin anew`;
    throw new StuditiruError({ code: 'lost-part', message, place: { file } });
  }
  truncateSync(part, bytes);
}

interface Target {
  path: string;
  /** A device or a pipe (/dev/null, a named pipe), which must not be replaced by a file. */
  special: boolean;
  mode: number;
}

function resolveTarget(file: string): Target {
  // Through a symbolic link to the file it stands for, which is to be replaced rather than the link.
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return { path: file, special: false, mode: 0o666 };
  if (found.isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' });
  return { path: realpathSync(file), special: !found.isFile(), mode: found.mode & 0o777 };
}

function temporaryName(target: string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
}
