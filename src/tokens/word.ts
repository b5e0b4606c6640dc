/** What is true of a word wherever it stands, found out once for all its tokens. */
import { ASCII, isDigit, isSmall } from './characters.js';
import { markOf } from './sentence-marks.js';

/** A word, number or mark as it is written, without its place. Its tokens share it. */
export interface Word {
  readonly text: string;
  /** Lower-case form used for every look-up. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'punct';
  /** True where the first letter is upper-case. */
  readonly capital: boolean;
  /** Bits of the look-ups that have a phrase beginning with this word; see `lexicon.ts`. */
  readonly begins: number;
  /** Bits of the lists that it is in, page by page; null where no list was looked at. See `word-set.ts`. */
  readonly marks: readonly number[] | null;
  /** Code of the word among those of the relation patterns, UNKNOWN where none of them has it, UNASKED where they were not asked. */
  readonly code: number;
  /** True where it is the same in capitals. */
  readonly loud: boolean;
  /** Bits of its letters, whatever their case; letters that share a bit may pass for one another. */
  readonly letters: number;
  /** Bits of what it does to sentences and quotations as a mark; 0 for words, numbers and other marks. See `sentence-marks.ts`. */
  readonly mark: number;
  /** What each look-up in `begins` has for it once it was asked, in the order of their bits; see `phrase-index.ts`. */
  readonly found: unknown[];
  /** Whether a date may stand around it, null until that is asked; see `dates/anchors.ts`. */
  dated: boolean | null;
}

/** The letters of a lower-case word as bits. */
export function lettersOf(lower: string): number {
  let letters = 0;
  for (let at = 0; at < lower.length; at += 1) letters |= 1 << (lower.charCodeAt(at) & 31);
  return letters;
}

/** How many bits of a number are set. */
export function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The code of a word that no relation pattern has. */
export const UNKNOWN = 0;
/** The code of a word that nobody looked up. */
export const UNASKED = -1;

/** The bits of a word nobody looked up: it may begin a phrase anywhere. */
export const ANYWHERE = -1;

const UPPER = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;

/** Where the sets of a word are known. */
export interface WordSource {
  /** The bits of all look-ups that have a phrase beginning with this lower-case word. */
  setsOf(lower: string): number;
  /** The pages of bits of all lists that hold this lower-case word, or null where the lists are not known. */
  marksOf(lower: string): readonly number[] | null;
  /** The code of this lower-case word among those of the relation patterns. */
  codeOf(lower: string): number;
}

/**
 * Describes a word.
 *
 * @param text the word as it is written
 * @param source says which look-ups and lists have it
 */
export function makeWord(text: string, source: WordSource): Word {
  const code = text.charCodeAt(0);
  const ascii = code < ASCII;
  const small = isSmall(code);
  const capital = ascii ? code >= 65 && code <= 90 : UPPER.test(text);
  const letter = small || capital || (!ascii && LETTER.test(text));
  const digit = isDigit(code);
  const lower = letter ? text.toLowerCase() : text;
  const begins = source.setsOf(lower);
  return {
    text,
    lower,
    kind: letter ? 'word' : digit ? 'number' : 'punct',
    capital,
    begins,
    marks: source.marksOf(lower),
    code: source.codeOf(lower),
    loud: !small && text === text.toUpperCase(),
    letters: lettersOf(lower),
    mark: letter || digit ? 0 : markOf(text),
    found: begins === ANYWHERE ? [] : new Array(bitsIn(begins)).fill(undefined),
    dated: null,
  };
}

/** The word of what is no token. */
export const NO_WORD: Word = {
  text: '',
  lower: '',
  kind: 'punct',
  capital: false,
  begins: 0,
  marks: null,
  code: UNASKED,
  loud: true,
  letters: 0,
  mark: 0,
  found: [],
  dated: null,
};
