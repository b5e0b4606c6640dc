/** The date layer: from text to raw dates. */
import type { DateRules } from '../rules/compiled-rules.js';
import type { Span, Token, TokenRange } from '../types.js';
import { AnchorFinder } from './anchors.js';
import { dayParsers } from './day-parsers.js';
import type { DateHit, DateParser } from './raw-date.js';
import { monthParser, relativeParser, weekdayParser } from './word-parsers.js';

/**
 * Reads the dates of a block of a text.
 *
 * @param text the text
 * @param tokens tokens of the text
 * @param range those of the block
 * @param block the block's range in the text
 * @returns its dates in order, without overlaps, with offsets into the text
 */
export type DateReader = (text: string, tokens: readonly Token[], range: TokenRange, block: Span) => readonly DateHit[];

/**
 * Builds a reader of dates.
 *
 * @param rules month, weekday and relative words
 */
export function makeDateReader(rules: DateRules): DateReader {
  const finder = new AnchorFinder(rules);
  const days = dayParsers(rules);
  const [month, weekday, relative] = [monthParser(rules), weekdayParser(rules), relativeParser(rules)];
  return (text, tokens, range, block) => {
    const anchors = finder.find(text, tokens, range, block);
    if (anchors === null) return NO_DATES;
    const { numbers, years, weekdays, relatives } = anchors;
    if (numbers.length + years.length + weekdays.length + relatives.length === 0) return NO_DATES;
    const { start, end } = block;
    const words = text.slice(start, end);
    const hits: DateHit[] = [];
    if (numbers.length > 0) for (const day of days) addDates(hits, day, words, numbers, start);
    // A month glued to its year is read beside other dates only.
    if (years.length > 0 && rules.trigger.test(words)) addDates(hits, month, words, years, start);
    if (weekdays.length > 0) addDates(hits, weekday, words, weekdays, start);
    if (relatives.length > 0) addDates(hits, relative, words, relatives, start);
    return hits.length > 1 ? withoutOverlaps(hits) : hits;
  };
}

const NO_DATES: readonly DateHit[] = [];

/** Adds the dates that one parser finds; of those that start together the longer one stands first. */
function addDates(hits: DateHit[], parser: DateParser, text: string, anchors: readonly number[], offset: number): void {
  let from = 0;
  for (const anchor of anchors) {
    const at = anchor - offset;
    while (at >= from) {
      const reading = parser.read(text, from, at);
      if (reading === null) break;
      const { start, end, raw } = reading;
      if (raw !== null) insert(hits, { start: start + offset, end: end + offset, raw });
      // What is no date may be one without what stands in front.
      from = raw === null ? start + 1 : end;
    }
  }
}

function insert(hits: DateHit[], hit: DateHit): void {
  let place = hits.length;
  for (; place > 0; place -= 1) {
    const before = hits[place - 1] as DateHit;
    if (before.start < hit.start || (before.start === hit.start && before.end >= hit.end)) break;
    hits[place] = before;
  }
  hits[place] = hit;
}

/** Of two readings of the same words the one that starts first wins, then the longer one. */
function withoutOverlaps(hits: readonly DateHit[]): DateHit[] {
  const kept: DateHit[] = [];
  let last: DateHit | null = null;
  for (const hit of hits) {
    if (last === null || hit.start >= last.end) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
    else continue;
    last = hit;
  }
  return kept;
}
