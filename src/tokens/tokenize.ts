/** Turns text into tokens with offsets: words, numbers and punctuation marks. */
import type { Token } from '../types.js';

/**
 * A short form with figures inside is one word ("P2KBP3A"); a word keeps inner apostrophes ("Ruba'i"); a number keeps its separators ("1.500.000", "80,12");
 * everything else that is not white space is a token of one character. Dots and hyphens always
 * part words, so that "S.Sos", "BATAM-Pendapatan" and "Pare-Pare" need no exceptions.
 */
const TOKEN = /(?<!\p{L})\p{Lu}{1,6}\d{1,2}\p{Lu}[\p{Lu}\d]*(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’`‘]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/gu;

/** A capital glued to the lower-case end of another word: "AparaturCegah". */
const GLUED = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{3})/u;

const UPPER = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^\d/;
const SPACE = /\s/;

/**
 * Splits a range of the text into tokens.
 *
 * @param text the whole article
 * @param start first code unit to read
 * @param end code unit behind the last one to read
 * @returns the tokens in order, with offsets into `text`
 */
export function tokenize(text: string, start = 0, end = text.length): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match.index >= end) break;
    const word = match[0];
    if (word.length > 7 && GLUED.test(word)) {
      let offset = match.index;
      for (const part of word.split(GLUED)) {
        tokens.push(makeToken(text, part, offset));
        offset += part.length;
      }
    } else {
      tokens.push(makeToken(text, word, match.index));
    }
  }
  return tokens;
}

function makeToken(text: string, word: string, start: number): Token {
  const letter = LETTER.test(word);
  return {
    start,
    end: start + word.length,
    text: word,
    lower: letter ? word.toLowerCase() : word,
    kind: letter ? 'word' : DIGIT.test(word) ? 'number' : 'punct',
    capital: letter && UPPER.test(word),
    spaced: start === 0 || SPACE.test(text[start - 1] ?? ' '),
  };
}
