/** Public API: typed extraction of visit records from Indonesian news text. */
import { type Extractor, type ExtractorOptions, makeExtractor } from './extractor.js';
import { loadRules } from './rules/load.js';

/**
 * Creates an extractor. Rules are read once, here; extracting touches neither disk nor console.
 *
 * @param options rules, reference date, filters
 * @returns the extractor
 * @throws StuditiruError where the packaged rules are missing or broken
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const { extract } = makeExtractor({ ...options, rules: options.rules ?? loadRules() });
  return { extract };
}

export { StuditiruError } from './errors.js';
export type { Extractor, ExtractorOptions } from './extractor.js';
export type { ArticleInput } from './pipeline.js';
export { type VisitRecord, visitRecordSchema } from './record/schema.js';
export type { CompiledRules as Rules } from './rules/compiled-rules.js';
export { loadRules } from './rules/load.js';
