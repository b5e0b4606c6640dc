/** Adds up, region by region, what speaks for a guest and what for a host. */
import type { ScannedArticle } from '../mentions/scan.js';
import type { PersonBook } from '../resolve/person-book.js';
import type { CompiledRules } from '../rules/compiled-rules.js';
import type { WordSet } from '../tokens/word-set.js';
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
  /** The firings that speak for each party as visitor and as host. */
  readonly evidence: Readonly<Record<Role, ReadonlyMap<PartyKey, readonly Relation[]>>>;
}

type Role = 'visitor' | 'host';

const NO_RELATIONS: readonly Relation[] = [];

/** The firings that speak for a party on a side. */
export function evidenceFor({ evidence }: SideScores, side: Role, key: PartyKey): readonly Relation[] {
  return evidence[side].get(key) ?? NO_RELATIONS;
}

/** The party that a mention belongs to, or null where its region is not known. */
export function partyOf({ parties }: Reading, number: number): PartyKey | null {
  return number < 0 ? null : (parties[number] ?? null);
}

/**
 * Finds the parties of all mentions of an article.
 *
 * @param scanned the article with decided regions
 * @param personOf the persons of its mentions
 * @returns by number the party that each mention belongs to, or null where its region is not known
 */
export function partiesOf({ mentions, rules }: ScannedArticle, personOf: PersonBook): readonly (PartyKey | null)[] {
  const parties: (PartyKey | null)[] = new Array(mentions.length);
  for (let number = 0; number < mentions.length; number += 1)
    parties[number] = partyNamed(mentions[number] as Mention, rules) ?? personOf.get(number)?.region ?? null;
  return parties;
}

/** The party whose region a mention names, or the national one where its body is none of a region. */
function partyNamed(mention: Mention, { nationalBodies }: CompiledRules): PartyKey | null {
  const { type } = mention;
  if (type === 'region') return keyOf(mention);
  if (type !== 'organisation' && type !== 'official') return null;
  const { region } = mention;
  if (region !== null) return keyOf(region);
  const body = type === 'organisation' ? mention : mention.organisation;
  if (body === null) return null;
  if (body.region !== null) return keyOf(body.region);
  return body.kind === 'ministry' || nationalBodies.has(body.head) ? NATIONAL : null;
}

/** Key of a region mention: its code, or its candidates. */
export function keyOf(region: RegionMention): PartyKey {
  return region.code ?? region.candidates.join('|');
}

/** Codes that a party key stands for. */
export function codesOf(key: PartyKey): string[] {
  if (key === NATIONAL) return [];
  return key.includes('|') ? key.split('|') : [key];
}

/**
 * Scores the parties of an article.
 *
 * @param reading the article
 * @returns scores of each party as visitor and as host, with the relations behind them
 */
export function scoreSides(reading: Reading): SideScores {
  const scores = { visitor: new Map<PartyKey, number>(), host: new Map<PartyKey, number>() };
  const evidence = { visitor: new Map<PartyKey, Relation[]>(), host: new Map<PartyKey, Relation[]>() };
  const { role_factor: roleFactor = 1, aside_factor: asideFactor = 1 } = reading.rules.weights;
  for (const relation of reading.relations) {
    const slots = sideSlots(relation.family);
    if (slots.length === 0) continue;
    const guestSlot = relation.slot(slots[0] ?? '');
    const hostSlot = relation.slot(slots[1] ?? '');
    const guest = guestSlot < 0 ? null : partyNear(reading, relation, guestSlot, 'front');
    const receiver = hostSlot < 0 ? null : partyNear(reading, relation, hostSlot, 'behind');
    if (guest === receiver) continue;
    const both = guestSlot >= 0 && hostSlot >= 0 && (guest === null || receiver === null) ? 0.6 : 1;
    const aside = isAside(reading, relation) ? asideFactor : 1;
    const weight = relation.weight * placeFactor(reading, relation) * (relation.family === 'people' ? roleFactor : 1) * both * aside;
    const guests = partiesWith(reading, relation, guestSlot, guest);
    const hosts = partiesWith(reading, relation, hostSlot, receiver);
    for (const key of guests) if (!hosts.includes(key)) add(scores.visitor, evidence.visitor, key, weight, relation);
    for (const key of hosts) if (!guests.includes(key)) add(scores.host, evidence.host, key, weight, relation);
  }
  return { visitor: scores.visitor, host: scores.host, evidence };
}

/** The party of a slot and those named with it in one breath: "Demak dan Wonosobo berkunjung ke ...". */
function partiesWith(reading: Reading, { masked }: Relation, number: number, own: PartyKey | null): readonly PartyKey[] {
  if (own === null || number < 0) return NO_PARTIES;
  const keys = [own];
  for (const other of coordinated(reading, masked, number)) {
    const party = partyOf(reading, other);
    if (party !== null && !keys.includes(party)) keys.push(party);
  }
  return keys;
}

const NO_PARTIES: readonly PartyKey[] = [];

/** A region this many tokens behind a body may still be its own: in a long name, or as the place of a host. */
const FAR = 18;
const CLOSE = 3;

/** "Tim Penilai Internal Zona Integritas menuju WBK Kabupaten Situbondo": no comma and no other party between. */
function regionBehind(reading: Reading, relation: Relation, number: number, reach: number): PartyKey | null {
  const { mentions } = reading.scanned;
  const { sentence } = relation.masked;
  const here = mentions[number];
  if (here?.type !== 'organisation') return null;
  for (let index = number + 1; index < mentions.length; index += 1) {
    const next = mentions[index];
    if (next === undefined || next.from >= sentence.to || next.from - here.to > reach) return null;
    if (next.type === 'region') {
      if (relation.slot('host') === index) return null;
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
  // "Komisi A ke Surabaya, Komisi B ke Bandung": where the one went is not where the other is from.
  const before = lastPartyBefore(reading, relation.masked, number);
  if (before === null || (look === 'front' && hostsOther(reading, relation.masked, before.number, number))) return null;
  return before.party;
}

/** Whether the sentence names a mention as host of another guest than this one. */
function hostsOther({ relations }: Reading, sentence: MaskedSentence, host: number, guest: number): boolean {
  return relations.some((relation) => relation.masked === sentence && relation.slot('host') === host && relation.slot('visitor') !== guest);
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
export function isAside({ rules: { asideWords } }: Reading, { masked, from, to }: Relation): boolean {
  for (let item = to - 1; item >= from; item -= 1) if (isOneOf(asideWords, masked, item)) return true;
  // In front back to the last comma, that of a figure included.
  if (!masked.wordAt(from).startsWith(','))
    for (let item = from - 1; item >= 0 && !masked.wordAt(item).includes(','); item -= 1) if (isOneOf(asideWords, masked, item)) return true;
  for (let item = to; item < to + ASIDE_BEHIND && masked.wordAt(item) !== ','; item += 1) if (isOneOf(asideWords, masked, item)) return true;
  return false;
}

function isOneOf(words: WordSet, masked: MaskedSentence, item: number): boolean {
  const token = masked.tokenAt(item);
  return token !== undefined && words.holds(token);
}

function add(scores: Map<PartyKey, number>, evidence: Map<PartyKey, Relation[]>, key: PartyKey, weight: number, relation: Relation): void {
  scores.set(key, (scores.get(key) ?? 0) + weight);
  const relations = evidence.get(key);
  if (relations === undefined) evidence.set(key, [relation]);
  else relations.push(relation);
}

/** Title and lead tell the visit itself; later sentences tell more and more besides. */
export function placeFactor({ rules: { weights } }: Reading, { masked }: Relation): number {
  const { place, sentence } = masked;
  if (place === 'title') return weights.title_factor ?? 1;
  if (place === 'quote') return weights.quote_factor ?? 1;
  if (sentence.index <= 3) return weights.lead_factor ?? 1;
  return sentence.index > (weights.late_sentence ?? 99) ? (weights.late_factor ?? 1) : 1;
}
