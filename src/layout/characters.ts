/** Tests of the first and last characters of a line; expressions are left to what is beyond ASCII. */
import { ASCII, isLetter, isSmall } from '../tokens/characters.js';

const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;

/** True where a line begins with a small letter. */
export function opensSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < ASCII ? isSmall(code) : SMALL.test(text);
}

/** True where a line or word begins with a capital. */
export function opensCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < ASCII ? code >= 65 && code <= 90 : CAPITAL.test(text);
}

const SENTENCE_ENDS = '.!?…';
const CLOSERS = '"”’\')]';

/** A mark that ends a sentence, with nothing but closing marks behind it. */
export function endsSentence(text: string): boolean {
  for (let last = text.length - 1; last >= 0; last -= 1) {
    // Most lines end with a full stop or a letter.
    const code = text.charCodeAt(last);
    if (code === DOT) return true;
    if (isLetter(code)) return false;
    const mark = text.charAt(last);
    if (!CLOSERS.includes(mark)) return SENTENCE_ENDS.includes(mark);
  }
  return false;
}

const DOT = 0x2e;
const BLANK = 0x20;
/** The last character of ASCII but for a control character. */
const LAST_PRINTED = 0x7e;
const SPACE = /\s/;

/** True where white space stands at a place. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === BLANK || ((code < BLANK || code > LAST_PRINTED) && SPACE.test(text.charAt(at)));
}

/** The number of words between white space in a trimmed text, counted up to a limit. */
export function countWords(text: string, limit: number): number {
  let words = 1;
  let inWord = true;
  for (let at = 0; at < text.length && words < limit; at += 1) {
    const space = isSpace(text, at);
    if (!space && !inWord) words += 1;
    inWord = !space;
  }
  return words;
}
