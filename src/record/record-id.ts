/** Names a record, so that the same text and parties have the same id on every machine. */
import { createHash, type Hash } from 'node:crypto';
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { Layout } from '../layout/layout.js';
import { sha256 } from '../sha256.js';

/** By layout, which all parts of a page share: a long page may have many records. */
const hashes = new WeakMap<Layout, Hash>();

/**
 * Makes the id of a record.
 *
 * @param reading the article
 * @param frame the visit
 * @param index position of the visit in the article
 * @returns 16 hexadecimal digits
 */
export function makeId(reading: Reading, frame: Frame, index: number): string {
  const digest = digestOf(reading, `\n${frame.visitors.join(',')}>${frame.hosts.join(',')}#${index}`, index);
  // A letter in front: spreadsheets and data frames take "12e45678" or "0012345678901234" for a number.
  return 'abcdef'.charAt(Number.parseInt(digest.charAt(0), 16) % 6) + digest.slice(1, 16);
}

function digestOf({ layout, scanned }: Reading, parties: string, index: number): string {
  // Nearly every page has one visit: only for a further one is the hash of its text kept.
  if (index === 0) return sha256(scanned.text + parties);
  let hash = hashes.get(layout);
  if (hash === undefined) {
    hash = createHash('sha256').update(scanned.text);
    hashes.set(layout, hash);
  }
  return hash.copy().update(parties).digest('hex');
}
