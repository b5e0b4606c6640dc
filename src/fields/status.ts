/** Decides whether a visit took place, lies ahead, was put off or called off. */
import type { Reading } from '../frames/reading.js';
import type { Scope } from '../frames/scope.js';
import type { VISIT_STATUSES } from '../record/schema.js';

export type VisitStatus = (typeof VISIT_STATUSES)[number];

/**
 * Decides the status of a visit.
 *
 * @param reading the article
 * @param scope sentences of the visit; what the article says of other visits is left out
 * @returns the status with most evidence; `held` where nothing speaks against it
 */
export function decideStatus(reading: Reading, scope: Scope): VisitStatus {
  const scores: Record<VisitStatus, number> = { held: 0.9, planned: 0, postponed: 0, cancelled: 0 };
  for (const { family, value, weight, masked } of reading.relations) {
    if (family !== 'status' || value === null || !isStatus(value) || scope.foreign.has(masked.sentence.index)) continue;
    const lead = masked.place === 'title' || masked.sentence.index <= 2 ? 1.5 : 0.7;
    scores[value] += weight * (value === 'held' ? 1 : lead);
  }
  const off = scores.cancelled > scores.postponed ? 'cancelled' : 'postponed';
  if (scores[off] >= 3 && scores[off] > scores.held) return off;
  return scores.planned > scores.held ? 'planned' : 'held';
}

function isStatus(value: string): value is VisitStatus {
  return value === 'held' || value === 'planned' || value === 'postponed' || value === 'cancelled';
}
