/** String likeness by natural's Jaro-Winkler; the one file that touches natural. */
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';

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
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length >= NICKNAME && long.length >= short.length + 3 && long.startsWith(short)) || similarity(a, b) >= SAME_WORD;
}
