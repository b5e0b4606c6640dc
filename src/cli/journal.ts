// What `--resume` goes by: a small file beside the output that says how far the run has come.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fdatasyncSync, openSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StuditiruError } from '../errors.js';
import type { Counts, Position } from '../run/job.js';
import { unwritable } from './unwritable.js';
import { type Part, removeFile } from './write-file.js';

/** What has to be the same for the records before and behind an interruption to fit together. */
export type RunKey = Record<string, unknown>;

export interface Journal {
  run: RunKey;
  /** Of the first run, which may have been yesterday's "today". */
  referenceDate: string;
  output: Part;
  errors: Part | null;
  /** Null where nothing has been done yet. */
  position: Position | null;
  counts: Counts;
  /** All is written; only the names of the files may still have to be changed. */
  complete: boolean;
}

/** The name of the journal of an output file. */
export function journalName(output: string): string {
  return path.join(path.dirname(output), `.${path.basename(output)}.resume`);
}

/**
 * The journal of an interrupted run, or null where there was none.
 *
 * @throws StuditiruError `bad-journal` where it cannot be read
 */
export function readJournal(output: string): Journal | null {
  const file = journalName(output);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Journal;
  } catch {
    const message = 'cannot be read; remove it and begin anew without --resume';
    throw new StuditiruError({ code: 'bad-journal', message, place: { file } });
  }
}

/** Writes the journal, whole at any time: a run that is killed here finds the one before. */
export function writeJournal(output: string, journal: Journal): void {
  const file = journalName(output);
  try {
    const fd = openSync(`${file}.tmp`, 'w');
    try {
      writeFileSync(fd, JSON.stringify(journal));
      if (journal.position !== null) fdatasyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(`${file}.tmp`, file);
  } catch (error) {
    throw unwritable(output, error);
  }
}

export function removeJournal(output: string): void {
  removeFile(journalName(output));
}

/** @throws StuditiruError `other-run` where the interrupted run was another one */
export function sameRun(output: string, journal: Journal, run: RunKey, referenceDate: string | undefined): void {
  const keys = [...new Set([...Object.keys(journal.run), ...Object.keys(run)])];
  const other = keys.filter((key) => JSON.stringify(journal.run[key]) !== JSON.stringify(run[key]));
  if (referenceDate !== undefined && referenceDate !== journal.referenceDate) other.push('--reference-date');
  if (other.length === 0) return;
  const message = `was begun with other ${other.join(', ')}; give what it was begun with, or leave --resume out to begin anew`;
  throw new StuditiruError({ code: 'other-run', message, place: { file: output } });
}

/** A digest of all files in folders of rules. */
export function digestOf(folders: readonly string[]): string | null {
  if (folders.length === 0) return null;
  const hash = createHash('sha256');
  for (const folder of folders) {
    // Told by who loads the rules.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = path.join(folder, name);
      if (statSync(file).isFile()) hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}
