// One folder to the articles in and below it.
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FoundFile } from './discover.js';
import { fsProblem } from './fs-problem.js';

export interface Walk {
  files: FoundFile[];
  /** What could not be read below the folder; the rest is still found. */
  problems: unknown[];
}

/**
 * Finds the files of wanted names below a folder. Hidden entries and `node_modules` are left out; symbolic links are
 * followed, but no folder is entered twice, so that a link to a parent ends.
 *
 * @param folder as given by the user; it begins the path of each file found
 * @param wanted tested on the name of each file
 */
export async function walk(folder: string, wanted: RegExp): Promise<Walk> {
  const found: Walk = { files: [], problems: [] };
  const entered = new Set<string>();
  const base = folder.replace(/[/\\]+$/, '') || '/';
  await enter(base);
  return found;

  async function enter(current: string): Promise<void> {
    try {
      const real = await realpath(current);
      if (entered.has(real)) return;
      entered.add(real);
      const entries = await readdir(current, { withFileTypes: true });
      // In name order, so that the same path of a folder with two names is taken in each run.
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) await look(entry, `${current === '/' ? '' : current}/${entry.name}`, real);
    } catch (error) {
      found.problems.push(fsProblem(error, current));
    }
  }

  async function look(entry: Dirent, file: string, realFolder: string): Promise<void> {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return;
    if (entry.isDirectory()) return enter(file);
    const named = wanted.test(entry.name);
    if (entry.isFile() && named) found.files.push({ path: file, real: path.join(realFolder, entry.name) });
    if (!entry.isSymbolicLink()) return;
    try {
      const target = await stat(file);
      if (target.isDirectory()) await enter(file);
      else if (target.isFile() && named) found.files.push({ path: file, real: await realpath(file) });
    } catch (error) {
      // A dead link that is not named like an article is none of our business.
      if (named) found.problems.push(fsProblem(error, file));
    }
  }
}
