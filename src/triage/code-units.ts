/** The code units of a text as an array of numbers, written there in one go: to ask a text for each of them takes several times as long. */
import { endianness } from 'node:os';

/** Most texts are shorter; a longer one gets an array of its own for as long as it is read. */
const KEPT = 1 << 16;
const kept = new Uint16Array(KEPT);
const keptBytes = Buffer.from(kept.buffer);
const SWAPPED = endianness() === 'BE';

/**
 * Reads a text.
 *
 * @returns its code units with a 0 behind the last one, which are valid until the next text is read; what stands behind
 *   the 0 is of other texts
 */
export function codeUnits(text: string): Uint16Array {
  const { length } = text;
  const units = length < KEPT ? kept : new Uint16Array(length + 1);
  const bytes = units === kept ? keptBytes : Buffer.from(units.buffer);
  bytes.write(text, 0, 2 * length, 'utf16le');
  if (SWAPPED) bytes.subarray(0, 2 * length).swap16();
  units[length] = 0;
  return units;
}
