/** Cuts a page into lines and says of each what it is: article, caption, credit or clutter. */
import type { LayoutRules, LinePattern } from '../rules/compiled-rules.js';
import type { LineKind, Span } from '../types.js';

export interface PageLine extends Span {
  kind: LineKind;
  /** True where an empty line stands in front. */
  readonly afterBlank: boolean;
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
    let kind = classify(trimmed, rules);
    if (kind === 'end') ended = textSeen;
    if (kind === 'end' || ended) kind = kind === 'credit' ? 'credit' : 'boilerplate';
    textSeen ||= kind === 'body' && trimmed.length > 120;
    lines.push({ start, end: start + trimmed.length, kind, afterBlank, text: trimmed });
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

function classify(line: string, rules: LayoutRules): LineKind | 'end' {
  if (line.length < CREDIT_LIMIT && fits(rules.ends, line)) return 'end';
  if (line.length < 160 && fits(rules.boilerplate, line)) return 'boilerplate';
  if (fits(rules.related, line)) return 'related';
  if (line.length < CREDIT_LIMIT && holdsColon(line) && rules.credits.some(({ line: pattern }) => pattern.test(line))) return 'credit';
  if (fits(rules.captions, line)) return 'caption';
  return 'body';
}

/** Every credit stands behind a colon. */
export function holdsColon(line: string): boolean {
  return line.includes(':') || line.includes('：');
}

function fits(patterns: readonly LinePattern[], line: string): boolean {
  for (const { pattern, marks } of patterns) if ((marks === '' || holdsOne(line, marks)) && pattern.test(line)) return true;
  return false;
}

function holdsOne(line: string, marks: string): boolean {
  for (let at = 0; at < marks.length; at += 1) if (line.includes(marks.charAt(at))) return true;
  return false;
}
