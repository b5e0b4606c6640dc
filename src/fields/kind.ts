/** Decides what the visit is called: the most specific kind that the article uses. */
import type { Reading } from '../frames/reading.js';
import type { Scope } from '../frames/scope.js';
import type { VisitKind } from '../rules/compiled-rules.js';

/** One mention in passing names no kind. */
const LEAST = 0.5;

/**
 * Decides the kind of a visit.
 *
 * @param reading the article
 * @param scope sentences of the visit, where the article tells of several
 * @returns the kind that the visit's own sentences name, else the article's; `kunjungan` where it names none
 */
export function decideKind(reading: Reading, scope: Scope | null = null): VisitKind {
  if (scope === null || scope.foreign.size === 0) return kindAmong(reading, () => true);
  const own = kindAmong(reading, (sentence) => scope.own.has(sentence));
  if (own !== 'kunjungan') return own;
  const near = kindAmong(reading, (sentence) => !scope.foreign.has(sentence));
  return near === 'kunjungan' ? kindAmong(reading, () => true) : near;
}

function kindAmong(reading: Reading, counted: (sentence: number) => boolean): VisitKind {
  const { rules } = reading;
  const counts = new Map<VisitKind, number>();
  for (const { kind, sentence, weight } of visitWordsOf(reading)) {
    if (counted(sentence)) counts.set(kind, (counts.get(kind) ?? 0) + weight);
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

/** A name that the article gives to a visit. */
interface VisitWord {
  readonly kind: VisitKind;
  readonly sentence: number;
  readonly weight: number;
}

/** The kind is asked for again and again while the visits of an article are decided. */
const visitWords = new WeakMap<Reading, readonly VisitWord[]>();

function visitWordsOf(reading: Reading): readonly VisitWord[] {
  const found = visitWords.get(reading) ?? findVisitWords(reading);
  visitWords.set(reading, found);
  return found;
}

function findVisitWords({ rules, scanned, masked }: Reading): VisitWord[] {
  const found: VisitWord[] = [];
  for (const { sentence, place, words } of masked) {
    if (place === 'quote') continue;
    // The lead says what this visit is; headlines vary for effect, and asides tell of other visits.
    const aside = () => sentence.index > 3 && [...rules.asideWords].some((word) => words.has(word));
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const matches = rules.visitWords.matches(scanned.tokens, at, sentence.to);
      // "Jadi bukan studi banding": what a visit is not names no kind.
      const negated = at > sentence.from && rules.grammar.negations.has(scanned.tokens[at - 1]?.lower ?? '');
      if (matches.length === 0 || negated) continue;
      const kinds = new Set(matches.map(({ value }) => value));
      for (const kind of kinds) {
        const weight = place === 'body' && sentence.index <= 2 ? 2 : aside() ? (rules.weights.aside_factor ?? 1) : 1;
        found.push({ kind: rules.kinds[kind]?.kind ?? 'kunjungan', sentence: sentence.index, weight });
      }
    }
  }
  return found;
}
