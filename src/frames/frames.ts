/** Decides the visits of an article: which parties came, which received, and what belongs together. */

import { decideKind } from '../fields/kind.js';
import { dropPlaces } from './drop-places.js';
import { committeesOf, groupHosts, groupVisitors, laterGuests, laterStops, received } from './legs.js';
import { LEAD_SENTENCES, OUTRIGHT } from './outright.js';
import { perArticle } from './per-article.js';
import { otherParty, weighParties, withPresence } from './presence.js';
import { rank } from './rank.js';
import type { Reading } from './reading.js';
import type { Relation } from './relations.js';
import { committeeKey, partSentences, type Scope, WHOLE_ARTICLE } from './scope.js';
import { codesOf, evidenceFor, NATIONAL, type PartyKey, partyOf, placeFactor, type SideScores, scoreSides } from './sides.js';
import { SignSum } from './signs.js';

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
  const sides = findSides(reading);
  if (sides === null) return [];
  const { scores, visitors, hosts } = sides;
  const groups = groupHosts(reading, scores, hosts);
  const guests = groupVisitors(reading, visitors);
  const committees = committeesOf(reading, scores, groups);
  const frames: Frame[] = [];
  for (const visitor of guests) {
    for (let index = 0; index < groups.length; index += 1) {
      const group = groups[index] ?? [];
      const score = highest(scores.visitor, visitor) + highest(scores.host, group);
      if (!isVisit(reading, scores, visitor, group, score, frames.length > 0)) continue;
      const committee = committees[index] ?? null;
      const otherCommittees = committees.filter((unit) => unit !== null && unit !== committee) as string[];
      const others = visitors
        .filter((key) => !visitor.includes(key))
        .concat(hosts.length === group.length ? [] : groups.flat().filter((key) => !group.includes(key)));
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
        scope: scopeOf(reading, { visitor, group, others, committee, otherCommittees }, guests.length > 1, groups.length > 1),
      });
    }
  }
  return inTextOrder(reading, frames);
}

interface Sides {
  readonly scores: SideScores;
  readonly visitors: PartyKey[];
  readonly hosts: PartyKey[];
}

/** The parties of each side; null where one has none, or a national body is the guest. */
function findSides(reading: Reading): Sides | null {
  let scores = dropPlaces(reading, scoreSides(reading));
  const { weights } = reading.rules;
  const threshold = weights.side_threshold ?? 1;
  const share = weights.side_share ?? 0.3;
  let hosts = rank(scores.host, scores.visitor, threshold, share);
  for (const key of laterStops(reading, scores, threshold, share)) hosts.push(key);
  let visitors = rank(scores.visitor, scores.host, threshold, share);
  for (const key of laterGuests(reading, scores, threshold, share)) visitors.push(key);
  visitors = without(visitors, hosts);
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
  if (visitors[0] === NATIONAL && isNationalVisit(scores)) return null;
  visitors = without(visitors, [NATIONAL]);
  hosts = without(hosts, visitors);
  return visitors.length === 0 || hosts.length === 0 ? null : { scores, visitors, hosts };
}

function without(keys: PartyKey[], others: readonly PartyKey[]): PartyKey[] {
  return keys.some((key) => others.includes(key)) ? keys.filter((key) => !others.includes(key)) : keys;
}

function highest(side: ReadonlyMap<PartyKey, number>, keys: readonly PartyKey[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const key of keys) most = Math.max(most, side.get(key) ?? 0);
  return most;
}

/** Whether the article tells of a visit of these guests to these hosts, or of a further stop of one it tells of. */
function isVisit(reading: Reading, scores: SideScores, visitor: readonly PartyKey[], group: readonly PartyKey[], score: number, further: boolean): boolean {
  if (score < (reading.rules.weights.frame_threshold ?? 0) || isVetoed(reading, score)) return false;
  if (!isToldAsVisit(reading, scores, visitor, group) && !(further && group.every((key) => received(scores, key)))) return false;
  return !visitor.every((key) => isSupervision(reading, key, group));
}

interface Parts {
  readonly visitor: readonly PartyKey[];
  readonly group: readonly PartyKey[];
  readonly others: readonly PartyKey[];
  readonly committee: string | null;
  readonly otherCommittees: readonly string[];
}

/** The sentences of a visit; where the article tells of a single one, all belong to it. */
function scopeOf(reading: Reading, { visitor, group, others, committee, otherCommittees }: Parts, manyGuests: boolean, manyHosts: boolean): Scope {
  if (!manyGuests && !manyHosts && committee === null && others.length === 0 && otherCommittees.length === 0) return WHOLE_ARTICLE;
  const own = [...(manyGuests ? visitor : []), ...(manyHosts ? group : []), ...(committee === null ? [] : [committeeKey(committee)])];
  const shared = [...(manyGuests ? [] : visitor), ...(manyHosts ? [] : group)];
  return partSentences(reading, own, [...others, ...otherCommittees.map(committeeKey)], shared);
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
  const named = visitors.some((key) => evidenceFor(scores, 'visitor', key).length > 0) && hosts.some((key) => evidenceFor(scores, 'host', key).length > 0);
  const outright =
    visitors.some((key) => evidenceFor(scores, 'visitor', key).some(isOutright)) || hosts.some((key) => evidenceFor(scores, 'host', key).some(isOutright));
  return named && outright && speaksOfVisit(reading);
}

function isOutright({ weight, masked }: Relation): boolean {
  return weight >= OUTRIGHT && (masked.place === 'title' || masked.sentence.index <= LEAD_SENTENCES);
}

/** Whether the words of an article make a sign of a visit. */
const speaksOfVisit = perArticle(({ scanned: { tokens }, rules }) => {
  const signs = new SignSum(rules.visitSigns);
  for (const { lower } of tokens) if (signs.add(lower)) return true;
  return false;
});

/** A body of the province on the road in its own province inspects; only a study trip makes it a guest. */
function isSupervision(reading: Reading, visitor: PartyKey, hosts: readonly PartyKey[]): boolean {
  const below = hosts.every((key) => codesOf(key).every((code) => code !== visitor && code.startsWith(`${visitor}.`)));
  if (!below) return false;
  const told = decideKind(reading);
  return !reading.rules.kinds.some(({ kind, study }) => study && kind === told);
}

/** How far the better reading leads: 1 where nothing speaks for the opposite direction. */
function margin(scores: SideScores, visitors: readonly PartyKey[], hosts: readonly PartyKey[]): number {
  const right = sum(scores.visitor, visitors) + sum(scores.host, hosts);
  const wrong = sum(scores.host, visitors) + sum(scores.visitor, hosts);
  return right + wrong === 0 ? 0 : right / (right + wrong);
}

function sum(side: ReadonlyMap<PartyKey, number>, keys: readonly PartyKey[]): number {
  let total = 0;
  for (const key of keys) total += side.get(key) ?? 0;
  return total;
}
