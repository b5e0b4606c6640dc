// Compares one field of a gold and a predicted record: what matched, what was missed, what is spurious.
import type { EvidenceSpan } from '../record/schema.js';
import { assign } from './assign.js';
import type { GoldRecord } from './gold.js';

/** A value of a field as the error list shows it. */
export interface Shown {
  readonly text: string;
  /** Passages that state it; empty for gold. */
  readonly evidence: readonly string[];
}

export interface Comparison {
  readonly matched: number;
  /** In gold but not predicted. */
  readonly missed: readonly Shown[];
  /** Predicted but not in gold. */
  readonly spurious: readonly Shown[];
}

/** One value of a field in one record. */
export interface Item<T> extends Shown {
  readonly value: T;
  /** A prediction that gold does not decide on: right if it matches, not spurious if it does not. */
  readonly optional?: boolean;
}

export interface Field {
  readonly name: string;
  /**
   * Compares the field in a pair of records. A missing partner (null) makes all values missed or spurious.
   *
   * @returns null where the field is not scored for this pair
   */
  compare(gold: GoldRecord | null, predicted: GoldRecord | null): Comparison | null;
}

/** How the values of a field are found and compared. */
export interface Values<T> {
  /**
   * The values in a record, or undefined where gold leaves the key out.
   *
   * @param record where to look
   * @param gold the gold record that decides what is scored
   */
  items(record: GoldRecord, gold: GoldRecord): readonly Item<T>[] | undefined;
  /** 0 for different values, else how alike, so that the best pairs are found. */
  likeness(gold: T, predicted: T): number;
}

/** A field whose values are compared as a set. */
export function setField<T>(name: string, values: Values<T>): Field {
  return {
    name,
    compare(gold, predicted) {
      const paired = pairValues(values, gold, predicted);
      if (paired === null) return null;
      const { pairs, missed, spurious } = paired;
      return { matched: pairs.length, missed, spurious: spurious.filter(({ optional }) => !optional) };
    },
  };
}

/** What an attribute looks like on a value; undefined where gold leaves its key out. */
export type Attribute<T> = (value: T) => string | null | undefined;

/** A field that is scored on the values of another field, where those were found. */
export function attributeField<T>(
  name: string,
  values: Values<T>,
  attribute: Attribute<T>,
  same: (gold: string, predicted: string) => boolean = (gold, predicted) => gold === predicted,
): Field {
  return {
    name,
    compare(gold, predicted) {
      if (gold === null || predicted === null) return null;
      const pairs = pairValues(values, gold, predicted)?.pairs ?? [];
      const parts = pairs.flatMap(([right, found]) => {
        const [expected, given] = [attribute(right.value), attribute(found.value) ?? null];
        if (expected === undefined || (expected === null && given === null)) return [];
        const owner = (text: string): string => `${text} (${right.text})`;
        if (expected !== null && given !== null && same(expected, given)) return [MATCH];
        return [
          {
            matched: 0,
            missed: expected === null ? [] : [{ text: owner(expected), evidence: [] }],
            spurious: given === null ? [] : [{ text: owner(given), evidence: found.evidence }],
          },
        ];
      });
      return parts.length === 0 ? null : joinComparisons(parts);
    },
  };
}

const MATCH: Comparison = { matched: 1, missed: [], spurious: [] };

function joinComparisons(parts: readonly Comparison[]): Comparison {
  return {
    matched: parts.reduce((sum, part) => sum + part.matched, 0),
    missed: parts.flatMap((part) => part.missed),
    spurious: parts.flatMap((part) => part.spurious),
  };
}

interface Paired<T> {
  pairs: [gold: Item<T>, predicted: Item<T>][];
  missed: Item<T>[];
  spurious: Item<T>[];
}

function pairValues<T>({ items, likeness }: Values<T>, gold: GoldRecord | null, predicted: GoldRecord | null): Paired<T> | null {
  const scored = gold ?? predicted;
  if (scored === null) return null;
  const right = gold === null ? [] : items(gold, scored);
  const found = predicted === null ? [] : items(predicted, scored);
  if (right === undefined || found === undefined) return null;
  const chosen = assign(right.map((a) => found.map((b) => likeness(a.value, b.value))));
  const [rows, columns] = [new Set(chosen.map(([row]) => row)), new Set(chosen.map(([, column]) => column))];
  return {
    pairs: chosen.map(([row, column]) => [right[row]!, found[column]!]),
    missed: right.filter((_, row) => !rows.has(row)),
    spurious: found.filter((_, column) => !columns.has(column)),
  };
}

/** The texts of evidence spans. */
export function passages(evidence: readonly EvidenceSpan[] | undefined): string[] {
  return (evidence ?? []).map(({ text }) => text);
}
