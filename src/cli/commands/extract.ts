// `studitiru extract`: paths and flags to records.
import { realpath } from 'node:fs/promises';
import { formatProblems, StuditiruError } from '../../errors.js';
import { readArticles } from '../../read/article.js';
import { type Discovery, discover, STDIN } from '../../read/discover.js';
import { createSink, type Format } from '../../sink/sink.js';
import { EXIT } from '../exit.js';
import { loadExtractor } from '../load-extractor.js';
import { Messages, writeLine } from '../messages.js';
import { run } from '../run.js';
import { onSignals } from '../signals.js';
import { type Output, stdoutOutput } from '../write.js';
import { fileOutput } from '../write-file.js';

export interface ExtractFlags {
  format: Format;
  output?: string;
  excel?: boolean;
  evidence: boolean;
  minConfidence?: number;
  rules?: string[];
  referenceDate?: string;
  strict?: boolean;
  quiet?: boolean;
  verbose?: boolean;
  debug?: boolean;
}

/**
 * Extracts the records of all paths.
 *
 * @returns the exit status
 * @throws StuditiruError for what keeps it from running: rules, no file at all, an output that cannot be written
 */
export async function runExtract(paths: readonly string[], flags: ExtractFlags): Promise<number> {
  const wrong = usageProblem(paths, flags);
  if (wrong !== undefined) {
    writeLine(`${wrong}; see studitiru extract --help`);
    return EXIT.notRun;
  }
  const discovery = await discover(paths.length > 0 ? paths : [STDIN]);
  if (discovery.files.length === 0) throw StuditiruError.join(discovery.problems);
  const extractor = await loadExtractor(flags);
  const toFile = flags.output !== undefined && flags.output !== '-' ? flags.output : null;
  if (toFile !== null) await refuseInput(toFile, discovery);
  const output = toFile === null ? stdoutOutput() : fileOutput(toFile);
  const messages = new Messages({
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
    // Records on the same terminal would be torn by the bar.
    progress: !flags.quiet && process.stderr.isTTY === true && (toFile !== null || !process.stdout.isTTY),
  });
  onSignals(() => {
    output.abort();
    messages.clear();
  });
  const counts = await complete(output, async () => {
    for (const problem of discovery.problems) for (const line of formatProblems(problem)) messages.failure(line);
    return run({
      articles: readArticles(discovery.files, process.stdin),
      total: discovery.files.length,
      extractor,
      sink: await createSink(flags.format, flags.excel ?? false),
      output,
      messages,
      debug: flags.debug ?? false,
    });
  });
  messages.clear();
  if (counts === null) return EXIT.ran;
  counts.failures += discovery.problems.length;
  messages.summary(counts);
  const strictly = flags.strict ? counts.warnings : 0;
  return counts.failures + strictly > 0 ? EXIT.failures : EXIT.ran;
}

function usageProblem(paths: readonly string[], flags: ExtractFlags): string | undefined {
  if (flags.excel && flags.format !== 'csv') return `option '--excel' needs '--format csv', not ${flags.format}`;
  if (paths.length === 0 && process.stdin.isTTY) return 'no paths given and nothing piped in: name files or folders';
  return undefined;
}

async function refuseInput(file: string, discovery: Discovery): Promise<void> {
  const real = await realpath(file).catch(() => null);
  if (!discovery.files.some((input) => input.real === real)) return;
  const message = 'is one of the articles and would be overwritten; choose another output';
  throw new StuditiruError({ code: 'unwritable-output', message, place: { file } });
}

/** Finishes the output after the work, or takes it back where the work fails. */
async function complete<T>(output: Output, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    await output.finish();
    return result;
  } catch (error) {
    output.abort();
    throw error;
  }
}
