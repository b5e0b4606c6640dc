// The loop of `studitiru extract`: articles in, records out, each failure told and stepped over.
import { formatProblems, type StuditiruError } from '../errors.js';
import type { Extractor } from '../extractor.js';
import type { ReadResult } from '../read/article.js';
import type { VisitRecord } from '../record/schema.js';
import type { Sink } from '../sink/sink.js';
import { type Counts, type Messages, oneLine, writeStack } from './messages.js';
import type { Output } from './write.js';

export interface RunParts {
  articles: AsyncIterable<ReadResult>;
  /** How many articles there are, for the progress bar. */
  total: number;
  extractor: Extractor;
  sink: Sink;
  output: Output;
  messages: Messages;
  debug: boolean;
}

/**
 * Writes the records of all articles, in their order.
 *
 * @returns the counts, or null where the reader of the output went away before its end
 * @throws what makes the output worthless as a whole, such as a full disk
 */
export async function run(parts: RunParts): Promise<Counts | null> {
  const { sink, output, messages } = parts;
  const counts: Counts = { articles: 0, visits: 0, failures: 0, warnings: 0 };
  if (!(await output.write(sink.open()))) return null;
  let done = 0;
  for await (const result of parts.articles) {
    for (const record of recordsOf(result, parts, counts)) {
      if (!(await output.write(sink.record(record)))) return null;
    }
    messages.progress(++done, parts.total);
  }
  if (!(await output.write(sink.close()))) return null;
  return counts;
}

function recordsOf(result: ReadResult, parts: RunParts, counts: Counts): VisitRecord[] {
  const { messages, extractor, debug } = parts;
  if ('error' in result) {
    counts.failures++;
    tell(result.error, (line) => messages.failure(line));
    return [];
  }
  for (const warning of result.warnings) tell(warning, (line) => messages.warning(line));
  let records: VisitRecord[];
  try {
    records = extractor.extract(result.input);
  } catch (error) {
    // The extractor takes any text: whatever it throws is our bug, and the other articles must not pay for it.
    counts.failures++;
    messages.failure(`internal error in ${result.name}: ${oneLine(error)}; please report it with the article`);
    if (debug) writeStack(error);
    return [];
  }
  counts.articles++;
  counts.visits += records.length;
  counts.warnings += result.warnings.length;
  messages.detail(`${result.name}: ${records.length} ${records.length === 1 ? 'visit' : 'visits'}`);
  for (const { warnings } of records) {
    counts.warnings += warnings.length;
    for (const { code, message } of warnings) messages.detail(`${result.name}: ${message} (${code})`);
  }
  return records;
}

function tell(error: StuditiruError, line: (text: string) => void): void {
  for (const text of formatProblems(error)) line(text);
}
