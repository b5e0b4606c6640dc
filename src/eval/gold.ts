// The gold form of records: the contract with most keys optional, because what is left out is not scored.
import * as z from 'zod';
import { StuditiruError } from '../errors.js';
import { achievementSchema, costSchema, dateSchema, quoteSchema, sourceSchema, topicSchema } from '../record/facts.js';
import { organisationSchema, participantSchema, personSchema, placeSchema, regionSchema } from '../record/parties.js';
import { visitRecordSchema } from '../record/schema.js';
import { parseRuleFile } from '../rules/yaml.js';

// Each keeps what the value is nothing without, so that a misspelt or forgotten key is not taken for "not scored".
const region = regionSchema.partial().required({ code: true });
// A body may stand without a name: the article may tell only which region was visited.
const organisation = organisationSchema.extend({ region: region.nullable() }).partial();
const person = personSchema.partial().required({ name: true });
const participant = participantSchema.partial().required({ name: true });
const place = placeSchema.partial().required({ name: true });

/** One gold record: the keys of the contract, each of which may be left out; unknown keys are refused. */
export const goldRecordSchema = visitRecordSchema
  .extend({
    date: z.strictObject(dateSchema.shape).partial().required({ start: true, end: true }).nullable(),
    visitors: z.array(organisation),
    hosts: z.array(organisation),
    leader: person.nullable(),
    receivers: z.array(person),
    participants: z.array(participant),
    delegation: visitRecordSchema.shape.delegation.partial(),
    venue: place.nullable(),
    sites: z.array(place),
    topics: z.array(topicSchema.partial().required({ id: true })),
    achievements: z.array(achievementSchema.partial().required({ program: true })),
    costs: z.array(costSchema.partial().required({ amount: true })),
    quotes: z.array(quoteSchema.partial().required({ text: true })),
    source: sourceSchema.partial(),
  })
  .partial();

/** A gold record, or a predicted one seen through the same keys: every VisitRecord is a GoldRecord. */
export type GoldRecord = z.infer<typeof goldRecordSchema>;
export type GoldOrganisation = z.infer<typeof organisation>;
/** An official of any list; `side` stands with participants only. */
export type GoldPerson = z.infer<typeof person> & { side?: z.infer<typeof participant>['side'] };

/**
 * Reads one gold file: a JSON array of records, `[]` for an article without a visit.
 *
 * @param path the file's name for messages
 * @param source its text
 * @throws StuditiruError with the place of everything that is wrong in it
 */
export function parseGold(path: string, source: string): GoldRecord[] {
  needJson(path, source);
  // JSON is YAML, and the reader of rule files knows the line of each mistake in what it holds.
  return parseRuleFile(path, source, z.array(goldRecordSchema)).data;
}

/** Syntax is left to the JSON parser: in the words of YAML, its mistakes would not be understood. */
function needJson(file: string, source: string): void {
  try {
    JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StuditiruError({
      code: 'json-syntax',
      message: `is no JSON: ${reason}; mend it`,
      place: { file },
      cause,
    });
  }
}
