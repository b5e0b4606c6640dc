/** Tells the person of each mention. */
import type { Person } from './persons.js';

/** The persons of an article by the numbers of their mentions. */
export class PersonBook {
  private readonly persons: (Person | undefined)[];
  /** The mentions of persons in the order in which they were entered. */
  readonly numbers: number[] = [];

  /** @param mentions how many mentions the article has */
  constructor(mentions: number) {
    this.persons = new Array(mentions).fill(undefined);
  }

  /** Enters a mention of a person. */
  enter(number: number, person: Person): void {
    this.persons[number] = person;
    this.numbers.push(number);
  }

  /** The person of a mention; undefined for one of nobody, and for a number that no mention has. */
  get(number: number): Person | undefined {
    return number < 0 ? undefined : this.persons[number];
  }

  /** Whether a mention is one of a person. */
  has(number: number): boolean {
    return this.get(number) !== undefined;
  }
}
