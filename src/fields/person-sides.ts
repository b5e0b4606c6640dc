/** Decides on which side of a visit each official stands. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { codesOf, type PartyKey, partyOf } from '../frames/sides.js';
import { bodyIn } from '../mentions/body-in.js';
import type { Person } from '../resolve/persons.js';
import { listedAfter } from './lists.js';

export type Side = 'visitor' | 'host' | 'other';

export interface SideBook {
  /** Side of a person, or null where nothing tells it. */
  sideOf(person: Person): Side | null;
  /** Side of a mention without a person (an office without a name). */
  sideOfMention(number: number): Side | null;
}

interface Score {
  visitor: number;
  host: number;
}

/** How much each sign of a side counts, beside the weights of the rules. */
const OWN_REGION = 6;
const LIST_NEIGHBOUR = 1.5;
const SAME_BODY = 2;
const NEAR_REGION = 0.8;
/** An office without a region looks this many sentences back for its party. */
const SENTENCES_BACK = 2;

/**
 * Weighs the sides of all officials of an article for one visit.
 *
 * @param reading the article
 * @param frame the visit
 * @returns a book of sides
 */
export function decideSides(reading: Reading, frame: Frame): SideBook {
  const scores = new Map<number, Score>();
  const scoreOf = (person: Person) => {
    const score = scores.get(person.id) ?? { visitor: 0, host: 0 };
    scores.set(person.id, score);
    return score;
  };
  for (const person of reading.persons) {
    const side = regionSide(frame, person.region);
    if (side === 'visitor' || side === 'host') scoreOf(person)[side] += OWN_REGION;
  }
  addRoles(reading, frame, scoreOf);
  addBodies(reading, frame, scoreOf);
  addNearRegions(reading, frame, scoreOf);
  addNeighbours(reading, scoreOf);
  const sideOf = (person: Person): Side | null => {
    if (person.organisation?.unit != null && frame.otherCommittees.includes(person.organisation.unit)) return 'other';
    const own = regionSide(frame, person.region);
    if (own === 'other') return frame.others.includes(person.region ?? '') ? null : 'other';
    const { visitor, host } = scoreOf(person);
    if (visitor === host) return null;
    return visitor > host ? 'visitor' : 'host';
  };
  return {
    sideOf: (person) => {
      const side = sideOf(person);
      return side === 'other' ? null : side;
    },
    sideOfMention: (number) => regionSide(frame, partyOf(reading, number)),
  };
}

function regionSide(frame: Frame, party: PartyKey | null): Side | null {
  if (party === null) return null;
  const fits = (keys: readonly PartyKey[]) => keys.some((key) => key === party || codesOf(key).some((code) => party.split('|').includes(code)));
  if (fits(frame.visitors)) return 'visitor';
  return fits(frame.hosts) ? 'host' : 'other';
}

const ROLE_SIDES: Readonly<Record<string, keyof Score>> = {
  leader: 'visitor',
  visitor_person: 'visitor',
  sender: 'visitor',
  visitor: 'visitor',
  receiver: 'host',
  host_person: 'host',
  host: 'host',
};

function addRoles(reading: Reading, frame: Frame, scoreOf: (person: Person) => Score): void {
  const receiving = leadersOfReceivers(reading);
  for (const relation of reading.relations) {
    if (relation.family !== 'people' && relation.family !== 'direction') continue;
    // "Bupati B diwakili Sekda": who stands in for the hosts is one of them.
    const behalf = relation.slots.side ?? relation.slots.superior ?? relation.slots.sender;
    const ofBehalf = behalf === undefined ? null : regionSide(frame, partyOf(reading, behalf));
    for (const [slot, number] of Object.entries(relation.slots)) {
      const side = slot === 'leader' && (receiving.has(number) || ofBehalf === 'host') ? undefined : ROLE_SIDES[slot];
      const person = reading.personOf.get(number);
      if (side !== undefined && person !== undefined) scoreOf(person)[side] += relation.weight * (relation.masked.place === 'quote' ? 0.3 : 1);
    }
  }
}

/** "diterima jajaran Dishub yang dipimpin Kabid B": who leads those who receive is no guest and leads none. */
export function leadersOfReceivers(reading: Reading): Set<number> {
  return new Set(reading.relations.flatMap(({ slots }) => (slots.hosting !== undefined && slots.receiver !== undefined ? [slots.receiver] : [])));
}

/** A body that only one side has ("Sekwan" where a DPRD receives a dinas) places its officials. */
function addBodies(reading: Reading, frame: Frame, scoreOf: (person: Person) => Score): void {
  const bodies: Record<keyof Score, Set<string>> = { visitor: new Set(), host: new Set() };
  for (const mention of reading.scanned.mentions) {
    const named = bodyIn(mention);
    if (named === null || named.region === null) continue;
    const side = regionSide(frame, named.region.code);
    if (side !== 'visitor' && side !== 'host') continue;
    // Both sides may have a "Sekda"; a committee named in an office is the one that came or received.
    if (mention.type === 'organisation') bodies[side].add(named.body);
    if (mention.type === 'organisation' || named.unit !== null) bodies[side].add(named.unit ?? named.body);
  }
  for (const person of reading.persons) {
    const body = person.organisation;
    if (body === null || person.region !== null) continue;
    // A committee may be either council's: it goes by its own name alone.
    const name = body.unit ?? body.body;
    const visitor = hasBody(bodies.visitor, name);
    if (body.kind === 'government' || visitor === hasBody(bodies.host, name)) continue;
    scoreOf(person)[visitor ? 'visitor' : 'host'] += SAME_BODY;
  }
}

/** "Ketua Pansus" is of the "Pansus RTRW". */
function hasBody(bodies: ReadonlySet<string>, name: string): boolean {
  return bodies.has(name) || [...bodies].some((body) => body.startsWith(`${name} `));
}

/** An office without a region belongs as a rule to the party named last before it in the sentence. */
function addNearRegions(reading: Reading, frame: Frame, scoreOf: (person: Person) => Score): void {
  for (const person of reading.persons) {
    if (person.region !== null) continue;
    for (const number of person.mentions) {
      const mention = reading.scanned.mentions[number];
      if (mention?.type !== 'official' || mention.office === null) continue;
      const side = nearestSide(reading, frame, number);
      if (side !== null) scoreOf(person)[side] += NEAR_REGION;
    }
  }
}

function nearestSide(reading: Reading, frame: Frame, number: number): keyof Score | null {
  const mentions = reading.scanned.mentions;
  const here = mentions[number];
  const sentences = reading.scanned.article.sentences;
  const sentence = here === undefined ? undefined : reading.where.sentenceOf(here.from);
  const at = sentence?.index ?? -1;
  if (here === undefined || sentence === undefined) return null;
  const sideAt = (index: number) => {
    const party = mentions[index]?.type === 'quote' ? null : partyOf(reading, index);
    if (party !== null && frame.others.includes(party)) return 'foreign';
    const side = regionSide(frame, party);
    return side === 'visitor' || side === 'host' ? side : null;
  };
  for (let index = number - 1; index >= 0 && (mentions[index]?.from ?? 0) >= sentence.from; index -= 1) {
    const side = sideAt(index);
    if (side !== null) return side === 'foreign' ? null : side;
  }
  for (let index = number + 1; index < mentions.length && (mentions[index]?.from ?? sentence.to) < sentence.to; index += 1) {
    const side = sideAt(index);
    if (side !== null) return side === 'foreign' ? null : side;
  }
  const earliest = sentences[Math.max(0, at - SENTENCES_BACK)]?.from ?? 0;
  for (let index = number - 1; index >= 0 && (mentions[index]?.from ?? 0) >= earliest; index -= 1) {
    const side = sideAt(index);
    if (side !== null) return side === 'foreign' ? null : side;
  }
  return null;
}

/** Who is listed behind an official of a known side stands on it, too. */
function addNeighbours(reading: Reading, scoreOf: (person: Person) => Score): void {
  for (const relation of reading.relations) {
    const { lead, companion } = relation.slots;
    if (lead === undefined || companion === undefined) continue;
    const from = reading.personOf.get(lead);
    if (from !== undefined) share(reading, scoreOf(from), [companion, ...listedAfter(reading, relation.masked, companion)], scoreOf);
  }
  const bySentence = new Map<number, [number: number, person: Person][]>();
  for (const entry of reading.personOf) {
    const sentence = reading.where.sentenceOf(reading.scanned.mentions[entry[0]]?.from ?? -1);
    if (sentence === undefined) continue;
    const entries = bySentence.get(sentence.index);
    if (entries === undefined) bySentence.set(sentence.index, [entry]);
    else entries.push(entry);
  }
  for (const masked of reading.masked) {
    if (masked.place !== 'body') continue;
    for (const [number, person] of bySentence.get(masked.sentence.index) ?? []) {
      share(reading, scoreOf(person), listedAfter(reading, masked, number), scoreOf);
    }
  }
}

function share(reading: Reading, from: Score, numbers: readonly number[], scoreOf: (person: Person) => Score): void {
  if (from.visitor === from.host) return;
  const side = from.visitor > from.host ? 'visitor' : 'host';
  for (const number of numbers) {
    const person = reading.personOf.get(number);
    if (person !== undefined && person.region === null) scoreOf(person)[side] += LIST_NEIGHBOUR;
  }
}
