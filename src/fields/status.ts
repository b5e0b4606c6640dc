/** Decides whether a visit took place, lies ahead, was put off or called off. */
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import type { Scope } from '../frames/scope.js';
import { codesOf, type PartyKey, partyOf } from '../frames/sides.js';
import type { VISIT_STATUSES } from '../record/schema.js';
import { sortedRelations } from './sorted-relations.js';

export type VisitStatus = (typeof VISIT_STATUSES)[number];

/**
 * Decides the status of a visit.
 *
 * @param reading the article
 * @param scope sentences of the visit; what the article says of other visits is left out
 * @param others parties of the article's other visits; what is said before their names is said of them
 * @returns the status with most evidence; `held` where nothing speaks against it
 */
export function decideStatus(reading: Reading, scope: Scope, others: readonly PartyKey[] = []): VisitStatus {
  const scores: Record<VisitStatus, number> = { held: 0.9, planned: 0, postponed: 0, cancelled: 0 };
  const relations = sortedRelations(reading).status;
  for (let index = 0; index < relations.length; index += 1) {
    const relation = relations[index] as Relation;
    const { value, weight, masked } = relation;
    if (value === null || scope.foreign.has(masked.sentence.index) || isOf(reading, relation, others)) continue;
    if (value === 'denied') scores.cancelled -= weight;
    // "dijadwalkan bertolak pulang": only the way home lies ahead.
    if (value === 'returning') scores.held += weight;
    if (value === 'planned' && (says(relations, index, 'returning') || says(relations, index, 'hoped'))) continue;
    // "dijadwalkan tiba ... dan akan ditemui": in a sentence about what lies ahead nobody has been received yet.
    if (!isStatus(value) || (value === 'held' && says(relations, index, 'planned'))) continue;
    const lead = masked.place === 'title' || masked.sentence.index <= 2 ? 1.5 : 0.7;
    scores[value] += weight * (value === 'held' ? 1 : lead);
  }
  const off = scores.cancelled > scores.postponed ? 'cancelled' : 'postponed';
  if (scores[off] >= 3 && scores[off] > scores.held) return off;
  return scores.planned > scores.held ? 'planned' : 'held';
}

/** Whether the sentence of a relation says this, too; the relations of one sentence stand together. */
function says(relations: readonly Relation[], index: number, status: string): boolean {
  const masked = relations[index]?.masked;
  for (let at = index; at >= 0 && relations[at]?.masked === masked; at -= 1) if (relations[at]?.value === status) return true;
  for (let at = index + 1; at < relations.length && relations[at]?.masked === masked; at += 1) if (relations[at]?.value === status) return true;
  return false;
}

/** Items between a word of status and the place that it is said of: "Batal ke Bali". */
const STATUS_REACH = 3;

/** The first party behind the words is another visit's, or the province of one. */
function isOf(reading: Reading, { masked, from }: Relation, others: readonly PartyKey[]): boolean {
  if (others.length === 0) return false;
  const end = Math.min(from + STATUS_REACH, masked.size);
  for (let item = from; item < end; item += 1) {
    const number = reading.where.mentionAt(masked.fromOf(item));
    const party = number < 0 ? null : partyOf(reading, number);
    if (party !== null) return others.some((other) => codesOf(other).some((code) => code === party || code.startsWith(`${party}.`)));
  }
  return false;
}

function isStatus(value: string): value is VisitStatus {
  return value === 'held' || value === 'planned' || value === 'postponed' || value === 'cancelled';
}
