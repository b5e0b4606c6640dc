/** Finds mentions that are named together: "A dan B", "A, B, serta C". */
import { type MaskedSentence, numberOf, SYMBOLS } from './mask.js';
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
  const before = walk(reading, symbols, at, -1).reverse();
  const behind = walk(reading, symbols, at, 1);
  // A comma alone joins only in a list that a conjunction closes: "A, B dan C" is one list, "A dan B, C" ends with B.
  const chain = [...before.map(({ number: member }) => member), number, ...behind.map(({ number: member }) => member)];
  const closed = [...before.map(({ closing }) => closing), ...behind.map(({ closing }) => closing)];
  const list = chain.slice(0, closed.lastIndexOf(true) + 2);
  return list.length > 1 && list.includes(number) ? list : [number];
}

/** A neighbour in a list; `closing` tells that a conjunction joins it, not a comma alone. */
interface Neighbour {
  number: number;
  closing: boolean;
}

function walk(reading: Reading, symbols: readonly string[], at: number, step: 1 | -1): Neighbour[] {
  const found: Neighbour[] = [];
  let index = at;
  for (;;) {
    const joint = symbols[index + step];
    const second = symbols[index + 2 * step];
    const conjunction = reading.rules.coordinators.has(joint ?? '');
    // ", dan" stands as two symbols: read forwards the comma comes first, read backwards the conjunction.
    const closing = conjunction || (joint === ',' && step > 0 && reading.rules.coordinators.has(second ?? ''));
    if (!closing && joint !== ',') break;
    const wide = closing && (step > 0 ? !conjunction : second === ',');
    const next = index + (wide ? 3 : 2) * step;
    const symbol = symbols[next] ?? '';
    if (!BODIES.has(symbol[0] ?? '') || symbol.length !== 2) break;
    found.push({ number: numberOf(symbol), closing });
    index = next;
  }
  return found;
}
