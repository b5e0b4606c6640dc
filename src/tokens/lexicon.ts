/** Knows of every word which look-ups have a phrase that begins with it. */

/** The sets of a word nobody looked up: it may begin a phrase anywhere. */
export const ANYWHERE = -1;

/** As many as a number has bits that are still handled as a small integer. */
const MOST_SETS = 30;

/**
 * A bit for each look-up, and for each word the bits of those that have a phrase beginning with it. A token is looked
 * up here once, and then asked dozens of times whether a phrase begins at it; nearly always the bit says no.
 */
export class Lexicon {
  private readonly sets = new Map<string, number>();
  private taken = 0;

  /** A bit for a further look-up, or 0 where none is left, which leaves it to look words up itself. */
  nextBit(): number {
    if (this.taken === MOST_SETS) return 0;
    this.taken += 1;
    return 1 << (this.taken - 1);
  }

  /** Notes that a phrase of a look-up begins with a word. */
  note(word: string, bit: number): void {
    this.sets.set(word, (this.sets.get(word) ?? 0) | bit);
  }

  /** The bits of all look-ups that have a phrase beginning with this lower-case word. */
  setsOf(word: string): number {
    return this.sets.get(word) ?? 0;
  }
}
