/** The date layer: chrono-node with our own parsers, from text to raw dates. */
import { Chrono, type ParsedResult, type Refiner } from 'chrono-node';
import type { DateRules } from '../rules/compiled-rules.js';
import type { Span } from '../types.js';
import { type GatedParser, makeParsers, RELATIVE_TAG } from './parsers.js';
import type { RawDate } from './raw-date.js';

export interface DateHit extends Span {
  readonly raw: RawDate;
}

/** Any day will do: what the text leaves open is resolved later, from the article's own dates. */
const NEUTRAL_REFERENCE = new Date(2000, 0, 1, 12);

/**
 * Builds a reader of dates.
 *
 * @param rules month, weekday and relative words
 * @returns a function that finds the dates of a text, in order, without overlaps
 */
export function makeDateReader(rules: DateRules): (text: string) => DateHit[] {
  const parsers = makeParsers(rules);
  // A month glued to its year is read beside other dates only; all else that passes a gate is in the trigger as well.
  const onlyMonth = 1 << parsers.findIndex(({ gluedYear }) => gluedYear);
  const refiners: Refiner[] = [{ refine: (_context, results) => withoutOverlaps(results) }];
  // For each set of parsers, as bits, one that runs no other.
  const readers = new Map<number, Chrono>();
  return (text) => {
    const open = openGates(text, parsers);
    if (open === 0 || (open === onlyMonth && !rules.trigger.test(text))) return [];
    const chrono = readers.get(open) ?? new Chrono({ parsers: parsers.filter((_, place) => (open & (1 << place)) !== 0), refiners });
    readers.set(open, chrono);
    return chrono.parse(text, NEUTRAL_REFERENCE).map(toHit);
  };
}

const DIGIT = /\d/;

/** The parsers that may find a date in the text, as bits. */
function openGates(text: string, parsers: readonly GatedParser[]): number {
  const digits = DIGIT.test(text);
  let open = 0;
  for (let place = 0; place < parsers.length; place += 1) {
    const parser = parsers[place];
    if (parser !== undefined && (digits || !parser.digits) && parser.gate.test(text)) open |= 1 << place;
  }
  return open;
}

/** Of two readings of the same words the one that starts first wins, then the longer one. */
function withoutOverlaps<T extends { index: number; text: string }>(results: T[]): T[] {
  const sorted = [...results].sort((a, b) => a.index - b.index || b.text.length - a.text.length);
  const kept: T[] = [];
  for (const result of sorted) {
    const last = kept.at(-1);
    if (last === undefined || result.index >= last.index + last.text.length) kept.push(result);
    else if (result.text.length > last.text.length) kept[kept.length - 1] = result;
  }
  return kept;
}

function toHit(result: ParsedResult): DateHit {
  const { start, end } = result;
  const known = (component: 'day' | 'month' | 'year' | 'weekday') => (start.isCertain(component) ? start.get(component) : null);
  const knownEnd = (component: 'day' | 'month' | 'year') => (end?.isCertain(component) === true ? end.get(component) : null);
  const tags = start.tags();
  const relative = [...tags].find((tag) => tag.startsWith(`${RELATIVE_TAG}:`));
  return {
    start: result.index,
    end: result.index + result.text.length,
    raw: {
      day: known('day'),
      month: known('month'),
      year: known('year'),
      weekday: known('weekday'),
      endDay: knownEnd('day'),
      endMonth: knownEnd('month'),
      endYear: knownEnd('year'),
      offset: relative === undefined ? null : Number(relative.slice(RELATIVE_TAG.length + 1)),
      direction: tags.has('past') ? 'past' : tags.has('future') ? 'future' : null,
    },
  };
}
