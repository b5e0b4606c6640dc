/** Cuts a page into lines and says of each what it is: article, caption, credit or clutter. */
import type { LayoutRules, LinePattern } from '../rules/compiled-rules.js';
import type { LineKind, Span } from '../types.js';
import { MarkFinder } from './mark-finder.js';

export interface PageLine extends Span {
  kind: LineKind;
  /** True where an empty line stands in front. */
  readonly afterBlank: boolean;
  /** True where a colon stands in it, as in front of every credit. */
  readonly colon: boolean;
  readonly text: string;
}

const LINE = /[^\r\n\u2028\u2029]+/g;
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
  let previousEnd = 0;
  let ended = false;
  // A page may open with a "related" box; only behind real text does an end marker end it.
  let textSeen = false;
  LINE.lastIndex = 0;
  for (let match = LINE.exec(text); match !== null; match = LINE.exec(text)) {
    const raw = match[0];
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    const start = match.index + raw.indexOf(trimmed);
    const afterBlank = countBreaks(text, previousEnd, match.index) > 1;
    const end = start + trimmed.length;
    const colon = marks.holds(0, start, end) || marks.holds(1, start, end);
    let kind = classify(trimmed, start, colon, marks, rules);
    if (kind === 'end') ended = textSeen;
    if (kind === 'end' || ended) kind = kind === 'credit' ? 'credit' : 'boilerplate';
    textSeen ||= kind === 'body' && trimmed.length > 120;
    lines.push({ start, end, kind, afterBlank, colon, text: trimmed });
    previousEnd = match.index + raw.length;
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

function classify(line: string, start: number, colon: boolean, marks: MarkFinder, rules: LayoutRules): LineKind | 'end' {
  const fits = (patterns: readonly LinePattern[]) => {
    for (const { pattern, marks: needed } of patterns) if (mayFit(needed, marks, start, start + line.length) && pattern.test(line)) return true;
    return false;
  };
  if (line.length < CREDIT_LIMIT && fits(rules.ends)) return 'end';
  if (line.length < 160 && fits(rules.boilerplate)) return 'boilerplate';
  if (fits(rules.related)) return 'related';
  if (line.length < CREDIT_LIMIT && colon && rules.credits.some(({ line: pattern }) => pattern.test(line))) return 'credit';
  return fits(rules.captions) ? 'caption' : 'body';
}

/** True where a line has one of the marks that an expression needs. */
function mayFit(needed: readonly number[], marks: MarkFinder, start: number, end: number): boolean {
  for (const mark of needed) if (marks.holds(mark, start, end)) return true;
  return needed.length === 0;
}
