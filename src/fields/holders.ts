/** Holders of a role in a visit: a person, or an office without a name. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { partyOf } from '../frames/sides.js';
import type { Person } from '../resolve/persons.js';
import type { OfficialMention } from '../types.js';

/** The holder of a role. */
export interface DecidedPerson {
  /** Null where the article gives only an office. */
  readonly person: Person | null;
  readonly mention: OfficialMention;
  readonly number: number;
}

/** Who is named only in sentences about other visits took no part in this one. */
export function isPresent(reading: Reading, frame: Frame, person: Person): boolean {
  if (frame.scope.foreign.size === 0) return true;
  return person.mentions.some((number) => {
    const mention = reading.scanned.mentions[number];
    const sentence = mention === undefined ? undefined : reading.where.sentenceOf(mention.from);
    return sentence !== undefined && !frame.scope.foreign.has(sentence.index);
  });
}

/** Persons named in titles or pictures alone, or only in direct speech, took no part that the article tells. */
export function takesPart({ scanned, where }: Reading, person: Person): boolean {
  for (const number of person.mentions) {
    const mention = scanned.mentions[number];
    const sentence = mention === undefined ? undefined : where.sentenceOf(mention.from);
    if (mention !== undefined && sentence !== undefined && sentence.kind !== 'title' && !where.isQuoted(mention.from)) return true;
  }
  return false;
}

/** A person as the holder of a role, by the mention that tells the office; null for a person without any mention. */
export function toHolder(reading: Reading, person: Person): DecidedPerson | null {
  const { mentions } = reading.scanned;
  let number = person.mentions[0];
  for (const candidate of person.mentions) {
    if (mentions[candidate] !== person.office) continue;
    number = candidate;
    break;
  }
  const mention = number === undefined ? undefined : mentions[number];
  return number === undefined || mention?.type !== 'official' ? null : { person, mention, number };
}

/** A person, or an office without a name, is of the guests or of nobody that another visit concerns. */
export function belongs(reading: Reading, frame: Frame, person: Person | null, number: number): boolean {
  if (frame.others.length === 0) return true;
  const party = person?.region ?? partyOf(reading, number);
  return party === null || !frame.others.includes(party) || frame.visitors.some((key) => key.split('|').includes(party));
}
