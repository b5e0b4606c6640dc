/** Adds up, region by region, what speaks for a guest and what for a host. */
import type { Mention, RegionMention } from '../types.js';
import type { Reading } from './reading.js';
import type { Relation } from './relations.js';

/** A region, or a set of regions that the words cannot tell apart, as a party of the visit. */
export type PartyKey = string;

/** Parties above the regions: ministries, parliament, national agencies. */
export const NATIONAL: PartyKey = 'ID';

export interface SideScores {
  readonly visitor: ReadonlyMap<PartyKey, number>;
  readonly host: ReadonlyMap<PartyKey, number>;
  /** The firings that speak for each side of each party. */
  readonly evidence: ReadonlyMap<string, readonly Relation[]>;
}

/** The party that a mention belongs to, or null where its region is not known. */
export function partyOf(reading: Reading, number: number): PartyKey | null {
  const mention = reading.scanned.mentions[number];
  if (mention === undefined) return null;
  const region = ownRegion(mention);
  if (region !== null) return keyOf(region);
  if (isNational(mention)) return NATIONAL;
  const person = reading.personOf.get(number);
  return person?.region ?? null;
}

/** Key of a region mention: its code, or its candidates. */
export function keyOf(region: RegionMention): PartyKey {
  return region.code ?? region.candidates.join('|');
}

/** Codes that a party key stands for. */
export function codesOf(key: PartyKey): string[] {
  return key === NATIONAL ? [] : key.split('|');
}

function ownRegion(mention: Mention): RegionMention | null {
  if (mention.type === 'region') return mention;
  if (mention.type === 'organisation') return mention.region;
  if (mention.type === 'official') return mention.region ?? mention.organisation?.region ?? null;
  return null;
}

function isNational(mention: Mention): boolean {
  const organisation = mention.type === 'official' ? mention.organisation : mention.type === 'organisation' ? mention : null;
  return organisation?.kind === 'ministry';
}

/**
 * Scores the parties of an article.
 *
 * @param reading the article
 * @returns scores of each party as visitor and as host, with the relations behind them
 */
export function scoreSides(reading: Reading): SideScores {
  const visitor = new Map<PartyKey, number>();
  const host = new Map<PartyKey, number>();
  const evidence = new Map<string, Relation[]>();
  for (const relation of reading.relations) {
    if (relation.family !== 'direction') continue;
    const guestSlot = relation.slots.visitor;
    const hostSlot = relation.slots.host;
    const guest = guestSlot === undefined ? null : partyOf(reading, guestSlot);
    const receiver = hostSlot === undefined ? null : partyOf(reading, hostSlot);
    if (guest !== null && guest === receiver) continue;
    const weight = relation.weight * placeFactor(reading, relation);
    const both = guestSlot !== undefined && hostSlot !== undefined && (guest === null || receiver === null) ? 0.6 : 1;
    if (guest !== null) add(visitor, guest, weight * both, evidence, `visitor:${guest}`, relation);
    if (receiver !== null) add(host, receiver, weight * both, evidence, `host:${receiver}`, relation);
  }
  return { visitor, host, evidence };
}

function add(scores: Map<PartyKey, number>, key: PartyKey, weight: number, evidence: Map<string, Relation[]>, place: string, relation: Relation): void {
  scores.set(key, (scores.get(key) ?? 0) + weight);
  const relations = evidence.get(place) ?? [];
  relations.push(relation);
  evidence.set(place, relations);
}

/** Title and lead tell the visit itself; later sentences tell more and more besides. */
export function placeFactor({ rules: { weights } }: Reading, { masked }: Relation): number {
  const { place, sentence } = masked;
  if (place === 'title') return weights.title_factor ?? 1;
  if (place === 'quote') return weights.quote_factor ?? 1;
  if (sentence.index <= 3) return weights.lead_factor ?? 1;
  return sentence.index > (weights.late_sentence ?? 99) ? (weights.late_factor ?? 1) : 1;
}
