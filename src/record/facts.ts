// What a record tells besides the parties: date, topics, awards, costs, quotes, source, warnings.
import * as z from 'zod';
import { evidence, isoDay, words } from './parties.js';

export const dateSchema = z
  .strictObject({
    start: isoDay.describe('First day, ISO 8601.'),
    end: isoDay.describe('Last day, ISO 8601; equal to start for one day.'),
    precision: z.enum(['day', 'month', 'year']).describe("How exact the text is; a month's start and end are its first and last day."),
    basis: z
      .enum(['stated', 'weekday', 'published', 'relative', 'reference'])
      .describe(
        'Where the year (or day) comes from: stated in the text; fixed by weekday, day and month; counted from ' +
          "the article's own date line (published); a relative word; the caller's reference date.",
      ),
    year_candidates: z.array(z.int().min(1900).max(2200)).describe('Other years that an inferred year could be.'),
    evidence,
  })
  .refine((date) => date.start <= date.end, { error: 'start must not be after end', path: ['end'] })
  .meta({ id: 'VisitDate', description: 'When the visit took place or was planned for.' });

export const topicSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/)
      .describe('Identifier in the topic taxonomy.'),
    label: words.describe('Name of the topic in Indonesian.'),
    focus: z.boolean().describe('true for what the visitors came to learn, false for what is only mentioned.'),
    evidence,
  })
  .meta({ id: 'Topic', description: 'A subject of the visit.' });

export const achievementSchema = z
  .strictObject({
    program: words.describe('Topic id or name of the award, assessment or score.'),
    holder: words.nullable().describe('The region or body that the article credits with it.'),
    grade: words.nullable().describe('Grade, rank or score as written ("AA", "WTP", "80,12"), or null.'),
    years: z.array(z.int().min(1900).max(2200)).describe('Years that the article gives for it.'),
    text: words.describe('The words of the article.'),
    evidence,
  })
  .meta({ id: 'Achievement', description: 'An award or score that the article credits to a region.' });

export const costSchema = z
  .strictObject({
    amount: z.number().min(0).describe('Number of rupiah.'),
    text: words.describe('The words of the article.'),
    evidence,
  })
  .meta({ id: 'Cost', description: 'A rupiah amount that the article ties to the visit.' });

export const quoteSchema = z
  .strictObject({
    speaker: words.nullable().describe('Full name of the speaker, or null where it cannot be told.'),
    text: words.describe('What was said, without the outer quotation marks.'),
    evidence,
  })
  .meta({ id: 'Quote', description: 'Direct speech.' });

export const sourceSchema = z
  .strictObject({
    path: words.nullable().describe('Path of the file as given, with "/"; null for a text without a file.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable()
      .describe("SHA-256 of the file's bytes."),
    url: words.nullable().describe('Address of the article.'),
    title: words.nullable().describe('Headline.'),
    outlet: words.nullable().describe('Newspaper, site or agency.'),
    published: isoDay.nullable().describe("Day of the article's own date line."),
    dateline: words.nullable().describe('Place in front of the first sentence.'),
    reporter: words.nullable().describe('Reporter as credited.'),
    editor: words.nullable().describe('Editor as credited.'),
    credit: words.nullable().describe('Other credit line, such as initials in brackets.'),
  })
  .meta({ id: 'Source', description: 'What the article says of itself.' });

export const warningSchema = z
  .strictObject({
    code: z
      .string()
      .regex(/^[a-z][a-z0-9_-]*$/)
      .describe('Stable word code.'),
    message: words.describe('What a reader should check.'),
  })
  .meta({ id: 'Warning', description: 'Something that a reader should check.' });
