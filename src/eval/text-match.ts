// When two pieces of text say the same: words without case and punctuation, overlap, names of persons.
import { similarity } from '../tokens/similarity.js';

/** Names this alike (Jaro-Winkler) are one name with a slip. */
export const SAME_NAME = 0.92;

/** Lower-case words of a text; punctuation parts words, an apostrophe inside one is dropped ("Ruba'i" is "rubai"). */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words of a level of government. They are left out where names of bodies or holders are compared: regions have fields of their own. */
const LEVEL_WORDS = ['kabupaten', 'kab', 'kota', 'provinsi', 'prov'];

/** The words of a name without those of levels and those given. */
export function coreWords(name: string, dropped: readonly string[] = []): string[] {
  return wordsOf(name).filter((word) => !LEVEL_WORDS.includes(word) && !dropped.includes(word));
}

/**
 * Overlap of two bags of words as F1: 2 · common / (all of both).
 *
 * @returns 0 to 1; 1 where both are empty
 */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = [...b];
  let common = 0;
  for (const word of a) {
    const index = left.indexOf(word);
    if (index < 0) continue;
    left.splice(index, 1);
    common++;
  }
  return (2 * common) / (a.length + b.length);
}

/** Overlap of the words of two texts. */
export function textOverlap(a: string, b: string): number {
  return overlap(wordsOf(a), wordsOf(b));
}

/**
 * Likeness of two names of persons, without case, punctuation, degrees behind a comma and initials.
 *
 * @returns 1 where the words of one stand in the other (which also passes over titles in front), else the
 *   Jaro-Winkler likeness where it reaches SAME_NAME, else 0
 */
export function nameLikeness(a: string, b: string): number {
  const [first, second] = [nameWords(a), nameWords(b)];
  if (first.length === 0 || second.length === 0) return 0;
  if (first.every((word) => second.includes(word)) || second.every((word) => first.includes(word))) return 1;
  const likeness = similarity(first.join(' '), second.join(' '));
  return likeness >= SAME_NAME ? likeness : 0;
}

function nameWords(name: string): string[] {
  const words = wordsOf(name.split(',')[0] ?? '');
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words;
}
