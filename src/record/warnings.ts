/** Collects what a reader of a record should check. */
import type { ChosenDate } from '../fields/date.js';
import type { Reading } from '../frames/reading.js';
import type { Organisation, Warning } from './schema.js';

/**
 * Collects the warnings of a record.
 *
 * @param reading the article
 * @param chosen the date chosen, if any
 * @param sides the bodies of each side
 * @returns warnings in a fixed order
 */
export function collectWarnings(reading: Reading, chosen: ChosenDate | null, ...sides: readonly (readonly Organisation[])[]): Warning[] {
  const warnings: Warning[] = [];
  if (chosen?.date.contradiction != null)
    warnings.push({ code: 'weekday-contradicts-date', message: `the weekday in the text does not fit ${chosen.date.contradiction}` });
  const guessed = chosen !== null && (chosen.date.basis === 'weekday' || chosen.date.basis === 'reference');
  if (guessed) {
    const others = chosen.date.yearCandidates.length > 0 ? `; it may also be ${chosen.date.yearCandidates.join(', ')}` : '';
    warnings.push({ code: 'year-inferred', message: `the article does not give the year; ${chosen.date.start.slice(0, 4)} was inferred${others}` });
  }
  for (const side of sides) for (const organisation of side) if (organisation.region_candidates.length > 1) warnings.push(ambiguous(reading, organisation));
  return warnings;
}

function ambiguous({ rules }: Reading, { name, region_candidates }: Organisation): Warning {
  const regions = region_candidates.map((code) => rules.regions.byCode.get(code)?.name ?? code);
  return { code: 'region-ambiguous', message: `${name} may be any of ${regions.join(', ')}` };
}
