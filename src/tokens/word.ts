/** What is true of a word wherever it stands, found out once for all its tokens. */

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
}

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
}

/**
 * Describes a word.
 *
 * @param text the word as it is written
 * @param source says which look-ups and lists have it
 */
export function makeWord(text: string, source: WordSource): Word {
  const code = text.charCodeAt(0);
  const ascii = code < 128;
  const small = code >= 97 && code <= 122;
  const capital = ascii ? code >= 65 && code <= 90 : UPPER.test(text);
  const letter = small || capital || (!ascii && LETTER.test(text));
  const digit = code >= 48 && code <= 57;
  const lower = letter ? text.toLowerCase() : text;
  return { text, lower, kind: letter ? 'word' : digit ? 'number' : 'punct', capital, begins: source.setsOf(lower), marks: source.marksOf(lower) };
}

/** The word of what is no token. */
export const NO_WORD: Word = { text: '', lower: '', kind: 'punct', capital: false, begins: 0, marks: null };
