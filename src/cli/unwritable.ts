// Why an output cannot be written, with a way out.
import { StuditiruError } from '../errors.js';

const REASONS: Record<string, string> = {
  ENOENT: 'the folder does not exist; make it first',
  ENOTDIR: 'a part of the path is a file, not a folder; check the path',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'no permission to write there; choose another place',
  EPERM: 'no permission to write there; choose another place',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room or choose another place',
};

/** The StuditiruError for what `node:fs` or a stream threw. */
export function unwritable(file: string, cause: unknown): StuditiruError {
  const code = String((cause as NodeJS.ErrnoException).code ?? cause);
  const message = `cannot be written: ${REASONS[code] ?? `${code}; choose another place`}`;
  return new StuditiruError({ code: 'unwritable-output', message, place: { file }, cause });
}
