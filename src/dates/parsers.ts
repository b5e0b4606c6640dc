/** Our Indonesian date parsers for chrono-node: one per way of writing a date. */
import type { Parser, ParsingContext } from 'chrono-node';
import type { DateRules } from '../rules/compiled-rules.js';
import { monthGate, relativeGate, weekdayGate } from './gates.js';

/** Components beyond chrono's own, kept until the year is resolved. */
export const RELATIVE_TAG = 'relative';

/** A match's named parts as numbers. */
type Parts = { weekday?: string; d1?: string; m1?: string; y1?: string; d2?: string; m2?: string; y2?: string };

/** A parser with a test that is true of every text in which it finds a date. */
export interface GatedParser extends Parser {
  readonly gate: RegExp;
  /** True where no text without a digit passes the gate. */
  readonly digits: boolean;
  /** True of the parser that also reads a month and a year without a space between them. */
  readonly gluedYear: boolean;
}

/**
 * Builds the parsers.
 *
 * @param rules month and weekday names, range words
 * @returns parsers in order of precedence
 */
export function makeParsers(rules: DateRules): GatedParser[] {
  const day = `(?:(?<weekday>${rules.weekdayPattern})(?:\\s{0,3}[-–]\\s{0,3}(?:${rules.weekdayPattern}))?(?:\\s{1,3}(?:${rules.timeOfDayPattern}))?\\s{0,3},?\\s{0,3}\\(?\\s{0,2})?`;
  const range = `\\)?\\s{0,3}(?:${rules.rangePattern})\\s{0,3}(?:(?:${rules.weekdayPattern})\\s{0,3},?\\s{0,3}\\(?)?`;
  const month = rules.monthPattern;
  return [
    // "30 September-2 Oktober 2024", "8 mei hingga 12 mei tahun 2017"
    dateParser(day, `(?<!\\d)(?<d1>\\d{1,2})\\s{1,3}(?<m1>${month})${yearAs('y1')}${range}(?<d2>\\d{1,2})\\s{1,3}(?<m2>${month})${yearAs('y2')}`, rules),
    // "8-9 Maret 2022", "12 dan 13 Maret", "tanggal 5 s.d. 7 Mei"
    dateParser(day, `(?<!\\d)(?<d1>\\d{1,2})${range}(?<d2>\\d{1,2})\\s{1,3}(?<m1>${month})\\.?${yearAs('y1')}`, rules),
    // "Rabu, 06 Maret 2024", "16 Mei"
    dateParser(day, `(?<!\\d)(?<d1>\\d{1,2})\\s{0,3}(?<m1>${month})\\b\\.?,?${yearAs('y1')}`, rules),
    // "(23-24/6/2022)", "Senin-Rabu (26-28/8)"
    dateParser(
      day,
      `(?<!\\d)(?<d1>\\d{1,2})${range}(?<d2>\\d{1,2})\\s?[/.]\\s?(?<m1>\\d{1,2})(?:\\s?[/.]\\s?(?<y1>\\d{4}|\\d{2})?)?(?![\\d/.]\\d)`,
      rules,
      true,
    ),
    // "30/9-2/10/2024"
    dateParser(
      day,
      `(?<!\\d)(?<d1>\\d{1,2})\\s?/\\s?(?<m1>\\d{1,2})(?:/(?<y1>\\d{4}|\\d{2}))?${range}(?<d2>\\d{1,2})\\s?/\\s?(?<m2>\\d{1,2})(?:\\s?/\\s?(?<y2>\\d{4}|\\d{2}))?(?!\\d)`,
      rules,
      true,
    ),
    // "Selasa (26/8/2025)", "Senin (17/2)", "(1/11/24)"
    dateParser(day, `(?<!\\d)(?<d1>\\d{1,2})\\s?(?<sep>[/.-])\\s?(?<m1>\\d{1,2})(?:\\s?\\k<sep>\\s?(?<y1>\\d{4}|\\d{2,3})?)?(?![\\d/.,]\\d)`, rules, true),
    monthParser(
      new RegExp(`(?:${rules.monthIntroPattern})\\s{1,3}(?:(?:${rules.monthIntroPattern})\\s{1,3})?(?<m1>${month})${yearAs('y1')}(?!\\d)`, 'iu'),
      rules,
    ),
    weekdayParser(rules),
    relativeParser(rules),
  ];
}

function yearAs(name: string): string {
  return `(?:\\s{0,3}(?:tahun\\s{1,3})?(?<${name}>(?:19|20)\\d{2})(?!\\d))?`;
}

/** The weekday in front may be missing, so that what begins with a digit has to match in any case. */
function dateParser(weekday: string, numbers: string, rules: DateRules, numeric = false): GatedParser {
  const pattern = new RegExp(weekday + numbers, 'iu');
  return {
    gate: new RegExp(numbers, 'iu'),
    digits: true,
    gluedYear: false,
    pattern: () => pattern,
    extract: (context: ParsingContext, match: RegExpMatchArray) => {
      const parts: Parts = match.groups ?? {};
      const index = match.index ?? 0;
      if (numeric && !numericAllowed(context.text, index, match[0], parts)) return null;
      if (rules.notBefore.test(context.text.slice(Math.max(0, index - 14), index))) return null;
      const first = { day: Number(parts.d1), month: monthOf(parts.m1, rules) ?? monthOf(parts.m2, rules), year: yearOf(parts.y1) ?? startYear(parts, rules) };
      if (first.month === null || !isDay(first.day, first.month)) return null;
      const result = context.createParsingResult(index, match[0]);
      result.start.assign('day', first.day);
      result.start.assign('month', first.month);
      if (first.year !== null) result.start.assign('year', first.year);
      const weekday = weekdayOf(parts.weekday, rules);
      if (weekday !== null) result.start.assign('weekday', weekday);
      if (parts.d2 !== undefined) {
        const month = monthOf(parts.m2, rules) ?? first.month;
        const day = Number(parts.d2);
        if (!isDay(day, month)) return null;
        result.end = context.createParsingComponents();
        result.end.assign('day', day);
        result.end.assign('month', month);
        const year = yearOf(parts.y2) ?? (month < first.month ? null : yearOf(parts.y1));
        if (year !== null) result.end.assign('year', year);
      }
      return result;
    },
  };
}

/** Two numbers with a stroke are a date only with a weekday, a year, or alone in brackets. */
function numericAllowed(text: string, index: number, matched: string, parts: Parts): boolean {
  if (parts.weekday !== undefined) return true;
  if (/\d[.,]$/.test(text.slice(Math.max(0, index - 2), index)) || /\d$/.test(text.slice(Math.max(0, index - 1), index))) return false;
  const year = parts.y1 ?? parts.y2;
  if (year !== undefined && year.length === 4) return true;
  const bracketed = text[index - 1] === '(' && /^\s*\)/.test(text.slice(index + matched.length));
  return bracketed && matched.includes('/');
}

function monthParser(pattern: RegExp, rules: DateRules): GatedParser {
  return {
    gate: monthGate(rules),
    digits: true,
    gluedYear: true,
    pattern: () => pattern,
    extract: (context, match) => {
      const parts: Parts = match.groups ?? {};
      const month = monthOf(parts.m1, rules);
      const year = yearOf(parts.y1);
      if (month === null || year === null) return null;
      const result = context.createParsingResult(match.index ?? 0, match[0]);
      result.start.assign('month', month);
      result.start.assign('year', year);
      return result;
    },
  };
}

/** "Kamis lalu", "Senin (pekan depan)", and a weekday alone. */
function weekdayParser(rules: DateRules): GatedParser {
  const pattern = new RegExp(
    `(?:(?:${rules.dayWordPattern})\\s{1,3})?(?<weekday>${rules.weekdayPattern})(?![\\p{L}\\d])(?:\\s{1,3}(?:${rules.timeOfDayPattern}))?(?:\\s{1,3}\\(?(?<when>${rules.pastPattern}|${rules.futurePattern})\\)?(?!\\p{L}))?`,
    'iu',
  );
  return {
    gate: weekdayGate(rules),
    digits: false,
    gluedYear: false,
    pattern: () => pattern,
    extract: (context, match) => {
      const groups: { weekday?: string; when?: string } = match.groups ?? {};
      const word = groups.weekday ?? '';
      // "minggu" in small letters is a week, "Minggu" a Sunday.
      if (!/^\p{Lu}/u.test(word)) return null;
      const weekday = weekdayOf(word, rules);
      if (weekday === null) return null;
      const result = context.createParsingResult(match.index ?? 0, match[0]);
      result.start.assign('weekday', weekday);
      if (groups.when !== undefined) result.start.addTag(rules.isFuture(groups.when) ? 'future' : 'past');
      return result;
    },
  };
}

function relativeParser(rules: DateRules): GatedParser {
  const pattern = new RegExp(`(?<!\\p{L})(?<word>${rules.relativePattern})(?!\\p{L})`, 'iu');
  return {
    gate: relativeGate(rules),
    digits: false,
    gluedYear: false,
    pattern: () => pattern,
    extract: (context, match) => {
      const offset = rules.relative.get((match.groups?.word ?? '').toLowerCase());
      if (offset === undefined || rules.counts.test(context.text.slice(Math.max(0, (match.index ?? 0) - 14), match.index))) return null;
      const result = context.createParsingResult(match.index ?? 0, match[0]);
      result.start.addTag(`${RELATIVE_TAG}:${offset}`);
      return result;
    },
  };
}

/** "30 Desember - 2 Januari 2025": the year behind the range is the end's; the start lies before the turn of the year. */
function startYear(parts: Parts, rules: DateRules): number | null {
  const end = yearOf(parts.y2);
  const from = monthOf(parts.m1, rules);
  const to = monthOf(parts.m2, rules);
  return end !== null && from !== null && to !== null && from > to ? end - 1 : end;
}

function monthOf(word: string | undefined, rules: DateRules): number | null {
  if (word === undefined) return null;
  const number = /^\d+$/.test(word) ? Number(word) : rules.months.get(word.toLowerCase());
  return number !== undefined && number >= 1 && number <= 12 ? number : null;
}

function weekdayOf(word: string | undefined, rules: DateRules): number | null {
  return word === undefined ? null : (rules.weekdays.get(word.toLowerCase()) ?? null);
}

/** "24" is 2024; three digits are a slip and no year. */
function yearOf(digits: string | undefined): number | null {
  if (digits === undefined || digits.length === 3) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0);
}
