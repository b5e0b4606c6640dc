// An output file that appears whole or not at all: written beside its name, moved there when complete.
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unwritable } from './unwritable.js';
import type { Output } from './write.js';

/**
 * Opens an output file. What stood under the name stays until `finish`.
 *
 * @throws StuditiruError `unwritable-output` at once where nothing can be written there
 */
export function fileOutput(file: string): Output {
  // Synchronous throughout: a signal handler has to be able to close and remove the file before the process ends.
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw unwritable(file, error);
    }
  };
  const target = attempt(() => resolveTarget(file));
  const written = target.special ? target.path : temporaryName(target.path);
  const fd = attempt(() => openSync(written, target.special ? 'w' : 'wx', target.mode));
  let ended = false;
  return {
    async write(text) {
      attempt(() => writeFileSync(fd, text));
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
      for (const action of [() => closeSync(fd), () => unlinkSync(written)]) {
        try {
          action();
        } catch {
          // Closed or gone already: nothing is left behind.
        }
      }
    },
  };
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
