/** Evidence spans from tokens and mentions. */
import type { ScannedArticle } from '../mentions/scan.js';
import type { EvidenceSpan } from '../record/schema.js';
import type { Mention, Span, TokenRange } from '../types.js';

/** The span of a token range, with its words. */
export function rangeEvidence(scanned: ScannedArticle, { from, to }: TokenRange): EvidenceSpan {
  const start = scanned.tokens[from]?.start ?? 0;
  const end = scanned.tokens[to - 1]?.end ?? start;
  return { start, end, text: scanned.text.slice(start, end) };
}

/** A span of the article, with its words. */
export function spanEvidence(text: string, { start, end }: Span): EvidenceSpan {
  return { start, end, text: text.slice(start, end) };
}

/** The spans of mentions in text order, each once, at most `most` of them; mentions are numbered as they stand. */
export function mentionsEvidence(scanned: ScannedArticle, numbers: readonly number[], most = MOST_SPANS): EvidenceSpan[] {
  const { mentions } = scanned;
  let count = 0;
  for (let next = nextNumber(numbers, -1, mentions.length); next < mentions.length && count < most; next = nextNumber(numbers, next, mentions.length))
    count += 1;
  const spans = new Array<EvidenceSpan>(count);
  for (let place = 0, last = -1; place < count; place += 1) {
    last = nextNumber(numbers, last, mentions.length);
    spans[place] = rangeEvidence(scanned, mentions[last] as Mention);
  }
  return spans;
}

/** The lowest number behind the last one; `end` where there is none. */
function nextNumber(numbers: readonly number[], last: number, end: number): number {
  let next = end;
  for (const number of numbers) if (number > last && number < next) next = number;
  return next;
}

/** Passages for one value, at the most. */
export const MOST_SPANS = 4;

/** Spans in text order, each once, at most `most` of them. */
export function tidyEvidence(spans: readonly EvidenceSpan[], most = MOST_SPANS): EvidenceSpan[] {
  const tidy: EvidenceSpan[] = [];
  for (const span of spans) {
    let at = tidy.length;
    while (at > 0 && isBehind(tidy[at - 1], span)) at -= 1;
    const before = tidy[at - 1];
    if (at === most || (before !== undefined && before.start === span.start && before.end === span.end)) continue;
    // The last one makes room where there is none.
    if (tidy.length < most) tidy.push(span);
    for (let place = tidy.length - 1; place > at; place -= 1) tidy[place] = tidy[place - 1] as EvidenceSpan;
    tidy[at] = span;
  }
  return tidy;
}

function isBehind(other: EvidenceSpan | undefined, { start, end }: EvidenceSpan): boolean {
  return other !== undefined && (other.start > start || (other.start === start && other.end > end));
}
