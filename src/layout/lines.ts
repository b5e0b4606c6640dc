/** Cuts a page into lines and says of each what it is: article, caption, credit or clutter. */
import type { LayoutRules, LinePattern } from '../rules/compiled-rules.js';
import type { LineKind, Span } from '../types.js';
import { isSpace } from './characters.js';
import { MarkFinder } from './mark-finder.js';

export interface PageLine extends Span {
  kind: LineKind;
  /** True where an empty line stands in front. */
  readonly afterBlank: boolean;
  /** True where a colon stands in it, as in front of every credit. */
  readonly colon: boolean;
  readonly text: string;
}

const BREAKS = ['\n', '\r', '\u2028', '\u2029'];
const CREDIT_LIMIT = 90;

/**
 * Splits a page into its non-empty lines, trimmed, each with a kind.
 *
 * @param text the whole page
 * @param rules layout rules
 * @returns the lines in order; offsets point into `text`
 */
export function readLines(text: string, rules: LayoutRules): PageLine[] {
  const lines: PageLine[] = [];
  const marks = new MarkFinder(text, rules.marks);
  const breaks = new MarkFinder(text, BREAKS);
  let previousEnd = 0;
  let ended = false;
  // A page may open with a "related" box; only behind real text does an end marker end it.
  let textSeen = false;
  for (let from = 0; from < text.length; ) {
    const behind = breaks.first(from);
    let start = from;
    let end = behind;
    while (start < end && isSpace(text, start)) start += 1;
    while (end > start && isSpace(text, end - 1)) end -= 1;
    if (start === end) {
      from = behind + 1;
      continue;
    }
    const line = text.slice(start, end);
    const afterBlank = countBreaks(text, previousEnd, from) > 1;
    const colon = marks.holds(0, start, end) || marks.holds(1, start, end);
    let kind = classify(line, start, end, colon, marks, rules);
    if (kind === 'end') ended = textSeen;
    if (kind === 'end' || ended) kind = kind === 'credit' ? 'credit' : 'boilerplate';
    textSeen ||= kind === 'body' && end - start > 120;
    lines.push({ start, end, kind, afterBlank, colon, text: line });
    previousEnd = behind;
    from = behind + 1;
  }
  return lines;
}

/** The line breaks between two lines; where a page has no line feeds, one at most. */
function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  let others = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) breaks += 1;
    else if (code === CARRIAGE_RETURN || code === LINE_SEPARATOR) others = 1;
  }
  return breaks > 0 ? breaks : others;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const LINE_SEPARATOR = 0x2028;

function classify(line: string, start: number, end: number, colon: boolean, marks: MarkFinder, rules: LayoutRules): LineKind | 'end' {
  const size = end - start;
  if (size < CREDIT_LIMIT && fits(rules.ends, line, start, end, marks)) return 'end';
  if (size < 160 && fits(rules.boilerplate, line, start, end, marks)) return 'boilerplate';
  if (fits(rules.related, line, start, end, marks)) return 'related';
  if (size < CREDIT_LIMIT && colon && rules.credits.some(({ line: pattern }) => pattern.test(line))) return 'credit';
  return fits(rules.captions, line, start, end, marks) ? 'caption' : 'body';
}

function fits(patterns: readonly LinePattern[], line: string, start: number, end: number, marks: MarkFinder): boolean {
  for (const { pattern, marks: needed } of patterns) if (mayFit(needed, marks, start, end) && pattern.test(line)) return true;
  return false;
}

/** True where a line has one of the marks that an expression needs. */
function mayFit(needed: readonly number[], marks: MarkFinder, start: number, end: number): boolean {
  for (const mark of needed) if (marks.holds(mark, start, end)) return true;
  return needed.length === 0;
}

/** The number of code units of a line. */
export function sizeOf({ start, end }: Span): number {
  return end - start;
}
