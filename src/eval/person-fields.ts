// The fields of named officials: leader, receivers, participants, all of them, their offices.
import { attributeField, type Field, type Item, passages, setField, type Values } from './compare.js';
import type { GoldPerson, GoldRecord } from './gold.js';
import { nameLikeness, textOverlap } from './text-match.js';

/** Offices with this overlap are one office. */
export const SAME_POSITION = 0.5;

/**
 * Likeness of two officials: by name; by office where neither has a name.
 *
 * @returns 0 for two persons
 */
export function personLikeness(gold: GoldPerson, predicted: GoldPerson): number {
  if (gold.name !== null && predicted.name !== null) return nameLikeness(gold.name, predicted.name);
  if (gold.name !== null || predicted.name !== null) return 0;
  const likeness = textOverlap(gold.position ?? '', predicted.position ?? '');
  return likeness >= SAME_POSITION ? likeness : 0;
}

function personItem(person: GoldPerson, optional = false): Item<GoldPerson> {
  const text = person.name ?? `(${person.position ?? 'unnamed'})`;
  return { value: person, text, evidence: passages(person.evidence), optional };
}

const people = (list: (record: GoldRecord) => readonly GoldPerson[] | undefined): Values<GoldPerson> => ({
  items: (record) => list(record)?.map((person) => personItem(person)),
  likeness: personLikeness,
});

const participants = people((record) => record.participants);

/** All officials of a record. Where gold leaves one of their lists out, what is predicted there is not spurious. */
const officials: Values<GoldPerson> = {
  items(record, gold) {
    if (gold.receivers === undefined && gold.participants === undefined) return undefined;
    const leader = record.leader ? [record.leader] : [];
    return [
      ...leader.map((person) => personItem(person, gold.leader === undefined)),
      ...(record.receivers ?? []).map((person) => personItem(person, gold.receivers === undefined)),
      ...(record.participants ?? []).map((person) => personItem(person, gold.participants === undefined)),
    ];
  },
  likeness: personLikeness,
};

export const PERSON_FIELDS: readonly Field[] = [
  setField(
    'leader',
    people(({ leader }) => (leader === undefined ? undefined : leader === null ? [] : [leader])),
  ),
  setField(
    'principal_receiver',
    people(({ receivers }) => receivers?.slice(0, 1)),
  ),
  setField(
    'receivers',
    people((record) => record.receivers),
  ),
  setField('participants', participants),
  attributeField('participants.side', participants, ({ side }) => side),
  setField('officials', officials),
  attributeField(
    'positions',
    officials,
    ({ position }) => position,
    (gold, predicted) => textOverlap(gold, predicted) >= SAME_POSITION,
  ),
  attributeField('acting', officials, ({ acting }) => acting),
];
