// What is handed to a worker and what comes back: plain data, since it crosses threads.
import type { FoundFile } from '../read/discover.js';

/** A piece of work, small enough that progress and Ctrl-C need not wait for it, large enough to be worth a message. */
export type Job =
  /** Articles, a file each, to be read where the work is done. */
  | { kind: 'files'; files: FoundFile[] }
  /** An article that only this process can read. */
  | { kind: 'article'; name: string; bytes: Uint8Array }
  /** Whole lines of JSON lines; `line` is the number of the first. */
  | { kind: 'lines'; file: string; line: number; bytes: Uint8Array }
  /** What could not be read. */
  | { kind: 'failure'; failure: Failure };

/** An input that gave no records: one line of `--errors`. */
export interface Failure {
  input: string;
  line: number | null;
  code: string;
  message: string;
}

/** Up to where the input has been worked off, to go on from there. */
export interface Position {
  /** Path of the file of which the last article was. */
  file: string;
  /** How many files stand before it in the sorted order. */
  before: number;
  /** Where the next line begins in its unpacked bytes; null for a file that is done with. */
  offset: number | null;
  /** Number of the next line. */
  line: number;
  /** The last bytes before `offset` in base64: the same input has the same. */
  tail: string;
  /** How much is done, for the progress: files, or bytes of the files of JSON lines. */
  done: number;
}

export interface Batch {
  job: Job;
  /** Behind the job. */
  position: Position;
}

export interface Counts {
  articles: number;
  visits: number;
  failures: number;
  warnings: number;
}

/** Something to tell the user, in the order of the articles. */
export type Note =
  | { level: 'failure'; line: string; failure: Failure }
  | { level: 'warning' | 'detail'; line: string }
  /** Where in the program an internal error arose, for --debug. */
  | { level: 'stack'; line: string };

export interface Outcome {
  /** The records in the output format as UTF-8, so that the writer need not encode them, without what stands before the first and behind the last. */
  records: Uint8Array;
  counts: Counts;
  notes: Note[];
}
