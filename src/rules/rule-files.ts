/** The checked data of all rule files, before it is compiled. */
import type { Region } from '../types.js';
import type * as schemas from './schema.js';

export interface PatternFamily {
  readonly family: string;
  readonly rules: readonly schemas.PatternRule[];
}

export interface RuleFiles {
  readonly layout: schemas.LayoutFile;
  readonly grammar: schemas.GrammarFile;
  readonly words: schemas.WordsFile;
  readonly dates: schemas.DatesFile;
  readonly regions: readonly Region[];
  readonly districts: readonly { readonly name: string; readonly regency: string }[];
  readonly aliases: schemas.AliasesFile;
  readonly institutions: schemas.InstitutionsFile;
  readonly offices: schemas.OfficesFile;
  readonly acting: schemas.ActingFile;
  readonly titles: schemas.TitlesFile;
  readonly fields: readonly string[];
  readonly fieldPhrases: readonly string[];
  readonly politicalParties: schemas.PoliticalPartiesFile;
  readonly phrases: schemas.PhrasesFile;
  readonly patterns: readonly PatternFamily[];
  readonly topics: schemas.TopicsFile;
  readonly awards: schemas.AwardsFile;
  readonly kinds: schemas.KindsFile;
  readonly places: schemas.PlacesFile;
  readonly purpose: schemas.PurposeFile;
  readonly weights: Readonly<Record<string, number>>;
}
