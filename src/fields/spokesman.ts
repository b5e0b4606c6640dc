/** Finds who leads where nobody is said to: the highest visiting official who speaks for the delegation. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { evidenceFor } from '../frames/sides.js';
import type { Person } from '../resolve/persons.js';
import { belongs, type DecidedPerson, isPresent, takesPart, toHolder } from './holders.js';
import { listedAfter } from './lists.js';
import type { SideBook } from './person-sides.js';
import { sortedRelations } from './sorted-relations.js';

/** Where nobody is said to lead: the highest visiting official who speaks for the delegation. */
export function spokesman(reading: Reading, frame: Frame, sides: SideBook, senders: ReadonlySet<number>): DecidedPerson | null {
  const along = comingAlong(reading);
  const visiting = reading.persons.filter(
    (person) =>
      person.name !== null &&
      person.office !== null &&
      !along.has(person) &&
      !senders.has(person.id) &&
      sides.sideOf(person) === 'visitor' &&
      isPresent(reading, frame, person) &&
      belongs(reading, frame, person, person.mentions[0] ?? 0),
  );
  if (visiting.length > 1) {
    const bodies = visitingBodies(reading, frame);
    const ofBody = (person: Person) => Number(person.organisation !== null && bodies.has(person.organisation.body));
    visiting.sort((a, b) => ofBody(b) - ofBody(a) || b.rank - a.rank || (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0));
  }
  const best = visiting[0];
  return best === undefined || !takesPart(reading, best) ? null : toHolder(reading, best);
}

/** "Turut serta Kepala Dinas B dan Camat C": who came along did not lead. */
function comingAlong(reading: Reading): Set<Person> {
  const along = new Set<Person>();
  for (const relation of sortedRelations(reading).visitorPerson) {
    if (relation.value !== 'companion') continue;
    const first = relation.slot('visitor_person');
    for (const number of [first, ...listedAfter(reading, relation.masked, first)]) {
      const person = reading.personOf.get(number);
      if (person !== undefined) along.add(person);
    }
  }
  return along;
}

/** Bodies that statements of direction name as the guests: of a forum that came, its chairman speaks before a higher official. */
function visitingBodies(reading: Reading, frame: Frame): Set<string> {
  const bodies = new Set<string>();
  for (const key of frame.visitors) {
    for (const relation of evidenceFor(frame.scores, 'visitor', key)) {
      const mention = reading.scanned.mentions[relation.slot('visitor')];
      if (mention?.type === 'organisation' && mention.kind !== 'government') bodies.add(mention.body);
    }
  }
  return bodies;
}
