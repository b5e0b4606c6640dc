/** Finds who stood beside the receivers: "..., didampingi Kepala Dinas X". */
import type { MaskedSentence } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import type { Person } from '../resolve/persons.js';
import { listedAfter, listedBefore } from './lists.js';
import { sortedRelations } from './sorted-relations.js';

/** Those who stand beside the receivers: the rest of the list behind "diterima", and those who accompanied them. */
export function companionsOf(reading: Reading, receivers: readonly Person[]): Person[] {
  const found: Person[] = [];
  const received = (number: number) => {
    const person = reading.personOf.get(number);
    return person !== undefined && receivers.includes(person);
  };
  for (const relation of sortedRelations(reading).company) {
    const { masked } = relation;
    const receiver = relation.slot('receiver');
    const lead = relation.slot('lead');
    const companion = relation.slot('companion');
    const passive = isPassive(relation);
    const previous = relation.slot('companion_of_previous');
    if (previous >= 0) {
      const before = lastPersonBefore(reading, masked);
      if (before !== null && receivers.includes(before)) addList(reading, found, masked, previous);
    }
    if (receiver >= 0 && received(receiver)) {
      addBeside(reading, found, masked, receiver);
      if (!passive) addPersons(reading, found, listedBefore(reading, masked, receiver));
    }
    const start = receiver >= 0 && passive ? receiver : lead >= 0 ? companion : -1;
    if (start < 0 || !received(receiver >= 0 ? receiver : lead)) continue;
    if (companion >= 0) addPersons(reading, found, [companion]);
    addPersons(reading, found, listedAfter(reading, masked, start));
  }
  return found;
}

/** Officials in the sentence that tells of the reception, behind a word of company: "..., didampingi Kepala Dinas X". */
function addBeside(reading: Reading, found: Person[], masked: MaskedSentence, receiver: number): void {
  const start = masked.itemOf(receiver);
  let company = false;
  for (let item = start + 1; start >= 0 && item < masked.size; item += 1) {
    const token = masked.tokenAt(item);
    if (token !== undefined) company ||= reading.rules.companyWords.holds(token);
    else if (company) addPersons(reading, found, [masked.numberAt(item)]);
  }
}

/** A mention and the officials listed behind it. */
function addList(reading: Reading, found: Person[], masked: MaskedSentence, number: number): void {
  addPersons(reading, found, [number]);
  addPersons(reading, found, listedAfter(reading, masked, number));
}

/** The persons of mentions, apart from those without an office. */
function addPersons(reading: Reading, found: Person[], numbers: readonly number[]): void {
  for (const number of numbers) {
    const person = reading.personOf.get(number);
    if (person !== undefined && person.office !== null) found.push(person);
  }
}

/** The person named first in the nearest sentence before that names one: the subject that "ia" goes on with. */
function lastPersonBefore(reading: Reading, masked: MaskedSentence): Person | null {
  const { mentions } = reading.scanned;
  for (let index = reading.masked.indexOf(masked) - 1; index >= 0; index -= 1) {
    const before = reading.masked[index];
    if (before === undefined || before.place !== 'body') continue;
    const { from, to } = before.sentence;
    for (let number = reading.where.firstAt(from); number < mentions.length && (mentions[number]?.from ?? to) < to; number += 1) {
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
