// Who and where in a record: passages, regions, bodies, persons, places.
import * as z from 'zod';

export const ORGANISATION_TYPES = [
  'government',
  'legislature',
  'agency',
  'district',
  'village',
  'health_facility',
  'school',
  'vertical_agency',
  'enterprise',
  'community',
  'ministry',
  'other',
] as const;

export const words = z.string().min(1);
export const isoDay = z.iso.date();
const regionCode = z
  .string()
  .regex(/^\d{2}(\.\d{2})?$/)
  .describe('Kemendagri code: two digits for a province ("35"), "35.13" for a kabupaten or kota.');

export const spanSchema = z
  .strictObject({
    start: z.int().min(0).describe('First UTF-16 code unit of the passage in the decoded article text.'),
    end: z.int().min(1).describe('Code unit after the last one of the passage.'),
    text: words.describe('The passage itself: article.slice(start, end) === text.'),
  })
  .meta({ id: 'Span', description: 'A passage of the article.' });

export const evidence = z.array(spanSchema).describe('Passages of the article that state the value; empty only where evidence was switched off.');

export const regionSchema = z
  .strictObject({
    code: regionCode,
    name: words.describe('Official name in title case: "Kabupaten Probolinggo", "Provinsi Jawa Barat".'),
    level: z.enum(['province', 'regency', 'city']).describe('province, regency (kabupaten) or city (kota).'),
    province: words.describe('Name of the province: "Jawa Timur".'),
  })
  .meta({ id: 'Region', description: 'A province, kabupaten or kota.' });

export const organisationSchema = z
  .strictObject({
    name: words.describe('Full official form: "Pemerintah Kabupaten Nganjuk", "DPRD Kota Malang".'),
    unit: words.nullable().describe('Part of the body that came or received ("Komisi II"), or null.'),
    type: z.enum(ORGANISATION_TYPES).describe('What sort of body it is.'),
    region: regionSchema.nullable().describe('The region of the body, or that it lies in; null where the article does not decide it.'),
    region_candidates: z.array(regionCode).describe('Codes of the regions that the words fit, where nothing decides between them; else empty.'),
    evidence,
  })
  .meta({ id: 'Organisation', description: 'A body that came or that received.' });

const personShape = {
  name: words.nullable().describe('Longest form in the article, without academic, religious and honorific titles; null if unnamed.'),
  position: words.nullable().describe('Office as the article words it, completed with what it implies; null if none is given.'),
  acting: z.enum(['Pj', 'Plt', 'Plh', 'Pjs']).nullable().describe('Form of an acting office, or null.'),
  organization: words.nullable().describe('Full name of the body that the person stands for, or null.'),
  evidence,
};

export const personSchema = z.strictObject(personShape).meta({ id: 'Person', description: 'An official, by name, by office or by both.' });

export const participantSchema = z
  .strictObject({
    ...personShape,
    side: z.enum(['visitor', 'host', 'other']).describe('The side that the person belongs to.'),
  })
  .meta({ id: 'Participant', description: 'An official who is neither the leader nor a receiver.' });

export const placeSchema = z
  .strictObject({ name: words.describe('Name of the place as the article gives it.'), evidence })
  .meta({ id: 'Place', description: 'A named place.' });
