// What the user named (files, folders, globs, "-") to the sorted list of articles to read.
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { StuditiruError } from '../errors.js';
import { fsProblem } from './fs-problem.js';
import { type Input, WANTED, type Wanted } from './input.js';
import { walk } from './walk.js';

export interface FoundFile {
  /** As given, with "/"; `-` for standard input. */
  path: string;
  /** The one true path, to tell two names of one file. */
  real: string;
}

export interface Discovery {
  /** Sorted by path in code unit order, the same on every machine; each file once. */
  files: FoundFile[];
  /** One for each path that matches nothing or cannot be looked into; the others are still found. */
  problems: StuditiruError[];
}

export const STDIN = '-';

/**
 * Expands what stands on the command line. A file or pattern is taken whatever its extension, a folder gives the
 * `.txt` and `.md` files below it, or for JSON lines the `.ndjson` and `.jsonl` files; all of them also as `.gz`.
 *
 * @throws only what is our own mistake; all else stands in `problems`
 */
export async function discover(names: readonly string[], input: Input = 'text'): Promise<Discovery> {
  const files: FoundFile[] = [];
  const problems: unknown[] = [];
  for (const name of new Set(names)) {
    try {
      const found = await expand(name, WANTED[input]);
      files.push(...found.files);
      problems.push(...found.problems);
    } catch (error) {
      problems.push(fsProblem(error, slashes(name)));
    }
  }
  const unknown = problems.find((problem) => !(problem instanceof StuditiruError));
  if (unknown !== undefined) throw unknown;
  return { files: once(files.sort(byPath)), problems: problems as StuditiruError[] };
}

type Found = { files: FoundFile[]; problems: unknown[] };

async function expand(name: string, wanted: Wanted): Promise<Found> {
  if (name === STDIN) return { files: [{ path: STDIN, real: STDIN }], problems: [] };
  // What exists is taken by its name first: "[arsip].txt" is a file before it is a pattern.
  const kind = await kindOf(name);
  if (kind !== 'missing') return expandExisting(name, kind, wanted);
  const { default: glob } = await import('fast-glob');
  const pattern = slashes(name);
  if (name === '' || !glob.isDynamicPattern(pattern)) throw Object.assign(new Error(name), { code: 'ENOENT' });
  return expandPattern(pattern, glob, wanted);
}

async function expandPattern(pattern: string, glob: typeof import('fast-glob'), wanted: Wanted): Promise<Found> {
  const found: Found = { files: [], problems: [] };
  const ignore = pattern.includes('node_modules') ? [] : ['**/node_modules/**'];
  const options = { ignore, onlyFiles: false, followSymbolicLinks: false };
  const hits = await glob(pattern, options).catch((error: NodeJS.ErrnoException) => {
    // One closed folder stops fast-glob: report it and take the rest.
    found.problems.push(fsProblem(error, error.path ?? pattern));
    return glob(pattern, { ...options, suppressErrors: true });
  });
  for (const hit of hits) {
    const file = pattern.startsWith('./') && !hit.startsWith('./') ? `./${hit}` : hit;
    try {
      const below = (await kindOf(file)) === 'folder' ? await walk(file, wanted.pattern) : await oneFile(file);
      found.files.push(...below.files);
      found.problems.push(...below.problems);
    } catch (error) {
      found.problems.push(fsProblem(error, file));
    }
  }
  if (found.files.length + found.problems.length > 0) return found;
  throw nothing(pattern, 'no article matches the pattern; check it, and what it matches');
}

async function oneFile(name: string): Promise<Found> {
  // A pipe (`<(curl …)`) can be read but has no place in the file system.
  const real = await realpath(name).catch(() => path.resolve(name));
  return { files: [{ path: slashes(name), real }], problems: [] };
}

async function expandExisting(name: string, kind: 'file' | 'folder', wanted: Wanted): Promise<Found> {
  if (kind === 'file') return oneFile(name);
  const found = await walk(slashes(name), wanted.pattern);
  if (found.files.length + found.problems.length === 0) {
    throw nothing(slashes(name), `the folder holds no ${wanted.names} file; name another, or its files one by one`);
  }
  return found;
}

async function kindOf(name: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(name)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing';
    throw error;
  }
}

function nothing(file: string, message: string): StuditiruError {
  return new StuditiruError({ code: 'no-match', message, place: { file } });
}

/** Windows paths in the one form that records and messages use; elsewhere a backslash is a letter of the name. */
function slashes(name: string): string {
  return process.platform === 'win32' ? name.replaceAll('\\', '/') : name;
}

function byPath(a: FoundFile, b: FoundFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function once(files: readonly FoundFile[]): FoundFile[] {
  const seen = new Set<string>();
  return files.filter((file) => !seen.has(file.real) && seen.add(file.real));
}
