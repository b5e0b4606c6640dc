// Articles on disk to the gold files that stand beside them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { StuditiruError } from '../errors.js';
import type { FoundFile } from '../read/discover.js';
import { fsProblem } from '../read/fs-problem.js';
import { type GoldRecord, parseGold } from './gold.js';

/** An article with its gold file: `X.txt` with `X.json`, or `article.txt` with `expected.json`. */
export interface GoldArticle {
  readonly file: FoundFile;
  readonly gold: readonly GoldRecord[];
}

export interface GoldSet {
  readonly articles: readonly GoldArticle[];
  /** Articles without gold, which are left out. */
  readonly without: number;
}

/**
 * Reads the gold of all articles that have some.
 *
 * @throws StuditiruError with everything that is wrong in any gold file: a score over the rest would mislead
 */
export async function findGold(files: readonly FoundFile[]): Promise<GoldSet> {
  const articles: GoldArticle[] = [];
  const problems: StuditiruError[] = [];
  for (const file of files) {
    try {
      const gold = await goldOf(file.path);
      if (gold !== null) articles.push({ file, gold });
    } catch (error) {
      if (!(error instanceof StuditiruError)) throw error;
      problems.push(error);
    }
  }
  if (problems.length > 0) throw StuditiruError.join(problems);
  return { articles, without: files.length - articles.length };
}

async function goldOf(article: string): Promise<GoldRecord[] | null> {
  for (const gold of goldNames(article)) {
    const source = await readIfThere(gold);
    if (source !== null) return parseGold(gold, source);
  }
  return null;
}

function goldNames(article: string): string[] {
  const { dir, name } = path.posix.parse(article);
  const beside = (file: string) => (dir === '' ? file : `${dir === '/' ? '' : dir}/${file}`);
  return [beside(`${name}.json`), ...(name === 'article' ? [beside('expected.json')] : [])];
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fsProblem(error, file);
  }
}
