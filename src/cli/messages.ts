// All that goes to standard error: problems, notes, summary, progress.
import { formatProblems, StuditiruError } from '../errors.js';
import type { Counts, Note } from '../run/job.js';
import { oneLine } from '../run/one-line.js';
import { progressLine } from './progress.js';

export { oneLine };

/** One line to standard error. */
export function writeLine(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What ended the run: a user's mistake in its own words, anything else as a bug of ours. */
export function reportFatal(error: unknown, debug: boolean): void {
  if (error instanceof StuditiruError) {
    for (const line of formatProblems(error)) writeLine(line);
    return;
  }
  writeLine(`internal error: ${oneLine(error)}; please report it`);
  if (debug) writeStack(error);
}

/** Where in the program an error arose, for --debug. */
export function writeStack(error: unknown): void {
  writeLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

export interface MessagesOptions {
  quiet: boolean;
  verbose: boolean;
  /** Draw a bar; for a terminal only. */
  progress: boolean;
  /** How much there is to do, files or bytes; null where nobody knows. */
  total?: number | null;
  /** What an interrupted run has done of it, and in how many articles. */
  begun?: { done: number; articles: number };
}

/** The messages of one extraction; the progress bar gives way to each line. */
export class Messages {
  readonly #options: MessagesOptions;
  #drawn = false;
  #drawnAt = 0;
  readonly #startedAt = Date.now();

  constructor(options: MessagesOptions) {
    this.#options = options;
  }

  /** Something failed: always shown. */
  failure(line: string): void {
    this.#line(line);
  }

  /** Something to look at: hidden by --quiet. */
  warning(line: string): void {
    if (!this.#options.quiet) this.#line(line);
  }

  /** Something to follow: shown by --verbose. */
  detail(line: string): void {
    if (this.#options.verbose) this.#line(line);
  }

  /** What came of an article. */
  note({ level, line }: Note): void {
    if (level === 'failure' || level === 'stack') this.failure(line);
    else if (level === 'warning') this.warning(line);
    else this.detail(line);
  }

  /** Moves the bar, ten times a second at most. */
  progress(done: number, articles: number): void {
    if (!this.#options.progress) return;
    const now = Date.now();
    if (now - this.#drawnAt < 100) return;
    this.#drawnAt = now;
    this.#drawn = true;
    const { total = null, begun = { done: 0, articles: 0 } } = this.#options;
    const seconds = (now - this.#startedAt) / 1000;
    const line = progressLine({ done, total, begun: begun.done, articles, fresh: articles - begun.articles, seconds });
    process.stderr.write(`\r${line}\u001B[K`);
  }

  summary({ articles, visits, failures, warnings }: Counts): void {
    const parts = [count(articles, 'article'), count(visits, 'visit'), count(failures, 'failure'), count(warnings, 'warning')];
    if (this.#options.quiet) this.clear();
    else this.#line(parts.join(', '));
  }

  /** Takes the bar off the terminal. */
  clear(): void {
    if (this.#drawn) process.stderr.write('\r\u001B[K');
    this.#drawn = false;
  }

  #line(line: string): void {
    this.clear();
    writeLine(line);
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
