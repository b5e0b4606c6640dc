/** Finds the year or the day that a date leaves open, and says what it rests on. */
import type { ResolvedDate } from '../types.js';
import type { RawDate } from './raw-date.js';

export interface DateReferences {
  /** The article's own date line, YYYY-MM-DD. */
  readonly published: string | null;
  /** The caller's reference date. */
  readonly reference: string | null;
  /** Years that the article names, the latest first. */
  readonly years?: readonly number[];
}

const DAY = 86_400_000;
/** Years before this are not considered: regional autonomy, and its news on the web, are younger. */
export const FIRST_YEAR = 2005;
/** A visit may be announced this many days ahead of the report. */
const AHEAD = 45;
/** A figure or award that an article names is at most this many years old. */
const YEARS_AFTER = 2;

/**
 * Resolves a raw date.
 *
 * @param raw what the words say
 * @param references days that a missing part can be counted from
 * @returns the date with precision, basis and the other years that fit, or null where nothing fixes it
 */
export function resolveDate(raw: RawDate, references: DateReferences): ResolvedDate | null {
  if (raw.offset !== null || raw.day === null || raw.month === null) return resolveRelative(raw, references);
  if (raw.year !== null) return build(raw, raw.year, 'stated', []);
  if (references.published !== null) return build(raw, nearestYear(raw, references.published), 'published', []);
  const latest = references.reference === null ? null : Number(references.reference.slice(0, 4));
  const years = fittingYears(raw, references.reference);
  const year = raw.weekday === null ? years[0] : likeliestYear(years, references.years ?? []);
  if (year === undefined || latest === null) return null;
  const others = years.filter((other) => other !== year);
  return build(raw, year, raw.weekday === null ? 'reference' : 'weekday', others);
}

/** News is younger than the years it names, but not by much: a named year that fits goes first, then the next fitting one. */
function likeliestYear(fitting: readonly number[], named: readonly number[]): number | undefined {
  const said = named.find((year) => fitting.includes(year));
  if (said !== undefined) return said;
  const latest = named[0];
  return latest === undefined ? fitting[0] : (fitting.findLast((year) => year > latest && year <= latest + YEARS_AFTER) ?? fitting[0]);
}

function resolveRelative(raw: RawDate, references: DateReferences): ResolvedDate | null {
  const day = references.published;
  if (raw.month !== null && raw.year !== null && raw.day === null) return monthRange(raw.year, raw.month);
  if (day === null) return null;
  const base = Date.parse(`${day}T00:00:00Z`);
  if (raw.offset !== null) return single(base + raw.offset * DAY, 'relative');
  if (raw.weekday === null) return null;
  const today = weekdayOf(base);
  const back = (today - raw.weekday + 7) % 7;
  if (raw.direction === 'future') return single(base + (back === 0 ? 7 : 7 - back) * DAY, 'relative');
  // "Kamis lalu" said on a Thursday is a week ago; "Kamis" alone is that very day, counted from the date line.
  return raw.direction === 'past' ? single(base - (back === 0 ? 7 : back) * DAY, 'relative') : single(base - back * DAY, 'published');
}

function single(time: number, basis: ResolvedDate['basis']): ResolvedDate {
  const start = new Date(time).toISOString().slice(0, 10);
  return { start, end: start, precision: 'day', basis, yearCandidates: [], contradiction: null };
}

function monthRange(year: number, month: number): ResolvedDate {
  const start = iso(year, month, 1);
  const end = iso(year, month, daysIn(year, month));
  return { start, end, precision: 'month', basis: 'stated', yearCandidates: [], contradiction: null };
}

/** The year that puts the day nearest to the article's own date. */
function nearestYear(raw: RawDate, anchor: string): number {
  const base = Date.parse(`${anchor}T00:00:00Z`);
  const around = Number(anchor.slice(0, 4));
  let best = around;
  let least = distance(raw, around, base);
  for (let year = around + 1; year >= around - 1; year -= 2) {
    const other = distance(raw, year, base);
    if (other >= least) continue;
    best = year;
    least = other;
  }
  return best;
}

/** How far the day lies from the article's own date; infinitely for one too far ahead. */
function distance({ month, day }: RawDate, year: number, base: number): number {
  const time = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  return time > base + AHEAD * DAY ? Number.POSITIVE_INFINITY : Math.abs(base - time);
}

/** Years, latest first, in which the day is not in the future and falls on the stated weekday. */
function fittingYears({ day, month, weekday }: RawDate, reference: string | null): number[] {
  const years: number[] = [];
  if (reference === null || day === null || month === null) return years;
  const last = Date.parse(`${reference}T00:00:00Z`);
  for (let year = Number(reference.slice(0, 4)); year >= FIRST_YEAR; year -= 1) {
    const time = Date.UTC(year, month - 1, day);
    if (time > last || day > daysIn(year, month)) continue;
    if (weekday !== null && weekdayOf(time) !== weekday) continue;
    years.push(year);
    if (weekday === null) break;
  }
  return years;
}

function build(raw: RawDate, year: number, basis: ResolvedDate['basis'], others: readonly number[]): ResolvedDate | null {
  const day = raw.day ?? 1;
  const month = raw.month ?? 1;
  if (day > daysIn(year, month)) return null;
  const time = Date.UTC(year, month - 1, day);
  const start = iso(year, month, day);
  const end = raw.endDay === null ? start : endOf(raw, raw.endDay, year, month, time);
  if (end === null) return null;
  const contradiction = raw.weekday !== null && weekdayOf(time) !== raw.weekday ? start : null;
  return { start, end, precision: 'day', basis, yearCandidates: others, contradiction };
}

/** The last day of a range, or null for one that is no day of the calendar or lies in front of the first. */
function endOf(raw: RawDate, day: number, startYear: number, startMonth: number, start: number): string | null {
  const month = raw.endMonth ?? startMonth;
  const year = raw.endYear ?? (month < startMonth ? startYear + 1 : startYear);
  return day > daysIn(year, month) || Date.UTC(year, month - 1, day) < start ? null : iso(year, month, day);
}

/** Day of the week of a moment, 0 = Sunday; 1 January 1970 was a Thursday. */
function weekdayOf(time: number): number {
  return (((Math.floor(time / DAY) + 4) % 7) + 7) % 7;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const full = fullYear(year);
  const leap = month === 2 && full % 4 === 0 && (full % 100 !== 0 || full % 400 === 0);
  return leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function iso(year: number, month: number, day: number): string {
  return `${String(fullYear(year)).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** The year that `Date.UTC` takes a number for: below 100 one of the last century. */
function fullYear(year: number): number {
  return year < 100 ? 1900 + year : year;
}
