/** Reads days written with numbers: "Rabu, 06 Maret 2024", "(23-24/6/2022)". */
import type { DateRules } from '../rules/compiled-rules.js';
import { isDigit } from '../tokens/characters.js';
import { isDay, monthOf, NO_DATE, weekdayOf, yearOf } from './calendar.js';
import { longestOf, makeLead } from './lead.js';
import type { DateParser, RawDate } from './raw-date.js';

/** What a match has of a date. */
interface Parts {
  readonly weekday: string | undefined;
  readonly d1: string | undefined;
  readonly m1: string | undefined;
  readonly y1: string | undefined;
  readonly d2: string | undefined;
  readonly m2: string | undefined;
  readonly y2: string | undefined;
}

/** Room for the white space and marks between the words in front of a day. */
const SIGNS_BETWEEN = 20;

/** The parsers of days, in order of precedence. */
export function dayParsers(rules: DateRules): DateParser[] {
  const { monthPattern: month, weekdayPattern: weekday, timeOfDayPattern: time } = rules;
  const lead = makeLead(
    `(${weekday})(?:\\s{0,3}[-–]\\s{0,3}(?:${weekday}))?(?:\\s{1,3}(?:${time}))?\\s{0,3},?\\s{0,3}\\(?\\s{0,2}`,
    2 * longestOf(weekday) + longestOf(time) + SIGNS_BETWEEN,
  );
  const range = `\\)?\\s{0,3}(?:${rules.rangePattern})\\s{0,3}(?:(?:${weekday})\\s{0,3},?\\s{0,3}\\(?)?`;
  const year = (name: string) => yearAs(name, rules);
  return [
    // "30 September-2 Oktober 2024", "8 mei hingga 12 mei tahun 2017"
    dayParser(lead, `(?<d1>\\d{1,2})\\s{1,3}(?<m1>${month})${year('y1')}${range}(?<d2>\\d{1,2})\\s{1,3}(?<m2>${month})${year('y2')}`, rules),
    // "8-9 Maret 2022", "12 dan 13 Maret", "tanggal 5 s.d. 7 Mei"
    dayParser(lead, `(?<d1>\\d{1,2})${range}(?<d2>\\d{1,2})\\s{1,3}(?<m1>${month})\\.?${year('y1')}`, rules),
    // "Rabu, 06 Maret 2024", "16 Mei"
    dayParser(lead, `(?<d1>\\d{1,2})\\s{0,3}(?<m1>${month})\\b\\.?,?${year('y1')}`, rules),
    // "(23-24/6/2022)", "Senin-Rabu (26-28/8)"
    dayParser(lead, `(?<d1>\\d{1,2})${range}(?<d2>\\d{1,2})\\s?[/.]\\s?(?<m1>\\d{1,2})(?:\\s?[/.]\\s?(?<y1>\\d{4}|\\d{2})?)?(?![\\d/.]\\d)`, rules, true),
    // "30/9-2/10/2024"
    dayParser(
      lead,
      `(?<d1>\\d{1,2})\\s?/\\s?(?<m1>\\d{1,2})(?:/(?<y1>\\d{4}|\\d{2}))?${range}(?<d2>\\d{1,2})\\s?/\\s?(?<m2>\\d{1,2})(?:\\s?/\\s?(?<y2>\\d{4}|\\d{2}))?(?!\\d)`,
      rules,
      true,
    ),
    // "Selasa (26/8/2025)", "Senin (17/2)", "(1/11/24)"
    dayParser(lead, `(?<d1>\\d{1,2})\\s?(?<sep>[/.-])\\s?(?<m1>\\d{1,2})(?:\\s?\\k<sep>\\s?(?<y1>\\d{4}|\\d{2,3})?)?(?![\\d/.,]\\d)`, rules, true),
  ];
}

/** The year behind a month, where one stands. */
function yearAs(name: string, { yearIntroPattern: intro }: DateRules): string {
  return `(?:\\s{0,3}(?:(?:${intro})\\s{1,3})?(?<${name}>(?:19|20)\\d{2})(?!\\d))?`;
}

/** A weekday may stand in front of the numbers. */
function dayParser(lead: ReturnType<typeof makeLead>, source: string, rules: DateRules, numeric = false): DateParser {
  const names = [...source.matchAll(GROUP)].map(([, name]) => name as string);
  // Groups have names in the source only: with names, each match would bring an object of them.
  const numbers = new RegExp(
    source.replace(GROUP, '(').replace(SAME_AGAIN, (_, name) => `\\${names.indexOf(name) + 1}`),
    'iuy',
  );
  const [d1, m1, y1, d2, m2, y2] = ['d1', 'm1', 'y1', 'd2', 'm2', 'y2'].map((name) => names.indexOf(name) + 1) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    read: (text, from, at) => {
      if (!isDigit(text.charCodeAt(at))) return null;
      numbers.lastIndex = at;
      const match = numbers.exec(text);
      if (match === null) return null;
      const weekday = lead(text, from, at);
      const parts: Parts = {
        weekday: weekday?.word,
        d1: part(match, d1),
        m1: part(match, m1),
        y1: part(match, y1),
        d2: part(match, d2),
        m2: part(match, m2),
        y2: part(match, y2),
      };
      const start = weekday?.start ?? at;
      const end = at + match[0].length;
      const refused = (numeric && !numericAllowed(text, start, end, parts)) || rules.notBefore.test(text.slice(Math.max(0, start - 14), start));
      return { start, end, raw: refused ? null : rawDay(parts, rules) };
    },
  };
}

const GROUP = /\(\?<([a-z]\w*)>/g;
const SAME_AGAIN = /\\k<(\w+)>/g;

function part(match: RegExpExecArray, group: number): string | undefined {
  return group === 0 ? undefined : match[group];
}

const CLOSING_BRACKET = /\s*\)/y;

/** Two numbers with a stroke are a date only with a weekday, a year, or alone in brackets. */
function numericAllowed(text: string, start: number, end: number, { weekday, y1, y2 }: Parts): boolean {
  if (weekday !== undefined) return true;
  const previous = text.charAt(start - 1);
  if (isDigit(previous.charCodeAt(0)) || ((previous === '.' || previous === ',') && isDigit(text.charCodeAt(start - 2)))) return false;
  const year = y1 ?? y2;
  if (year !== undefined && year.length === 4) return true;
  CLOSING_BRACKET.lastIndex = end;
  return previous === '(' && CLOSING_BRACKET.test(text) && text.slice(start, end).includes('/');
}

function rawDay(parts: Parts, rules: DateRules): RawDate | null {
  const { d1, m1, y1, d2, m2, y2 } = parts;
  const day = Number(d1);
  const month = monthOf(m1, rules) ?? monthOf(m2, rules);
  if (month === null || !isDay(day, month)) return null;
  const stated = { ...NO_DATE, day, month, year: yearOf(y1) ?? startYear(parts, rules), weekday: weekdayOf(parts.weekday, rules) };
  if (d2 === undefined) return stated;
  const endDay = Number(d2);
  const endMonth = monthOf(m2, rules) ?? month;
  if (!isDay(endDay, endMonth)) return null;
  return { ...stated, endDay, endMonth, endYear: yearOf(y2) ?? (endMonth < month ? null : yearOf(y1)) };
}

/** "30 Desember - 2 Januari 2025": the year behind the range is the end's; the start lies before the turn of the year. */
function startYear({ m1, y2, m2 }: Parts, rules: DateRules): number | null {
  const end = yearOf(y2);
  const from = monthOf(m1, rules);
  const to = monthOf(m2, rules);
  return end !== null && from !== null && to !== null && from > to ? end - 1 : end;
}
