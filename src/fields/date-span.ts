/** Finds the last day of a visit whose first day and length are told apart. */
import { resolveDate } from '../dates/resolve-date.js';
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import type { Scope } from '../frames/scope.js';
import type { DateMention, ResolvedDate } from '../types.js';
import { sortedRelations } from './sorted-relations.js';

const DAY = 86_400_000;
/** A visit of local officials is no longer than this; more is a season or a programme. */
const LONGEST_DAYS = 14;

/** The last day with the words that tell it. */
export interface LastDay {
  readonly end: string;
  /** Number of the mention it rests on. */
  readonly mention: number;
}

/**
 * Finds the last day of a visit: "selama tiga hari mulai Senin (5/8)", "berlangsung hingga 5 Juni", "2 hari, yakni Rabu dan Kamis".
 *
 * @param reading the article
 * @param scope sentences of the visit; those about other visits are left out
 * @param first the day chosen for the visit, a single one
 * @returns the last day, or null where the article tells of no further day
 */
export function findLastDay(reading: Reading, scope: Scope, first: ResolvedDate): LastDay | null {
  for (const relation of sortedRelations(reading).dates) {
    if (scope.foreign.has(relation.masked.sentence.index)) continue;
    const last = lastDayIn(reading, relation, first);
    const days = last === null ? 0 : daysBetween(first.start, last.end);
    // "5 Mei dan 9 Mei" are two days, not five.
    if (days > 0 && days < (relation.value === 'next' ? 2 : LONGEST_DAYS)) return last;
  }
  return null;
}

function lastDayIn(reading: Reading, relation: Relation, first: ResolvedDate): LastDay | null {
  if (relation.value === 'days') return countedDay(reading, relation, first);
  return relation.value === 'until' || relation.value === 'next' ? namedDay(reading, relation, first) : null;
}

function countedDay(reading: Reading, relation: Relation, first: ResolvedDate): LastDay | null {
  const number = relation.slot('days');
  const days = reading.scanned.mentions[number];
  if (days?.type !== 'number' || days.value > LONGEST_DAYS || !isFirstDay(reading, relation.slot('date'), first)) return null;
  return { end: addDays(first.start, days.value - 1), mention: number };
}

function namedDay(reading: Reading, relation: Relation, first: ResolvedDate): LastDay | null {
  const number = relation.slot('until');
  const until = dateMention(reading, number);
  if (until === null || !isFirstDay(reading, relation.slot('date'), first)) return null;
  const { raw } = until;
  if (raw.day !== null && raw.month !== null) {
    const year = Number(first.start.slice(0, 4));
    const ends = [raw.year ?? year, ...(raw.year === null ? [year + 1] : [])].flatMap(
      (option) => resolveDate({ ...raw, year: option }, reading.references)?.start ?? [],
    );
    // "mulai 30 Desember ... hingga 2 Januari": the year turns on the way.
    const end = ends.find((day) => day > first.start);
    return end === undefined ? null : { end, mention: number };
  }
  if (raw.weekday === null || raw.direction !== null) return null;
  const ahead = (raw.weekday - weekdayOf(first.start) + 7) % 7;
  return { end: addDays(first.start, ahead), mention: number };
}

/** A statement without a first day of its own goes on from the one chosen. */
function isFirstDay(reading: Reading, number: number, first: ResolvedDate): boolean {
  const mention = dateMention(reading, number);
  if (mention === null) return number < 0;
  const { raw } = mention;
  if (raw.day !== null && raw.month !== null) return raw.endDay === null && first.start.endsWith(`-${twoDigits(raw.month)}-${twoDigits(raw.day)}`);
  return raw.weekday === weekdayOf(first.start);
}

function dateMention(reading: Reading, number: number): DateMention | null {
  const mention = number < 0 ? undefined : reading.scanned.mentions[number];
  return mention?.type === 'date' ? mention : null;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function daysBetween(start: string, end: string): number {
  return (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
