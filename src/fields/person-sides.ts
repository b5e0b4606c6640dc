/** Decides on which side of a visit each official stands. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import { codesOf, type PartyKey, partyOf } from '../frames/sides.js';
import { bodyIn } from '../mentions/body-in.js';
import type { Person } from '../resolve/persons.js';
import { listsOfPeople } from './people-lists.js';
import { sortedRelations } from './sorted-relations.js';

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
  const scores = new Scores(reading.persons);
  for (const person of reading.persons) {
    const side = regionSide(frame, person.region);
    if (side === 'visitor' || side === 'host') scores.of(person)[side] += OWN_REGION;
  }
  addRoles(reading, frame, scores);
  addBodies(reading, frame, scores);
  addNearRegions(reading, frame, scores);
  addNeighbours(reading, scores);
  return {
    sideOf: (person) => {
      if (person.organisation?.unit != null && frame.otherCommittees.includes(person.organisation.unit)) return null;
      if (regionSide(frame, person.region) === 'other') return null;
      const { visitor, host } = scores.of(person);
      if (visitor === host) return null;
      return visitor > host ? 'visitor' : 'host';
    },
    sideOfMention: (number) => regionSide(frame, partyOf(reading, number)),
  };
}

/** What speaks for each side of each person. */
class Scores {
  private readonly byId: Score[] = [];

  constructor(persons: readonly Person[]) {
    for (let id = 0; id < persons.length; id += 1) this.byId.push({ visitor: 0, host: 0 });
  }

  of({ id }: Person): Score {
    return this.byId[id] as Score;
  }
}

function regionSide(frame: Frame, party: PartyKey | null): Side | null {
  if (party === null) return null;
  if (fitsOne(frame.visitors, party)) return 'visitor';
  return fitsOne(frame.hosts, party) ? 'host' : 'other';
}

/** A party fits a key that it is, or with which it shares a region where the words of either fit several. */
function fitsOne(keys: readonly PartyKey[], party: PartyKey): boolean {
  for (const key of keys) {
    if (key === party) return true;
    if ((key.includes('|') || party.includes('|')) && codesOf(key).some((code) => party.split('|').includes(code))) return true;
  }
  return false;
}

/** The side on which a slot of a statement puts somebody; null for a slot that says nothing of it. */
function sideOfSlot(slot: string): keyof Score | null {
  if (slot === 'leader' || slot === 'visitor_person' || slot === 'sender' || slot === 'visitor') return 'visitor';
  return slot === 'receiver' || slot === 'host_person' || slot === 'host' ? 'host' : null;
}

/** Statements about people and directions put persons on a side by their slots. */
function addRoles(reading: Reading, frame: Frame, scores: Scores): void {
  const { receivingLeaders } = sortedRelations(reading);
  for (const relation of reading.relations) {
    if (relation.family !== 'people' && relation.family !== 'direction') continue;
    const weight = relation.weight * (relation.masked.place === 'quote' ? 0.3 : 1);
    const { names, numbers } = relation;
    for (let place = 0; place < names.length; place += 1) {
      const slot = names[place] ?? '';
      const side = sideOfSlot(slot);
      const number = numbers[place] ?? -1;
      const person = side === null ? undefined : reading.personOf.get(number);
      if (side === null || person === undefined) continue;
      if (slot === 'leader' && (receivingLeaders.includes(number) || isOnBehalfOfHosts(reading, frame, relation))) continue;
      scores.of(person)[side] += weight;
    }
  }
}

/** "Bupati B diwakili Sekda": who stands in for the hosts is one of them. */
function isOnBehalfOfHosts(reading: Reading, frame: Frame, relation: Relation): boolean {
  const behalf = firstFilled(relation, BEHALF);
  return behalf >= 0 && regionSide(frame, partyOf(reading, behalf)) === 'host';
}

/** The slots of those for whom somebody leads, as far as the rules name them. */
const BEHALF = ['side', 'superior', 'sender'];

function firstFilled(relation: Relation, slots: readonly string[]): number {
  for (const slot of slots) {
    const number = relation.slot(slot);
    if (number >= 0) return number;
  }
  return -1;
}

/** A body that only one side has ("Sekwan" where a DPRD receives a dinas) places its officials. */
function addBodies(reading: Reading, frame: Frame, scores: Scores): void {
  let bodies: Record<keyof Score, Set<string>> | null = null;
  for (const person of reading.persons) {
    const body = person.organisation;
    if (body === null || person.region !== null || body.kind === 'government') continue;
    bodies ??= bodiesBySide(reading, frame);
    // A committee may be either council's: it goes by its own name alone.
    const name = body.unit ?? body.body;
    const visitor = hasBody(bodies.visitor, name);
    if (visitor !== hasBody(bodies.host, name)) scores.of(person)[visitor ? 'visitor' : 'host'] += SAME_BODY;
  }
}

function bodiesBySide(reading: Reading, frame: Frame): Record<keyof Score, Set<string>> {
  const bodies = { visitor: new Set<string>(), host: new Set<string>() };
  for (const mention of reading.scanned.mentions) {
    const named = bodyIn(mention);
    if (named === null || named.region === null) continue;
    const side = regionSide(frame, named.region.code);
    if (side !== 'visitor' && side !== 'host') continue;
    // Both sides may have a "Sekda"; a committee named in an office is the one that came or received.
    if (mention.type === 'organisation') bodies[side].add(named.body);
    if (mention.type === 'organisation' || named.unit !== null) bodies[side].add(named.unit ?? named.body);
  }
  return bodies;
}

/** "Ketua Pansus" is of the "Pansus RTRW". */
function hasBody(bodies: ReadonlySet<string>, name: string): boolean {
  if (bodies.has(name)) return true;
  for (const body of bodies) if (body.length > name.length && body.charAt(name.length) === ' ' && body.startsWith(name)) return true;
  return false;
}

/** An office without a region belongs as a rule to the party named last before it in the sentence. */
function addNearRegions(reading: Reading, frame: Frame, scores: Scores): void {
  for (const person of reading.persons) {
    if (person.region !== null) continue;
    for (const number of person.mentions) {
      const mention = reading.scanned.mentions[number];
      if (mention?.type !== 'official' || mention.office === null) continue;
      const side = nearestSide(reading, frame, number);
      if (side !== null) scores.of(person)[side] += NEAR_REGION;
    }
  }
}

function nearestSide(reading: Reading, frame: Frame, number: number): keyof Score | null {
  const mentions = reading.scanned.mentions;
  const sentence = reading.where.sentenceOf(mentions[number]?.from ?? -1);
  if (sentence === undefined) return null;
  const before = firstSide(reading, frame, number - 1, -1, sentence.from);
  if (before !== null) return before === 'foreign' ? null : before;
  const behind = firstSide(reading, frame, number + 1, 1, sentence.to);
  if (behind !== null) return behind === 'foreign' ? null : behind;
  const earliest = reading.scanned.article.sentences[Math.max(0, sentence.index - SENTENCES_BACK)]?.from ?? 0;
  const back = firstSide(reading, frame, number - 1, -1, earliest);
  return back === 'foreign' ? null : back;
}

/** The side of the first mention of a party on the way from a mention to a token; foreign for a party of another visit. */
function firstSide(reading: Reading, frame: Frame, from: number, step: 1 | -1, token: number): keyof Score | 'foreign' | null {
  const { mentions } = reading.scanned;
  for (let number = from; ; number += step) {
    const mention = mentions[number];
    if (mention === undefined || (step < 0 ? mention.from < token : mention.from >= token)) return null;
    const party = mention.type === 'quote' ? null : partyOf(reading, number);
    if (party === null) continue;
    if (frame.others.includes(party)) return 'foreign';
    const side = regionSide(frame, party);
    if (side === 'visitor' || side === 'host') return side;
  }
}

/** Who is listed behind an official of a known side stands on it, too. */
function addNeighbours(reading: Reading, scores: Scores): void {
  for (const { person, listed } of listsOfPeople(reading)) {
    const { visitor, host } = scores.of(person);
    if (visitor === host) continue;
    const side = visitor > host ? 'visitor' : 'host';
    for (const each of listed) scores.of(each)[side] += LIST_NEIGHBOUR;
  }
}
