/** Puts one visit record together from the decisions about its fields. */
import { createHash, type Hash } from 'node:crypto';
import { findAchievements } from '../fields/achievements.js';
import { findCosts } from '../fields/costs.js';
import { type ChosenDate, chooseDate } from '../fields/date.js';
import { readDelegation } from '../fields/delegation.js';
import { rangeEvidence, tidyEvidence } from '../fields/evidence.js';
import type { DecidedPerson } from '../fields/holders.js';
import { decideKind } from '../fields/kind.js';
import { decideOrganisations } from '../fields/organisations.js';
import { decidePeople } from '../fields/people.js';
import { officePosition } from '../fields/position.js';
import { readQuotes } from '../fields/quotes.js';
import { findSites } from '../fields/sites.js';
import { decideStatus } from '../fields/status.js';
import { findTopics } from '../fields/topics.js';
import { findVenue } from '../fields/venue.js';
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { Layout } from '../layout/layout.js';
import { estimateConfidence } from './confidence.js';
import type { Organisation, Person, Source, VisitDate, VisitRecord } from './schema.js';
import { SCHEMA_VERSION } from './version.js';
import { collectWarnings } from './warnings.js';

/**
 * Builds the record of one visit.
 *
 * @param reading the article
 * @param frame the visit
 * @param source what the article says of itself
 * @param index position of the visit in the article, part of the id
 * @returns the record
 */
export function buildRecord(reading: Reading, frame: Frame, source: Source, index: number): VisitRecord {
  const status = decideStatus(reading, frame.scope, frame.others);
  const chosen = chooseDate(reading, frame, status);
  const people = decidePeople(reading, frame, status);
  const visitors = decideOrganisations(reading, frame, 'visitor', people.leader?.person?.office ?? null);
  const hosts = decideOrganisations(reading, frame, 'host', null);
  const venue = findVenue(reading, frame);
  const body = {
    kind: decideKind(reading, frame.scope),
    status,
    date: toDate(reading, chosen),
    visitors,
    hosts,
    leader: people.leader === null ? null : toPerson(reading, people.leader, visitors),
    receivers: people.receivers.map((person) => toPerson(reading, person, hosts)),
    participants: people.participants.map((person) => ({ ...toPerson(reading, person, person.side === 'host' ? hosts : visitors), side: person.side })),
    delegation: readDelegation(reading, frame),
    venue: venue === null ? null : { name: venue.name, evidence: venue.evidence },
    sites: findSites(reading, frame, venue?.name ?? null),
    topics: findTopics(reading, frame),
    achievements: findAchievements(reading, frame, [...visitors, ...hosts]),
    costs: findCosts(reading, frame.scope),
    quotes: readQuotes(reading, frame),
    source,
  };
  return {
    schema_version: SCHEMA_VERSION,
    id: makeId(reading, frame, index),
    ...body,
    confidence: estimateConfidence(reading, frame, body),
    warnings: collectWarnings(reading, chosen, body),
  };
}

/** By layout, which all parts of a page share: a long page may have many records. */
const hashes = new WeakMap<Layout, Hash>();

function hashOf({ layout, scanned }: Reading): Hash {
  const hash = hashes.get(layout) ?? createHash('sha256').update(scanned.text);
  hashes.set(layout, hash);
  return hash;
}

/** The same text and parties give the same id on every machine. */
function makeId(reading: Reading, frame: Frame, index: number): string {
  const hash = hashOf(reading).copy();
  hash.update(`\n${frame.visitors.join(',')}>${frame.hosts.join(',')}#${index}`);
  const [first = '', ...rest] = hash.digest('hex').slice(0, 16);
  // A letter in front: spreadsheets and data frames take "12e45678" or "0012345678901234" for a number.
  return 'abcdef'[Number.parseInt(first, 16) % 6] + rest.join('');
}

function toDate(reading: Reading, chosen: ChosenDate | null): VisitDate | null {
  if (chosen === null) return null;
  const { start, end, precision, basis, yearCandidates } = chosen.date;
  const words = chosen.until === null ? [chosen.mention] : [chosen.mention, chosen.until];
  const evidence = tidyEvidence(words.map((range) => rangeEvidence(reading.scanned, range)));
  return { start, end, precision, basis, year_candidates: [...yearCandidates], evidence };
}

function toPerson(reading: Reading, { person, mention }: DecidedPerson, side: readonly Organisation[]): Person {
  const office = person?.office ?? mention;
  const named = person?.mentions
    .map((number) => reading.scanned.mentions[number])
    .find((candidate) => candidate?.type === 'official' && candidate.name === person.name);
  const name = named?.type === 'official' && named.nameRange !== null ? [rangeEvidence(reading.scanned, named.nameRange)] : [];
  const position = office.officeRange === null ? [] : [rangeEvidence(reading.scanned, office.officeRange)];
  const acting = person === null ? mention.acting : person.acting;
  return {
    name: person?.name ?? null,
    position: office.office === null ? null : officePosition(office.office),
    acting: acting === 'Pj' || acting === 'Plt' || acting === 'Plh' || acting === 'Pjs' ? acting : null,
    organization: side[0]?.name ?? null,
    evidence: [...name, ...position].sort((a, b) => a.start - b.start),
  };
}
