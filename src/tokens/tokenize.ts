/** Turns text into tokens with offsets: words, numbers and punctuation marks. */
import type { Token } from '../types.js';
import { ASCII, isApostrophe, isDigit } from './characters.js';
import { Lexicon } from './lexicon.js';
import { PlacedWord } from './placed-word.js';
import { readCodes, type TextCodes } from './text-codes.js';

/**
 * A short form with figures inside is one word ("P2KBP3A"); a word keeps inner apostrophes ("Ruba'i"); a number keeps its separators ("1.500.000", "80,12");
 * everything else that is not white space is a token of one character. Dots and hyphens always
 * part words, so that "S.Sos", "BATAM-Pendapatan" and "Pare-Pare" need no exceptions.
 */
const TOKEN = /(?<!\p{L})\p{Lu}{1,6}\d{1,2}\p{Lu}[\p{Lu}\d]*(?!\p{L})|\p{L}[\p{L}\p{M}]*(?:['’`‘]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*|[^\s\p{L}\d]/uy;

/** A capital glued to the lower-case end of another word: "AparaturCegah". */
const GLUED = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{3})/u;
/** The shortest two words run together: three letters in front, four behind, and one that makes the first a word. */
const SHORTEST_GLUED = 8;
const INNER_CAPITAL = /.[A-Z\u0080-\uffff]/;

const WHITE = /\s/;

/** What a character of ASCII can begin. */
const MARK = 0;
const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 3;
const SPACE = 4;
const BEGINNINGS = Uint8Array.from({ length: ASCII }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[a-z]/.test(char) ? SMALL : /[A-Z]/.test(char) ? CAPITAL : /\d/.test(char) ? DIGIT : WHITE.test(char) ? SPACE : MARK;
});

/** Dashes, quotation marks and the ellipsis: none of them is a letter or white space. */
const FIRST_PRINTED_MARK = 0x2010;
const LAST_PRINTED_MARK = 0x2027;
const BLANK = 0x20;
const NO_BREAK_SPACE = 0xa0;

/** What splits words that no rule is asked about. */
const NO_RULES = Lexicon.withoutRules();

/**
 * Splits a range of the text into tokens.
 *
 * @param text the whole article
 * @param start first code unit to read
 * @param end code unit behind the last one to read
 * @param lexicon where given, says of each token which look-ups begin with it and which lists have it
 * @returns the tokens in order, with offsets into `text`
 */
export function tokenize(text: string, start = 0, end = text.length, lexicon: Lexicon = NO_RULES): Token[] {
  const tokens: Token[] = [];
  addTokens(tokens, text, readCodes(text, start, end), start, end, lexicon);
  return tokens;
}

/**
 * As `tokenize`, to the end of a list.
 *
 * @param textCodes code units of a part of the text that holds the range
 */
export function addTokens(tokens: Token[], text: string, textCodes: TextCodes, start: number, end: number, lexicon: Lexicon): void {
  const { codes, from } = textCodes;
  const limit = end - from;
  let spaced = start === 0 || WHITE.test(text.charAt(start - 1));
  let at = start - from;
  while (at < limit) {
    const code = codes[at] as number;
    if (code === BLANK || code === NO_BREAK_SPACE) {
      spaced = true;
      at += 1;
      continue;
    }
    const to = plainEnd(codes, at, limit, code);
    if (to > 0) {
      tokens.push(new PlacedWord(lexicon.wordAt(codes, at, to), from + at, from + to, spaced));
      at = to;
      spaced = false;
    } else {
      const behind = addAnyToken(tokens, text, textCodes, from + at, end, spaced, lexicon);
      spaced = behind < 0;
      at = behind < 0 ? at + 1 : behind - from;
    }
  }
}

/** The end of a token that is plain to see, as nearly all are; -1 where an expression has to find it. */
function plainEnd(codes: Uint16Array, at: number, end: number, code: number): number {
  if (code >= ASCII) return code >= FIRST_PRINTED_MARK && code <= LAST_PRINTED_MARK ? at + 1 : -1;
  const begins = BEGINNINGS[code];
  if (begins === MARK) return at + 1;
  if (begins === DIGIT) return numberEnd(codes, at + 1, end);
  return begins === SPACE ? -1 : letterEnd(codes, at + 1, end, begins === SMALL);
}

function numberEnd(codes: Uint16Array, from: number, end: number): number {
  let at = from;
  for (; at < end; at += 1) {
    const code = codes[at] as number;
    if (isDigit(code)) continue;
    if ((code !== DOT && code !== COMMA) || at + 1 === end || !isDigit(codes[at + 1] as number)) break;
  }
  return at;
}

/** The end of a run of letters where it is one word, and not two run together; else -1. */
function letterEnd(codes: Uint16Array, from: number, end: number, opensSmall: boolean): number {
  let small = opensSmall;
  for (let at = from; at < end; at += 1) {
    const code = codes[at] as number;
    const begins = code < ASCII ? BEGINNINGS[code] : MARK;
    if (begins === SMALL) small = true;
    else if (begins !== CAPITAL) return endsWord(codes, at, end, code) ? at : -1;
    else if (small) return -1;
  }
  return end;
}

/** Whether a run of letters is a whole word by what stands behind it: nearly always it is. */
function endsWord(codes: Uint16Array, at: number, end: number, code: number): boolean {
  if (code < ASCII ? isDigit(code) : code !== NO_BREAK_SPACE && (code < FIRST_PRINTED_MARK || code > LAST_PRINTED_MARK)) return false;
  if (!isApostrophe(code) || at + 1 === end) return true;
  const behind = codes[at + 1] as number;
  return behind < ASCII && BEGINNINGS[behind] !== SMALL && BEGINNINGS[behind] !== CAPITAL;
}

/**
 * Reads whatever token stands here.
 *
 * @returns the code unit behind it, or -1 where white space stands
 */
function addAnyToken(tokens: Token[], text: string, { codes, from: first }: TextCodes, at: number, end: number, spaced: boolean, lexicon: Lexicon): number {
  TOKEN.lastIndex = at;
  // A word that is cut at the end of the range goes on in the next one.
  const match = TOKEN.exec(end === text.length ? text : text.slice(0, end));
  if (match === null) return -1;
  const word = match[0];
  const parts = word.length >= SHORTEST_GLUED && INNER_CAPITAL.test(word) ? word.split(GLUED) : [word];
  let from = match.index;
  for (const part of parts) {
    const to = from + part.length;
    tokens.push(new PlacedWord(lexicon.wordAt(codes, from - first, to - first), from, to, spaced && from === match.index));
    from = to;
  }
  return from;
}

const DOT = 46;
const COMMA = 44;
