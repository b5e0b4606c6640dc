/** What it takes to say outright that one side went to or received the other. */

/** A statement of this weight says so. */
export const OUTRIGHT = 2;
/** Beside the headline, sentences up to this one count, the first being 0. */
export const LEAD_SENTENCES = 5;

/** Who leads the guests came with them; who receives them is a host. */
const SIDE_SLOTS: Readonly<Record<'direction' | 'people', readonly string[]>> = { direction: ['visitor', 'host'], people: ['leader', 'receiver'] };
const NO_SLOTS: readonly string[] = [];

/**
 * The slots by which the rules of a family speak for a side.
 *
 * @param family family of a rule
 * @returns the slot of the guest and that of the host; none for a family that says nothing of the sides
 */
export function sideSlots(family: string): readonly string[] {
  return family === 'direction' || family === 'people' ? SIDE_SLOTS[family] : NO_SLOTS;
}
