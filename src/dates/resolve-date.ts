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
  if (raw.offset !== null) return single(new Date(base + raw.offset * DAY), 'relative');
  if (raw.weekday === null) return null;
  const today = new Date(base).getUTCDay();
  const back = (today - raw.weekday + 7) % 7;
  if (raw.direction === 'future') return single(new Date(base + (back === 0 ? 7 : 7 - back) * DAY), 'relative');
  // "Kamis lalu" said on a Thursday is a week ago; "Kamis" alone is that very day, counted from the date line.
  return raw.direction === 'past' ? single(new Date(base - (back === 0 ? 7 : back) * DAY), 'relative') : single(new Date(base - back * DAY), 'published');
}

function single(date: Date, basis: ResolvedDate['basis']): ResolvedDate {
  const start = iso(date);
  return { start, end: start, precision: 'day', basis, yearCandidates: [], contradiction: null };
}

function monthRange(year: number, month: number): ResolvedDate {
  const start = iso(new Date(Date.UTC(year, month - 1, 1)));
  const end = iso(new Date(Date.UTC(year, month, 0)));
  return { start, end, precision: 'month', basis: 'stated', yearCandidates: [], contradiction: null };
}

/** The year that puts the day nearest to the article's own date. */
function nearestYear(raw: RawDate, anchor: string): number {
  const base = Date.parse(`${anchor}T00:00:00Z`);
  const around = Number(anchor.slice(0, 4));
  const distance = (year: number) => {
    const time = Date.UTC(year, (raw.month ?? 1) - 1, raw.day ?? 1);
    return time > base + AHEAD * DAY ? Number.POSITIVE_INFINITY : Math.abs(base - time);
  };
  return [around + 1, around, around - 1].reduce((best, year) => (distance(year) < distance(best) ? year : best), around);
}

/** Years, latest first, in which the day is not in the future and falls on the stated weekday. */
function fittingYears(raw: RawDate, reference: string | null): number[] {
  const last = reference === null ? null : Date.parse(`${reference}T00:00:00Z`);
  if (last === null) return [];
  const years: number[] = [];
  for (let year = Number(reference?.slice(0, 4)); year >= FIRST_YEAR; year -= 1) {
    const date = new Date(Date.UTC(year, (raw.month ?? 1) - 1, raw.day ?? 1));
    if (date.getTime() > last || date.getUTCDate() !== raw.day) continue;
    if (raw.weekday !== null && date.getUTCDay() !== raw.weekday) continue;
    years.push(year);
    if (raw.weekday === null) break;
  }
  return years;
}

function build(raw: RawDate, year: number, basis: ResolvedDate['basis'], others: readonly number[]): ResolvedDate | null {
  const start = new Date(Date.UTC(year, (raw.month ?? 1) - 1, raw.day ?? 1));
  if (start.getUTCDate() !== raw.day) return null;
  const endMonth = raw.endMonth ?? raw.month ?? 1;
  const endYear = raw.endYear ?? (endMonth < (raw.month ?? 1) ? year + 1 : year);
  const end = raw.endDay === null ? start : new Date(Date.UTC(endYear, endMonth - 1, raw.endDay));
  if (end < start || (raw.endDay !== null && end.getUTCDate() !== raw.endDay)) return null;
  const contradiction = raw.weekday !== null && start.getUTCDay() !== raw.weekday ? iso(start) : null;
  return { start: iso(start), end: iso(end), precision: 'day', basis, yearCandidates: others, contradiction };
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
