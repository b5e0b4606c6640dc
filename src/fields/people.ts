/** Decides who led, who received and who else took part in a visit. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { partyOf } from '../frames/sides.js';
import type { Person } from '../resolve/persons.js';
import { companionsOf } from './companions.js';
import { type Contender, contenders, standIns } from './contenders.js';
import { belongs, type DecidedPerson, isPresent, roleHolders, takesPart, toHolder } from './holders.js';
import { decideSides, type SideBook } from './person-sides.js';
import { spokesman } from './spokesman.js';
import { decideStatus } from './status.js';

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
    if (sides.sideOfMention(number) === 'host' && !reading.rules.collectiveBodies.has(mention.organisation?.head ?? ''))
      return [{ person: null, mention, number }];
  }
  return [];
}

/** Of two who received together the higher office comes first; otherwise the evidence decides. */
function principalFirst(chosen: readonly Person[]): Person[] {
  const [first, second, ...rest] = chosen;
  if (first === undefined || second === undefined) return [...chosen];
  const together = (second.mentions[0] ?? 0) < (first.mentions[0] ?? 0) && second.rank > first.rank;
  return together ? [second, first, ...rest] : [...chosen];
}
