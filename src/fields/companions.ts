/** Finds who stood beside the receivers: "..., didampingi Kepala Dinas X". */
import { type MaskedSentence, numberOf } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import type { Person } from '../resolve/persons.js';
import { listedAfter, listedBefore } from './lists.js';

/** Officials in the sentence that tells of the reception, behind a word of company: "..., didampingi Kepala Dinas X". */
function besideReceiver(reading: Reading, relation: Relation, receiver: number): Person[] {
  const { masked } = relation;
  const { symbols } = masked;
  const start = symbols.findIndex((symbol) => numberOf(symbol) === receiver);
  const found: Person[] = [];
  let company = false;
  for (const symbol of start < 0 ? [] : symbols.slice(start + 1)) {
    if (reading.rules.companyWords.has(symbol)) company = true;
    const person = reading.personOf.get(numberOf(symbol));
    if (company && person !== undefined) found.push(person);
  }
  return found;
}

/** Those who stand beside the receivers: the rest of the list behind "diterima", and those who accompanied them. */
export function companionsOf(reading: Reading, receivers: readonly Person[]): Person[] {
  const ids = new Set(receivers.map(({ id }) => id));
  const found: Person[] = [];
  for (const relation of reading.relations) {
    const { receiver, lead, companion } = relation.slots;
    const start = receiver !== undefined && isPassive(relation) ? receiver : lead !== undefined && companion !== undefined ? companion : undefined;
    const previous = relation.slots.companion_of_previous;
    if (previous !== undefined && ids.has(lastPersonBefore(reading, relation.masked)?.id ?? -1)) {
      for (const number of [previous, ...listedAfter(reading, relation.masked, previous)]) found.push(...personList(reading, number));
    }
    if (receiver !== undefined && ids.has(reading.personOf.get(receiver)?.id ?? -1)) found.push(...besideReceiver(reading, relation, receiver));
    if (receiver !== undefined && !isPassive(relation) && ids.has(reading.personOf.get(receiver)?.id ?? -1)) {
      for (const number of listedBefore(reading, relation.masked, receiver)) found.push(...personList(reading, number));
    }
    if (start === undefined) continue;
    const anchor = reading.personOf.get(receiver ?? lead ?? -1);
    if (anchor === undefined || !ids.has(anchor.id)) continue;
    if (companion !== undefined) found.push(...personList(reading, companion));
    for (const number of listedAfter(reading, relation.masked, start)) found.push(...personList(reading, number));
  }
  return found.filter((person) => person.office !== null);
}

function personList(reading: Reading, number: number): Person[] {
  const person = reading.personOf.get(number);
  return person === undefined ? [] : [person];
}

/** The person named first in the nearest sentence before that names one: the subject that "ia" goes on with. */
function lastPersonBefore(reading: Reading, masked: MaskedSentence): Person | null {
  for (let index = reading.masked.indexOf(masked) - 1; index >= 0; index -= 1) {
    const before = reading.masked[index];
    if (before === undefined || before.place !== 'body') continue;
    for (const number of reading.where.mentionsIn(before.sentence.from, before.sentence.to)) {
      const person = reading.personOf.get(number);
      if (person !== undefined && person.name !== null) return person;
    }
  }
  return null;
}

/** "diterima X": what is listed behind the receiver received, too. */
function isPassive({ value }: Relation): boolean {
  return value === 'passive';
}
