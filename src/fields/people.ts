/** Decides who led, who received and who else took part in a visit. */
import { coordinated } from '../frames/coordination.js';
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import { partyOf } from '../frames/sides.js';
import type { Person } from '../resolve/persons.js';
import type { OfficialMention } from '../types.js';
import { companionsOf } from './companions.js';
import { listedAfter, listedBefore } from './lists.js';
import { decideSides, leadersOfReceivers, type SideBook } from './person-sides.js';
import { decideStatus } from './status.js';

export interface DecidedPerson {
  /** Null where the article gives only an office. */
  readonly person: Person | null;
  readonly mention: OfficialMention;
  readonly number: number;
}

export interface People {
  readonly leader: DecidedPerson | null;
  readonly receivers: readonly DecidedPerson[];
  readonly participants: readonly (DecidedPerson & { readonly side: 'visitor' | 'host' | 'other' })[];
}

/** A role needs this much evidence, in units of the rule weights. */
const ROLE_THRESHOLD = 1;

/**
 * Decides the people of a visit.
 *
 * @param reading the article
 * @param frame the visit
 * @returns leader, receivers with the principal one first, and the other named officials
 */
export function decidePeople(reading: Reading, frame: Frame): People {
  const sides = decideSides(reading, frame);
  const senders = roleHolders(reading, 'sender');
  const leader = decideLeader(reading, frame, sides, senders);
  const receivers = decideReceivers(reading, frame, sides, senders, leader);
  const taken = new Set([leader, ...receivers].flatMap((holder) => (holder?.person == null ? [] : [holder.person.id])));
  const participants = reading.persons
    .filter(
      (person) => isPresent(reading, frame, person) && person.office !== null && person.name !== null && !taken.has(person.id) && takesPart(reading, person),
    )
    .flatMap((person) => {
      const side = sides.sideOf(person);
      const holder = toHolder(reading, person);
      return side === null || holder === null ? [] : [{ ...holder, side }];
    });
  return { leader, receivers, participants };
}

/** Who is named only in sentences about other visits took no part in this one. */
function isPresent(reading: Reading, frame: Frame, person: Person): boolean {
  if (frame.scope.foreign.size === 0) return true;
  return person.mentions.some((number) => {
    const mention = reading.scanned.mentions[number];
    const sentence = mention === undefined ? undefined : reading.where.sentenceOf(mention.from);
    return sentence !== undefined && !frame.scope.foreign.has(sentence.index);
  });
}

/** Persons named in titles or pictures alone, or only in direct speech, took no part that the article tells. */
function takesPart(reading: Reading, person: Person): boolean {
  return person.mentions.some((number) => {
    const mention = reading.scanned.mentions[number];
    return (
      mention !== undefined &&
      reading.where.sentenceOf(mention.from)?.kind !== 'title' &&
      reading.where.sentenceOf(mention.from) !== undefined &&
      !reading.where.isQuoted(mention.from)
    );
  });
}

function toHolder(reading: Reading, person: Person): DecidedPerson | null {
  const number = person.mentions.find((candidate) => reading.scanned.mentions[candidate] === person.office) ?? person.mentions[0];
  const mention = number === undefined ? undefined : reading.scanned.mentions[number];
  return number === undefined || mention?.type !== 'official' ? null : { person, mention, number };
}

function roleHolders(reading: Reading, slot: string): Set<number> {
  const ids = new Set<number>();
  for (const relation of reading.relations) {
    const number = relation.slots[slot];
    const person = number === undefined ? undefined : reading.personOf.get(number);
    if (person !== undefined) ids.add(person.id);
  }
  return ids;
}

/** A person, or an office without a holder's name, with the evidence for a role. */
interface Contender {
  readonly person: Person | null;
  readonly number: number;
  score: number;
}

function contenders(reading: Reading, frame: Frame, slot: string, weigh: (number: number) => number): Contender[] {
  const found = new Map<string, Contender>();
  const receiving = leadersOfReceivers(reading);
  for (const relation of reading.relations) {
    const number = relation.slots[slot];
    if (number === undefined) continue;
    if (slot === 'leader' && receiving.has(number)) continue;
    // A leader leads the whole trip; a receiver receives at his own stop.
    if ((slot === 'receiver' || frame.guestsDiffer) && frame.scope.foreign.has(relation.masked.sentence.index)) continue;
    const weight = relation.weight * weigh(number) * (relation.masked.place === 'quote' ? 0.5 : 1);
    // "Bupati dan Ketua DPRD A boyong jajarannya": both offices are the subject.
    const subject = slot === 'leader' ? accompanied(reading, relation, number) : number;
    // "Ketua TP PKK A dan Ketua I B melakukan kunjungan": of two subjects the higher office leads.
    const listed = slot === 'leader' ? listedBefore(reading, relation.masked, subject) : [];
    for (const each of new Set([...coordinated(reading, relation.masked, subject), ...listed])) addContender(reading, found, each, weight);
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (b.person?.rank ?? 0) - (a.person?.rank ?? 0) || a.number - b.number);
}

/** "Ketua A didampingi Wakil Ketua B melakukan kunjungan": whom the one next to the verb accompanies is its subject. */
function accompanied(reading: Reading, relation: Relation, number: number): number {
  const person = reading.personOf.get(number);
  const beside = reading.relations.find(
    ({ masked, slots }) => masked === relation.masked && slots.lead !== undefined && slots.companion !== undefined && slots.companion === number,
  );
  const lead = beside?.slots.lead;
  return person === undefined || lead === undefined || (reading.scanned.mentions[lead]?.from ?? 0) > (reading.scanned.mentions[number]?.from ?? 0)
    ? number
    : lead;
}

function addContender(reading: Reading, found: Map<string, Contender>, number: number, weight: number): void {
  const person = reading.personOf.get(number) ?? null;
  const mention = reading.scanned.mentions[number];
  if (mention?.type !== 'official') return;
  const key = person === null ? `office ${mention.officeId} ${partyOf(reading, number)}` : `person ${person.id}`;
  const contender = found.get(key) ?? { person, number, score: 0 };
  contender.score += weight;
  found.set(key, contender);
}

function decideLeader(reading: Reading, frame: Frame, sides: SideBook, senders: ReadonlySet<number>): DecidedPerson | null {
  const led = reading.relations.filter(({ slots }) => slots.leader !== undefined);
  const hostSessions = new Set<number>();
  for (const { slots } of led) {
    const party = slots.side === undefined ? null : partyOf(reading, slots.side);
    // "... bertandang ke Puskesmas B, dipimpin Kepala Puskesmas A": the guests' own head leads them wherever the words stand.
    const guest = slots.leader !== undefined && frame.visitors.includes(partyOf(reading, slots.leader) ?? '');
    if (party !== null && frame.hosts.includes(party) && slots.leader !== undefined && !guest) hostSessions.add(slots.leader);
  }
  const ranked = contenders(reading, frame, 'leader', (number) => (hostSessions.has(number) ? 0 : 1)).filter(({ person, number }) => {
    if (person !== null && senders.has(person.id)) return false;
    return (person === null ? sides.sideOfMention(number) : sides.sideOf(person)) !== 'host' && belongs(reading, frame, person, number);
  });
  const proxies = standIns(reading, frame, sides, 'visitor').proxies;
  const best = ranked.find(({ score, person }) => score >= ROLE_THRESHOLD && person !== null) ?? proxies[0] ?? ranked.find(({ score }) => score >= 2);
  if (best !== undefined && (best.person === null || best.person.name !== null)) {
    if (best.person !== null) return toHolder(reading, best.person);
    const mention = reading.scanned.mentions[best.number];
    if (mention?.type === 'official' && mention.region !== null) return { person: null, mention, number: best.number };
  }
  // Who confirms a plan at home is not yet leading anybody.
  return decideStatus(reading, frame.scope, frame.others) === 'planned' ? null : spokesman(reading, frame, sides, senders);
}

function belongs(reading: Reading, frame: Frame, person: Person | null, number: number): boolean {
  const party = person?.region ?? partyOf(reading, number);
  return party === null || frame.visitors.some((key) => key.split('|').includes(party)) || !frame.others.includes(party);
}

/** Where nobody is said to lead: the highest visiting official who speaks for the delegation. */
function spokesman(reading: Reading, frame: Frame, sides: SideBook, senders: ReadonlySet<number>): DecidedPerson | null {
  const along = comingAlong(reading);
  const visiting = reading.persons.filter(
    (person) =>
      !along.has(person) &&
      isPresent(reading, frame, person) &&
      person.name !== null &&
      person.office !== null &&
      !senders.has(person.id) &&
      sides.sideOf(person) === 'visitor' &&
      belongs(reading, frame, person, person.mentions[0] ?? 0),
  );
  const bodies = visitingBodies(reading, frame);
  const ofBody = (person: Person) => Number(person.organisation !== null && bodies.has(person.organisation.body));
  const best = [...visiting].sort((a, b) => ofBody(b) - ofBody(a) || b.rank - a.rank || (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0))[0];
  return best === undefined || !takesPart(reading, best) ? null : toHolder(reading, best);
}

/** "Turut serta Kepala Dinas B dan Camat C": who came along did not lead. */
function comingAlong(reading: Reading): Set<Person> {
  const numbers = reading.relations.flatMap(({ slots, value, masked }) =>
    value === 'companion' && slots.visitor_person !== undefined ? [slots.visitor_person, ...listedAfter(reading, masked, slots.visitor_person)] : [],
  );
  return new Set(numbers.flatMap((number) => reading.personOf.get(number) ?? []));
}

/** Bodies that statements of direction name as the guests: of a forum that came, its chairman speaks before a higher official. */
function visitingBodies(reading: Reading, frame: Frame): Set<string> {
  const relations = frame.visitors.flatMap((key) => frame.scores.evidence.get(`visitor:${key}`) ?? []);
  const bodies = relations.flatMap(({ slots }) => {
    const mention = slots.visitor === undefined ? undefined : reading.scanned.mentions[slots.visitor];
    return mention?.type === 'organisation' && mention.kind !== 'government' ? [mention.body] : [];
  });
  return new Set(bodies);
}

function decideReceivers(reading: Reading, frame: Frame, sides: SideBook, senders: ReadonlySet<number>, leader: DecidedPerson | null): DecidedPerson[] {
  const { proxies, superiors } = standIns(reading, frame, sides, 'host');
  const all = contenders(reading, frame, 'receiver', () => 1);
  const named = all.filter(({ person }) => person === null || !superiors.has(person.id));
  const stoodIn = named.length < all.length || !named.some(({ score, person }) => score >= 2 && person !== null && person.name !== null);
  const ranked = (stoodIn ? [...proxies, ...named.filter(({ person }) => !proxies.some((proxy) => proxy.person === person))] : named).filter(
    ({ person, score, number }) =>
      person !== null &&
      person.name !== null &&
      score >= 2 &&
      person.id !== leader?.person?.id &&
      !senders.has(person.id) &&
      (sides.sideOf(person) !== 'visitor' || proxies.some((proxy) => proxy.person === person)) &&
      !frame.others.includes(person.region ?? partyOf(reading, number) ?? ''),
  );
  const first = ranked[0];
  if (first === undefined || first.person === null) return namelessReceiver(reading, sides, named);
  const chosen: Person[] = [first.person];
  for (const { person } of ranked.slice(1)) if (person !== null) chosen.push(person);
  for (const companion of companionsOf(reading, chosen)) {
    const fits =
      isPresent(reading, frame, companion) && companion.id !== leader?.person?.id && sides.sideOf(companion) !== 'visitor' && !chosen.includes(companion);
    if (fits && companion.name !== null && !senders.has(companion.id)) chosen.push(companion);
  }
  return principalFirst(chosen).flatMap((person) => toHolder(reading, person) ?? []);
}

/** "Disambut Sekretaris DPMPTSP Kota B": an office of the hosts that the article gives without its holder. */
function namelessReceiver(reading: Reading, sides: SideBook, named: readonly Contender[]): DecidedPerson[] {
  for (const { number, score, person } of named) {
    const mention = reading.scanned.mentions[number];
    if (score < ROLE_THRESHOLD || mention?.type !== 'official' || mention.office === null || (person?.name ?? mention.name) !== null) continue;
    if (sides.sideOfMention(number) === 'host' && !reading.rules.collectiveBodies.has(mention.organisation?.head ?? '')) return [{ person: null, mention, number }];
  }
  return [];
}

/** Those who stood in for a superior of one side, and the superiors: "Bupati B, melalui Asisten II ...". */
function standIns(reading: Reading, frame: Frame, sides: SideBook, side: 'visitor' | 'host'): { proxies: Contender[]; superiors: ReadonlySet<number> } {
  const superiors = new Set<number>();
  const numbers = new Set<number>();
  for (const { slots } of reading.relations) {
    const person = slots.proxy === undefined ? undefined : reading.personOf.get(slots.proxy);
    if (person === undefined || slots.proxy === undefined) continue;
    const ofSuperior = slots.superior === undefined ? null : sides.sideOfMention(slots.superior);
    if ((ofSuperior ?? sides.sideOf(person)) !== side) continue;
    numbers.add(person.id);
    const superior = slots.superior === undefined ? undefined : reading.personOf.get(slots.superior);
    if (superior !== undefined && superior.id !== person.id) superiors.add(superior.id);
  }
  return { proxies: contenders(reading, frame, 'proxy', () => 1).filter(({ person }) => person !== null && numbers.has(person.id)), superiors };
}

/** Of two who received together the higher office comes first; otherwise the evidence decides. */
function principalFirst(chosen: readonly Person[]): Person[] {
  const [first, second, ...rest] = chosen;
  if (first === undefined || second === undefined) return [...chosen];
  const together = (second.mentions[0] ?? 0) < (first.mentions[0] ?? 0) && second.rank > first.rank;
  return together ? [second, first, ...rest] : [...chosen];
}
