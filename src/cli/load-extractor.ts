// The flags of a command to the extractor that it runs.
import { stat } from 'node:fs/promises';
import { StuditiruError } from '../errors.js';
import type { Extractor } from '../index.js';
import { today } from './flags.js';

/** The flags of every command that extracts. */
export interface ExtractorFlags {
  evidence: boolean;
  minConfidence?: number;
  rules?: string[];
  referenceDate?: string;
}

/**
 * Loads the rules and makes an extractor of them; without a reference date, years are counted back from today.
 *
 * @throws StuditiruError for a folder of rules that is none, or for broken rules
 */
export async function loadExtractor(flags: ExtractorFlags): Promise<Extractor> {
  const overlays = flags.rules ?? [];
  await Promise.all(overlays.map(needFolder));
  const { createExtractor, loadRules } = await import('../index.js');
  return createExtractor({
    rules: loadRules(overlays),
    referenceDate: flags.referenceDate ?? today(),
    evidence: flags.evidence,
    ...(flags.minConfidence === undefined ? {} : { minConfidence: flags.minConfidence }),
  });
}

async function needFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory()) return;
  const message = found ? 'is a file; --rules takes the folder it lies in' : 'no such folder; check --rules';
  throw new StuditiruError({ code: 'no-rules', message, place: { file: folder } });
}
