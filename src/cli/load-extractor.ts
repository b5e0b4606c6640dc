// The flags of a command to the extractor that it runs.
import { stat } from 'node:fs/promises';
import { StuditiruError } from '../errors.js';
import type { PartedExtractor } from '../extractor.js';
import type { CompiledRules } from '../rules/compiled-rules.js';
import { today } from './today.js';
import { tuneEngine } from './tune-engine.js';

/** The flags of every command that extracts. */
export interface ExtractorFlags {
  evidence: boolean;
  minConfidence?: number;
  rules?: string[];
  referenceDate?: string;
  debug?: boolean;
}

/**
 * Loads the rules and makes an extractor of them; without a reference date, years are counted back from today.
 * With `debug`, each record is checked against its schema; without, the tests have done so for the whole corpus, since
 * loading zod alone would take a quarter of a cold start.
 *
 * @throws StuditiruError for a folder of rules that is none, or for broken rules
 */
export async function loadExtractor(flags: ExtractorFlags): Promise<PartedExtractor> {
  const overlays = flags.rules ?? [];
  await Promise.all(overlays.map(needFolder));
  tuneEngine('little');
  const { makeExtractor, partedExtractor } = await import('../extractor.js');
  const extractor = makeExtractor({
    rules: await compiledRules(overlays),
    referenceDate: flags.referenceDate ?? today(),
    evidence: flags.evidence,
    ...(flags.minConfidence === undefined ? {} : { minConfidence: flags.minConfidence }),
  });
  if (!flags.debug) return extractor;
  const { visitRecordSchema } = await import('../record/schema.js');
  return partedExtractor(function* (article) {
    for (const records of extractor.extractParts(article)) {
      for (const record of records) visitRecordSchema.parse(record);
      yield records;
    }
  });
}

/**
 * Compiles the packaged rules with overlays over them. Only overlays and the repository's own rule files need YAML and
 * schemas, which take longer to load than an article to read.
 *
 * @param overlays folders of further rules
 * @throws StuditiruError for broken rules
 */
export async function compiledRules(overlays: readonly string[]): Promise<CompiledRules> {
  const { readCompiled } = await import('../rules/packed.js');
  const packed = overlays.length === 0 ? readCompiled() : null;
  if (packed === null) return (await import('../rules/load.js')).loadRules(overlays);
  const { compileRules } = await import('../rules/compile.js');
  return compileRules(packed.files, packed.lookUps);
}

async function needFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  const message = found ? 'is a file; --rules takes the folder it lies in' : 'no such folder; check --rules';
  throw new StuditiruError({ code: 'no-rules', message, place: { file: folder } });
}
