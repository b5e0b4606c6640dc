/** Counts the steps of a backtracking matcher, which cost the same on every machine, where seconds do not. */
import { FIRST_NUMBER, SYMBOLS } from '../../frames/mask.js';
import { type Element, isParty, isPassed, isWord } from './parse-pattern.js';

/** Counting ends here: what takes more is too much in any case. */
const MOST_STEPS = 5_000_000;

export interface Match {
  readonly steps: number;
  /** Items that each slot holds, of the first match in the order in which a regular expression tries; null where none. */
  readonly slots: Readonly<Record<string, string>> | null;
}

/**
 * Tries a pattern at one item of a line, as the regular expression compiled of it does: gaps as short as possible,
 * repeats as often as possible, phrases in their order.
 */
export function tryAt(elements: readonly Element[], items: readonly string[], start: number): Match {
  let steps = 0;
  const slots: Record<string, string> = {};
  const go = (index: number, at: number): boolean => {
    const element = elements[index];
    if (element === undefined) return true;
    return element.type === 'gap' ? gap(element, index, at) : repeat(element, index, at, 0);
  };
  const gap = (element: Element & { type: 'gap' }, index: number, at: number): boolean => {
    for (let passed = 0; ; passed += 1) {
      if (go(index + 1, at + passed)) return true;
      const item = items[at + passed];
      if (++steps > MOST_STEPS || passed === element.most || item === undefined || !isPassed(item, element.kind)) return false;
    }
  };
  const repeat = (element: Exclude<Element, { type: 'gap' }>, index: number, at: number, count: number): boolean => {
    if (count < element.most) {
      for (const length of lengths(element, at)) {
        const before = element.type === 'slot' ? slots[element.slot] : undefined;
        if (element.type === 'slot') slots[element.slot] = items[at]!;
        if (repeat(element, index, at + length, count + 1)) return true;
        if (element.type === 'slot') restore(element.slot, before);
      }
    }
    return count >= element.least && go(index + 1, at);
  };
  const restore = (slot: string, before: string | undefined) => {
    if (before === undefined) delete slots[slot];
    else slots[slot] = before;
  };
  const lengths = (element: Exclude<Element, { type: 'gap' }>, at: number): number[] => {
    if (steps > MOST_STEPS) return [];
    const item = items[at];
    if (element.type === 'slot') {
      steps += 1;
      return item !== undefined && element.symbols.includes(item[0] ?? ' ') ? [1] : [];
    }
    return element.phrases.flatMap((phrase) => {
      steps += 1;
      const fits = phrase.every((word, offset) => {
        if (offset > 0) steps += 1;
        const here = items[at + offset];
        return here !== undefined && isWord(here, word);
      });
      return fits ? [phrase.length] : [];
    });
  };
  return go(0, start) ? { steps, slots: { ...slots } } : { steps, slots: null };
}

/** Steps of a pattern over a whole line, tried at every item of it. */
export function stepsOver(elements: readonly Element[], items: readonly string[]): number {
  let steps = 0;
  for (let start = 0; start < items.length && steps < MOST_STEPS; start += 1) steps += tryAt(elements, items, start).steps;
  return steps;
}

/** A word that no pattern names. */
export const FILLER = 'zzz';

/** Lines that a pattern matches as a whole: with all gaps shut and all open, with its first and its last phrases. */
export function sampleLines(elements: readonly Element[]): string[][] {
  return [false, true].flatMap((open) =>
    [0, -1].map((phrase) => elements.flatMap((element) => (element.type === 'gap' ? fill([FILLER], open ? element.most : 0) : sample(element, phrase)))),
  );
}

/**
 * Lines that keep a pattern busy without ever letting it match: its words again and again, without the last one.
 *
 * @param length items in each line
 */
export function worstLines(elements: readonly Element[], length: number): string[][] {
  const solid = elements.filter((element) => element.type !== 'gap');
  const parts = solid.slice(0, -1).map((element) => sample(element, -1));
  const head = parts[0] ?? [FILLER];
  const words = parts.slice(1).filter((part) => !isParty(part[0] ?? ' '));
  const cycles = [words.flat(), ...words, [...words].reverse().flat(), [...words.flat(), FILLER], parts.flat()].filter((cycle) => cycle.length > 0);
  return cycles.flatMap((cycle) => [[...head, ...fill(cycle, length - head.length)], fill([...head, ...fill(cycle, 12)], length)]);
}

/** Slots are told apart by the number of their mention. */
function sample(element: Exclude<Element, { type: 'gap' }>, phrase: number): string[] {
  if (element.type === 'slot')
    return [`${element.symbols.at(phrase) ?? SYMBOLS.region}${String.fromCharCode(FIRST_NUMBER + element.slot.charCodeAt(0) * 8 + element.slot.length)}`];
  return (element.phrases.at(phrase) ?? [FILLER]).map((word) => word.replaceAll('*', FILLER));
}

function fill(cycle: readonly string[], length: number): string[] {
  return Array.from({ length: Math.max(0, length) }, (_, index) => cycle[index % cycle.length]!);
}
