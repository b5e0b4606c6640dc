/** Decides who led, who received and who else took part in a visit. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { partyOf } from '../frames/sides.js';
import type { Person } from '../resolve/persons.js';
import { companionsOf } from './companions.js';
import { type Contender, contenders, standIns } from './contenders.js';
import { belongs, type DecidedPerson, isPresent, takesPart, toHolder } from './holders.js';
import { decideSides, type SideBook } from './person-sides.js';
import { sortedRelations } from './sorted-relations.js';
import { spokesman } from './spokesman.js';
import { decideStatus, type VisitStatus } from './status.js';

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
 * @param status of the visit: who confirms a plan at home is not yet leading anybody
 * @returns leader, receivers with the principal one first, and the other named officials
 */
export function decidePeople(reading: Reading, frame: Frame, status: VisitStatus = decideStatus(reading, frame.scope, frame.others)): People {
  const sides = decideSides(reading, frame);
  const senders = sendersOf(reading);
  const leader = decideLeader(reading, frame, sides, senders) ?? (status === 'planned' ? null : spokesman(reading, frame, sides, senders));
  const receivers = decideReceivers(reading, frame, sides, senders, leader);
  const participants: People['participants'][number][] = [];
  for (const person of reading.persons) {
    if (person.office === null || person.name === null || person === leader?.person || isOneOf(receivers, person)) continue;
    const side = sides.sideOf(person);
    if (side === null || !isPresent(reading, frame, person) || !takesPart(reading, person)) continue;
    const holder = toHolder(reading, person);
    if (holder !== null) participants.push({ person, mention: holder.mention, number: holder.number, side });
  }
  return { leader, receivers, participants };
}

/** Ids of those who are said to have sent the delegation. */
function sendersOf(reading: Reading): Set<number> {
  const ids = new Set<number>();
  for (const relation of sortedRelations(reading).sender) {
    const person = reading.personOf.get(relation.slot('sender'));
    if (person !== undefined) ids.add(person.id);
  }
  return ids;
}

/** Those who lead what the hosts hold; the guests' own head leads them wherever the words stand ("... bertandang ke Puskesmas B, dipimpin Kepala Puskesmas A"). */
function leadersOfHosts(reading: Reading, frame: Frame): Set<number> {
  const leaders = new Set<number>();
  for (const relation of sortedRelations(reading).leader) {
    const side = relation.slot('side');
    const party = side < 0 ? null : partyOf(reading, side);
    if (party === null || !frame.hosts.includes(party)) continue;
    const leader = relation.slot('leader');
    if (!frame.visitors.includes(partyOf(reading, leader) ?? '')) leaders.add(leader);
  }
  return leaders;
}

function decideLeader(reading: Reading, frame: Frame, sides: SideBook, senders: ReadonlySet<number>): DecidedPerson | null {
  let named: Contender | null = null;
  let strong: Contender | null = null;
  for (const contender of contenders(reading, frame, 'leader', leadersOfHosts(reading, frame))) {
    const { score, person, number } = contender;
    if (person !== null && senders.has(person.id)) continue;
    const side = person === null ? sides.sideOfMention(number) : sides.sideOf(person);
    if (side === 'host' || !belongs(reading, frame, person, number)) continue;
    if (score >= ROLE_THRESHOLD && person !== null) {
      named = contender;
      break;
    }
    if (score >= 2) strong ??= contender;
  }
  const best = named ?? standIns(reading, frame, sides, 'visitor').proxies[0] ?? strong;
  if (best === null || (best.person !== null && best.person.name === null)) return null;
  if (best.person !== null) return toHolder(reading, best.person);
  const mention = reading.scanned.mentions[best.number];
  return mention?.type === 'official' && mention.region !== null ? { person: null, mention, number: best.number } : null;
}

function decideReceivers(reading: Reading, frame: Frame, sides: SideBook, senders: ReadonlySet<number>, leader: DecidedPerson | null): DecidedPerson[] {
  const { proxies, superiors } = standIns(reading, frame, sides, 'host');
  const all = contenders(reading, frame, 'receiver');
  const named = superiors.size === 0 ? all : all.filter(({ person }) => person === null || !superiors.has(person.id));
  const stoodIn =
    proxies.length > 0 && (named.length < all.length || !named.some(({ score, person }) => score >= 2 && person !== null && person.name !== null));
  const chosen: Person[] = [];
  for (const { person, score, number } of stoodIn ? [...proxies, ...named.filter(({ person }) => !isOneOf(proxies, person))] : named) {
    if (person === null || person.name === null || score < 2 || person.id === leader?.person?.id || senders.has(person.id)) continue;
    if (sides.sideOf(person) === 'visitor' && !isOneOf(proxies, person)) continue;
    if (!frame.others.includes(person.region ?? partyOf(reading, number) ?? '')) chosen.push(person);
  }
  if (chosen.length === 0) return namelessReceiver(reading, sides, named);
  for (const companion of companionsOf(reading, chosen)) {
    const fits =
      isPresent(reading, frame, companion) && companion.id !== leader?.person?.id && sides.sideOf(companion) !== 'visitor' && !chosen.includes(companion);
    if (fits && companion.name !== null && !senders.has(companion.id)) chosen.push(companion);
  }
  putPrincipalFirst(chosen);
  const receivers: DecidedPerson[] = [];
  for (const person of chosen) {
    const holder = toHolder(reading, person);
    if (holder !== null) receivers.push(holder);
  }
  return receivers;
}

/** Whether a person is among some who hold a role or may hold one. */
function isOneOf(holders: readonly { readonly person: Person | null }[], person: Person | null): boolean {
  for (const holder of holders) if (holder.person === person) return true;
  return false;
}

/** "Disambut Sekretaris DPMPTSP Kota B": an office of the hosts that the article gives without its holder. */
function namelessReceiver(reading: Reading, sides: SideBook, named: readonly Contender[]): DecidedPerson[] {
  for (const { number, score, person } of named) {
    const mention = reading.scanned.mentions[number];
    if (score < ROLE_THRESHOLD || mention?.type !== 'official' || mention.office === null || (person?.name ?? mention.name) !== null) continue;
    if (sides.sideOfMention(number) === 'host' && !reading.rules.collectiveBodies.has(mention.organisation?.head ?? ''))
      return [{ person: null, mention, number }];
  }
  return [];
}

/** Of two who received together the higher office comes first; otherwise the evidence decides. */
function putPrincipalFirst(chosen: Person[]): void {
  const [first, second] = chosen;
  if (first === undefined || second === undefined || (second.mentions[0] ?? 0) >= (first.mentions[0] ?? 0) || second.rank <= first.rank) return;
  chosen[0] = second;
  chosen[1] = first;
}
