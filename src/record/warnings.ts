/** Collects what a reader of a record should check. */
import type { ChosenDate } from '../fields/date.js';
import type { Reading } from '../frames/reading.js';
import type { VisitRecord, Warning } from './schema.js';

/**
 * Collects the warnings of a record.
 *
 * @param reading the article
 * @param chosen the date chosen, if any
 * @param body the decided fields
 * @returns warnings in a fixed order
 */
export function collectWarnings(reading: Reading, chosen: ChosenDate | null, body: Pick<VisitRecord, 'visitors' | 'hosts' | 'date'>): Warning[] {
  const warnings: Warning[] = [];
  if (chosen?.date.contradiction != null)
    warnings.push({ code: 'weekday-contradicts-date', message: `the weekday in the text does not fit ${chosen.date.contradiction}` });
  const guessed = chosen !== null && (chosen.date.basis === 'weekday' || chosen.date.basis === 'reference');
  if (guessed) {
    const others = chosen.date.yearCandidates.length > 0 ? `; it may also be ${chosen.date.yearCandidates.join(', ')}` : '';
    warnings.push({ code: 'year-inferred', message: `the article does not give the year; ${chosen.date.start.slice(0, 4)} was inferred${others}` });
  }
  for (const organisation of [...body.visitors, ...body.hosts]) {
    if (organisation.region_candidates.length > 1)
      warnings.push({
        code: 'region-ambiguous',
        message: `${organisation.name} may be any of ${organisation.region_candidates.map((code) => reading.rules.regions.byCode.get(code)?.name ?? code).join(', ')}`,
      });
  }
  return warnings;
}
