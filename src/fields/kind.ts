/** Decides what the visit is called: the most specific kind that the article uses. */
import type { Reading } from '../frames/reading.js';
import type { VisitKind } from '../rules/compiled-rules.js';

/** One mention in passing names no kind. */
const LEAST = 0.5;

/**
 * Decides the kind of a visit.
 *
 * @param reading the article
 * @param foreign sentences about other visits, by index
 * @returns the kind; `kunjungan` where the article names none
 */
export function decideKind({ rules, scanned, masked }: Reading, foreign: ReadonlySet<number> = new Set()): VisitKind {
  const counts = new Map<VisitKind, number>();
  for (const { sentence, place, words } of masked) {
    if (place === 'quote' || foreign.has(sentence.index)) continue;
    // The lead says what this visit is; headlines vary for effect, and asides tell of other visits.
    const aside = sentence.index > 3 && [...words].some((word) => rules.asideWords.has(word));
    const weight = place === 'body' && sentence.index <= 2 ? 2 : aside ? (rules.weights.aside_factor ?? 1) : 1;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      for (const { kind, phrases } of rules.kinds) {
        const found = phrases.longest(scanned.tokens, at, sentence.to);
        // "Jadi bukan studi banding": what a visit is not names no kind.
        if (found !== null && !rules.grammar.negations.has(scanned.tokens[at - 1]?.lower ?? '')) counts.set(kind, (counts.get(kind) ?? 0) + weight);
      }
    }
  }
  let best: VisitKind = 'kunjungan';
  let bestCount = LEAST;
  for (const { kind, study } of rules.kinds) {
    const count = counts.get(kind) ?? 0;
    if (count === 0) continue;
    if (!study) {
      if (bestCount > LEAST) return best;
      if (count > LEAST) return kind;
      continue;
    }
    if (count > bestCount) {
      best = kind;
      bestCount = count;
    }
  }
  return best;
}
