/** Matches patterns against a masked sentence, item by item. */
import type { MaskedSentence } from './mask.js';
import type { CompiledPattern } from './pattern.js';
import type { PhrasePlaces, Places } from './phrase-places.js';

/** An element of a pattern, with where its phrases stand in the line that is read. */
interface Step {
  readonly passes: number;
  readonly fills: number;
  readonly slot: number;
  readonly places: Places | null;
  readonly least: number;
  readonly most: number;
}

/** A pattern ready to match. */
export interface Program {
  readonly steps: readonly Step[];
  readonly slots: readonly string[];
  /** The elements of which the line must hold a phrase. */
  readonly needed: readonly Places[];
  /** For each slot that must be filled the bits of the classes that fill it. */
  readonly fills: readonly number[];
}

/** Files the phrases of a pattern. */
export function makeProgram({ elements, slots }: CompiledPattern, phrases: PhrasePlaces): Program {
  const steps = elements.map(({ passes, fills, slot, least, most, phrases: words }) => ({
    passes,
    fills,
    slot,
    places: words === null ? null : phrases.add(words),
    least,
    most,
  }));
  const sure = steps.filter(({ least }) => least > 0);
  return {
    steps,
    slots,
    needed: sure.flatMap(({ places }) => places ?? []),
    fills: sure.flatMap(({ fills }) => (fills === 0 ? [] : [fills])),
  };
}

/** No item: what a slot holds that is not filled. */
const NONE = -1;

/**
 * Matches one line after the other. Of all ways in which a pattern can match from an item on, the first counts: gaps as
 * short as possible, repeats as often as possible, phrases in their order.
 */
export class Matcher {
  private steps: readonly Step[] = [];
  private classes: readonly number[] = [];
  private line = 0;
  /** The item that fills each slot of the last match. */
  readonly filled: number[] = [];
  /** The item behind the last match. */
  end = 0;

  /** Takes up a line; `line` is its number where the places of the phrases are noted. */
  read({ classes }: MaskedSentence, line: number): void {
    this.classes = classes;
    this.line = line;
  }

  /**
   * The first item from which on a pattern matches.
   *
   * @param program the pattern
   * @param from item to look from
   * @returns the item, or -1 where it matches from none
   */
  next({ steps, slots }: Program, from: number): number {
    this.steps = steps;
    const [first] = steps;
    for (let item = from; item < this.classes.length; item += 1) {
      if (first !== undefined && first.least > 0 && !this.opens(first, item)) continue;
      for (let slot = 0; slot < slots.length; slot += 1) this.filled[slot] = NONE;
      if (this.go(0, item)) return item;
    }
    return NONE;
  }

  private opens({ fills, places }: Step, item: number): boolean {
    if (places === null) return ((this.classes[item] ?? 0) & fills) !== 0;
    for (let index = 0; places.line === this.line && index < places.count; index += 1) if (places.at[index] === item) return true;
    return false;
  }

  private go(index: number, at: number): boolean {
    const step = this.steps[index];
    if (step === undefined) {
      this.end = at;
      return true;
    }
    return step.passes === 0 ? this.repeat(step, index, at, 0) : this.pass(step, index, at);
  }

  private pass({ passes, most }: Step, index: number, at: number): boolean {
    for (let item = at; ; item += 1) {
      if (this.go(index + 1, item)) return true;
      if (item === at + most || ((this.classes[item] ?? 0) & passes) === 0) return false;
    }
  }

  private repeat(step: Step, index: number, at: number, count: number): boolean {
    if (count < step.most && (step.places === null ? this.fill(step, index, at, count) : this.word(step, step.places, index, at, count))) return true;
    return count >= step.least && this.go(index + 1, at);
  }

  private fill(step: Step, index: number, at: number, count: number): boolean {
    if (((this.classes[at] ?? 0) & step.fills) === 0) return false;
    const before = this.filled[step.slot] ?? NONE;
    this.filled[step.slot] = at;
    if (this.repeat(step, index, at + 1, count + 1)) return true;
    this.filled[step.slot] = before;
    return false;
  }

  private word(step: Step, { line, at: items, lengths, count: phrases }: Places, index: number, at: number, count: number): boolean {
    if (line !== this.line) return false;
    for (let phrase = 0; phrase < phrases; phrase += 1) {
      if (items[phrase] === at && this.repeat(step, index, at + (lengths[phrase] ?? 1), count + 1)) return true;
    }
    return false;
  }
}
