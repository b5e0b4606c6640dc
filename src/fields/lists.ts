/** Walks lists of people: "Sekda A, Asisten B dan Kepala Dinas C". */
import { type MaskedSentence, numberOf, SYMBOLS } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';

/** Words between two members of a list, at the most. */
const LONGEST_JOINT = 5;
const LISTED = SYMBOLS.person + SYMBOLS.office + SYMBOLS.name + SYMBOLS.organisation;

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

function walk(reading: Reading, { symbols }: MaskedSentence, number: number, step: 1 | -1): number[] {
  const found: number[] = [];
  let index = placeOf(symbols, number);
  if (index < 0) return found;
  let gap = 0;
  for (index += step; index >= 0 && index < symbols.length; index += step) {
    const symbol = symbols[index] ?? '';
    const other = numberOf(symbol);
    if (other >= 0 && LISTED.includes(symbol.charAt(0))) {
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
export function holdsOneOf(symbols: readonly string[], words: ReadonlySet<string>): boolean {
  for (const symbol of symbols) if (words.has(symbol)) return true;
  return false;
}
