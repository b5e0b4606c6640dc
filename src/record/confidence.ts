/** Estimates how likely a record is right as a whole. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { VisitRecord } from './schema.js';

/**
 * Estimates the confidence of a record: a logistic model over signs that the decisions were clear.
 *
 * @param reading the article
 * @param frame the visit
 * @param body the decided fields
 * @returns 0 to 1, three decimals
 */
export function estimateConfidence(reading: Reading, frame: Frame, body: Omit<VisitRecord, 'schema_version' | 'id' | 'confidence' | 'warnings'>): number {
  const { weights } = reading.rules;
  const signs: Record<string, number> = {
    evidence: Math.min(frame.score, 30) / 30,
    margin: frame.margin,
    dated: body.date === null ? 0 : 1,
    led: body.leader === null ? 0 : 1,
    received: body.receivers.length > 0 ? 1 : 0,
    study: body.kind === 'kunjungan' ? 0 : 1,
    certain: [...body.visitors, ...body.hosts].every(({ region }) => region !== null) ? 1 : 0,
    single: frame.others.length === 0 ? 1 : 0,
  };
  let sum = weights.confidence_bias ?? 0;
  for (const [sign, value] of Object.entries(signs)) sum += (weights[`confidence_${sign}`] ?? 0) * value;
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
