/** String likeness by natural's Jaro-Winkler; the one file that touches natural. */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { bitsIn, lettersOf, type Word } from './word.js';

/**
 * Likeness of two words.
 *
 * @param a first word
 * @param b second word
 * @returns 0 (nothing alike) to 1 (equal), Jaro-Winkler with prefix scale 0.1 (Winkler 1990)
 */
export function similarity(a: string, b: string): number {
  return jaroWinkler(a, b, { ignoreCase: true });
}

/** Two words of a name this alike are one word with a slip ("Hermansyah", "Hermasyah"). Set on the development articles. */
const SAME_WORD = 0.92;
/** Letters that a short form keeps of a name: "Imran" of "Imranullah". */
const NICKNAME = 5;

/**
 * Whether two lower-case words are one word of a person's name: equal, an initial, a short form or a slip of the other.
 *
 * @param a first word
 * @param b second word
 * @returns true where they may name one person
 */
export function sameNameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (a.length < 5 || b.length < 5) return false;
  if (a.length < b.length ? isNickname(a, b) : isNickname(b, a)) return true;
  return mayBeAlike(a, b) && similarity(a, b) >= SAME_WORD;
}

function isNickname(short: string, long: string): boolean {
  return short.length >= NICKNAME && long.length >= short.length + 3 && long.startsWith(short);
}

/** Letters at the start of two words that Winkler's measure counts in their favour. */
const LONGEST_PREFIX = 4;
const ROUNDING = 1e-9;

/** False only for words that are less alike than `SAME_WORD` whatever the order of their letters, which nearly all pairs are. */
function mayBeAlike(a: string, b: string): boolean {
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  // Jaro's measure where every letter that may have its like has it, and in the same order.
  const needed = 3 * ((SAME_WORD - ROUNDING - prefix / 10) / (1 - prefix / 10)) - 1;
  const most = Math.min(a.length, b.length);
  if (most / a.length + most / b.length < needed) return false;
  return shareOf(a, lettersOf(a), b, lettersOf(b)) >= needed;
}

/** What Jaro's measure adds up of the letters that have their like: at most those that both words have. */
function shareOf(a: string, inA: number, b: string, inB: number): number {
  const shared = Math.min(a.length - bitsIn(inA & ~inB), b.length - bitsIn(inB & ~inA));
  return shared / a.length + shared / b.length;
}

/** The share that two words need whose first letters are the same. */
const LEAST_SHARE = 3 * ((SAME_WORD - ROUNDING - LONGEST_PREFIX / 10) / (1 - LONGEST_PREFIX / 10)) - 1;

/** False only where `sameNameWord` is, by the letters of two words alone. */
export function mayBeSameNameWord(a: Word, b: Word): boolean {
  if ((a.letters & ~b.letters) === 0 || (b.letters & ~a.letters) === 0) return true;
  return shareOf(a.lower, a.letters, b.lower, b.letters) >= LEAST_SHARE;
}
