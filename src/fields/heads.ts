/** The tokens of an article at which phrases may begin, for the fields that look for them. */
import type { Reading } from '../frames/reading.js';
import { Heads } from '../tokens/heads.js';

const heads = new Heads();
let read: Reading | null = null;

/** The heads of an article's tokens, until those of another one are asked for. */
export function headsIn(reading: Reading): Heads {
  if (read !== reading) {
    heads.read(reading.scanned.tokens);
    read = reading;
  }
  return heads;
}
