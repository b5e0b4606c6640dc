/** Finds mentions that are named together: "A dan B", "A, B, serta C". */
import { FIRST_NUMBER, type MaskedSentence, SYMBOLS } from './mask.js';
import type { Reading } from './reading.js';

const BODIES = new Set([SYMBOLS.organisation, SYMBOLS.region, SYMBOLS.office]);

/**
 * The mentions coordinated with a mention, itself included.
 *
 * @param reading the article
 * @param masked the sentence
 * @param number the mention
 * @returns numbers in text order; bodies, regions and offices are coordinated, a named official stands alone
 */
export function coordinated(reading: Reading, masked: MaskedSentence, number: number): number[] {
  const { symbols } = masked;
  const at = symbols.findIndex((symbol) => numberOf(symbol) === number);
  if (at < 0 || !BODIES.has(symbols[at]?.[0] ?? '')) return [number];
  const before = walk(reading, symbols, at, -1);
  const behind = walk(reading, symbols, at, 1);
  return [...before.reverse(), number, ...behind];
}

function walk(reading: Reading, symbols: readonly string[], at: number, step: 1 | -1): number[] {
  const found: number[] = [];
  const commas: number[] = [];
  let index = at;
  for (;;) {
    const joint = symbols[index + step];
    const second = symbols[index + 2 * step];
    const comma = joint === ',';
    // ", dan" and "dan" join; a comma alone joins only in a list that a conjunction closes.
    const double = comma && reading.rules.coordinators.has(second ?? '');
    if (!comma && !reading.rules.coordinators.has(joint ?? '')) break;
    const next = index + (double || (second === ',' && step < 0) ? 3 : 2) * step;
    const symbol = symbols[next] ?? '';
    if (!BODIES.has(symbol[0] ?? '') || symbol.length !== 2) break;
    if (comma && !double) commas.push(numberOf(symbol));
    else {
      found.push(...commas, numberOf(symbol));
      commas.length = 0;
    }
    index = next;
  }
  return found;
}

function numberOf(symbol: string): number {
  return symbol.length === 2 ? symbol.charCodeAt(1) - FIRST_NUMBER : -1;
}
