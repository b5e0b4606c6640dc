// What a worker needs to know to work like this process: plain data.
import type { ExtractorFlags } from '../cli/load-extractor.js';
import { loadExtractor } from '../cli/load-extractor.js';
import { createSink, type Format } from '../sink/sink.js';
import type { Tools } from './do-job.js';

export interface Settings extends ExtractorFlags {
  format: Format;
  excel: boolean;
  verbose: boolean;
  debug: boolean;
}

/**
 * Loads the rules and all else that jobs are done with.
 *
 * @throws StuditiruError for broken rules
 */
export async function loadTools(settings: Settings): Promise<Tools> {
  const [extractor, sink] = await Promise.all([loadExtractor(settings), createSink(settings.format, settings.excel)]);
  return { extractor, sink, verbose: settings.verbose, debug: settings.debug };
}
