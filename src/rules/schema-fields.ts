/** Schemas of the rule files that fields of the record are read by: topics, awards, kinds, places, purposes. */
import * as z from 'zod';
import { VISIT_KINDS } from '../record/schema.js';
import { list, text } from './schema-basics.js';

export const topicsSchema = z.array(
  z.strictObject({
    id: text,
    label: text,
    terms: list,
    weak: list.optional(),
    not: list.optional(),
    agencies: list.optional(),
  }),
);

export const awardsSchema = z.strictObject({
  awards: z.array(z.strictObject({ id: text, program: text, match: list, grades: list.optional() })),
  cues: list,
  not_cues: list,
  grade_words: list,
});

export const kindsSchema = z.array(z.strictObject({ kind: z.enum(VISIT_KINDS), study: z.boolean(), phrases: list }));

export const placesSchema = z.strictObject({
  venue_heads: list,
  venue_words: list,
  venue_links: list,
  venue_plain: list,
  venue_cues: list,
  venue_rooms: list,
  site_stops: list,
  site_verbs: list,
  site_heads: list,
  cost_words: list,
  trip_costs: list,
  cost_ties: list,
  money_scales: z.record(text, z.number()),
  head_words: list,
  delegation_words: list,
  breakdown_words: list,
  other_counts: list,
  venue_arrivals: list,
  venue_bodies: list,
  unit_cues: list,
  unit_fillers: list,
});

export const purposeSchema = z.strictObject({
  aims: list,
  loci: list,
  classes: list,
  not_focus: list,
});

export type TopicsFile = z.infer<typeof topicsSchema>;
export type AwardsFile = z.infer<typeof awardsSchema>;
export type KindsFile = z.infer<typeof kindsSchema>;
export type PlacesFile = z.infer<typeof placesSchema>;
export type PurposeFile = z.infer<typeof purposeSchema>;
