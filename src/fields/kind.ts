/** Decides what the visit is called: the most specific kind that the article uses. */

import { perArticle } from '../frames/per-article.js';
import type { Reading } from '../frames/reading.js';
import type { Scope } from '../frames/scope.js';
import type { KindRule, VisitKind } from '../rules/compiled-rules.js';
import { headsOf } from '../tokens/heads.js';
import { headsIn } from './heads.js';
import { holdsOneOf } from './lists.js';

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
  if (scope === null || scope.foreign.size === 0) return articleKind(reading);
  const own = kindAmong(reading, (sentence) => scope.own.has(sentence));
  if (own !== 'kunjungan') return own;
  const near = kindAmong(reading, (sentence) => !scope.foreign.has(sentence));
  return near === 'kunjungan' ? articleKind(reading) : near;
}

const articleKind = perArticle((reading) => kindAmong(reading, () => true));

function kindAmong(reading: Reading, counted: (sentence: number) => boolean): VisitKind {
  const { kinds } = reading.rules;
  const counts: number[] = new Array(kinds.length).fill(0);
  for (const { kind, sentence, weight } of visitWordsOf(reading)) if (counted(sentence)) counts[kind] = (counts[kind] ?? 0) + weight;
  let best: VisitKind = 'kunjungan';
  let bestCount = LEAST;
  for (let place = 0; place < kinds.length; place += 1) {
    const { kind, study } = kinds[place] as KindRule;
    const count = counts[place] ?? 0;
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
  /** Its place among the kinds of the rules. */
  readonly kind: number;
  readonly sentence: number;
  readonly weight: number;
}

const visitWordsOf = perArticle((reading: Reading): VisitWord[] => {
  const { rules, masked } = reading;
  const { tokens } = reading.scanned;
  const begins = headsIn(reading);
  const found: VisitWord[] = [];
  const heads = headsOf(rules.visitWords);
  for (const line of masked) {
    const { sentence, place } = line;
    if (place === 'quote') continue;
    for (let at = begins.next(heads, sentence.from, sentence.to); at < sentence.to; at = begins.next(heads, at + 1, sentence.to)) {
      const matches = rules.visitWords.matches(tokens, at, sentence.to);
      // "Jadi bukan studi banding": what a visit is not names no kind.
      const negated = at > sentence.from && rules.grammar.negations.has(tokens[at - 1]?.lower ?? '');
      if (matches.length === 0 || negated) continue;
      // The lead says what this visit is; headlines vary for effect, and asides tell of other visits.
      const aside = sentence.index > 3 && holdsOneOf(line, rules.asideWords);
      const weight = place === 'body' && sentence.index <= 2 ? 2 : aside ? (rules.weights.aside_factor ?? 1) : 1;
      for (let place = 0; place < matches.length; place += 1) {
        const kind = matches[place]?.value ?? 0;
        // A shorter name of the same kind says no more.
        if (matches.findIndex(({ value }) => value === kind) === place) found.push({ kind, sentence: sentence.index, weight });
      }
    }
  }
  return found;
});
