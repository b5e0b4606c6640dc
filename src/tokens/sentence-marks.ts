/** What marks do to sentences and quotations, as bits. */

export const END = 1;
/** Stands behind the end of a sentence and belongs to it. */
export const TRAILER = 2;
export const OPENER = 4;
export const CLOSER = 8;
/** Opens and closes. */
export const STRAIGHT = 16;
/** Any of what opens or closes direct speech. */
export const QUOTING = OPENER | CLOSER | STRAIGHT;

const MARKS = new Map([
  ...['.', '!', '?', '…'].map((mark): [string, number] => [mark, END]),
  ...[')', ']', '’', "'"].map((mark): [string, number] => [mark, TRAILER]),
  ...['“', '«', '„'].map((mark): [string, number] => [mark, OPENER]),
  ['”', CLOSER | TRAILER],
  ['»', CLOSER],
  ['"', STRAIGHT | TRAILER],
]);

/** The bits of a mark; 0 for those that do nothing. */
export function markOf(text: string): number {
  return MARKS.get(text) ?? 0;
}
