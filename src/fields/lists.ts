/** Walks lists of people: "Sekda A, Asisten B dan Kepala Dinas C". */
import { FIRST_NUMBER, type MaskedSentence, SYMBOLS } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';

const LISTED = new Set([SYMBOLS.person, SYMBOLS.office, SYMBOLS.name, SYMBOLS.organisation]);

/**
 * The officials listed behind a mention, as long as only joints stand between them.
 *
 * @param reading the article
 * @param masked the sentence
 * @param number mention that the list starts from
 * @returns numbers of the named officials behind it, in order
 */
export function listedAfter(reading: Reading, masked: MaskedSentence, number: number): number[] {
  const symbols = masked.line.trim().split(' ');
  const start = symbols.findIndex((symbol) => symbol.length === 2 && symbol.charCodeAt(1) - FIRST_NUMBER === number);
  const found: number[] = [];
  if (start < 0) return found;
  let gap = 0;
  for (const symbol of symbols.slice(start + 1)) {
    if (LISTED.has(symbol[0] ?? '') && symbol.length === 2) {
      const index = symbol.charCodeAt(1) - FIRST_NUMBER;
      const mention = reading.scanned.mentions[index];
      if (mention?.type === 'official' && mention.name !== null) found.push(index);
      gap = 0;
    } else if (reading.rules.listJoints.has(symbol)) {
      gap += 1;
      if (gap > 5) break;
    } else break;
  }
  return found;
}
