/** Puts one visit record together from the decisions about its fields. */
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
import type { ScannedArticle } from '../mentions/scan.js';
import type { TokenRange } from '../types.js';
import { estimateConfidence } from './confidence.js';
import { makeId } from './record-id.js';
import type { EvidenceSpan, Organisation, Participant, Person, Source, VisitDate, VisitRecord } from './schema.js';
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
  const date = toDate(reading, chosen);
  const people = decidePeople(reading, frame, status);
  const visitors = decideOrganisations(reading, frame, 'visitor', people.leader?.person?.office ?? null);
  const hosts = decideOrganisations(reading, frame, 'host', null);
  const kind = decideKind(reading, frame.scope);
  const venue = findVenue(reading, frame);
  const leader = people.leader === null ? null : toPerson(reading, people.leader, visitors);
  const receivers = people.receivers.map((person) => toPerson(reading, person, hosts));
  return {
    schema_version: SCHEMA_VERSION,
    id: makeId(reading, frame, index),
    kind,
    status,
    date,
    visitors,
    hosts,
    leader,
    receivers,
    participants: people.participants.map((person) => toParticipant(reading, person, person.side === 'host' ? hosts : visitors)),
    delegation: readDelegation(reading, frame),
    venue,
    sites: findSites(reading, frame, venue?.name ?? null),
    topics: findTopics(reading, frame),
    achievements: findAchievements(reading, frame, [...visitors, ...hosts]),
    costs: findCosts(reading, frame.scope),
    quotes: readQuotes(reading, frame),
    source,
    confidence: estimateConfidence(reading, frame, { date, leader, receivers, kind, visitors, hosts }),
    warnings: collectWarnings(reading, chosen, visitors, hosts),
  };
}

function toDate(reading: Reading, chosen: ChosenDate | null): VisitDate | null {
  if (chosen === null) return null;
  const { start, end, precision, basis, yearCandidates } = chosen.date;
  const words = rangeEvidence(reading.scanned, chosen.mention);
  const evidence = chosen.until === null ? [words] : tidyEvidence([words, rangeEvidence(reading.scanned, chosen.until)]);
  return { start, end, precision, basis, year_candidates: [...yearCandidates], evidence };
}

function toParticipant(reading: Reading, participant: DecidedPerson & { readonly side: Participant['side'] }, bodies: readonly Organisation[]): Participant {
  const { name, position, acting, organization, evidence } = toPerson(reading, participant, bodies);
  return { name, position, acting, organization, evidence, side: participant.side };
}

function toPerson(reading: Reading, { person, mention }: DecidedPerson, side: readonly Organisation[]): Person {
  const { scanned } = reading;
  const office = person?.office ?? mention;
  const nameRange = person === null ? null : nameRangeOf(scanned, person);
  const acting = person === null ? mention.acting : person.acting;
  return {
    name: person?.name ?? null,
    position: office.office === null ? null : officePosition(office.office),
    acting: acting === 'Pj' || acting === 'Plt' || acting === 'Plh' || acting === 'Pjs' ? acting : null,
    organization: side[0]?.name ?? null,
    evidence: rangesEvidence(scanned, nameRange, office.officeRange),
  };
}

/** The spans of the one or the other range, or of both in text order. */
function rangesEvidence(scanned: ScannedArticle, name: TokenRange | null, office: TokenRange | null): EvidenceSpan[] {
  if (name === null) return office === null ? [] : [rangeEvidence(scanned, office)];
  const first = rangeEvidence(scanned, name);
  if (office === null) return [first];
  const second = rangeEvidence(scanned, office);
  return second.start < first.start ? [second, first] : [first, second];
}

/** The name where it first stands in its full form. */
function nameRangeOf({ mentions }: ScannedArticle, { name, mentions: numbers }: NonNullable<DecidedPerson['person']>): TokenRange | null {
  for (const number of numbers) {
    const mention = mentions[number];
    if (mention?.type === 'official' && mention.name === name) return mention.nameRange;
  }
  return null;
}
