/** Turns text into tokens with offsets: words, numbers and punctuation marks. */
import type { Token } from '../types.js';
import { ANYWHERE, type Lexicon } from './lexicon.js';

/**
 * A short form with figures inside is one word ("P2KBP3A"); a word keeps inner apostrophes ("Ruba'i"); a number keeps its separators ("1.500.000", "80,12");
 * everything else that is not white space is a token of one character. Dots and hyphens always
 * part words, so that "S.Sos", "BATAM-Pendapatan" and "Pare-Pare" need no exceptions.
 */
const TOKEN =
  // In front what nearly every word is, since the expression of letters in general takes three times as long.
  /[A-Za-z]+(?![A-Za-z\d'`\u0080-\uffff])|(?<!\p{L})\p{Lu}{1,6}\d{1,2}\p{Lu}[\p{Lu}\d]*(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’`‘]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu;

/** A capital glued to the lower-case end of another word: "AparaturCegah". */
const GLUED = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{3})/u;
/** The shortest two words run together: three letters in front, four behind, and one that makes the first a word. */
const SHORTEST_GLUED = 8;
const INNER_CAPITAL = /.[A-Z\u0080-\uffff]/;

const UPPER = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;
const SPACE = /\s/;

/**
 * Splits a range of the text into tokens.
 *
 * @param text the whole article
 * @param start first code unit to read
 * @param end code unit behind the last one to read
 * @param lexicon where given, says of each token which look-ups begin with it
 * @returns the tokens in order, with offsets into `text`
 */
export function tokenize(text: string, start = 0, end = text.length, lexicon: Lexicon | null = null): Token[] {
  const tokens: Token[] = [];
  // A word that is cut at the end of the range goes on in the next one.
  const read = text.slice(0, end);
  TOKEN.lastIndex = start;
  // All that is no token is white space: it stands in front of a token that does not begin where the last one ends.
  let last = start === 0 || SPACE.test(text.charAt(start - 1)) ? -1 : start;
  for (let match = TOKEN.exec(read); match !== null; match = TOKEN.exec(read)) {
    const word = match[0];
    let offset = match.index;
    if (word.length >= SHORTEST_GLUED && INNER_CAPITAL.test(word)) {
      for (const part of word.split(GLUED)) {
        tokens.push(makeToken(part, offset, offset !== last, lexicon));
        offset += part.length;
        last = offset;
      }
    } else {
      tokens.push(makeToken(word, offset, offset !== last, lexicon));
      last = offset + word.length;
    }
  }
  return tokens;
}

function makeToken(text: string, start: number, spaced: boolean, lexicon: Lexicon | null): Token {
  const code = text.charCodeAt(0);
  const ascii = code < 128;
  const small = code >= 97 && code <= 122;
  const capital = ascii ? code >= 65 && code <= 90 : UPPER.test(text);
  const letter = small || capital || (!ascii && LETTER.test(text));
  const digit = code >= 48 && code <= 57;
  const lower = letter ? text.toLowerCase() : text;
  return {
    start,
    end: start + text.length,
    text,
    lower,
    kind: letter ? 'word' : digit ? 'number' : 'punct',
    capital,
    spaced,
    begins: lexicon === null ? ANYWHERE : lexicon.setsOf(lower),
  };
}
