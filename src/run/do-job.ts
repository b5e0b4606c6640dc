// One job to the text of its records: the work itself, the same in this process and in a worker.
import { isUtf8 } from 'node:buffer';
import { formatProblems, StuditiruError } from '../errors.js';
import type { PartedExtractor } from '../extractor.js';
import { decodeArticle, type ReadResult, readArticles, readProblem } from '../read/article.js';
import { readJsonLine } from '../read/json-line.js';
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
  else if (job.kind === 'lines') for (const placed of linesOf(job)) await work.article(placed);
  else if (job.kind === 'article') await work.article(articleOf(job));
  // Standard input is never among these files: it would not cross to a worker.
  else for await (const result of readArticles(job.files, process.stdin)) await work.article(result);
  return work.outcome();
}

interface Placed {
  result: ReadResult;
  line: number | null;
  file: string;
}

function* linesOf({ file, line, bytes }: Extract<Job, { kind: 'lines' }>): Generator<Placed> {
  const damaged = !isUtf8(bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: line > 1 }).decode(bytes);
  for (let begin = 0, number = line; begin < text.length; number++) {
    const at = text.indexOf('\n', begin);
    const source = text.slice(begin, at < 0 ? text.length : at);
    begin = at < 0 ? text.length : at + 1;
    if (source.trim() === '') continue;
    const result = readJsonLine(source, { file, line: number });
    if (damaged && !('error' in result) && source.includes('\uFFFD')) result.warnings.push(brokenText(file, number));
    yield { result, file, line: number };
  }
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

class Work {
  readonly #tools: Tools;
  readonly #texts: string[] = [];
  readonly #notes: Note[] = [];
  readonly #counts: Counts = { articles: 0, visits: 0, failures: 0, warnings: 0 };

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  outcome(): Outcome {
    return { text: this.#texts.join(this.#tools.sink.between), counts: this.#counts, notes: this.#notes };
  }

  failed(failure: Failure): void {
    this.#counts.failures++;
    this.#notes.push({ level: 'failure', line: failureLine(failure), failure });
  }

  async article(from: ReadResult | Placed): Promise<void> {
    const { result, file, line } = 'result' in from ? from : { result: from, file: from.name, line: null };
    if ('error' in result) {
      for (const problem of result.error.problems) this.failed(failureOf(problem));
      return;
    }
    for (const warning of result.warnings) for (const text of formatProblems(warning)) this.#notes.push({ level: 'warning', line: text });
    const { extractor, sink, debug } = this.#tools;
    try {
      const records: VisitRecord[] = [];
      let parts = 0;
      for (const part of extractor.extractParts(result.input)) {
        records.push(...part);
        // A long article: signals must not wait for its end.
        if (++parts > 1) await turn();
      }
      this.#texts.push(...records.map((record) => sink.record(record)));
      this.#count(result.name, records, result.warnings.length);
    } catch (error) {
      // The extractor takes any text: whatever it throws is our bug, and the other articles must not pay for it.
      const message = `internal error: ${oneLine(error)}; please report it with the article`;
      this.failed({ input: file, line, code: 'internal-error', message });
      if (debug) this.#notes.push({ level: 'stack', line: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }

  #count(name: string, records: readonly VisitRecord[], warnings: number): void {
    this.#counts.articles++;
    this.#counts.visits += records.length;
    this.#counts.warnings += warnings;
    this.#detail(`${name}: ${records.length} ${records.length === 1 ? 'visit' : 'visits'}`);
    for (const record of records) {
      this.#counts.warnings += record.warnings.length;
      for (const { code, message } of record.warnings) this.#detail(`${name}: ${message} (${code})`);
    }
  }

  #detail(line: string): void {
    if (this.#tools.verbose) this.#notes.push({ level: 'detail', line });
  }
}
