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
