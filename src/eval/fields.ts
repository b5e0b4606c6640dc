// All fields that are scored, in the order of the report.
import type { Field } from './compare.js';
import { CONTENT_FIELDS, FACT_FIELDS, PLACE_FIELDS, SOURCE_FIELDS } from './fact-fields.js';
import { ORGANISATION_FIELDS } from './organisation-fields.js';
import { PERSON_FIELDS } from './person-fields.js';

/** Fields that compare aligned records. */
export const RECORD_FIELDS: readonly Field[] = [...FACT_FIELDS, ...ORGANISATION_FIELDS, ...PERSON_FIELDS, ...PLACE_FIELDS, ...CONTENT_FIELDS, ...SOURCE_FIELDS];

/** The field of the article as a whole: it has a visit, or none. */
export const HAS_VISIT = 'has_visit';
/** The field of the number of records, aligned. */
export const VISITS = 'visits';

export const FIELD_NAMES: readonly string[] = [HAS_VISIT, VISITS, ...RECORD_FIELDS.map(({ name }) => name)];
