/** Adds up, region by region, what speaks for a guest and what for a host. */
import { bodyIn } from '../mentions/body-in.js';
import type { Mention, RegionMention } from '../types.js';
import { coordinated } from './coordination.js';
import type { MaskedSentence } from './mask.js';
import { sideSlots } from './outright.js';
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
  if (isNational(reading, mention)) return NATIONAL;
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

function isNational(reading: Reading, mention: Mention): boolean {
  const organisation = bodyIn(mention);
  return organisation !== null && (organisation.kind === 'ministry' || reading.rules.nationalBodies.has(organisation.head));
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
    const [guestName, hostName] = sideSlots(relation.family);
    if (guestName === undefined || hostName === undefined) continue;
    const isRole = relation.family === 'people';
    const guestSlot = relation.slots[guestName];
    const hostSlot = relation.slots[hostName];
    const guest = guestSlot === undefined ? null : partyNear(reading, relation, guestSlot, 'front');
    const receiver = hostSlot === undefined ? null : partyNear(reading, relation, hostSlot, 'behind');
    if (guest !== null && guest === receiver) continue;
    const weight = relation.weight * placeFactor(reading, relation) * (isRole ? (reading.rules.weights.role_factor ?? 1) : 1);
    const both = guestSlot !== undefined && hostSlot !== undefined && (guest === null || receiver === null) ? 0.6 : 1;
    const aside = isAside(reading, relation) ? (reading.rules.weights.aside_factor ?? 1) : 1;
    const guests = guestSlot === undefined ? [] : partiesWith(reading, relation, guestSlot, 'front');
    const hosts = hostSlot === undefined ? [] : partiesWith(reading, relation, hostSlot, 'behind');
    for (const key of guests) if (!hosts.includes(key)) add(visitor, key, weight * both * aside, evidence, `visitor:${key}`, relation);
    for (const key of hosts) if (!guests.includes(key)) add(host, key, weight * both * aside, evidence, `host:${key}`, relation);
  }
  return { visitor, host, evidence };
}

/** The party of a slot and those named with it in one breath: "Demak dan Wonosobo berkunjung ke ...". */
function partiesWith(reading: Reading, relation: Relation, number: number, look: 'front' | 'behind'): PartyKey[] {
  const own = partyNear(reading, relation, number, look);
  if (own === null) return [];
  const keys = [own, ...coordinated(reading, relation.masked, number).flatMap((other) => partyOf(reading, other) ?? [])];
  return [...new Set(keys)];
}

/** A region this many tokens behind a body may still be its own: in a long name, or as the place of a host. */
const FAR = 18;
const CLOSE = 3;

/** "Tim Penilai Internal Zona Integritas menuju WBK Kabupaten Situbondo": no comma and no other party between. */
function regionBehind(reading: Reading, { masked: { sentence }, slots }: Relation, number: number, reach: number): PartyKey | null {
  const mentions = reading.scanned.mentions;
  const here = mentions[number];
  if (here?.type !== 'organisation') return null;
  for (let index = number + 1; index < mentions.length; index += 1) {
    const next = mentions[index];
    if (next === undefined || next.from >= sentence.to || next.from - here.to > reach) return null;
    if (next.type === 'region') {
      if (slots.host === index) return null;
      const between = reading.scanned.tokens.slice(here.to, next.from);
      return between.some(({ text }) => text === ',' || text === ';') ? null : keyOf(next);
    }
    if (next.type === 'organisation' || (next.type === 'official' && next.office !== null)) return null;
  }
  return null;
}

/** A body named without its region ("..., yaitu Diskominfo, mengikuti studi") has that of the party in front of it. */
function partyNear(reading: Reading, relation: Relation, number: number, look: 'front' | 'behind'): PartyKey | null {
  const own = partyOf(reading, number);
  if (own !== null) return own;
  const behind = regionBehind(reading, relation, number, look === 'behind' ? CLOSE : FAR);
  if (behind !== null) return behind;
  const sent = look === 'front' ? reading.relations.filter(({ masked }) => masked === relation.masked) : [];
  // "Komisi A ke Surabaya, Komisi B ke Bandung": where the one went is not where the other is from.
  const before = lastPartyBefore(reading, relation.masked, number);
  return before !== null && sent.some(({ slots }) => slots.host === before.number && slots.visitor !== number) ? null : (before?.party ?? null);
}

/** The party named last before a mention in its sentence. */
export function partyBefore(reading: Reading, masked: MaskedSentence, number: number): PartyKey | null {
  return lastPartyBefore(reading, masked, number)?.party ?? null;
}

function lastPartyBefore(reading: Reading, masked: MaskedSentence, number: number): { number: number; party: PartyKey } | null {
  for (let index = number - 1; index >= 0; index -= 1) {
    const mention = reading.scanned.mentions[index];
    if (mention === undefined || mention.from < masked.sentence.from) return null;
    const party = mention.type === 'quote' ? null : partyOf(reading, index);
    if (party !== null) return { number: index, party };
  }
  return null;
}

/** Words behind a statement that still say of it that it is an aside: "Sumedang dipilih setelah Bombana lebih dulu ke sana". */
const ASIDE_BEHIND = 2;

/** "juga", "sebelumnya", "pernah": another visit, named in passing. */
export function isAside({ rules }: Reading, { masked, from, to }: Relation): boolean {
  if (![...rules.asideWords].some((word) => masked.words.has(word))) return false;
  const words = masked.line.slice(Math.max(0, masked.line.lastIndexOf(',', from)), to).split(' ');
  const behind = masked.line.slice(to).trimStart().split(' ', ASIDE_BEHIND);
  return [...words, ...behind.slice(0, behind.includes(',') ? behind.indexOf(',') : undefined)].some((word) => rules.asideWords.has(word));
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
