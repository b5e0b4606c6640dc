/** Schemas of the rule files. Unknown keys are refused, so that a typing slip never passes silently. */
import * as z from 'zod';
import { ORGANISATION_TYPES } from '../record/parties.js';
import { list, regex, regexes, smallWords, text } from './schema-basics.js';

export * from './schema-fields.js';

export const layoutSchema = z.strictObject({
  ends: regexes,
  boilerplate: regexes,
  related: regexes,
  captions: regexes,
  credits: z.array(z.strictObject({ field: z.enum(['reporter', 'editor', 'credit']), match: regex })),
  issuers: regex,
});

export const datesSchema = z.strictObject({
  relative: z.record(text, z.number()),
  past: list,
  future: list,
  range: list,
  counts: list,
  not_before: list,
  acts: list,
});

const levels = z.strictObject({ regency: list, city: list, province: list });

export const grammarSchema = z.strictObject({
  office_links: list,
  part_links: list,
  body_links: list,
  council_links: list,
  surroundings: list,
  field_heads: list,
  bare_councils: list,
  region_fillers: list,
  name_fillers: list,
  doctors: list,
  small_titles: list,
  holder_intros: list,
  relatives: list,
  since: list,
  pronouns: list,
  own_rooms: list,
  place_abbreviations: list,
  venue_joints: list,
  site_joints: list,
  held_at: list,
  weak_links: list,
  guest_words: list,
  site_links: list,
  becomes: list,
  negations: list,
  after_events: list,
  carry_on: list,
  buildings: list,
  possessives: list,
  teens: list,
  by: list,
  times_of_day: list,
  day_words: list,
  month_intros: list,
  year_intros: list,
});

export const wordsSchema = z.strictObject({
  abbreviations: list,
  short_names: list,
  part_heads: list,
  name_forms: z.array(list),
  starters: list,
  level_words: levels,
  level_prefixes: levels,
  region_blockers: list,
  capital_region: text,
  government_name: text,
  council: text,
  numbers: z.record(text, z.number()),
  number_scales: z.record(text, z.number()),
  months: z.record(text, list),
  weekdays: z.record(text, list),
  not_names: list,
  name_cues: list,
  delegation_leaders: list,
  office_links: list,
  name_particles: list,
  field_connectors: list,
  anaphora: list,
  field_shape: regex,
  agency_shape: text,
  list_joints: list,
  national_bodies: list,
  collective_bodies: list,
  facility_bodies: list,
  member_words: z.record(text, text),
  division_words: list,
  holder_fillers: list,
  joint_words: list,
  outlet_words: list,
  company_words: list,
  coordinators: list,
  aside_words: list,
  visit_signs: smallWords,
  visit_hints: smallWords,
});

export const aliasesSchema = z.array(
  z.strictObject({
    code: text,
    name: text,
    short: list.optional(),
    seat: list.optional(),
    nickname: list.optional(),
    former: list.optional(),
    variant: list.optional(),
    misspelling: list.optional(),
    words: list.optional(),
  }),
);

export const organisationTypeSchema = z.enum(ORGANISATION_TYPES);

export const institutionsSchema = z.array(
  z.strictObject({
    id: text,
    name: text,
    short: list.optional(),
    variants: list.optional(),
    type: organisationTypeSchema,
    /** Form that records use where the full name is not the usual one ("DPRD", "BPBD"). */
    label: text.optional(),
    /** Short forms that are also words: they need a region, an office or a body beside them. */
    weak: list.optional(),
    level: z.enum(['province', 'regency', 'city']).optional(),
    part_of: text.optional(),
    open: z.boolean().optional(),
  }),
);

export const officesSchema = z.array(
  z.strictObject({
    id: text,
    name: text,
    short: list.optional(),
    variants: list.optional(),
    own: list.optional(),
    weak: list.optional(),
    /** Id of the body that the office names itself ("Kadinkes" of "dinas_kesehatan"). */
    body: text.optional(),
    rank: z.number(),
    of: z.enum(['region', 'body', 'unit']),
    level: z.enum(['province', 'regency', 'city', 'district', 'village']).nullable(),
  }),
);

export const actingSchema = z.array(z.strictObject({ value: z.enum(['Pj', 'Plt', 'Plh', 'Pjs']), forms: list }));

export const titlesSchema = z.strictObject({ before: list, after: list, keep: list });

export const fieldsSchema = list;

export const politicalPartiesSchema = z.array(
  z.strictObject({ id: text, name: text, short: list.optional(), variants: list.optional(), weak: list.optional() }),
);

export const phrasesSchema = z.record(text, list);

/** One relation pattern; see `frames/pattern.ts` for the language of `match`. */
export const patternSchema = z.strictObject({
  id: text,
  why: text,
  match: z.union([text, list]),
  weight: z.number().optional(),
  value: text.optional(),
  /** Where the pattern may fire: titles, running text, direct speech. Default: all but speech. */
  where: z.array(z.enum(['title', 'body', 'quote'])).optional(),
  accepts: z.array(z.record(text, z.union([text, z.null()]))).min(1),
  rejects: list.min(1),
});

export const patternsSchema = z.array(patternSchema);

export const weightsSchema = z.record(text, z.number());

export type LayoutFile = z.infer<typeof layoutSchema>;
export type DatesFile = z.infer<typeof datesSchema>;
export type GrammarFile = z.infer<typeof grammarSchema>;
export type WordsFile = z.infer<typeof wordsSchema>;
export type AliasesFile = z.infer<typeof aliasesSchema>;
export type InstitutionsFile = z.infer<typeof institutionsSchema>;
export type OfficesFile = z.infer<typeof officesSchema>;
export type ActingFile = z.infer<typeof actingSchema>;
export type TitlesFile = z.infer<typeof titlesSchema>;
export type PoliticalPartiesFile = z.infer<typeof politicalPartiesSchema>;
export type PhrasesFile = z.infer<typeof phrasesSchema>;
export type PatternRule = z.infer<typeof patternSchema>;
