// A file system error as a sentence with a way out.
import { StuditiruError } from '../errors.js';

const REASONS: Record<string, { code: string; message: string }> = {
  ENOENT: { code: 'not-found', message: 'no such file or folder; check the path' },
  ENOTDIR: { code: 'not-found', message: 'a part of the path is a file, not a folder; check the path' },
  EACCES: { code: 'unreadable', message: 'no permission to read it; change its permissions' },
  EPERM: { code: 'unreadable', message: 'no permission to read it; change its permissions' },
  ELOOP: { code: 'unreadable', message: 'a symbolic link that leads back to itself; remove it' },
  ENAMETOOLONG: { code: 'not-found', message: 'the path is too long; check it' },
  Z_BUF_ERROR: { code: 'broken-gzip', message: 'is a gzip file that breaks off; fetch it anew' },
  Z_DATA_ERROR: { code: 'broken-gzip', message: 'is a damaged gzip file; fetch it anew' },
  EMFILE: { code: 'unreadable', message: 'too many open files; raise the limit (ulimit -n)' },
};

/** Turns what `node:fs` threw for a path into a StuditiruError; a StuditiruError and what is no file system
 * error are returned as they are. */
export function fsProblem(error: unknown, file: string): unknown {
  if (error instanceof StuditiruError) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code, message } = REASONS[error.code] ?? {
    code: 'unreadable',
    message: `cannot be read (${error.code}); check the file and its disk`,
  };
  return new StuditiruError({ code, message, place: { file }, cause: error });
}
