/** Finds the day an article was published: a date that stands by itself on a line of the page. */
import type { CompiledRules } from '../rules/compiled-rules.js';
import type { SourceValue } from './layout.js';
import { type PageLine, sizeOf } from './lines.js';

/** More words than this beside the date, and the line is running text. */
const OTHER_WORDS = 7;
const NUMERIC = /\b(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})\b/;
const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/;

/**
 * Finds the date line of a page and marks it as such.
 *
 * @param lines lines of the page; the line found gets the kind `date`
 * @param rules compiled rules (month names)
 * @returns the day as YYYY-MM-DD with its place, or null
 */
export function findPublished(lines: readonly PageLine[], rules: CompiledRules): SourceValue | null {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || sizeOf(line) > 110 || line.kind === 'related' || line.kind === 'caption' || !/\d/.test(line.text)) continue;
    const found = readDay(line.text, rules);
    if (found === null) continue;
    const rest = line.text.replace(found.text, ' ');
    const words = rest.split(/[\s|/,:–-]+/).filter((word) => /\p{L}{3}/u.test(word)).length;
    const bracketed = /\(\s*$/.test(line.text.slice(0, line.text.indexOf(found.text)));
    const sentence = (bracketed && words > 3) || /[a-z]\.$/.test(line.text) || (words > 3 && /\d\.$/.test(line.text));
    if (words > OTHER_WORDS || sentence || (index > 12 && line.kind === 'body' && words > 2)) continue;
    if (line.kind === 'body' || line.kind === 'credit') line.kind = 'date';
    const start = line.start + line.text.indexOf(found.text);
    return { value: found.day, start, end: start + found.text.length };
  }
  return null;
}

function readDay(line: string, rules: CompiledRules): { day: string; text: string } | null {
  const named = rules.dates.fullDate.exec(line);
  if (named !== null) {
    const month = rules.dates.months.get((named[2] ?? '').toLowerCase());
    return toDay(Number(named[3]), month ?? 0, Number(named[1]), named[0]);
  }
  const numeric = NUMERIC.exec(line);
  if (numeric !== null) return toDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]), numeric[0]);
  const iso = ISO.exec(line);
  return iso === null ? null : toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[0]);
}

function toDay(year: number, month: number, day: number, text: string): { day: string; text: string } | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { day: date.toISOString().slice(0, 10), text };
}
