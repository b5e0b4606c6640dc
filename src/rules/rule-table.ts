/** Which file holds what: the rule files with their schemas. */
import * as z from 'zod';
import type { RuleFiles } from './rule-files.js';
import * as schemas from './schema.js';

export interface RuleFileKind {
  /** Path below the rules folder. */
  readonly file: string;
  readonly schema: z.ZodType;
}

/** All rule files of fixed name. */
export const RULE_FILES: Readonly<Record<Exclude<keyof RuleFiles, 'regions' | 'districts' | 'patterns'>, RuleFileKind>> = {
  layout: { file: 'layout.yaml', schema: schemas.layoutSchema },
  grammar: { file: 'lexicon/grammar.yaml', schema: schemas.grammarSchema },
  words: { file: 'lexicon/words.yaml', schema: schemas.wordsSchema },
  dates: { file: 'lexicon/dates.yaml', schema: schemas.datesSchema },
  aliases: { file: 'gazetteer/aliases.yaml', schema: schemas.aliasesSchema },
  institutions: { file: 'lexicon/institutions.yaml', schema: schemas.institutionsSchema },
  offices: { file: 'lexicon/offices.yaml', schema: schemas.officesSchema },
  acting: { file: 'lexicon/acting.yaml', schema: schemas.actingSchema },
  titles: { file: 'lexicon/titles.yaml', schema: schemas.titlesSchema },
  fields: { file: 'lexicon/fields.yaml', schema: schemas.fieldsSchema },
  fieldPhrases: { file: 'lexicon/field-phrases.yaml', schema: schemas.fieldsSchema },
  politicalParties: { file: 'lexicon/political-parties.yaml', schema: schemas.politicalPartiesSchema },
  phrases: { file: 'lexicon/phrases.yaml', schema: schemas.phrasesSchema },
  topics: { file: 'topics.yaml', schema: schemas.topicsSchema },
  awards: { file: 'awards.yaml', schema: schemas.awardsSchema },
  kinds: { file: 'kinds.yaml', schema: schemas.kindsSchema },
  places: { file: 'lexicon/places.yaml', schema: schemas.placesSchema },
  purpose: { file: 'purpose.yaml', schema: schemas.purposeSchema },
  weights: { file: 'weights.yaml', schema: schemas.weightsSchema },
};

/** Where the relation patterns are, one file a family. */
export const PATTERNS = 'patterns';
export const patternFile = (family: string): RuleFileKind => ({ file: `${PATTERNS}/${family}.yaml`, schema: schemas.patternsSchema });

/** The schema of an overlay's file: a map may hold only some of its keys; an entry of a list is whole. */
export function overlaySchema(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  return z.strictObject(Object.fromEntries(shape.map(([key, value]) => [key, overlaySchema(value).optional()])));
}
