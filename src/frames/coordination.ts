/** Finds mentions that are named together: "A dan B", "A, B, serta C". */
import { CLASS_BITS, type MaskedSentence } from './mask.js';
import type { Reading } from './reading.js';

const BODIES = CLASS_BITS.organisation | CLASS_BITS.region | CLASS_BITS.office;

/**
 * The mentions coordinated with a mention, itself included.
 *
 * @param reading the article
 * @param masked the sentence
 * @param number the mention
 * @returns numbers in text order; bodies, regions and offices are coordinated, a named official stands alone
 */
export function coordinated(reading: Reading, masked: MaskedSentence, number: number): readonly number[] {
  const at = masked.itemOf(number);
  if (!isBody(masked, at) || !(isJoint(reading, masked, at - 1) || isJoint(reading, masked, at + 1))) return alone(number);
  const before = walk(reading, masked, at, -1).reverse();
  const behind = walk(reading, masked, at, 1);
  if (before.length === 0 && behind.length === 0) return alone(number);
  // A comma alone joins only in a list that a conjunction closes: "A, B dan C" is one list, "A dan B, C" ends with B.
  const chain = [...before.map(({ number: member }) => member), number, ...behind.map(({ number: member }) => member)];
  const closed = [...before.map(({ closing }) => closing), ...behind.map(({ closing }) => closing)];
  const list = chain.slice(0, closed.lastIndexOf(true) + 2);
  return list.length > 1 && list.includes(number) ? list : alone(number);
}

/** Lists of one mention, which most mentions are, by its number; articles with more mentions are rare. */
const LISTS_OF_ONE: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, number) => [number]);

function alone(number: number): readonly number[] {
  return LISTS_OF_ONE[number] ?? [number];
}

/** A neighbour in a list; `closing` tells that a conjunction joins it, not a comma alone. */
interface Neighbour {
  readonly number: number;
  readonly closing: boolean;
}

function walk(reading: Reading, masked: MaskedSentence, at: number, step: 1 | -1): Neighbour[] {
  const found: Neighbour[] = [];
  let index = at;
  for (;;) {
    const joint = index + step;
    const second = index + 2 * step;
    const conjunction = isConjunction(reading, masked, joint);
    // ", dan" stands as two symbols: read forwards the comma comes first, read backwards the conjunction.
    const closing = conjunction || (masked.wordAt(joint) === ',' && step > 0 && isConjunction(reading, masked, second));
    if (!closing && masked.wordAt(joint) !== ',') break;
    const wide = closing && (step > 0 ? !conjunction : masked.wordAt(second) === ',');
    const next = index + (wide ? 3 : 2) * step;
    if (!isBody(masked, next)) break;
    found.push({ number: masked.numberAt(next), closing });
    index = next;
  }
  return found;
}

/** A comma or a conjunction, without which nobody is named together. */
function isJoint(reading: Reading, masked: MaskedSentence, item: number): boolean {
  return masked.wordAt(item) === ',' || isConjunction(reading, masked, item);
}

function isBody({ classes }: MaskedSentence, item: number): boolean {
  return item >= 0 && ((classes[item] ?? 0) & BODIES) !== 0;
}

function isConjunction({ rules }: Reading, masked: MaskedSentence, item: number): boolean {
  const token = masked.tokenAt(item);
  return token !== undefined && rules.coordinators.holds(token);
}
