/** Finds the lists of people in an article: "Sekda A, Asisten B dan Kepala Dinas C". */
import type { Reading } from '../frames/reading.js';
import type { Person } from '../resolve/persons.js';
import { listedAfter } from './lists.js';
import { perArticle } from './per-article.js';
import { sortedRelations } from './sorted-relations.js';

/** A person, and those listed behind whom no region of their own places. */
export interface PeopleList {
  readonly person: Person;
  readonly listed: readonly Person[];
}

/** The lists of people in an article: first those of who accompanied whom. */
export const listsOfPeople = perArticle((reading: Reading): PeopleList[] => {
  const lists: PeopleList[] = [];
  const add = (person: Person, numbers: readonly number[]) => {
    const listed: Person[] = [];
    for (const number of numbers) {
      const other = reading.personOf.get(number);
      if (other !== undefined && other.region === null) listed.push(other);
    }
    if (listed.length > 0) lists.push({ person, listed });
  };
  for (const relation of sortedRelations(reading).pairs) {
    const person = reading.personOf.get(relation.slot('lead'));
    const companion = relation.slot('companion');
    if (person !== undefined) add(person, [companion, ...listedAfter(reading, relation.masked, companion)]);
  }
  const bySentence = personsBySentence(reading);
  for (const masked of reading.masked) {
    if (masked.place !== 'body') continue;
    const numbers = bySentence[masked.sentence.index] ?? [];
    // One person alone has nobody behind.
    for (const number of numbers.length > 1 ? numbers : []) add(reading.personOf.get(number) as Person, listedAfter(reading, masked, number));
  }
  return lists;
});

/** Mentions of persons by the sentence that they stand in. */
function personsBySentence({ personOf, scanned, where }: Reading): (number[] | undefined)[] {
  const bySentence: (number[] | undefined)[] = new Array(scanned.article.sentences.length).fill(undefined);
  for (const number of personOf.numbers) {
    const sentence = where.sentenceOf(scanned.mentions[number]?.from ?? -1);
    if (sentence === undefined) continue;
    const numbers = bySentence[sentence.index];
    if (numbers === undefined) bySentence[sentence.index] = [number];
    else numbers.push(number);
  }
  return bySentence;
}
