/** Copies a text's code units side by side in one go: to ask a string for each of them takes several times as long. */

/** The code units of a part of a text, with a 0 behind the last one; to be used before those of the next one are read. */
export interface TextCodes {
  readonly codes: Uint16Array;
  /** Place in the text of the first of them. */
  readonly from: number;
}

/** An article is hardly ever longer; the codes of one that is have an array of their own. */
const KEPT = 1 << 16;
const kept = new Uint16Array(KEPT);
const keptBytes = Buffer.from(kept.buffer);
/** Where a number's lower byte stands in front, a string is written as the numbers of its code units. */
const LOWER_FIRST = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * Reads the code units of a part of a text.
 *
 * @param text the whole text
 * @param from first code unit
 * @param to code unit behind the last one
 */
export function readCodes(text: string, from: number, to: number): TextCodes {
  const size = to - from;
  const codes = size < KEPT ? kept : new Uint16Array(size + 1);
  if (LOWER_FIRST) (codes === kept ? keptBytes : Buffer.from(codes.buffer)).write(text.slice(from, to), 0, 2 * size, 'utf16le');
  else for (let at = 0; at < size; at += 1) codes[at] = text.charCodeAt(from + at);
  codes[size] = 0;
  return { codes, from };
}
