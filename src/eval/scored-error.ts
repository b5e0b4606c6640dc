// What a comparison got wrong, as lines of the error list.
import type { Comparison, Shown } from './compare.js';

/** Where a comparison was made. */
export interface ErrorPlace {
  readonly article: string;
  /** Number of the record in the gold file, of a spurious one among the predicted; from 1. Null: the whole article. */
  readonly record: number | null;
  readonly field: string;
  /** Whether two records were aligned, or a whole visit was missed or is spurious. */
  readonly visit: 'aligned' | 'missed' | 'spurious';
}

/** One wrong value. */
export interface ScoredError extends ErrorPlace {
  /** Value of the gold file; null for a spurious one. */
  readonly gold: string | null;
  /** Value of the extractor; null for a missed one. */
  readonly predicted: string | null;
  /** Passages behind the predicted value. */
  readonly evidence: readonly string[];
}

/** One missed and one spurious value are one wrong value; of several, nobody can say which stands for which. */
export function errorsOf(place: ErrorPlace, { missed, spurious }: Comparison): ScoredError[] {
  const error = (gold: Shown | undefined, predicted: Shown | undefined): ScoredError => ({
    article: place.article,
    record: place.record,
    field: place.field,
    visit: place.visit,
    gold: gold?.text ?? null,
    predicted: predicted?.text ?? null,
    evidence: predicted?.evidence ?? [],
  });
  if (missed.length === 1 && spurious.length === 1) return [error(missed[0], spurious[0])];
  return [...missed.map((gold) => error(gold, undefined)), ...spurious.map((predicted) => error(undefined, predicted))];
}
