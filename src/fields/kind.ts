/** Decides what the visit is called: the most specific kind that the article uses. */
import type { Reading } from '../frames/reading.js';
import type { VisitKind } from '../rules/compile.js';

/**
 * Decides the kind of a visit.
 *
 * @param reading the article
 * @returns the kind; `kunjungan` where the article names none
 */
export function decideKind({ rules, scanned, masked }: Reading): VisitKind {
  const counts = new Map<VisitKind, number>();
  for (const { sentence, place } of masked) {
    if (place === 'quote') continue;
    // The lead says what this visit is; headlines vary for effect.
    const weight = place === 'body' && sentence.index <= 2 ? 2 : 1;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      for (const { kind, phrases } of rules.kinds) {
        const found = phrases.longest(scanned.tokens, at, sentence.to);
        if (found !== null) counts.set(kind, (counts.get(kind) ?? 0) + weight);
      }
    }
  }
  let best: VisitKind = 'kunjungan';
  let bestCount = 0;
  for (const { kind, study } of rules.kinds) {
    const count = counts.get(kind) ?? 0;
    if (count === 0) continue;
    if (!study) return bestCount > 0 ? best : kind;
    if (count > bestCount) {
      best = kind;
      bestCount = count;
    }
  }
  return best;
}
