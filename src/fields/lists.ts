/** Walks lists of people: "Sekda A, Asisten B dan Kepala Dinas C". */
import { CLASS_BITS, type MaskedSentence, numberOf, PLAIN_WORD } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import type { WordSet } from '../tokens/word-set.js';

/** Words between two members of a list, at the most. */
const LONGEST_JOINT = 5;
const LISTED = CLASS_BITS.person | CLASS_BITS.office | CLASS_BITS.name | CLASS_BITS.organisation;

/** The officials listed in front of a mention: "Ketua A dan Panitera B menyambut". */
export function listedBefore(reading: Reading, masked: MaskedSentence, number: number): number[] {
  return walk(reading, masked, number, -1).reverse();
}

/**
 * The officials listed behind a mention, as long as only joints stand between them.
 *
 * @param reading the article
 * @param masked the sentence
 * @param number mention that the list starts from
 * @returns numbers of the named officials behind it, in order
 */
export function listedAfter(reading: Reading, masked: MaskedSentence, number: number): number[] {
  return walk(reading, masked, number, 1);
}

function walk(reading: Reading, { symbols, classes }: MaskedSentence, number: number, step: 1 | -1): number[] {
  const found: number[] = [];
  let index = placeOf(symbols, number);
  if (index < 0) return found;
  let gap = 0;
  for (index += step; index >= 0 && index < symbols.length; index += step) {
    const symbol = symbols[index] ?? '';
    if (((classes[index] ?? 0) & LISTED) !== 0) {
      const other = numberOf(symbol);
      const mention = reading.scanned.mentions[other];
      if (mention?.type === 'official' && mention.name !== null) found.push(other);
      gap = 0;
    } else if (reading.rules.listJoints.has(symbol)) {
      gap += 1;
      if (gap > LONGEST_JOINT) break;
    } else break;
  }
  return found;
}

/** The place of a mention's item in a sentence; -1 where the sentence has none. */
export function placeOf(symbols: readonly string[], number: number): number {
  for (let index = 0; index < symbols.length; index += 1) if (numberOf(symbols[index] ?? '') === number) return index;
  return -1;
}

/** Whether one of some words is among the items of a sentence. */
export function holdsOneOf(reading: Reading, masked: MaskedSentence, words: WordSet): boolean {
  return firstOf(reading, masked, words) >= 0;
}

/** The first item of a sentence that is one of some words; -1 where none is. */
export function firstOf({ scanned: { tokens } }: Reading, { items, classes }: MaskedSentence, words: WordSet): number {
  for (let index = 0; index < items.length; index += 1) {
    if ((classes[index] ?? 0) < PLAIN_WORD) continue;
    const token = tokens[items[index]?.from ?? -1];
    if (token !== undefined && words.holds(token)) return index;
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
