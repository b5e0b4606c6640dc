/** What the mere presence of the parties in an article says of their sides, where no statement does. */
import { bodyIn } from '../mentions/body-in.js';
import type { Reading } from './reading.js';
import { keyOf, NATIONAL, type PartyKey, partyOf, type SideScores } from './sides.js';

/** A party must act this much to be a side that no statement names. */
const LEAST_PRESENCE = 2;
/** The better reading of the direction must lead by this much. */
const LEAST_LEAD = 0.8;
/** Reporters write where the guests are received. */
const DATELINE_HOST = 0.8;
/** Committees of a council travel; they rarely receive on their own. */
const COMMITTEE_GUEST = 0.8;

/**
 * Weighs which of the two parties that act most came to the other: weak statements, dateline and committees decide.
 *
 * @param reading an article that speaks of a visit
 * @param scores scores of the parties, none over the threshold
 * @returns the sides, or null where two parties do not stand out or nothing tells them apart
 */
export function weighParties(reading: Reading, scores: SideScores): { visitor: PartyKey; host: PartyKey } | null {
  const presence = [...actingParties(reading)].filter(([key, weight]) => key !== NATIONAL && weight >= LEAST_PRESENCE);
  const [first, second, third] = presence.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (first === undefined || second === undefined || related(first[0], second[0]) || third?.[1] === second[1]) return null;
  const place = datelineParty(reading);
  const committees = committeeParties(reading);
  const hosting = (key: PartyKey) =>
    (scores.host.get(key) ?? 0) - (scores.visitor.get(key) ?? 0) + (key === place ? DATELINE_HOST : 0) - (committees.has(key) ? COMMITTEE_GUEST : 0);
  const lead = hosting(first[0]) - hosting(second[0]);
  if (Math.abs(lead) < LEAST_LEAD) return null;
  return lead > 0 ? { host: first[0], visitor: second[0] } : { host: second[0], visitor: first[0] };
}

function committeeParties(reading: Reading): Set<PartyKey> {
  const parties = new Set<PartyKey>();
  for (const [number, mention] of reading.scanned.mentions.entries()) {
    const body = bodyIn(mention);
    const party = body?.kind === 'legislature' && body.unit !== null ? partyOf(reading, number) : null;
    if (party !== null) parties.add(party);
  }
  return parties;
}

/**
 * Finds the other side where only one is named as such: the party that acts most in the article, else the dateline's.
 *
 * @param reading the article
 * @param side scores of the side that is sought
 * @param known parties of the side that is known
 * @param dateline true where the place of the dateline counts, as it does for hosts
 * @returns the party found, or none
 */
export function otherParty(reading: Reading, side: ReadonlyMap<PartyKey, number>, known: readonly PartyKey[], dateline: boolean): PartyKey[] {
  const presence = actingParties(reading);
  const candidates = new Set([...side.keys(), ...presence.keys()]);
  const place = dateline ? datelineParty(reading) : null;
  let best: PartyKey | null = null;
  let bestScore = 0;
  for (const key of candidates) {
    if (key === NATIONAL || known.some((other) => related(key, other))) continue;
    const score = (side.get(key) ?? 0) + (presence.get(key) ?? 0) + (key === place ? 1 : 0);
    if (score > bestScore) {
      best = key;
      bestScore = score;
    }
  }
  if (best !== null && bestScore >= (reading.rules.weights.presence_threshold ?? 2)) return [best];
  return place !== null && !known.includes(place) ? [place] : [];
}

/** A side found by elimination rests on how much its party acts. */
export function withPresence(reading: Reading, side: ReadonlyMap<PartyKey, number>, keys: readonly PartyKey[]): Map<PartyKey, number> {
  const presence = actingParties(reading);
  const scores = new Map(side);
  for (const key of keys) scores.set(key, (scores.get(key) ?? 0) + (presence.get(key) ?? 0));
  return scores;
}

/** One region, or one within the other. */
function related(a: PartyKey, b: PartyKey): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** Beyond this much, more mentions of a party say nothing more. */
const MOST_PRESENCE = 6;

/** How much each party acts: bodies and officials count, bare names a little. */
function actingParties(reading: Reading): Map<PartyKey, number> {
  const presence = new Map<PartyKey, number>();
  for (const [number, mention] of reading.scanned.mentions.entries()) {
    const key = mention.type === 'quote' || mention.type === 'date' || mention.type === 'number' ? null : partyOf(reading, number);
    if (key === null) continue;
    const weight = mention.type === 'region' ? 0.5 : 1;
    presence.set(key, Math.min(MOST_PRESENCE, (presence.get(key) ?? 0) + weight));
  }
  return presence;
}

/** The region of the dateline, where it is one. */
export function datelineParty(reading: Reading): PartyKey | null {
  const place = reading.layout.dateline;
  if (place === null) return null;
  const words = place.value.toLowerCase();
  for (const mention of reading.scanned.mentions) {
    if (mention.type !== 'region') continue;
    const region = mention.code === null ? null : reading.rules.regions.byCode.get(mention.code);
    if (region !== undefined && region !== null && words.includes(region.bare.toLowerCase())) return keyOf(mention);
  }
  return null;
}
