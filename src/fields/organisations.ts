/** Chooses the bodies of one side of a visit: the smallest that the article says came or received. */

import { coordinated } from '../frames/coordination.js';
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { codesOf, evidenceFor, type PartyKey, partyOf, placeFactor } from '../frames/sides.js';
import { tokenAt } from '../mentions/context.js';
import type { Organisation } from '../record/schema.js';
import { isShortBody } from '../resolve/regions.js';
import { sortFew } from '../resolve/sort-few.js';
import type { Mention, OfficialMention, OrganisationType, Region } from '../types.js';
import { MOST_SPANS, mentionsEvidence, rangeEvidence } from './evidence.js';
import { bodyOf, type FoundBody, mentionedBody } from './mentioned-body.js';

/** A body with the evidence for it. */
interface Body {
  readonly name: string;
  readonly type: OrganisationType;
  /** Evidence for each unit; null where none is named. */
  units: UnitScore[] | null;
  score: number;
  readonly mentions: number[];
}

interface UnitScore {
  readonly unit: string;
  score: number;
}

/** Mentions outside any statement of direction. */
const MENTIONED = 0.3;
const MENTIONED_IN_LEAD = 0.8;
const OFFICE_HELD = 0.2;
/** The leader's own body. */
const LED_BY = 1.5;
/** A unit needs this share of the evidence for its body. */
const UNIT_SHARE = 0.25;
/** A second body of one side needs this share of the first one's score. */
const SECOND_SHARE = 0.45;

/**
 * Chooses the bodies of a side.
 *
 * @param reading the article
 * @param frame the visit
 * @param side which side
 * @param leader head of the delegation, whose body came, or null for the host's side
 * @returns the organisations, best supported first
 */
export function decideOrganisations(reading: Reading, frame: Frame, side: 'visitor' | 'host', leader: OfficialMention | null): Organisation[] {
  const organisations: Organisation[] = [];
  for (const key of side === 'visitor' ? frame.visitors : frame.hosts) addBodiesOf(reading, frame, side, key, leader, organisations);
  return organisations;
}

function addBodiesOf(
  reading: Reading,
  frame: Frame,
  side: 'visitor' | 'host',
  key: PartyKey,
  leader: OfficialMention | null,
  organisations: Organisation[],
): void {
  const bodies: Body[] = [];
  for (const relation of evidenceFor(frame.scores, side, key)) {
    const slot = relation.slot(side);
    if (slot < 0 || frame.scope.foreign.has(relation.masked.sentence.index)) continue;
    const weight = relation.weight * placeFactor(reading, relation);
    for (const number of coordinated(reading, relation.masked, slot)) {
      const found = ofParty(reading, number, key) ? mentionedBody(reading, number) : null;
      if (found !== null) addBody(bodies, found, weight * found.share, number);
    }
  }
  addMentionedBodies(reading, bodies, key);
  const led = leader === null || leader.region?.code !== key ? null : bodyOf(reading, leader);
  if (led !== null) addBody(bodies, led, LED_BY, reading.scanned.mentions.indexOf(leader as Mention));
  const ranked = mergeShortForms(bodies);
  sortFew(ranked, byScore);
  const best = ranked[0] ?? { name: reading.rules.governmentName, type: 'government', units: null, score: 0, mentions: [] };
  const committee = side === 'visitor' ? frame.committee : null;
  for (const body of ranked.length === 0 ? [best] : ranked)
    if (body === best || isSecond(reading, best, body)) organisations.push(toOrganisation(reading, body, key, committee ?? unitOf(body, side)));
}

function byScore(a: Body, b: Body): number {
  return b.score - a.score || (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0);
}

function longestFirst(a: Body, b: Body): number {
  return b.name.length - a.name.length;
}

/** "Dinas Kearsipan" in a headline is the "Dinas Kearsipan dan Perpustakaan" of the text. */
function mergeShortForms(bodies: Body[]): Body[] {
  if (bodies.length < 2) return bodies;
  sortFew(bodies, longestFirst);
  let kept = 0;
  for (let place = 0; place < bodies.length; place += 1) {
    const body = bodies[place] as Body;
    const longer = body.type === 'government' ? null : longerForm(bodies, kept, body);
    if (longer !== null) {
      for (const { unit, score } of body.units ?? []) addUnit(longer, unit, score);
      longer.score += body.score;
      for (const number of body.mentions) longer.mentions.push(number);
      continue;
    }
    bodies[kept] = body;
    kept += 1;
  }
  bodies.length = kept;
  return bodies;
}

/** The first of some bodies whose name a body's is short for. */
function longerForm(bodies: readonly Body[], count: number, { type, name }: Body): Body | null {
  for (let place = 0; place < count; place += 1) {
    const other = bodies[place] as Body;
    if (other.type === type && isShortBody(name, other.name)) return other;
  }
  return null;
}

/** A body without a region is taken for that of the party it was read with. */
function ofParty(reading: Reading, number: number, key: PartyKey): boolean {
  const party = partyOf(reading, number);
  return party === null || party === key;
}

function addBody(bodies: Body[], found: FoundBody, score: number, number: number): void {
  for (const body of bodies) {
    if (body.type !== found.type || body.name !== found.name) continue;
    addUnit(body, found.unit, score);
    body.score += score;
    if (!body.mentions.includes(number)) body.mentions.push(number);
    return;
  }
  const { name, type, unit } = found;
  bodies.push({ name, type, units: unit === null ? null : [{ unit, score }], score, mentions: [number] });
}

function addUnit(body: Body, unit: string | null, score: number): void {
  if (unit === null) return;
  body.units ??= [];
  const { units } = body;
  for (const known of units) {
    if (known.unit !== unit) continue;
    known.score += score;
    return;
  }
  units.push({ unit, score });
}

/** Every mention of a body with its region speaks a little for it, wherever it stands. */
function addMentionedBodies(reading: Reading, bodies: Body[], key: PartyKey): void {
  const { mentions } = reading.scanned;
  for (let number = 0; number < mentions.length; number += 1) {
    const mention = mentions[number];
    if (partyOf(reading, number) !== key || mention?.type !== 'organisation') continue;
    const found = mentionedBody(reading, number);
    if (found !== null) addBody(bodies, found, inLead(reading, mention) ? MENTIONED_IN_LEAD : MENTIONED, number);
  }
  for (const person of reading.persons) {
    const office = person.office;
    const found = office === null || person.name === null || person.region !== key ? null : bodyOf(reading, office);
    if (found !== null) addBody(bodies, found, OFFICE_HELD, person.mentions[0] ?? 0);
  }
}

function inLead(reading: Reading, mention: Mention): boolean {
  const sentence = reading.where.sentenceOf(mention.from);
  return sentence !== undefined && sentence.index <= 3;
}

/** A second body came along where both are named in one breath: "Kesbangpol dan FKUB". */
function isSecond(reading: Reading, best: Body, body: Body): boolean {
  if (body.score < best.score * SECOND_SHARE) return false;
  return best.mentions.some((a) =>
    body.mentions.some((b) => {
      const first = reading.scanned.mentions[Math.min(a, b)];
      const second = reading.scanned.mentions[Math.max(a, b)];
      if (first === undefined || second === undefined || second.from - first.to > 2) return false;
      for (let at = first.to; at < second.from; at += 1) {
        const token = tokenAt(reading.scanned, at);
        if (token.text !== ',' && !reading.rules.coordinators.holds(token)) return false;
      }
      return second.from > first.to;
    }),
  );
}

function toOrganisation(reading: Reading, body: Body, key: PartyKey, unit: string | null): Organisation {
  const codes = codesOf(key);
  const region = codes.length === 1 ? (reading.rules.regions.byCode.get(codes[0] ?? '') ?? null) : null;
  const evidence = mentionsEvidence(reading.scanned, body.mentions);
  return {
    name: fullName(body, region, bareName(reading, codes)),
    unit,
    type: body.type,
    region: region === null ? null : { code: region.code, name: region.name, level: region.level, province: region.province },
    region_candidates: codes.length > 1 ? codes : [],
    evidence: evidence.length > 0 ? evidence : regionEvidence(reading, key),
  };
}

/** The unit that came or received, where it is named about as often as the body without a unit. */
function unitOf({ units, type, score: whole }: Body, side: 'visitor' | 'host'): string | null {
  if (units === null) return null;
  // Councils travel by committees: the only one that the article names is the one that came.
  if (side === 'visitor' && type === 'legislature' && units.length === 1) return units[0]?.unit ?? null;
  let best: string | null = null;
  let bestScore = 0;
  for (const { unit, score } of units) {
    if (score <= bestScore) continue;
    best = unit;
    bestScore = score;
  }
  return bestScore >= UNIT_SHARE * whole ? best : null;
}

function bareName(reading: Reading, codes: readonly string[]): string {
  return reading.rules.regions.byCode.get(codes[0] ?? '')?.bare ?? '';
}

function fullName(body: Body, region: Region | null, bare: string): string {
  const place = region === null ? bare : region.name;
  if (body.name.endsWith(place) || (bare !== '' && endsInWords(body.name, bare))) return body.name;
  return `${body.name} ${place}`.trim();
}

function endsInWords(name: string, words: string): boolean {
  return name.endsWith(words) && name.charAt(name.length - words.length - 1) === ' ';
}

function regionEvidence(reading: Reading, key: PartyKey): Organisation['evidence'] {
  const { mentions } = reading.scanned;
  const spans: Organisation['evidence'] = [];
  for (let number = 0; number < mentions.length && spans.length < MOST_SPANS; number += 1) {
    const mention = mentions[number] as Mention;
    if (partyOf(reading, number) === key && mention.type !== 'quote') spans.push(rangeEvidence(reading.scanned, mention));
  }
  return spans;
}
