/** Finds where the phrases of pattern elements stand in a masked sentence, each of its words looked up once. */
import { type MaskedSentence, PLAIN_WORD } from './mask.js';
import type { Phrases } from './pattern.js';

/** Where the phrases of one element stand in the line that was read last, item by item, at one item in the order in which they are tried. */
export class Places {
  /** The number of the last line that holds any of the phrases: nothing has to be cleared between two lines. */
  line = 0;
  count = 0;
  readonly at: number[] = [];
  readonly lengths: number[] = [];

  /** @param number the place of the element among all that were added */
  constructor(readonly number: number) {}

  /** Notes a phrase. */
  add(line: number, at: number, length: number): void {
    if (this.line !== line) {
      this.line = line;
      this.count = 0;
    }
    this.at[this.count] = at;
    this.lengths[this.count] = length;
    this.count += 1;
  }
}

/** A phrase under its first word: the codes of those behind it, and where it is noted. */
interface Filed {
  readonly rest: readonly number[];
  readonly places: Places;
}

/** Phrases with words that are left open. */
interface Open {
  readonly phrases: readonly (readonly RegExp[])[];
  readonly places: Places;
}

/** The code of a word that no phrase has. */
const UNKNOWN = 0;

/** The phrases of many elements. Those that elements share are filed once. */
export class PhrasePlaces {
  private readonly known = new Map<Phrases, Places>();
  private readonly codes = new Map<string, number>();
  /** Phrases by the code of their first word. */
  private readonly byFirst: Filed[][] = [[]];
  private readonly open: Open[] = [];
  /** The number of the line that was read last. */
  line = 0;
  private readonly words: number[] = [];
  /** The elements that the line holds a phrase of, in no order. */
  readonly met: Places[] = [];

  /** Files the phrases of an element. */
  add(phrases: Phrases): Places {
    const found = this.known.get(phrases);
    if (found !== undefined) return found;
    const places = new Places(this.known.size);
    this.known.set(phrases, places);
    if (!phrases.exact) {
      this.open.push({ phrases: phrases.phrases.map((words) => words.map(openWord)), places });
      return places;
    }
    for (const words of phrases.phrases) {
      const [first = UNKNOWN, ...rest] = words.map((word) => this.codeOf(word));
      this.byFirst[first]?.push({ rest, places });
    }
    return places;
  }

  private codeOf(word: string): number {
    const known = this.codes.get(word);
    if (known !== undefined) return known;
    this.codes.set(word, this.byFirst.length);
    return this.byFirst.push([]) - 1;
  }

  /** Reads a line: from now on all places are those of its items. */
  read({ symbols, classes }: MaskedSentence): void {
    this.line += 1;
    this.met.length = 0;
    const { words } = this;
    const length = symbols.length;
    for (let item = 0; item < length; item += 1) words[item] = (classes[item] ?? 0) < PLAIN_WORD ? UNKNOWN : (this.codes.get(symbols[item] ?? '') ?? UNKNOWN);
    words[length] = UNKNOWN;
    for (let item = 0; item < length; item += 1) {
      const word = words[item] ?? UNKNOWN;
      if (word === UNKNOWN) continue;
      for (const { rest, places } of this.byFirst[word] ?? []) if (this.follows(rest, item)) this.note(places, item, rest.length + 1);
    }
    for (const { phrases, places } of this.open) this.readOpen(symbols, phrases, places);
  }

  /** A line ends with a word that no phrase has, so that none reaches over its end. */
  private follows(rest: readonly number[], item: number): boolean {
    for (let index = 0; index < rest.length; index += 1) if (this.words[item + 1 + index] !== rest[index]) return false;
    return true;
  }

  private note(places: Places, at: number, length: number): void {
    if (places.line !== this.line) this.met.push(places);
    places.add(this.line, at, length);
  }

  private readOpen(symbols: readonly string[], phrases: Open['phrases'], places: Places): void {
    for (let item = 0; item < symbols.length; item += 1) {
      for (const words of phrases) if (words.every((word, index) => word.test(symbols[item + index] ?? ' '))) this.note(places, item, words.length);
    }
  }
}

/** `kunjung*` is any word that starts so. */
function openWord(word: string): RegExp {
  const source = word.replace(/[.+^$()[\]{}\\/]/g, '\\$&').replace(/\*/g, '[^ ]*');
  return new RegExp(`^${source}$`, 'u');
}
