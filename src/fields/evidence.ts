/** Evidence spans from tokens and mentions. */
import type { ScannedArticle } from '../mentions/scan.js';
import type { EvidenceSpan } from '../record/schema.js';
import type { Span, TokenRange } from '../types.js';

/** The span of a token range, with its words. */
export function rangeEvidence(scanned: ScannedArticle, range: TokenRange): EvidenceSpan {
  const start = scanned.tokens[range.from]?.start ?? 0;
  const end = scanned.tokens[range.to - 1]?.end ?? start;
  return spanEvidence(scanned.text, { start, end });
}

/** A span of the article, with its words. */
export function spanEvidence(text: string, { start, end }: Span): EvidenceSpan {
  return { start, end, text: text.slice(start, end) };
}

/** Spans in text order, each once, at most `most` of them. */
export function tidyEvidence(spans: readonly EvidenceSpan[], most = 4): EvidenceSpan[] {
  const byPlace = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, most);
}
