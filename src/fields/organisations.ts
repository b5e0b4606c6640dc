/** Chooses the bodies of one side of a visit: the smallest that the article says came or received. */

import { coordinated } from '../frames/coordination.js';
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { codesOf, type PartyKey, partyOf, placeFactor } from '../frames/sides.js';
import { bodyIn } from '../mentions/body-in.js';
import { rangeText } from '../mentions/context.js';
import { PROPER_KINDS } from '../mentions/proper-kinds.js';
import type { Organisation } from '../record/schema.js';
import { isShortBody } from '../resolve/regions.js';
import type { Mention, OfficialMention, OrganisationMention, OrganisationType, Region } from '../types.js';
import { rangeEvidence, tidyEvidence } from './evidence.js';

/** A body with the evidence for it. */
interface Body {
  readonly name: string;
  readonly type: OrganisationType;
  /** Evidence for each unit, null for the body as a whole. */
  readonly units: Map<string | null, number>;
  score: number;
  readonly mentions: number[];
}

/** A bare region name is short for whichever body the article names: it decides only where none is named. */
const BARE_REGION = 0.001;
/** An official stands for the body of the office. */
const BY_OFFICE = 0.7;
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
  const keys = side === 'visitor' ? frame.visitors : frame.hosts;
  return keys.flatMap((key) => bodiesOf(reading, frame, side, key, leader));
}

function bodiesOf(reading: Reading, frame: Frame, side: 'visitor' | 'host', key: PartyKey, leader: OfficialMention | null): Organisation[] {
  const bodies = new Map<string, Body>();
  for (const relation of frame.scores.evidence.get(`${side}:${key}`) ?? []) {
    if (frame.scope.foreign.has(relation.masked.sentence.index)) continue;
    const slot = relation.slots[side];
    for (const number of slot === undefined ? [] : coordinated(reading, relation.masked, slot)) {
      const mention = reading.scanned.mentions[number];
      const found = mention === undefined || !ofParty(reading, number, key) ? null : bodyOf(reading, mention);
      if (found !== null) addBody(bodies, found, relation.weight * placeFactor(reading, relation) * found.share, number);
    }
  }
  addMentionedBodies(reading, bodies, key);
  const led = leader === null || leader.region?.code !== key ? null : bodyOf(reading, leader);
  if (led !== null) addBody(bodies, led, LED_BY, reading.scanned.mentions.indexOf(leader as Mention));
  const ranked = mergeShortForms([...bodies.values()]).sort((a, b) => b.score - a.score || (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0));
  const best = ranked[0] ?? { ...governmentOf(reading), units: new Map<string | null, number>(), score: 0, mentions: [] };
  const chosen = [best, ...ranked.slice(1).filter((body) => isSecond(reading, best, body))];
  const committee = side === 'visitor' ? frame.committee : null;
  return chosen.map((body) => toOrganisation(reading, body, key, committee ?? unitOf(body, side)));
}

/** "Dinas Kearsipan" in a headline is the "Dinas Kearsipan dan Perpustakaan" of the text. */
function mergeShortForms(bodies: readonly Body[]): Body[] {
  const kept: Body[] = [];
  for (const body of [...bodies].sort((a, b) => b.name.length - a.name.length)) {
    const longer = kept.find((other) => other.type === body.type && body.type !== 'government' && isShortBody(body.name, other.name));
    if (longer === undefined) kept.push({ ...body, mentions: [...body.mentions], units: new Map(body.units) });
    else {
      for (const [unit, score] of body.units) longer.units.set(unit, (longer.units.get(unit) ?? 0) + score);
      longer.score += body.score;
      longer.mentions.push(...body.mentions);
    }
  }
  return kept;
}

/** A body without a region is taken for that of the party it was read with. */
function ofParty(reading: Reading, number: number, key: PartyKey): boolean {
  const party = partyOf(reading, number);
  return party === null || party === key;
}

interface FoundBody {
  readonly name: string;
  readonly type: OrganisationType;
  readonly unit: string | null;
  readonly share: number;
}

/** The body that a region or an office of it stands for. */
function governmentOf({ rules }: Reading): Omit<FoundBody, 'share'> {
  return { name: rules.governmentName, type: 'government', unit: null };
}

function bodyOf(reading: Reading, mention: Mention): FoundBody | null {
  if (mention.type === 'region') return { ...governmentOf(reading), share: BARE_REGION };
  const body = bodyIn(mention);
  // "Bupati" stands for the government; "Pimpinan" and "Kabid" alone stand for some body that is not named.
  if (body === null)
    return mention.type === 'official' && (isHead(reading, mention) || (mention.region !== null && !isOfSomeBody(reading, mention)))
      ? { ...governmentOf(reading), share: BY_OFFICE }
      : null;
  const share = mention.type === 'organisation' ? 1 : BY_OFFICE;
  if (body.head.startsWith('sekretariat_daerah')) return { ...governmentOf(reading), share };
  // A mall of public services is a place; the body that runs it receives.
  if (reading.rules.facilityBodies.has(body.head)) return null;
  // "OPD", "tim" and "kepala dinas" name no body.
  if (reading.rules.collectiveBodies.has(body.head) && !body.body.includes(' '))
    return mention.type === 'official' ? { ...governmentOf(reading), share } : null;
  // "Kabid" and "Kasubag" name a part of some body, not the body that came or received.
  if (mention.type === 'official' && body.unit === null && reading.rules.partHeads.has(body.head)) return null;
  // "camat", "kepala desa" name no district or village.
  if ((body.kind === 'district' || body.kind === 'village') && !body.body.includes(' ')) return null;
  // A class of officials in training came for the government that sent it.
  if (body.kind === 'government') return { ...governmentOf(reading), share };
  return { name: properBody(reading, body), type: body.kind, unit: body.unit, share };
}

/** An office of the region as such: bupati, wali kota, sekda. */
function isHead({ rules }: Reading, { officeId }: OfficialMention): boolean {
  return officeId !== null && rules.regionOffices.has(officeId);
}

/** "Pimpinan", "Ketua": an office of a body that its words do not name. */
function isOfSomeBody({ rules }: Reading, { officeId }: OfficialMention): boolean {
  return officeId !== null && rules.bodyOffices.has(officeId);
}

/** Bodies told apart by a proper name go by that name as it is worded, the place in it included. */
function properBody(reading: Reading, body: OrganisationMention): string {
  if (!PROPER_KINDS.has(body.kind) || body.unit !== null || body.region === null || !body.region.bare) return body.body;
  return rangeText(reading.scanned, body.from, body.to).replace(/\s*\([^)]*\)/g, '');
}

function addBody(bodies: Map<string, Body>, found: FoundBody, score: number, number: number): void {
  const key = `${found.name}|${found.type}`;
  const body: Body = bodies.get(key) ?? { name: found.name, type: found.type, units: new Map(), score: 0, mentions: [] };
  body.units.set(found.unit, (body.units.get(found.unit) ?? 0) + score);
  body.score += score;
  body.mentions.push(number);
  bodies.set(key, body);
}

/** Every mention of a body with its region speaks a little for it, wherever it stands. */
function addMentionedBodies(reading: Reading, bodies: Map<string, Body>, key: PartyKey): void {
  for (const [number, mention] of reading.scanned.mentions.entries()) {
    if (mention.type !== 'organisation' || partyOf(reading, number) !== key) continue;
    const found = bodyOf(reading, mention);
    if (found !== null) addBody(bodies, found, inLead(reading, mention) ? MENTIONED_IN_LEAD : MENTIONED, number);
  }
  for (const person of reading.persons) {
    const office = person.office;
    const found = office === null || person.region !== key ? null : bodyOf(reading, office);
    if (found !== null && person.name !== null) addBody(bodies, found, OFFICE_HELD, person.mentions[0] ?? 0);
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
      const between = reading.scanned.tokens.slice(first.to, second.from).map(({ lower }) => lower);
      return between.length > 0 && between.every((word) => word === ',' || reading.rules.coordinators.has(word));
    }),
  );
}

function toOrganisation(reading: Reading, body: Body, key: PartyKey, unit: string | null): Organisation {
  const codes = codesOf(key);
  const region = codes.length === 1 ? (reading.rules.regions.byCode.get(codes[0] ?? '') ?? null) : null;
  const evidence = body.mentions.flatMap((number) => {
    const mention = reading.scanned.mentions[number];
    return mention === undefined ? [] : [rangeEvidence(reading.scanned, mention)];
  });
  return {
    name: fullName(body, region, bareName(reading, codes)),
    unit,
    type: body.type,
    region: region === null ? null : { code: region.code, name: region.name, level: region.level, province: region.province },
    region_candidates: codes.length > 1 ? codes : [],
    evidence: tidyEvidence(evidence.length > 0 ? evidence : regionEvidence(reading, key)),
  };
}

/** The unit that came or received, where it is named about as often as the body without a unit. */
function unitOf(body: Body, side: 'visitor' | 'host'): string | null {
  const named = [...body.units.keys()].filter((unit) => unit !== null);
  // Councils travel by committees: the only one that the article names is the one that came.
  if (side === 'visitor' && body.type === 'legislature' && named.length === 1) return named[0] ?? null;
  let best: string | null = null;
  let bestScore = 0;
  for (const [unit, score] of body.units) {
    if (unit === null || score <= bestScore) continue;
    best = unit;
    bestScore = score;
  }
  return bestScore >= UNIT_SHARE * body.score ? best : null;
}

function bareName(reading: Reading, codes: readonly string[]): string {
  return reading.rules.regions.byCode.get(codes[0] ?? '')?.bare ?? '';
}

function fullName(body: Body, region: Region | null, bare: string): string {
  const place = region === null ? bare : region.name;
  if (body.name.endsWith(place) || (bare !== '' && body.name.endsWith(` ${bare}`))) return body.name;
  return `${body.name} ${place}`.trim();
}

function regionEvidence(reading: Reading, key: PartyKey): Organisation['evidence'] {
  return reading.scanned.mentions.flatMap((mention, number) =>
    mention.type !== 'quote' && partyOf(reading, number) === key ? [rangeEvidence(reading.scanned, mention)] : [],
  );
}
