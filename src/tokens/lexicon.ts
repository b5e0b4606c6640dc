/** Knows of every word which look-ups have a phrase that begins with it, and which lists it is in. */
import { ANYWHERE, UNASKED, UNKNOWN, type Word, type WordSource } from './word.js';
import { WordCache } from './word-cache.js';

/** As many as a number has bits that are still handled as a small integer. */
const MOST_SETS = 30;
/** Pages of as many lists each. */
const PAGES = 6;
const NO_MARKS: readonly number[] = new Array(PAGES).fill(0);

/** The place of a list among the marks of a word. */
export interface Mark {
  readonly page: number;
  /** 0 where none is left, which leaves it to the list to look words up itself. */
  readonly bit: number;
}

/** First words of phrases with their bits, and words of lists with their pages of bits. */
export interface PackedLexicon {
  readonly words: readonly string[];
  readonly sets: readonly number[];
  readonly marked: readonly string[];
  readonly marks: readonly number[][];
}

/**
 * A bit for each look-up and each list, and for each word the bits of those that have it. A token is looked up here once,
 * and then asked dozens of times whether a phrase begins at it; nearly always the bit says no.
 */
export class Lexicon implements WordSource {
  private readonly sets = new Map<string, number>();
  private readonly marks = new Map<string, number[]>();
  private readonly codes = new Map<string, number>();
  /** True where all words are known before look-ups and lists take their places, in the order in which they took them once. */
  readonly isComplete: boolean;
  private readonly words = new WordCache(this);
  private known = false;
  private taken = 0;
  private listed = 0;

  private constructor(
    private readonly ofRules: boolean,
    packed: PackedLexicon | null = null,
  ) {
    this.isComplete = packed !== null;
    if (packed === null) return;
    const { words, sets, marked, marks } = packed;
    for (let at = 0; at < words.length; at += 1) this.sets.set(words[at] as string, sets[at] as number);
    for (let at = 0; at < marked.length; at += 1) this.marks.set(marked[at] as string, marks[at] as number[]);
  }

  /**
   * A lexicon that look-ups and lists are entered in.
   *
   * @param packed the words of all of them, where they are known
   */
  static ofRules(packed: PackedLexicon | null = null): Lexicon {
    return new Lexicon(true, packed);
  }

  /** A lexicon of words nobody was asked about: each look-up and list has to be asked itself. */
  static withoutRules(): Lexicon {
    return new Lexicon(false);
  }

  /** All words as plain data. */
  pack(): PackedLexicon {
    return { words: [...this.sets.keys()], sets: [...this.sets.values()], marked: [...this.marks.keys()], marks: [...this.marks.values()] };
  }

  /** A bit for a further look-up, or 0 where none is left, which leaves it to look words up itself. */
  nextBit(): number {
    if (this.taken === MOST_SETS) return 0;
    this.taken += 1;
    return 1 << (this.taken - 1);
  }

  /** Notes that a phrase of a look-up begins with a word. */
  note(word: string, bit: number): void {
    this.sets.set(word, (this.sets.get(word) ?? 0) | bit);
    this.forget();
  }

  /** A place for a further list. */
  nextMark(): Mark {
    const page = Math.floor(this.listed / MOST_SETS);
    if (page === PAGES) return { page: 0, bit: 0 };
    const bit = 1 << (this.listed % MOST_SETS);
    this.listed += 1;
    return { page, bit };
  }

  /** Notes that a list has a word. */
  mark(word: string, { page, bit }: Mark): void {
    const marks = this.marks.get(word) ?? [...NO_MARKS];
    marks[page] = (marks[page] ?? 0) | bit;
    this.marks.set(word, marks);
    this.forget();
  }

  /** The bits of all look-ups that have a phrase beginning with this lower-case word. */
  setsOf(lower: string): number {
    return this.ofRules ? (this.sets.get(lower) ?? 0) : ANYWHERE;
  }

  /** The pages of bits of all lists that have this lower-case word. */
  marksOf(lower: string): readonly number[] | null {
    return this.ofRules ? (this.marks.get(lower) ?? NO_MARKS) : null;
  }

  /** Notes the code of a word among those of the relation patterns. */
  encode(word: string, code: number): void {
    this.codes.set(word, code);
    this.forget();
  }

  /** The code of a lower-case word among those of the relation patterns. */
  codeOf(lower: string): number {
    return this.ofRules ? (this.codes.get(lower) ?? UNKNOWN) : UNASKED;
  }

  /** The word that stands at a place of a text; see `WordCache.at`. */
  wordAt(codes: Uint16Array, from: number, to: number): Word {
    this.known = true;
    return this.words.at(codes, from, to);
  }

  private forget(): void {
    if (this.known) this.words.clear();
    this.known = false;
  }
}
