// All that a run of `extract` writes besides messages: the records, the failures, and how far it has come.
import { existsSync } from 'node:fs';
import type { Counts, Failure, Position } from '../run/job.js';
import { type Journal, type RunKey, removeJournal, writeJournal } from './journal.js';
import { type Output, stdoutOutput } from './write.js';
import { type FileOutput, fileOutput, type Part, removeFile } from './write-file.js';

export interface OutputsOptions {
  /** Where the records go; null for standard output. */
  file: string | null;
  /** Where failures go as JSON lines, if anywhere. */
  errors: string | null;
  run: RunKey;
  referenceDate: string;
  /** The interrupted run to go on with. */
  from: Journal | null;
}

/** No more work is lost by a power cut than that of so many milliseconds. */
const CHECKPOINT_MS = 1000;

export class Outputs {
  readonly #options: OutputsOptions;
  readonly #records: Output;
  /** The same as a file that can be gone on with; null for standard output, a device or a pipe. */
  readonly #file: FileOutput | null = null;
  readonly #errors: FileOutput | null;
  #position: Position | null;
  #counts: Counts;
  #savedAt = Date.now();
  #timer: NodeJS.Timeout | null = null;
  /** Why the last checkpoint could not be written, to be thrown where somebody waits for it. */
  #unsaved: unknown = null;
  /** Whether the journal on the disk says that something is done. */
  #resumable: boolean;

  /** @throws StuditiruError where nothing can be written there */
  constructor(options: OutputsOptions) {
    const { file, errors, from } = options;
    this.#options = options;
    this.#resumable = from !== null;
    this.#position = from?.position ?? null;
    this.#counts = from?.counts ?? { articles: 0, visits: 0, failures: 0, warnings: 0 };
    if (file === null) {
      this.#records = stdoutOutput();
    } else {
      const output = fileOutput(file, from?.output);
      this.#records = output;
      if (output.part() !== null) this.#file = output;
    }
    try {
      this.#errors = errors === null ? null : fileOutput(errors, from?.errors);
      this.#save(false);
    } catch (error) {
      this.#discard(from !== null);
      throw error;
    }
  }

  /** False once the reader has gone. */
  write(data: string | Uint8Array): Promise<boolean> {
    return this.#records.write(data);
  }

  async fail(failure: Failure): Promise<void> {
    await this.#errors?.write(`${JSON.stringify(failure)}\n`);
  }

  /** Says that all up to a position is written. */
  reached(position: Position, counts: Counts): void {
    if (this.#unsaved !== null) throw this.#unsaved;
    this.#position = position;
    this.#counts = { ...counts };
    if (this.#file === null || this.#timer !== null) return;
    // Also where nothing comes after it for a long time.
    const due = Math.max(0, this.#savedAt + CHECKPOINT_MS - Date.now());
    this.#timer = setTimeout(() => this.#saveInTime(), due).unref();
  }

  /** Gives the files their names. */
  async finish(): Promise<void> {
    // A run too short to be gone on with is not worth the wait for the disk.
    if (this.#resumable) this.#save(true);
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#errors?.finish();
    await this.#records.finish();
    if (this.#file !== null) removeJournal(this.#options.file!);
  }

  /** Ends in the middle with all that is done. Returns true where `--resume` can go on from here. */
  async stop(): Promise<boolean> {
    if (this.#file === null) {
      await this.#records.finish();
      await this.#errors?.finish();
      return false;
    }
    if (this.#position !== null) this.#save(false);
    return this.#discard(this.#position !== null);
  }

  /** Ends after an error, with what the last checkpoint holds. Returns true where `--resume` can go on from there. */
  abort(): boolean {
    return this.#discard(this.#file !== null && this.#position !== null);
  }

  #discard(keep: boolean): boolean {
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const output of keep ? [this.#file, this.#errors] : []) output?.keep();
    for (const output of keep ? [] : [this.#records, this.#errors]) output?.abort();
    if (this.#file !== null && !keep) removeJournal(this.#options.file!);
    return keep;
  }

  #saveInTime(): void {
    try {
      this.#save(false);
    } catch (error) {
      this.#unsaved = error;
    }
  }

  #save(complete: boolean): void {
    if (this.#file === null) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const { file, run, referenceDate } = this.#options;
    if (this.#position !== null) {
      this.#file.sync();
      this.#errors?.sync();
      this.#resumable = true;
    }
    const journal = { run, referenceDate, output: this.#file.part()!, errors: this.#errors?.part() ?? null, position: this.#position };
    writeJournal(file!, { ...journal, counts: this.#counts, complete });
    this.#savedAt = Date.now();
  }
}

/** Gives the files of a run their names that was stopped just before it could. */
export async function finishRun(file: string, errors: string | null, journal: Journal): Promise<void> {
  const parts: [string | null, Part | null][] = [
    [errors, journal.errors],
    [file, journal.output],
  ];
  for (const [name, part] of parts) if (name !== null && part !== null && existsSync(part.part)) await fileOutput(name, part).finish();
  removeJournal(file);
}

/** Takes away what an interrupted run has left. */
export function discardRun(file: string, journal: Journal): void {
  for (const part of [journal.output, journal.errors]) if (part !== null) removeFile(part.part);
  removeJournal(file);
}
