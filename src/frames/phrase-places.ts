/** Finds where the phrases of pattern elements stand in a masked sentence, from the codes of its words. */
import type { Lexicon } from '../tokens/lexicon.js';
import { UNASKED, UNKNOWN } from '../tokens/word.js';
import type { MaskedSentence } from './mask.js';
import type { Phrases } from './pattern.js';

/** No phrase, and no place. */
export const NONE = -1;

/** Rows of numbers: of an element its line, its first and last phrase, and whether it leads; of a phrase its item, its length and the next one. */
const ROW = 4;
const FIRST = 1;
const LAST = 2;
const LEADS = 3;
const WIDTH = 3;
const LENGTH = 1;
const NEXT = 2;
/** Lines with more phrases are rare. */
const FEW_PHRASES = 256;

/** Rows of numbers, one behind the other, and by the code of a word where its row begins. */
interface Filed {
  readonly at: Int32Array;
  readonly filed: Int32Array;
}

const NOTHING_FILED: Filed = { at: new Int32Array(0), filed: new Int32Array(0) };

/** Phrases with words that are left open. */
interface Open {
  readonly element: number;
  readonly phrases: readonly (readonly RegExp[])[];
}

/**
 * The phrases of many elements; those that elements share are filed once. All that is read for a line lies in a few rows
 * of numbers, since between two articles the rest of the pipeline takes up the cache.
 */
export class PhrasePlaces {
  private readonly elements = new Map<Phrases, number>();
  private readonly codes = new Map<string, number>();
  /** By the code of the first word: phrases of several words as element, length and the codes behind the first, and the elements of single words. */
  private readonly addedPhrases: number[][] = [[]];
  private readonly addedWords: number[][] = [[]];
  private phrasesFiled = NOTHING_FILED;
  private wordsFiled = NOTHING_FILED;
  private readonly open: Open[] = [];
  private entered = false;
  /** The codes of the line's items. */
  private readonly words: number[] = [];
  private line = 0;
  /** For each element the last line that holds one of its phrases, and the first and last of these: nothing has to be cleared between two lines. */
  private places = new Int32Array(0);
  /** The phrases that the line holds, one after the other: item, length and the next phrase of the same element. */
  private held = 0;
  private phrases = new Int32Array(FEW_PHRASES * WIDTH);
  /** The leading elements that the line holds a phrase of, in no order, and how many they are. */
  readonly met: number[] = [];
  metCount = 0;

  /**
   * Files the phrases of an element.
   *
   * @returns the number of the element
   */
  add(phrases: Phrases): number {
    const known = this.elements.get(phrases);
    if (known !== undefined) return known;
    const element = this.elements.size;
    this.elements.set(phrases, element);
    if (!phrases.exact) this.open.push({ element, phrases: phrases.phrases.map((words) => words.map(openWord)) });
    else {
      for (const words of phrases.phrases) {
        const [first = UNKNOWN, ...rest] = words.map((word) => this.codeOf(word));
        if (rest.length === 0) this.addedWords[first]?.push(element);
        else this.addedPhrases[first]?.push(element, words.length, ...rest);
      }
    }
    return element;
  }

  private codeOf(word: string): number {
    const known = this.codes.get(word);
    if (known !== undefined) return known;
    this.codes.set(word, this.addedWords.length);
    this.addedPhrases.push([]);
    return this.addedWords.push([]) - 1;
  }

  /** Enters the codes of all words, so that the words of a token know theirs. */
  enter(lexicon: Lexicon): void {
    this.entered = true;
    for (const [word, code] of this.codes) lexicon.encode(word, code);
  }

  /** Makes ready for lines when all elements are filed. */
  settle(): void {
    this.phrasesFiled = file(this.addedPhrases);
    this.wordsFiled = file(this.addedWords);
    this.places = new Int32Array(this.elements.size * ROW);
  }

  /** Notes that patterns are filed under an element, so that lines with its phrases tell of it. */
  lead(element: number): void {
    this.places[element * ROW + LEADS] = 1;
  }

  /** Reads a line: from now on all places are those of its items. */
  read(masked: MaskedSentence): void {
    this.line += 1;
    this.metCount = 0;
    this.held = 0;
    const { words } = this;
    const { size } = masked;
    for (let item = 0; item < size; item += 1) words[item] = this.codeAt(masked, item);
    // No phrase goes on behind the last item.
    words[size] = UNKNOWN;
    for (let item = 0; item < size; item += 1) {
      const word = words[item] ?? UNKNOWN;
      if (word === UNKNOWN) continue;
      // Of one element longer phrases stand before shorter ones.
      if (words[item + 1] !== UNKNOWN) this.notePhrases(word, item);
      this.noteWords(word, item);
    }
    if (this.open.length > 0) this.readOpen(masked.symbols);
  }

  /** The code of an item, UNKNOWN for a mention. */
  private codeAt(masked: MaskedSentence, item: number): number {
    const token = masked.tokenAt(item);
    if (token === undefined) return UNKNOWN;
    const code = this.entered ? token.word.code : UNASKED;
    return code === UNASKED ? (this.codes.get(token.lower) ?? UNKNOWN) : code;
  }

  private notePhrases(word: number, item: number): void {
    const { at: ats, filed } = this.phrasesFiled;
    const end = ats[word + 1] ?? 0;
    for (let at = ats[word] ?? 0; at < end; ) {
      const length = filed[at + 1] ?? 1;
      if (this.follows(item, at + 1, length)) this.note(filed[at] ?? 0, item, length);
      at += length + 1;
    }
  }

  private noteWords(word: number, item: number): void {
    const { at: ats, filed } = this.wordsFiled;
    const end = ats[word + 1] ?? 0;
    for (let at = ats[word] ?? 0; at < end; at += 1) this.note(filed[at] ?? 0, item, 1);
  }

  private follows(item: number, at: number, length: number): boolean {
    const { filed } = this.phrasesFiled;
    for (let word = 1; word < length; word += 1) if (this.words[item + word] !== filed[at + word]) return false;
    return true;
  }

  private readOpen(symbols: readonly string[]): void {
    for (const { element, phrases } of this.open) {
      for (let item = 0; item < symbols.length; item += 1) {
        for (const words of phrases) if (words.every((word, index) => word.test(symbols[item + index] ?? ' '))) this.note(element, item, words.length);
      }
    }
  }

  private note(element: number, item: number, length: number): void {
    const { places } = this;
    const phrase = this.held;
    this.held += WIDTH;
    if (this.held > this.phrases.length) this.widen();
    const { phrases } = this;
    phrases[phrase] = item;
    phrases[phrase + LENGTH] = length;
    phrases[phrase + NEXT] = NONE;
    const at = element * ROW;
    if (places[at] === this.line) {
      phrases[(places[at + LAST] ?? 0) + NEXT] = phrase;
    } else {
      places[at] = this.line;
      places[at + FIRST] = phrase;
      if (places[at + LEADS] === 1) {
        this.met[this.metCount] = element;
        this.metCount += 1;
      }
    }
    places[at + LAST] = phrase;
  }

  private widen(): void {
    const phrases = new Int32Array(this.phrases.length * 2);
    phrases.set(this.phrases);
    this.phrases = phrases;
  }

  /** Whether the line holds a phrase of an element. */
  holds(element: number): boolean {
    return this.places[element * ROW] === this.line;
  }

  /** The first phrase of an element in the line, or NONE. They are in the order of their items, and at one item in the order in which they are tried. */
  firstOf(element: number): number {
    return this.holds(element) ? (this.places[element * ROW + FIRST] ?? NONE) : NONE;
  }

  /** The next phrase of the same element, or NONE. */
  after(phrase: number): number {
    return this.phrases[phrase + NEXT] ?? NONE;
  }

  /** The item that a phrase begins with. */
  itemOf(phrase: number): number {
    return this.phrases[phrase] ?? NONE;
  }

  /** The items that a phrase takes up. */
  lengthOf(phrase: number): number {
    return this.phrases[phrase + LENGTH] ?? 1;
  }
}

function file(added: readonly (readonly number[])[]): Filed {
  const at = new Int32Array(added.length + 1);
  for (let code = 0; code < added.length; code += 1) at[code + 1] = (at[code] ?? 0) + (added[code]?.length ?? 0);
  return { at, filed: Int32Array.from(added.flat()) };
}

/** `kunjung*` is any word that starts so. */
function openWord(word: string): RegExp {
  const source = word.replace(/[.+^$()[\]{}\\/]/g, '\\$&').replace(/\*/g, '[^ ]*');
  return new RegExp(`^${source}$`, 'u');
}
