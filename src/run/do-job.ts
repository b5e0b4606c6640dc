// One job to the text of its records: the work itself, the same in this process and in a worker.
import { isUtf8 } from 'node:buffer';
import { formatProblems, StuditiruError } from '../errors.js';
import type { PartedExtractor } from '../extractor.js';
import { decodeArticle, type ReadResult, readArticles, readProblem } from '../read/article.js';
import { readJsonLine, skimJsonLine } from '../read/json-line.js';
import type { VisitRecord } from '../record/schema.js';
import type { Sink } from '../sink/sink.js';
import { failureLine, failureOf } from './failure.js';
import type { Counts, Failure, Job, Note, Outcome } from './job.js';
import { oneLine } from './one-line.js';
import { turn } from './turn.js';

export interface Tools {
  extractor: PartedExtractor;
  sink: Sink;
  /** Note each article and each warning of a record. */
  verbose: boolean;
  /** Note where internal errors arose. */
  debug: boolean;
}

/** Extracts the articles of a job; what fails is noted and stepped over. */
export async function doJob(job: Job, tools: Tools): Promise<Outcome> {
  const work = new Work(tools);
  if (job.kind === 'failure') work.failed(job.failure);
  else if (job.kind === 'lines') await doLines(job, work);
  else if (job.kind === 'article') await work.article(articleOf(job), job.name, null);
  // Standard input is never among these files: it would not cross to a worker.
  else for await (const result of readArticles(job.files, process.stdin)) await work.article(result, result.name, null);
  return work.outcome();
}

/** So long signals wait at the most, one article apart. */
const LONGEST_WITHOUT_TURN_MS = 50;

const NEWLINE = 10;

async function doLines({ file, line, bytes }: Extract<Job, { kind: 'lines' }>, work: Work): Promise<void> {
  const damaged = !isUtf8(bytes);
  const whole = utf8(bytes, damaged, line);
  let begun = performance.now();
  for (let begin = 0, number = line; begin < whole.length; number++) {
    const at = whole.indexOf(NEWLINE, begin);
    const end = at < 0 ? whole.length : at;
    const rest =
      !damaged && work.skim(whole.toString('latin1', begin, end), file, number)
        ? null
        : doLine(whole.toString('utf8', begin, end), damaged, file, number, work);
    begin = end + 1;
    if (rest !== null) await rest;
    if (performance.now() - begun < LONGEST_WITHOUT_TURN_MS) continue;
    await turn();
    begun = performance.now();
  }
}

/** Lines without a byte order mark in front of the first, and with U+FFFD for what is broken in them. */
function utf8(bytes: Uint8Array, damaged: boolean, line: number): Buffer {
  if (damaged) return Buffer.from(new TextDecoder('utf-8', { ignoreBOM: line > 1 }).decode(bytes));
  const marked = line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(marked ? 3 : 0);
}

function doLine(source: string, damaged: boolean, file: string, line: number, work: Work): Promise<void> | null {
  if (source.trim() === '') return null;
  const result = readJsonLine(source, { file, line });
  if (damaged && !('error' in result) && source.includes('\uFFFD')) result.warnings.push(brokenText(file, line));
  return work.article(result, file, line);
}

function brokenText(file: string, line: number): StuditiruError {
  const message = 'is broken UTF-8, read as U+FFFD; fetch or save the article anew';
  return new StuditiruError({ code: 'broken-encoding', message, place: { file, line } });
}

function articleOf({ name, bytes }: Extract<Job, { kind: 'article' }>): ReadResult {
  try {
    return decodeArticle(bytes, name, null);
  } catch (cause) {
    return { name, error: readProblem(cause, name) };
  }
}

/** Nearly every article has one part. */
const PARTS_AT_ONCE = 2;

/** An article on the way. */
interface Reading {
  result: Exclude<ReadResult, { error: unknown }>;
  file: string;
  line: number | null;
  parts: Iterator<VisitRecord[]>;
  records: VisitRecord[];
}

/** False where there is no further part. */
function readPart({ parts, records }: Reading): boolean {
  const part = parts.next();
  if (!part.done) records.push(...part.value);
  return !part.done;
}

function told(name: string, visits: number): string {
  return `${name}: ${visits} ${visits === 1 ? 'visit' : 'visits'}`;
}

class Work {
  readonly #tools: Tools;
  readonly #texts: string[] = [];
  readonly #notes: Note[] = [];
  readonly #counts: Counts = { articles: 0, visits: 0, failures: 0, warnings: 0 };

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  outcome(): Outcome {
    return { records: Buffer.from(this.#texts.join(this.#tools.sink.between)), counts: this.#counts, notes: this.#notes };
  }

  failed(failure: Failure): void {
    this.#counts.failures++;
    this.#notes.push({ level: 'failure', line: failureLine(failure), failure });
  }

  /**
   * Looks whether a line is an article that tells of no visit, and counts it if so: most are.
   *
   * @param source the line by its UTF-8 bytes, each of them as one character
   * @returns false where it must be read
   */
  skim(source: string, file: string, line: number): boolean {
    const text = skimJsonLine(source);
    if (text === null || this.#tools.extractor.mayTell(text)) return false;
    this.#counts.articles++;
    if (this.#tools.verbose) this.#notes.push({ level: 'detail', line: told(`${file}:${line}`, 0) });
    return true;
  }

  /** Reads an article; a promise only where it is so long that signals must not wait for its end. */
  article(result: ReadResult, file: string, line: number | null): Promise<void> | null {
    if ('error' in result) {
      for (const problem of result.error.problems) this.failed(failureOf(problem));
      return null;
    }
    for (const warning of result.warnings) for (const text of formatProblems(warning)) this.#notes.push({ level: 'warning', line: text });
    const reading: Reading = { result, file, line, parts: this.#tools.extractor.extractParts(result.input), records: [] };
    try {
      for (let part = 0; part < PARTS_AT_ONCE; part++) if (!readPart(reading)) return this.#done(reading);
    } catch (error) {
      return this.#broken(reading, error);
    }
    return this.#goOn(reading);
  }

  async #goOn(reading: Reading): Promise<void> {
    try {
      do await turn();
      while (readPart(reading));
      this.#done(reading);
    } catch (error) {
      this.#broken(reading, error);
    }
  }

  #done({ result, records }: Reading): null {
    for (const record of records) this.#texts.push(this.#tools.sink.record(record));
    this.#count(result.name, records, result.warnings.length);
    return null;
  }

  /** The extractor takes any text: whatever it throws is our bug, and the other articles must not pay for it. */
  #broken({ file, line }: Reading, error: unknown): null {
    const message = `internal error: ${oneLine(error)}; please report it with the article`;
    this.failed({ input: file, line, code: 'internal-error', message });
    if (this.#tools.debug) this.#notes.push({ level: 'stack', line: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return null;
  }

  #count(name: string, records: readonly VisitRecord[], warnings: number): void {
    this.#counts.articles++;
    this.#counts.visits += records.length;
    this.#counts.warnings += warnings;
    for (const record of records) this.#counts.warnings += record.warnings.length;
    if (!this.#tools.verbose) return;
    const lines = [told(name, records.length)];
    for (const { warnings } of records) for (const { code, message } of warnings) lines.push(`${name}: ${message} (${code})`);
    for (const line of lines) this.#notes.push({ level: 'detail', line });
  }
}
