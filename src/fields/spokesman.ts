/** Finds who leads where nobody is said to: the highest visiting official who speaks for the delegation. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { Person } from '../resolve/persons.js';
import { belongs, type DecidedPerson, isPresent, takesPart, toHolder } from './holders.js';
import { listedAfter } from './lists.js';
import type { SideBook } from './person-sides.js';

/** Where nobody is said to lead: the highest visiting official who speaks for the delegation. */
export function spokesman(reading: Reading, frame: Frame, sides: SideBook, senders: ReadonlySet<number>): DecidedPerson | null {
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
