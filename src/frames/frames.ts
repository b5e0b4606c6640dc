/** Decides the visits of an article: which parties came, which received, and what belongs together. */

import { decideKind } from '../fields/kind.js';
import { bodyIn } from '../mentions/body-in.js';
import { committeesOf, groupHosts, groupVisitors, laterGuests, laterStops, received } from './legs.js';
import { LEAD_SENTENCES, OUTRIGHT } from './outright.js';
import { otherParty, weighParties, withPresence } from './presence.js';
import type { Reading } from './reading.js';
import type { Relation } from './relations.js';
import { committeeKey, partSentences, type Scope } from './scope.js';
import { codesOf, evidenceFor, NATIONAL, type PartyKey, partyOf, placeFactor, type SideScores, scoreSides } from './sides.js';
import { holdSign } from './signs.js';

/** One visit, before its fields are read. */
export interface Frame {
  readonly visitors: readonly PartyKey[];
  readonly hosts: readonly PartyKey[];
  /** Evidence for both sides together, in units of the rule weights. */
  readonly score: number;
  /** How clearly each side beats the other reading, 0 to 1. */
  readonly margin: number;
  readonly scores: SideScores;
  /** Parties of the article's other visits, so that their people stay out of this one. */
  readonly others: readonly PartyKey[];
  /** True where the article's visits have different guests. */
  readonly guestsDiffer: boolean;
  /** The committee of the guests' council that went to these hosts, where others went elsewhere. */
  readonly committee: string | null;
  /** Committees of the guests' council that went to other hosts of the article. */
  readonly otherCommittees: readonly string[];
  /** Which sentences are about this visit and which about others. */
  readonly scope: Scope;
}

/**
 * Finds the visits of an article.
 *
 * @param reading the article
 * @returns the frames in order of first mention; none where no visit between two parties is told
 */
export function findFrames(reading: Reading): readonly Frame[] {
  let scores = dropPlaces(reading, scoreSides(reading));
  const { weights } = reading.rules;
  const threshold = weights.side_threshold ?? 1;
  const share = weights.side_share ?? 0.3;
  let hosts = [...rank(scores.host, scores.visitor, threshold, share), ...laterStops(reading, scores, threshold, share)];
  const guestsNamed = [...rank(scores.visitor, scores.host, threshold, share), ...laterGuests(reading, scores, threshold, share)];
  let visitors = guestsNamed.filter((key) => !hosts.includes(key));
  if (hosts.length === 0 && visitors.length === 0 && decideKind(reading) !== 'kunjungan') {
    const pair = weighParties(reading, scores);
    if (pair !== null) {
      hosts = [pair.host];
      visitors = [pair.visitor];
      scores = { ...scores, visitor: withPresence(reading, scores.visitor, visitors), host: withPresence(reading, scores.host, hosts) };
    }
  } else if (hosts.length === 0 && visitors.length > 0) {
    hosts = otherParty(reading, scores.host, visitors, true);
    scores = { ...scores, host: withPresence(reading, scores.host, hosts) };
  }
  if (visitors.length === 0 && hosts.length > 0) {
    visitors = otherParty(reading, scores.visitor, hosts, false);
    scores = { ...scores, visitor: withPresence(reading, scores.visitor, visitors) };
  }
  if (visitors[0] === NATIONAL && isNationalVisit(scores)) return [];
  visitors = visitors.filter((key) => key !== NATIONAL);
  hosts = hosts.filter((key) => !visitors.includes(key));
  if (visitors.length === 0 || hosts.length === 0 || visitors.includes(NATIONAL)) return [];
  const groups = groupHosts(reading, scores, hosts);
  const guests = groupVisitors(reading, visitors);
  const committees = committeesOf(reading, scores, groups);
  const frames: Frame[] = [];
  for (const visitor of guests) {
    for (const [index, group] of groups.entries()) {
      const score = Math.max(...visitor.map((key) => scores.visitor.get(key) ?? 0)) + Math.max(...group.map((key) => scores.host.get(key) ?? 0));
      if (
        score < (weights.frame_threshold ?? 0) ||
        isVetoed(reading, score) ||
        !(isToldAsVisit(reading, scores, visitor, group) || (frames.length > 0 && group.every((key) => received(scores, key)))) ||
        visitor.every((key) => isSupervision(reading, key, group))
      )
        continue;
      const others = [...visitors.filter((key) => !visitor.includes(key)), ...groups.flat().filter((key) => !group.includes(key))];
      const committee = committees[index] ?? null;
      const otherCommittees = committees.flatMap((unit) => (unit === null || unit === committee ? [] : [unit]));
      const own = [...(guests.length > 1 ? visitor : []), ...(groups.length > 1 ? group : []), ...(committee === null ? [] : [committeeKey(committee)])];
      const shared = [...(guests.length > 1 ? [] : visitors), ...(groups.length > 1 ? [] : group)];
      frames.push({
        visitors: visitor,
        hosts: group,
        score,
        margin: margin(scores, visitor, group),
        scores,
        others,
        guestsDiffer: guests.length > 1 || committee !== null,
        committee,
        otherCommittees,
        scope: partSentences(reading, own, [...others, ...otherCommittees.map(committeeKey)], shared),
      });
    }
  }
  return inTextOrder(reading, frames);
}

/** Frames by the first mention of their hosts, then of their guests. */
function inTextOrder(reading: Reading, frames: readonly Frame[]): readonly Frame[] {
  if (frames.length < 2) return frames;
  const first = new Map<PartyKey, number>();
  reading.scanned.mentions.forEach(({ from }, number) => {
    const party = reading.where.sentenceOf(from)?.kind === 'title' ? null : partyOf(reading, number);
    if (party !== null && !first.has(party)) first.set(party, number);
  });
  const place = (keys: readonly PartyKey[]) => Math.min(...keys.map((key) => first.get(key) ?? Number.MAX_SAFE_INTEGER));
  return [...frames].sort((a, b) => place(a.hosts) - place(b.hosts) || place(a.visitors) - place(b.visitors));
}

/** A minister's tour is told as one in the lead; ministries named later only recommend or award. */
function isNationalVisit(scores: SideScores): boolean {
  return evidenceFor(scores, 'visitor', NATIONAL).some(({ masked, weight }) => weight >= 1.5 && (masked.place === 'title' || masked.sentence.index <= 2));
}

/** What speaks against any visit outweighs weak evidence for one, and any evidence where no word says what kind of visit it was. */
function isVetoed(reading: Reading, score: number): boolean {
  const { weights } = reading.rules;
  let against = 0;
  for (const relation of reading.relations) if (relation.family === 'veto') against += relation.weight * placeFactor(reading, relation);
  const share = decideKind(reading) === 'kunjungan' ? 0 : (weights.veto_share ?? 0.3);
  return against >= (weights.veto_threshold ?? 3) && against >= score * share;
}

/**
 * An article that never speaks of a study trip must hold some word of visiting, and say outright that one side went to, brought people to or received
 * the other: two regions that merely meet, or a side found by elimination, make no visit.
 */
function isToldAsVisit(reading: Reading, scores: SideScores, visitors: readonly PartyKey[], hosts: readonly PartyKey[]): boolean {
  if (decideKind(reading) !== 'kunjungan') return true;
  if (
    !holdSign(
      reading.scanned.tokens.map(({ lower }) => lower),
      reading.rules.visitSigns,
    )
  )
    return false;
  const firing = (side: 'visitor' | 'host', keys: readonly PartyKey[]) => keys.flatMap((key) => evidenceFor(scores, side, key));
  const outright = (relations: readonly Relation[]) =>
    relations.some(({ weight, masked }) => weight >= OUTRIGHT && (masked.place === 'title' || masked.sentence.index <= LEAD_SENTENCES));
  const guest = firing('visitor', visitors);
  const host = firing('host', hosts);
  return guest.length > 0 && host.length > 0 && (outright(guest) || outright(host));
}

/** A body of the province on the road in its own province inspects; only a study trip makes it a guest. */
function isSupervision(reading: Reading, visitor: PartyKey, hosts: readonly PartyKey[]): boolean {
  const below = hosts.every((key) => codesOf(key).every((code) => code !== visitor && code.startsWith(`${visitor}.`)));
  if (!below) return false;
  const told = decideKind(reading);
  return !reading.rules.kinds.some(({ kind, study }) => study && kind === told);
}

/**
 * Places that are no parties: a province named only as the place of a kabupaten ("Banyuwangi, Jawa Timur"), a
 * town named only as the place of a province's body ("Surabaya"), and the capital, where only ministries are.
 */
function dropPlaces(reading: Reading, scores: SideScores): SideScores {
  const acting = actingIn(reading);
  const all = [...scores.visitor.keys(), ...scores.host.keys()];
  const isPlace = (key: PartyKey) => {
    if (acting.has(key)) return false;
    if (key === reading.rules.regions.capital) return true;
    if (!key.includes('.') && !key.includes('|') && !statedOutright(scores, key)) return true;
    if (all.some((other) => isWithin(other, key))) return true;
    for (const other of acting) if (isWithin(key, other)) return true;
    return false;
  };
  const drop = (side: ReadonlyMap<PartyKey, number>) => {
    const kept = new Map<PartyKey, number>();
    for (const [key, score] of side) if (!isPlace(key)) kept.set(key, score);
    if (kept.size === side.size) return kept;
    // "ke Bali", and further on "ke Kabupaten Tabanan": what is told of the province is told of its one kabupaten.
    for (const [key, score] of side) {
      const within = kept.has(key) ? [] : [...kept.keys()].filter((other) => isWithin(other, key));
      const [only] = within;
      if (within.length === 1 && only !== undefined) kept.set(only, (kept.get(only) ?? 0) + score);
    }
    return kept;
  };
  return { ...scores, visitor: drop(scores.visitor), host: drop(scores.host) };
}

/** The parties that an official or a body of theirs acts for. */
function actingIn({ scanned: { mentions }, parties }: Reading): Set<PartyKey> {
  const acting = new Set<PartyKey>();
  for (let number = 0; number < mentions.length; number += 1) {
    const mention = mentions[number];
    const key = parties[number] ?? null;
    if (key === null || (mention?.type !== 'official' && mention?.type !== 'organisation')) continue;
    // "Camat Denpasar Selatan" acts for no more than his district.
    if (mention.type === 'organisation' || bodyIn(mention)?.kind !== 'district') acting.add(key);
  }
  return acting;
}

/** Whether a region lies in another one. */
function isWithin(key: PartyKey, other: PartyKey): boolean {
  return key.length > other.length && key.charAt(other.length) === '.' && key.startsWith(other);
}

/** Some statement names both sides and this party as one of them. */
function statedOutright(scores: SideScores, key: PartyKey): boolean {
  return evidenceFor(scores, 'visitor', key).some(namesBothOutright) || evidenceFor(scores, 'host', key).some(namesBothOutright);
}

function namesBothOutright(relation: Relation): boolean {
  const { weight, masked } = relation;
  if (weight < 2.5 || relation.slot('visitor') < 0 || relation.slot('host') < 0) return false;
  return masked.place === 'title' || masked.sentence.index <= 3;
}

/** Parties of a side, best first: over the threshold, better on this side than on the other, and near the best. */
function rank(side: ReadonlyMap<PartyKey, number>, other: ReadonlyMap<PartyKey, number>, threshold: number, share: number): PartyKey[] {
  const net = [...side].map(([key, score]) => ({ key, score: score - (other.get(key) ?? 0) }));
  const fitting = net.filter(({ score }) => score >= threshold).sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const best = fitting[0]?.score ?? 0;
  return fitting.filter(({ score }) => score >= best * share).map(({ key }) => key);
}

/** How far the better reading leads: 1 where nothing speaks for the opposite direction. */
function margin(scores: SideScores, visitors: readonly PartyKey[], hosts: readonly PartyKey[]): number {
  const sum = (side: ReadonlyMap<PartyKey, number>, keys: readonly PartyKey[]) => keys.reduce((total, key) => total + (side.get(key) ?? 0), 0);
  const right = sum(scores.visitor, visitors) + sum(scores.host, hosts);
  const wrong = sum(scores.host, visitors) + sum(scores.visitor, hosts);
  return right + wrong === 0 ? 0 : right / (right + wrong);
}
