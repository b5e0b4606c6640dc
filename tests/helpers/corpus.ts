// The fixtures with what is extracted from them.
import { fileURLToPath } from 'node:url';
import { findGold } from '../../src/eval/find-gold.js';
import type { ScoredArticle } from '../../src/eval/score.js';
import { createExtractor, type Extractor, type VisitRecord } from '../../src/index.js';
import { readArticles } from '../../src/read/article.js';
import { discover } from '../../src/read/discover.js';

export const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** The day that years are counted back from where an article has no date line; also in fixtures/baseline.json. */
export const REFERENCE_DATE = '2026-11-21';

export interface CorpusArticle extends ScoredArticle {
  readonly text: string;
  readonly predicted: readonly VisitRecord[];
}

export const makeExtractor = (): Extractor => createExtractor({ referenceDate: REFERENCE_DATE });

/** Reads and extracts all articles that have gold beside them, in the order of their paths. */
export async function readCorpus(extractor: Extractor): Promise<CorpusArticle[]> {
  const { articles } = await findGold((await discover([FIXTURES])).files);
  const results: CorpusArticle[] = [];
  const files = articles.map(({ file }) => file);
  for await (const result of readArticles(files, process.stdin)) {
    if ('error' in result) throw result.error;
    // The path is left out, so that the records do not depend on where the repository lies.
    const input = { ...result.input, path: null };
    const article = result.name.slice(FIXTURES.length + 1).replace(/\/article\.\w+$/, '');
    results.push({ article, text: input.text, gold: articles[results.length]!.gold, predicted: extractor.extract(input) });
  }
  return results;
}
