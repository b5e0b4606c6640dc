/** Walks lists of people: "Sekda A, Asisten B dan Kepala Dinas C". */
import { CLASS_BITS, type MaskedSentence } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import type { WordSet } from '../tokens/word-set.js';

/** Words between two members of a list, at the most. */
const LONGEST_JOINT = 5;
const LISTED = CLASS_BITS.person | CLASS_BITS.office | CLASS_BITS.name | CLASS_BITS.organisation;

/** The officials listed in front of a mention: "Ketua A dan Panitera B menyambut". */
export function listedBefore(reading: Reading, masked: MaskedSentence, number: number): readonly number[] {
  const listed = walk(reading, masked, number, -1);
  return listed.length > 1 ? [...listed].reverse() : listed;
}

/**
 * The officials listed behind a mention, as long as only joints stand between them.
 *
 * @param reading the article
 * @param masked the sentence
 * @param number mention that the list starts from
 * @returns numbers of the named officials behind it, in order
 */
export function listedAfter(reading: Reading, masked: MaskedSentence, number: number): readonly number[] {
  return walk(reading, masked, number, 1);
}

function walk(reading: Reading, masked: MaskedSentence, number: number, step: 1 | -1): readonly number[] {
  const start = masked.itemOf(number);
  if (start < 0) return NOBODY;
  let found: number[] | null = null;
  const { classes } = masked;
  let gap = 0;
  for (let item = start + step; item >= 0 && item < classes.length; item += step) {
    if (((classes[item] ?? 0) & LISTED) !== 0) {
      const other = masked.numberAt(item);
      const mention = reading.scanned.mentions[other];
      if (mention?.type === 'official' && mention.name !== null) {
        if (found === null) found = [other];
        else found.push(other);
      }
      gap = 0;
      continue;
    }
    const token = masked.tokenAt(item);
    if (token === undefined || !reading.rules.listJoints.holds(token)) break;
    gap += 1;
    if (gap > LONGEST_JOINT) break;
  }
  return found ?? NOBODY;
}

const NOBODY: readonly number[] = [];

/** Whether one of some words is among the items of a sentence. */
export function holdsOneOf(masked: MaskedSentence, words: WordSet): boolean {
  return firstOf(masked, words) >= 0;
}

/** The first item of a sentence that is one of some words; -1 where none is. */
export function firstOf(masked: MaskedSentence, words: WordSet): number {
  for (let item = 0; item < masked.size; item += 1) {
    const token = masked.tokenAt(item);
    if (token !== undefined && words.holds(token)) return item;
  }
  return -1;
}

/** Whether a sentence has two items at the least that are mentions of some classes. */
export function holdsTwo({ held, classes }: MaskedSentence, bits: number): boolean {
  if ((held & bits) === 0) return false;
  let found = 0;
  for (const bit of classes) if ((bit & bits) !== 0) found += 1;
  return found > 1;
}
