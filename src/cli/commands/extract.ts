// `studitiru extract`: paths and flags to records.
import { realpath } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import pkg from '../../../package.json' with { type: 'json' };
import { formatProblems, StuditiruError } from '../../errors.js';
import { type Discovery, discover, type FoundFile, STDIN } from '../../read/discover.js';
import type { Input } from '../../read/input.js';
import { gatherCrew } from '../../run/crew.js';
import { failureOf } from '../../run/failure.js';
import { fileBatches } from '../../run/file-batches.js';
import type { Counts } from '../../run/job.js';
import { lineBatches, totalSize } from '../../run/line-batches.js';
import { createSink, type Format } from '../../sink/sink.js';
import { EXIT } from '../exit.js';
import { digestOf, type Journal, type RunKey, readJournal, sameRun } from '../journal.js';
import { Messages, writeLine } from '../messages.js';
import { discardRun, finishRun, Outputs } from '../outputs.js';
import { close, type RunParts, run } from '../run.js';
import { onSignals } from '../signals.js';
import { today } from '../today.js';
import { tuneEngine } from '../tune-engine.js';

export interface ExtractFlags {
  input: Input;
  jobs?: number;
  format: Format;
  output?: string;
  errors?: string;
  resume?: boolean;
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

/** Below so many files, or bytes of JSON lines, one process is done before workers have loaded the rules. */
const WORTH_WORKERS: Record<Input, number> = { text: 512, ndjson: 1024 * 1024 };
/** Jobs that this process does before it calls for workers where the end of a stream may be near. */
const JOBS_ALONE = 8;

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
  const discovery = await discover(paths.length > 0 ? paths : [STDIN], flags.input);
  const { files, problems } = discovery;
  if (files.length === 0) throw StuditiruError.join(problems);
  const file = flags.output !== undefined && flags.output !== '-' ? flags.output : null;
  for (const name of [file, flags.errors]) if (name != null) await refuseInput(name, discovery);

  const key = runKey(paths, flags);
  const old = file === null ? null : readJournal(file);
  const journal = flags.resume ? resumable(file!, old, key, flags) : null;
  if (journal !== null) checkPlace(journal, files);
  const referenceDate = journal?.referenceDate ?? flags.referenceDate ?? today();
  if (journal?.complete) {
    await finishRun(file!, flags.errors ?? null, journal);
    if (!flags.quiet) writeLine(`${file}: was complete already`);
    return exitOf(journal.counts, flags);
  }

  const total = flags.input === 'text' ? files.length : await totalSize(files);
  tuneEngine(isMuch(total, flags.input) ? 'much' : 'little');
  const crew = await gatherCrew({
    settings: {
      evidence: flags.evidence,
      ...(flags.minConfidence === undefined ? {} : { minConfidence: flags.minConfidence }),
      rules: flags.rules ?? [],
      referenceDate,
      format: flags.format,
      excel: flags.excel ?? false,
      verbose: flags.verbose ?? false,
      debug: flags.debug ?? false,
    },
    ...staff(total, flags),
  });
  const position = journal?.position ?? null;
  const counts: Counts = { ...(journal?.counts ?? { articles: 0, visits: 0, failures: 0, warnings: 0 }) };
  const messages = new Messages({
    quiet: flags.quiet ?? false,
    verbose: flags.verbose ?? false,
    // Records on the same terminal would be torn by the bar.
    progress: !flags.quiet && process.stderr.isTTY === true && (file !== null || !process.stdout.isTTY),
    total,
    begun: { done: position?.done ?? 0, articles: counts.articles },
  });
  const stop = new AbortController();
  const signals = onSignals(() => stop.abort());
  let outputs: Outputs | null = null;
  try {
    if (old !== null && journal === null) {
      discardRun(file!, old);
      if (old.position !== null) messages.warning(`${file}: an interrupted run stood there after ${old.counts.articles} articles; begun anew without --resume`);
    }
    outputs = new Outputs({ file, errors: flags.errors ?? null, run: key, referenceDate, from: journal });
    for (const problem of problems) {
      for (const line of formatProblems(problem)) messages.failure(line);
      // An interrupted run has counted them.
      if (journal === null) for (const part of problem.problems) await outputs.fail(failureOf(part));
      if (journal === null) counts.failures += problem.problems.length;
    }
    const parts: RunParts = {
      batches:
        flags.input === 'text'
          ? fileBatches(files, process.stdin, position === null ? 0 : position.before + 1)
          : lineBatches(files, process.stdin, position, stop.signal),
      crew,
      sink: await createSink(flags.format, flags.excel ?? false),
      outputs,
      messages,
      counts,
      resumed: journal !== null,
      signal: stop.signal,
    };
    return await carryOut(parts, outputs, { file, flags, signals, files });
  } catch (error) {
    messages.clear();
    if (outputs?.abort()) messages.warning(`${file}: what is done is kept; once this is mended, the same command with --resume goes on`);
    throw error;
  } finally {
    stop.abort();
    if (files.some(({ path }) => path === STDIN)) process.stdin.destroy();
    await crew.end();
  }
}

interface Around {
  file: string | null;
  flags: ExtractFlags;
  signals: { status(): number };
  files: readonly FoundFile[];
}

async function carryOut(parts: RunParts, outputs: Outputs, { file, flags, signals }: Around): Promise<number> {
  const { messages, counts } = parts;
  const end = await run(parts);
  messages.clear();
  if (end === 'gone') {
    outputs.abort();
    return EXIT.ran;
  }
  if (end === 'stopped') {
    // A list that is not gone on with gets its end, so that what is there can be read.
    if (file === null) await close(parts);
    const resumable = await outputs.stop();
    messages.summary(counts);
    if (resumable) messages.warning(`${file}: stopped; the same command with --resume goes on from here`);
    // A read that nobody can call back (a named pipe without a writer) would keep the program alive.
    process.exit(signals.status());
  }
  if (!(await close(parts))) return EXIT.ran;
  await outputs.finish();
  messages.summary(counts);
  return exitOf(counts, flags);
}

function usageProblem(paths: readonly string[], flags: ExtractFlags): string | undefined {
  if (flags.excel && flags.format !== 'csv') return `option '--excel' needs '--format csv', not ${flags.format}`;
  if (flags.resume && (flags.output === undefined || flags.output === '-')) return "option '--resume' needs '--output FILE'";
  if (flags.errors !== undefined && flags.errors === flags.output) return "option '--errors' needs another file than '--output'";
  if (paths.length === 0 && process.stdin.isTTY) return 'no paths given and nothing piped in: name files or folders';
  return undefined;
}

async function refuseInput(file: string, discovery: Discovery): Promise<void> {
  const real = await realpath(file).catch(() => null);
  if (!discovery.files.some((input) => input.real === real)) return;
  const message = 'is one of the articles and would be overwritten; choose another output';
  throw new StuditiruError({ code: 'unwritable-output', message, place: { file } });
}

function runKey(paths: readonly string[], flags: ExtractFlags): RunKey {
  return {
    version: pkg.version,
    paths: [...paths],
    '--input': flags.input,
    '--format': flags.format,
    '--excel': flags.excel ?? false,
    '--no-evidence': !flags.evidence,
    '--min-confidence': flags.minConfidence ?? 0,
    '--errors': flags.errors ?? null,
    '--rules': digestOf(flags.rules ?? []),
  };
}

/** The journal to go on with; null where nothing was done before. */
function resumable(file: string, old: Journal | null, key: RunKey, flags: ExtractFlags): Journal | null {
  if (old === null || (old.position === null && !old.complete)) return null;
  sameRun(file, old, key, flags.referenceDate);
  return old;
}

/** @throws StuditiruError where files have come or gone before the place of the interruption */
function checkPlace({ position }: Journal, files: readonly FoundFile[]): void {
  if (position === null || files[position.before]?.path === position.file) return;
  const message = 'stands no longer where it stood when the run was interrupted: files before it have come or gone; leave --resume out to begin anew';
  throw new StuditiruError({ code: 'changed-input', message, place: { file: position.file } });
}

/** Whether so much is to be read that getting ready for it pays; nobody knows the end of a pipe. */
function isMuch(total: number | null, input: Input): boolean {
  return total === null || total >= WORTH_WORKERS[input];
}

function staff(total: number | null, { jobs, input }: ExtractFlags): { jobs: number; alone: number } {
  if (jobs !== undefined) return { jobs, alone: 0 };
  if (!isMuch(total, input)) return { jobs: 1, alone: 0 };
  return { jobs: availableParallelism(), alone: total === null ? JOBS_ALONE : 0 };
}

function exitOf(counts: Counts, flags: ExtractFlags): number {
  return counts.failures + (flags.strict ? counts.warnings : 0) > 0 ? EXIT.failures : EXIT.ran;
}
