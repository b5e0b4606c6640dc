/** Tells the visits of one article apart: delegations that came together, stops of one trip. */
import { coordinated } from './coordination.js';
import type { Reading } from './reading.js';
import { partiesIn } from './scope.js';
import { evidenceFor, isAside, type PartyKey, partyOf, type SideScores } from './sides.js';

/** Stops that the first one outshines: each received on a day that its own sentences name. */
export function laterStops(reading: Reading, scores: SideScores, threshold: number, share: number): PartyKey[] {
  const best = highest(scores.host);
  const stops: PartyKey[] = [];
  for (const [key, score] of scores.host) {
    const net = score - (scores.visitor.get(key) ?? 0);
    if (net >= threshold && net < best * share && received(scores, key) && ownDays(reading, key, null).size > 0) stops.push(key);
  }
  return stops;
}

/** Guests whom the first ones outshine: led or received in sentences that name them and no other guests. */
export function laterGuests(reading: Reading, scores: SideScores, threshold: number, share: number): PartyKey[] {
  const best = highest(scores.visitor);
  const later: PartyKey[] = [];
  for (const [key, score] of scores.visitor) {
    const net = score - (scores.host.get(key) ?? 0);
    if (net >= threshold && net < best * share && key.includes('.') && welcomed(reading, key, guestsOver(scores, threshold))) later.push(key);
  }
  return later;
}

function guestsOver({ visitor }: SideScores, threshold: number): PartyKey[] {
  return [...visitor.keys()].filter((key) => (visitor.get(key) ?? 0) >= threshold);
}

function highest(side: ReadonlyMap<PartyKey, number>): number {
  let most = 0;
  for (const score of side.values()) most = Math.max(most, score);
  return most;
}

/** Sentences behind the first mention of a guest in which their leader or receiver may be told. */
const TOLD_WITHIN = 2;

function welcomed(reading: Reading, key: PartyKey, guests: readonly PartyKey[]): boolean {
  const { sentences } = reading.scanned.article;
  const own = new Set<number>();
  for (const [at, { from, to, kind }] of sentences.entries()) {
    const here = partiesIn(reading, from, to);
    if (kind === 'title' || !here.has(key) || guests.some((other) => other !== key && here.has(other))) continue;
    for (let index = at; index <= at + TOLD_WITHIN; index += 1) {
      const sentence = sentences[index];
      if (sentence === undefined || guests.some((other) => other !== key && partiesIn(reading, sentence.from, sentence.to).has(other))) break;
      own.add(sentence.index);
    }
  }
  const told = (slot: string) =>
    reading.relations.some((relation) => relation.slot(slot) >= 0 && relation.masked.place === 'body' && own.has(relation.masked.sentence.index));
  return told('leader') && told('receiver');
}

/** A delegation that several regions formed together is one visit; several delegations are as many. */
export function groupVisitors(reading: Reading, visitors: readonly PartyKey[]): PartyKey[][] {
  const { masked, rules } = reading;
  const joint = visitors.length > 1 && masked.some((line) => line.place !== 'quote' && line.symbols.some((word) => rules.jointWords.has(word)));
  return joint ? [[...visitors]] : visitors.map((key) => [key]);
}

/** Hosts named in one breath ("ke A dan B") received together; others are legs of the trip. */
export function groupHosts(reading: Reading, scores: SideScores, hosts: readonly PartyKey[]): PartyKey[][] {
  if (hosts.length <= 1) return hosts.map((key) => [key]);
  const first = hosts[0] ?? '';
  const apart = (key: PartyKey) => onOtherDays(reading, first, key) || forOtherCommittees(reading, scores, first, key);
  const together = hosts.filter((key) => key === first || (namedTogether(reading, first, key) && !apart(key)));
  const alone = hosts.filter((key) => !together.includes(key));
  const legs = alone.filter((key) => hasOwnStory(reading, scores, key) || hasOwnCommittee(reading, scores, key, together));
  return [together, ...legs.map((key) => [key])];
}

/** Two hosts that each have days of their own received one after the other. */
function onOtherDays(reading: Reading, a: PartyKey, b: PartyKey): boolean {
  const first = ownDays(reading, a, b);
  const second = ownDays(reading, b, a);
  return first.size > 0 && second.size > 0 && ![...first].some((day) => second.has(day));
}

/** Two hosts to which different committees are sent are two visits. */
function forOtherCommittees(reading: Reading, scores: SideScores, a: PartyKey, b: PartyKey): boolean {
  const first = committeesAt(reading, scores, a);
  const second = committeesAt(reading, scores, b);
  return first.length > 0 && second.length > 0 && !first.some((committee) => second.includes(committee));
}

/** Days named in sentences about one host and not the other, if there is one. */
function ownDays(reading: Reading, key: PartyKey, other: PartyKey | null): Set<string> {
  const days = new Set<string>();
  for (const { from, to } of reading.scanned.article.sentences) {
    const here = partiesIn(reading, from, to);
    if (!here.has(key) || (other !== null && here.has(other))) continue;
    for (const number of reading.where.mentionsIn(from, to)) {
      const mention = reading.scanned.mentions[number];
      if (mention?.type === 'date' && mention.raw.day !== null) days.add(`${mention.raw.day}/${mention.raw.month}`);
    }
  }
  return days;
}

/** The next stop of a trip is told with people of its own, or with a day of its own. */
function hasOwnStory(reading: Reading, scores: SideScores, key: PartyKey): boolean {
  const relations = evidenceFor(scores, 'host', key);
  const dated = relations.some(
    ({ masked, weight }) => weight >= 1.5 && masked.place === 'body' && masked.sentence.index > 1 && hasDate(reading, masked.sentence),
  );
  return received(scores, key) || dated;
}

/** Evidence for a stop that is told outright and not in passing, in units of the rule weights. */
const SURELY_STATED = 1.4;

/** "Komisi I ke Bitung, Komisi II ke Makassar": a committee of its own went there. */
function hasOwnCommittee(reading: Reading, scores: SideScores, key: PartyKey, others: readonly PartyKey[]): boolean {
  const own = committeesAt(reading, scores, key);
  const taken = new Set(others.flatMap((other) => committeesAt(reading, scores, other)));
  const stated = (scores.host.get(key) ?? 0) >= SURELY_STATED;
  return stated && own.length > 0 && taken.size > 0 && own.every((committee) => !taken.has(committee));
}

/** The committees that statements of direction send to a host. */
function committeesAt(reading: Reading, scores: SideScores, host: PartyKey): string[] {
  return evidenceFor(scores, 'host', host).flatMap((relation) => {
    const visitor = relation.slot('visitor');
    const guest = visitor < 0 || isAside(reading, relation) ? undefined : reading.scanned.mentions[visitor];
    return guest?.type === 'organisation' && guest.kind === 'legislature' && guest.unit !== null ? [guest.unit] : [];
  });
}

/**
 * Finds the committee that went to each group of hosts, where each went elsewhere.
 *
 * @param reading the article
 * @param scores the scores with their evidence
 * @param groups hosts by visit
 * @returns a committee for each group, null for a group without one of its own
 */
export function committeesOf(reading: Reading, scores: SideScores, groups: readonly PartyKey[][]): (string | null)[] {
  if (groups.length < 2) return groups.map(() => null);
  const named = groups.map((group) => [...new Set(group.flatMap((key) => committeesAt(reading, scores, key)))]);
  const times = (unit: string) => named.filter((units) => units.includes(unit)).length;
  const alone = named.map((units) => (units.length === 1 && times(units[0] ?? '') === 1 ? (units[0] ?? null) : null));
  return alone.filter((unit) => unit !== null).length > 1 ? alone : groups.map(() => null);
}

/** An official or a body of the party is said to have received the guests. */
export function received(scores: SideScores, key: PartyKey): boolean {
  for (const relation of evidenceFor(scores, 'host', key))
    if (relation.masked.place === 'body' && (relation.value === 'reception' || relation.slot('receiver') >= 0)) return true;
  return false;
}

function hasDate(reading: Reading, { from, to }: { from: number; to: number }): boolean {
  return reading.where.mentionsIn(from, to).some((number) => {
    const mention = reading.scanned.mentions[number];
    return mention?.type === 'date' && mention.raw.day !== null;
  });
}

function namedTogether(reading: Reading, a: PartyKey, b: PartyKey): boolean {
  return reading.masked.some((masked) => {
    for (const number of reading.where.mentionsIn(masked.sentence.from, masked.sentence.to)) {
      if (partyOf(reading, number) !== a) continue;
      if (coordinated(reading, masked, number).some((other) => partyOf(reading, other) === b)) return true;
    }
    return false;
  });
}
