// Pairs the gold and the predicted records of one article one to one.
import { assign } from './assign.js';
import type { GoldRecord } from './gold.js';
import { type Party, regionItems } from './organisation-fields.js';
import { personLikeness } from './person-fields.js';

/** What each part of a record counts for its likeness to another. */
const WEIGHTS = { regions: 0.7, leader: 0.15, date: 0.15 };
/** Regions on the wrong side count this share: a visit read the wrong way round is still that visit. */
const SWAPPED = 0.5;
/** Records less alike are two visits. */
export const SAME_VISIT = 0.25;

export interface Alignment {
  readonly pairs: readonly (readonly [gold: GoldRecord, predicted: GoldRecord])[];
  /** Gold records without a prediction. */
  readonly missed: readonly GoldRecord[];
  /** Predicted records without gold. */
  readonly spurious: readonly GoldRecord[];
}

/**
 * Aligns records so that their total likeness is greatest. Records are never merged: two gold records that differ in
 * the visitor only, against one prediction with both visitors, are one pair and one miss.
 */
export function alignRecords(gold: readonly GoldRecord[], predicted: readonly GoldRecord[]): Alignment {
  const pairs = assign(
    gold.map((right) =>
      predicted.map((found) => {
        const likeness = recordLikeness(right, found);
        return likeness >= SAME_VISIT ? likeness : 0;
      }),
    ),
  ).map(([row, column]) => [gold[row]!, predicted[column]!] as const);
  const paired = new Set(pairs.flat());
  return {
    pairs,
    missed: gold.filter((record) => !paired.has(record)),
    spurious: predicted.filter((record) => !paired.has(record)),
  };
}

/**
 * Likeness of two records by visitor and host regions, leader and date; what gold leaves out, or neither has, does not
 * count.
 *
 * @returns 0 to 1; 1 where there is nothing to compare
 */
export function recordLikeness(gold: GoldRecord, predicted: GoldRecord): number {
  const parts = [
    { weight: WEIGHTS.regions, likeness: regionLikeness(gold, predicted) },
    { weight: WEIGHTS.leader, likeness: leaderLikeness(gold, predicted) },
    { weight: WEIGHTS.date, likeness: dateLikeness(gold, predicted) },
  ].filter(({ likeness }) => likeness !== undefined);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 1 : parts.reduce((sum, { weight, likeness }) => sum + weight * likeness!, 0) / total;
}

function regionLikeness(gold: GoldRecord, predicted: GoldRecord): number | undefined {
  const side = (right: Party, found: Party) => shareInCommon(regionItems(gold, right), regionItems(predicted, found));
  const straight = mean([side('visitors', 'visitors'), side('hosts', 'hosts')]);
  const swapped = mean([side('visitors', 'hosts'), side('hosts', 'visitors')]);
  return straight === undefined ? undefined : Math.max(straight, SWAPPED * (swapped ?? 0));
}

function shareInCommon(gold?: readonly { value: string }[], predicted?: readonly { value: string }[]) {
  if (gold === undefined || predicted === undefined || gold.length + predicted.length === 0) return undefined;
  const all = new Set([...gold, ...predicted].map(({ value }) => value));
  return (gold.length + predicted.length - all.size) / all.size;
}

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function leaderLikeness({ leader: gold }: GoldRecord, { leader: predicted }: GoldRecord): number | undefined {
  if (gold === undefined || (gold === null && !predicted)) return undefined;
  return gold === null || !predicted ? 0 : personLikeness(gold, predicted);
}

function dateLikeness({ date: gold }: GoldRecord, { date: predicted }: GoldRecord): number | undefined {
  if (gold === undefined || (gold === null && !predicted)) return undefined;
  return gold?.start === predicted?.start ? 1 : 0;
}
