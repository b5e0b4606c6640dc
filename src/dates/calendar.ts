/** Reads the parts of a date: months, weekdays, years and days. */
import type { DateRules } from '../rules/compiled-rules.js';
import { isDigit } from '../tokens/characters.js';
import type { RawDate } from './raw-date.js';

/** A date that says nothing yet. */
export const NO_DATE: RawDate = {
  day: null,
  month: null,
  year: null,
  weekday: null,
  endDay: null,
  endMonth: null,
  endYear: null,
  offset: null,
  direction: null,
};

/** The month of a number or name; null for what is no month. */
export function monthOf(word: string | undefined, rules: DateRules): number | null {
  if (word === undefined) return null;
  const number = isDigit(word.charCodeAt(0)) ? Number(word) : rules.months.get(word.toLowerCase());
  return number !== undefined && number >= 1 && number <= 12 ? number : null;
}

/** The number of a weekday, 0 for Sunday. */
export function weekdayOf(word: string | undefined, rules: DateRules): number | null {
  return word === undefined ? null : (rules.weekdays.get(word.toLowerCase()) ?? null);
}

/** "24" is 2024; three digits are a slip and no year. */
export function yearOf(digits: string | undefined): number | null {
  if (digits === undefined || digits.length === 3) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True of a day that the month has in some year. */
export function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0);
}
