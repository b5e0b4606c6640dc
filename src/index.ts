/** Public API: typed extraction of visit records from Indonesian news text. */
import { type ArticleInput, extractVisits } from './pipeline.js';
import type { VisitRecord } from './record/schema.js';
import type { CompiledRules } from './rules/compile.js';
import { loadRules } from './rules/load.js';

export interface ExtractorOptions {
  /** Compiled rules; the packaged ones by default. */
  readonly rules?: CompiledRules;
  /** Day that missing years are counted back from, YYYY-MM-DD; none by default. */
  readonly referenceDate?: string;
  /** Records below this confidence are left out, 0 to 1; 0 by default. */
  readonly minConfidence?: number;
  /** False empties every evidence list; true by default. */
  readonly evidence?: boolean;
}

export interface Extractor {
  /**
   * Extracts the visits of one article.
   *
   * @param article the text, or the text with what is known of it
   * @returns visit records in text order; none where the article tells of no visit
   */
  extract(article: string | ArticleInput): VisitRecord[];
}

/**
 * Creates an extractor. Rules are read once; extracting touches neither disk nor console.
 *
 * @param options rules, reference date, filters
 * @returns the extractor
 * @throws StuditiruError where the rules are broken
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const rules = options.rules ?? loadRules();
  const least = options.minConfidence ?? 0;
  return {
    extract(article) {
      const input = typeof article === 'string' ? { text: article } : article;
      const records = extractVisits(input, rules, options.referenceDate ?? null).filter(({ confidence }) => confidence >= least);
      return options.evidence === false ? records.map((record) => withoutEvidence(record)) : records;
    },
  };
}

/** The same value with every `evidence` list emptied. */
function withoutEvidence<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutEvidence(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'evidence' ? [] : withoutEvidence(inner)])) as T;
}

export { StuditiruError } from './errors.js';
export type { ArticleInput } from './pipeline.js';
export { type VisitRecord, visitRecordSchema } from './record/schema.js';
export type { CompiledRules as Rules } from './rules/compile.js';
export { loadRules } from './rules/load.js';
