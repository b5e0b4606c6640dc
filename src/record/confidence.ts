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
export function estimateConfidence(
  reading: Reading,
  frame: Frame,
  body: Pick<VisitRecord, 'date' | 'leader' | 'receivers' | 'kind' | 'visitors' | 'hosts'>,
): number {
  const { weights } = reading.rules;
  const certain = body.visitors.every(({ region }) => region !== null) && body.hosts.every(({ region }) => region !== null);
  let sum = weights.confidence_bias ?? 0;
  sum += (weights.confidence_evidence ?? 0) * (Math.min(frame.score, 30) / 30);
  sum += (weights.confidence_margin ?? 0) * frame.margin;
  if (body.date !== null) sum += weights.confidence_dated ?? 0;
  if (body.leader !== null) sum += weights.confidence_led ?? 0;
  if (body.receivers.length > 0) sum += weights.confidence_received ?? 0;
  if (body.kind !== 'kunjungan') sum += weights.confidence_study ?? 0;
  if (certain) sum += weights.confidence_certain ?? 0;
  if (frame.others.length === 0) sum += weights.confidence_single ?? 0;
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
