/** The records of one part of an article. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { buildRecord } from './build.js';
import type { Source, VisitRecord } from './schema.js';
import type { ToldVisits } from './told-visits.js';

/**
 * Builds the records of the visits that no part before has told of; the first telling stays as it is.
 *
 * @param reading the part
 * @param frames its visits
 * @param source what the article says of itself
 * @param told the visits of the parts before; those of this part are added
 * @returns each record with its visit
 */
export function buildPart(reading: Reading, frames: readonly Frame[], source: Source, told: ToldVisits): { frame: Frame; record: VisitRecord }[] {
  const fresh: { frame: Frame; record: VisitRecord }[] = [];
  for (const frame of frames) {
    const record = buildRecord(reading, frame, source, told.size + fresh.length);
    // Within one part, the frames have been told from one another already.
    if (!told.has(record)) fresh.push({ frame, record });
  }
  for (const { record } of fresh) told.add(record);
  return fresh;
}
