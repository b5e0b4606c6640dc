// F1 values that must be reached, for `--fail-under` and for gates.
import { StuditiruError } from '../errors.js';
import { didYouMean } from '../rules/did-you-mean.js';
import { FIELD_NAMES } from './fields.js';
import { type FieldScore, meanF1 } from './score.js';

/** An F1 that a field must reach. */
export interface Floor {
  readonly field: string;
  readonly f1: number;
}

/** The name that stands for the mean over all fields. */
export const MEAN = 'mean';

/** What is wrong with the names of fields that a user gave; `also` are allowed besides the fields. */
export function unknownFields(names: readonly string[], also: readonly string[] = []): StuditiruError[] {
  const known = [...FIELD_NAMES, ...also];
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = didYouMean(name, known);
      const advice = near === undefined ? `use one of ${known.join(', ')}` : `use "${near}"`;
      return new StuditiruError({ code: 'unknown-field', message: `unknown field "${name}"; ${advice}` });
    });
}

/**
 * Compares a score with floors.
 *
 * @returns a sentence for each field below its floor; a field without any value is below
 */
export function belowFloors(fields: ReadonlyMap<string, FieldScore>, floors: readonly Floor[]): string[] {
  return floors.flatMap(({ field, f1 }) => {
    const reached = field === MEAN ? meanF1(fields) : (fields.get(field)?.f1 ?? null);
    if (reached === null) return [`${field} has no value to score, so it is below ${f1}`];
    return reached < f1 ? [`${field} has F1 ${reached.toFixed(4)}, below ${f1}`] : [];
  });
}
