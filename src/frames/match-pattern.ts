/** Matches patterns against a masked sentence, item by item. */
import { ANY_ITEM, type MaskedSentence } from './mask.js';
import type { CompiledPattern } from './pattern.js';
import { NONE, type PhrasePlaces } from './phrase-places.js';

/** What an element is. */
const END = 0;
const GAP = 1;
const SLOT = 2;
const WORDS = 3;

/** An element in a row of numbers: what it is, the bits of its classes, its slot or the number of its phrases, how often it stands. */
const KIND = 0;
const BITS = 1;
const OF = 2;
const LEAST = 3;
const MOST = 4;
const WIDTH = 5;

/** A pattern written as numbers. */
export interface Program {
  /** Elements in rows of `WIDTH` numbers. */
  readonly rows: readonly number[];
  /** The numbers of the phrases of which one must stand. */
  readonly needed: readonly number[];
  /** For each slot that must be filled the bits of the classes that fill it. */
  readonly fills: readonly number[];
}

/** Files the phrases of a pattern and writes its elements as numbers. */
export function makeProgram({ elements }: CompiledPattern, phrases: PhrasePlaces): Program {
  const rows: number[] = [];
  const needed: number[] = [];
  const fillsOf: number[] = [];
  for (const { passes, fills, slot, phrases: words, least, most } of elements) {
    const element = words === null ? NONE : phrases.add(words);
    if (passes !== 0) rows.push(GAP, passes, NONE, least, most);
    else if (words === null) rows.push(SLOT, fills, slot, least, most);
    else rows.push(WORDS, 0, element, least, most);
    if (least > 0 && words !== null) needed.push(element);
    if (least > 0 && fills !== 0) fillsOf.push(fills);
  }
  rows.push(END, 0, 0, 0, 0);
  return { rows, needed, fills: fillsOf };
}

/**
 * Matches one line after the other. Of all ways in which a pattern can match from an item on, the first counts: gaps as
 * short as possible, repeats as often as possible, phrases in their order.
 */
export class Matcher {
  private classes: readonly number[] = [];
  /** The item that fills each slot in the last match; NONE for a slot that is not filled. */
  readonly filled: number[] = [];
  /** The item behind the last match. */
  end = 0;

  /**
   * @param rows elements of all patterns
   * @param phrases where their phrases stand
   */
  constructor(
    private readonly rows: Int32Array,
    private readonly phrases: PhrasePlaces,
  ) {}

  /** Takes up a line that the places of the phrases have been read of. */
  read({ classes }: MaskedSentence): void {
    this.classes = classes;
  }

  /**
   * The first item from which on a pattern matches.
   *
   * @param row where the elements of the pattern begin
   * @param slots its slots
   * @param from item to look from
   * @returns the item, or NONE where it matches from none
   */
  next(row: number, slots: number, from: number): number {
    const { rows, phrases } = this;
    const sure = (rows[row + LEAST] ?? 0) > 0;
    if (sure && rows[row + KIND] === WORDS) {
      for (let phrase = phrases.firstOf(rows[row + OF] ?? 0), last = from - 1; phrase !== NONE; phrase = phrases.after(phrase)) {
        const item = phrases.itemOf(phrase);
        if (item > last && this.matches(row, slots, item)) return item;
        last = Math.max(last, item);
      }
      return NONE;
    }
    const bits = sure ? (rows[row + BITS] ?? 0) : ANY_ITEM;
    for (let item = from; item < this.classes.length; item += 1) if (this.isOf(item, bits) && this.matches(row, slots, item)) return item;
    return NONE;
  }

  private matches(row: number, slots: number, item: number): boolean {
    for (let slot = 0; slot < slots; slot += 1) this.filled[slot] = NONE;
    return this.go(row, item);
  }

  private isOf(item: number, bits: number): boolean {
    return item < this.classes.length && ((this.classes[item] ?? 0) & bits) !== 0;
  }

  private go(row: number, at: number): boolean {
    const kind = this.rows[row + KIND];
    if (kind === GAP) return this.pass(row, at);
    if (kind !== END) return this.repeat(row, at, 0);
    this.end = at;
    return true;
  }

  private pass(row: number, at: number): boolean {
    const { rows } = this;
    const next = row + WIDTH;
    const passes = rows[row + BITS] ?? 0;
    const last = at + (rows[row + MOST] ?? 0);
    const sure = (rows[next + LEAST] ?? 0) > 0;
    if (sure && rows[next + KIND] === WORDS) return this.passToWords(next, at, last, passes);
    const bits = sure ? (rows[next + BITS] ?? 0) : 0;
    for (let item = at; ; item += 1) {
      if ((bits === 0 || this.isOf(item, bits)) && this.go(next, item)) return true;
      if (item === last || !this.isOf(item, passes)) return false;
    }
  }

  /** A gap with words behind it ends where these stand. */
  private passToWords(row: number, at: number, last: number, passes: number): boolean {
    const { phrases } = this;
    let passed = at;
    for (let phrase = phrases.firstOf(this.rows[row + OF] ?? 0); phrase !== NONE; phrase = phrases.after(phrase)) {
      const item = phrases.itemOf(phrase);
      if (item < at) continue;
      if (item > last) return false;
      for (; passed < item; passed += 1) if (!this.isOf(passed, passes)) return false;
      if (this.goOn(row, item + phrases.lengthOf(phrase), 1)) return true;
    }
    return false;
  }

  private repeat(row: number, at: number, count: number): boolean {
    if (count < (this.rows[row + MOST] ?? 1) && (this.rows[row + KIND] === SLOT ? this.fill(row, at, count) : this.word(row, at, count))) return true;
    return count >= (this.rows[row + LEAST] ?? 1) && this.go(row + WIDTH, at);
  }

  /** Behind an element that stood so often: once more, or what follows it. Nearly all elements stand once. */
  private goOn(row: number, at: number, count: number): boolean {
    return count < (this.rows[row + MOST] ?? 1) ? this.repeat(row, at, count) : this.go(row + WIDTH, at);
  }

  private fill(row: number, at: number, count: number): boolean {
    if (!this.isOf(at, this.rows[row + BITS] ?? 0)) return false;
    const slot = this.rows[row + OF] ?? 0;
    const before = this.filled[slot] ?? NONE;
    this.filled[slot] = at;
    if (this.goOn(row, at + 1, count + 1)) return true;
    this.filled[slot] = before;
    return false;
  }

  private word(row: number, at: number, count: number): boolean {
    const { phrases } = this;
    for (let phrase = phrases.firstOf(this.rows[row + OF] ?? 0); phrase !== NONE; phrase = phrases.after(phrase))
      if (phrases.itemOf(phrase) === at && this.goOn(row, at + phrases.lengthOf(phrase), count + 1)) return true;
    return false;
  }
}
