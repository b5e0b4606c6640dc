// Values of flags from text, each refused with a reason.
import { InvalidArgumentError } from 'commander';
import type { Floor } from '../eval/floors.js';

/** A real day of the calendar, `YYYY-MM-DD`; 30 February is refused. */
export function parseDay(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Give a day of the calendar as YYYY-MM-DD, such as 2025-08-26.');
  }
  return value;
}

/** A number from 0 to 1. */
export function parseShare(value: string): number {
  const share = /^\d*\.?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('Give a number from 0 to 1, such as 0.5.');
  return share;
}

/** A number of workers. */
export function parseJobs(value: string): number {
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs < 1) throw new InvalidArgumentError('Give a number from 1 to 999.');
  return jobs;
}

/** Gathers a flag that may stand several times. */
export function parseEach(value: string, before: readonly string[] | undefined): string[] {
  if (value === '') throw new InvalidArgumentError('Give a value.');
  return [...(before ?? []), value];
}

/** The forms of the report of `studitiru eval`. */
export const EVAL_FORMATS = ['table', 'json'] as const;
export type EvalFormat = (typeof EVAL_FORMATS)[number];

/** Gathers floors such as `date=0.95`; that the field exists is checked where the fields are known. */
export function parseFloor(value: string, before: readonly Floor[] | undefined): Floor[] {
  const at = value.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Give a field and an F1, such as date=0.95.');
  return [...(before ?? []), { field: value.slice(0, at), f1: parseShare(value.slice(at + 1)) }];
}
