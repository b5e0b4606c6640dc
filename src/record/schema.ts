// The visit record, version 1: the contract that every output, type and the JSON Schema are made from.
import * as z from 'zod';
import { achievementSchema, costSchema, dateSchema, quoteSchema, sourceSchema, topicSchema, warningSchema } from './facts.js';
import { evidence, organisationSchema, participantSchema, personSchema, placeSchema, type regionSchema, type spanSchema, words } from './parties.js';
import { SCHEMA_VERSION } from './version.js';

export const VISIT_KINDS = [
  'studi_tiru',
  'studi_banding',
  'studi_komparatif',
  'kaji_tiru',
  'kaji_banding',
  'kaji_terap',
  'benchmarking',
  'orientasi_lapangan',
  'konsultasi',
  'kunjungan_kerja',
  'kunjungan',
] as const;

export const VISIT_STATUSES = ['held', 'planned', 'postponed', 'cancelled'] as const;

/** One visit. Every key is always present; unknown is null or an empty list, never a guess. */
export const visitRecordSchema = z
  .strictObject({
    schema_version: z.literal(SCHEMA_VERSION).describe('Version of this contract.'),
    id: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .describe('16 hex digits; the same article text and rules give the same id on every machine.'),
    kind: z.enum(VISIT_KINDS).describe('The most specific kind of visit that the article names for it.'),
    status: z.enum(VISIT_STATUSES).describe('Whether the visit took place.'),
    date: dateSchema.nullable().describe('When; null where the article does not tell.'),
    visitors: z.array(organisationSchema).describe('Bodies that came.'),
    hosts: z.array(organisationSchema).describe('Bodies that received.'),
    leader: personSchema.nullable().describe('Head of the visiting delegation.'),
    receivers: z.array(personSchema).describe('Host officials who received it, the principal one first.'),
    participants: z.array(participantSchema).describe('Every other named official.'),
    delegation: z
      .strictObject({
        size: z.int().min(1).nullable().describe('Head count, or null.'),
        units: z.array(words).describe('Names of the units that came along.'),
        evidence,
      })
      .describe('The visiting delegation.'),
    venue: placeSchema.nullable().describe('Where the visitors were received.'),
    sites: z.array(placeSchema).describe('Places visited in the field.'),
    topics: z.array(topicSchema).describe('Subjects of the visit.'),
    achievements: z.array(achievementSchema).describe('Awards and scores credited to a region.'),
    costs: z.array(costSchema).describe('Amounts of money tied to the visit.'),
    quotes: z.array(quoteSchema).describe('Direct speech.'),
    source: sourceSchema.describe('Where the record comes from.'),
    confidence: z.number().min(0).max(1).describe('For the record as a whole: records of confidence p are right about p of the time.'),
    warnings: z.array(warningSchema).describe('What a reader should check.'),
  })
  .meta({
    title: 'Visit record',
    description:
      'One visit between Indonesian public bodies, as one news article tells it. Every key is always present; ' +
      'unknown is null or an empty list. Offsets are UTF-16 code units.',
  });

export type VisitRecord = z.infer<typeof visitRecordSchema>;
export type VisitDate = z.infer<typeof dateSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Region = z.infer<typeof regionSchema>;
export type Person = z.infer<typeof personSchema>;
export type Participant = z.infer<typeof participantSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Achievement = z.infer<typeof achievementSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Warning = z.infer<typeof warningSchema>;
export type EvidenceSpan = z.infer<typeof spanSchema>;
