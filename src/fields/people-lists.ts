/** Finds the lists of people in an article: "Sekda A, Asisten B dan Kepala Dinas C". */
import { CLASS_BITS, type MaskedSentence } from '../frames/mask.js';
import { perArticle } from '../frames/per-article.js';
import type { Reading } from '../frames/reading.js';
import type { Person } from '../resolve/persons.js';
import { listedAfter } from './lists.js';
import { sortedRelations } from './sorted-relations.js';

/** A person, and those listed behind whom no region of their own places. */
export interface PeopleList {
  readonly person: Person;
  readonly listed: readonly Person[];
}

/** The lists of people in an article: first those of who accompanied whom. */
export const listsOfPeople = perArticle((reading: Reading): PeopleList[] => {
  const lists: PeopleList[] = [];
  for (const relation of sortedRelations(reading).pairs) {
    const person = reading.personOf.get(relation.slot('lead'));
    const companion = relation.slot('companion');
    if (person !== undefined) addList(reading, lists, person, [companion, ...listedAfter(reading, relation.masked, companion)]);
  }
  for (const masked of reading.masked) if (masked.place === 'body' && (masked.held & PEOPLE) !== 0) addSentence(reading, lists, masked);
  return lists;
});

/** The classes of persons: officials with a name, and offices and names that stand for one. */
const PEOPLE = CLASS_BITS.person | CLASS_BITS.office | CLASS_BITS.name;

/** The lists behind each person of a sentence, in the order in which their mentions were entered. */
function addSentence(reading: Reading, lists: PeopleList[], masked: MaskedSentence): void {
  const { personOf, where } = reading;
  const first = where.firstAt(masked.sentence.from);
  const end = where.firstAt(masked.sentence.to);
  let persons = 0;
  for (let number = first; number < end; number += 1) if (personOf.has(number)) persons += 1;
  // One person alone has nobody behind.
  if (persons < 2) return;
  for (const number of personOf.numbers)
    if (number >= first && number < end) addList(reading, lists, personOf.get(number) as Person, listedAfter(reading, masked, number));
}

function addList({ personOf }: Reading, lists: PeopleList[], person: Person, numbers: readonly number[]): void {
  let listed: Person[] | null = null;
  for (const number of numbers) {
    const other = personOf.get(number);
    if (other === undefined || other.region !== null) continue;
    if (listed === null) listed = [other];
    else listed.push(other);
  }
  if (listed !== null) lists.push({ person, listed });
}
