/** Decides the visits of an article: which parties came, which received, and what belongs together. */
import type { Reading } from './reading.js';
import { decideKind } from '../fields/kind.js';
import { codesOf, keyOf, NATIONAL, type PartyKey, partyOf, placeFactor, scoreSides, type SideScores } from './sides.js';

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
}

/**
 * Finds the visits of an article.
 *
 * @param reading the article
 * @returns the frames in order of first mention; none where no visit between two parties is told
 */
export function findFrames(reading: Reading): Frame[] {
  const scores = dropPlaces(reading, scoreSides(reading));
  const { weights } = reading.rules;
  const threshold = weights.side_threshold ?? 1;
  const share = weights.side_share ?? 0.3;
  let hosts = rank(scores.host, scores.visitor, threshold, share);
  let visitors = rank(scores.visitor, scores.host, threshold, share).filter((key) => !hosts.includes(key));
  if (hosts.length === 0 && visitors.length > 0) hosts = fallbackHost(reading, scores, visitors);
  if (visitors.length === 0 && hosts.length > 0) visitors = fallbackVisitor(reading, scores, hosts);
  if (visitors[0] === NATIONAL) return [];
  visitors = visitors.filter((key) => key !== NATIONAL);
  hosts = hosts.filter((key) => !visitors.includes(key));
  if (visitors.length === 0 || hosts.length === 0 || visitors.includes(NATIONAL)) return [];
  const groups = groupHosts(reading, scores, hosts);
  const frames: Frame[] = [];
  for (const visitor of visitors) {
    for (const group of groups) {
      const score = (scores.visitor.get(visitor) ?? 0) + Math.max(...group.map((key) => scores.host.get(key) ?? 0));
      if (score < (weights.frame_threshold ?? 0) || isVetoed(reading, score) || isSupervision(reading, visitor, group)) continue;
      frames.push({
        visitors: [visitor],
        hosts: group,
        score,
        margin: margin(scores, visitor, group),
        scores,
        others: [...visitors.filter((key) => key !== visitor), ...hosts.filter((key) => !group.includes(key))],
      });
    }
  }
  return frames;
}

/** What speaks against any visit outweighs weak evidence for one, and no more than that. */
function isVetoed(reading: Reading, score: number): boolean {
  const { weights } = reading.rules;
  let against = 0;
  for (const relation of reading.relations) if (relation.family === 'veto') against += relation.weight * placeFactor(reading, relation);
  return against >= (weights.veto_threshold ?? 3) && against >= score * (weights.veto_share ?? 0.3);
}

/** A body of the province on the road in its own province inspects; only a study trip makes it a guest. */
function isSupervision(reading: Reading, visitor: PartyKey, hosts: readonly PartyKey[]): boolean {
  const below = hosts.every((key) => codesOf(key).every((code) => code !== visitor && code.startsWith(`${visitor}.`)));
  return below && !reading.rules.kinds.some(({ kind, study }) => study && kind === decideKind(reading));
}

/**
 * Places that are no parties: a province named only as the place of a kabupaten ("Banyuwangi, Jawa Timur"), a
 * town named only as the place of a province's body ("Surabaya"), and the capital, where only ministries are.
 */
function dropPlaces(reading: Reading, scores: SideScores): SideScores {
  const acting = new Set<PartyKey>();
  for (const [number, mention] of reading.scanned.mentions.entries()) {
    const key = mention.type === 'organisation' || mention.type === 'official' ? partyOf(reading, number) : null;
    if (key !== null) acting.add(key);
  }
  const all = [...scores.visitor.keys(), ...scores.host.keys()];
  const isPlace = (key: PartyKey) => {
    if (acting.has(key)) return false;
    if (key === reading.rules.regions.capital) return true;
    const parent = all.some((other) => other !== key && other.startsWith(`${key}.`));
    const child = all.some((other) => acting.has(other) && other !== key && key.startsWith(`${other}.`));
    return parent || child;
  };
  const drop = (side: ReadonlyMap<PartyKey, number>) => new Map([...side].filter(([key]) => !isPlace(key)));
  return { ...scores, visitor: drop(scores.visitor), host: drop(scores.host) };
}

/** Parties of a side, best first: over the threshold, better on this side than on the other, and near the best. */
function rank(side: ReadonlyMap<PartyKey, number>, other: ReadonlyMap<PartyKey, number>, threshold: number, share: number): PartyKey[] {
  const net = [...side].map(([key, score]) => ({ key, score: score - (other.get(key) ?? 0) }));
  const fitting = net.filter(({ score }) => score >= threshold).sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const best = fitting[0]?.score ?? 0;
  return fitting.filter(({ score }) => score >= best * share).map(({ key }) => key);
}

/** Where only the guest is named as such, the host is the place the report comes from, or the other party named most. */
function fallbackHost(reading: Reading, scores: SideScores, visitors: readonly PartyKey[]): PartyKey[] {
  const positive = [...scores.host].filter(([key]) => !visitors.includes(key) && key !== NATIONAL).sort((a, b) => b[1] - a[1]);
  const best = positive[0];
  if (best !== undefined) return [best[0]];
  const place = datelineParty(reading);
  return place !== null && !visitors.includes(place) ? [place] : [];
}

function fallbackVisitor(reading: Reading, scores: SideScores, hosts: readonly PartyKey[]): PartyKey[] {
  const positive = [...scores.visitor].filter(([key]) => !hosts.includes(key) && key !== NATIONAL).sort((a, b) => b[1] - a[1]);
  const best = positive[0];
  if (best !== undefined) return [best[0]];
  const place = datelineParty(reading);
  return place !== null && !hosts.includes(place) ? [place] : [];
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

/** Hosts named in one breath ("ke A dan B") received together; others are legs of the trip. */
function groupHosts(reading: Reading, scores: SideScores, hosts: readonly PartyKey[]): PartyKey[][] {
  if (hosts.length <= 1) return hosts.map((key) => [key]);
  const together = hosts.filter((key) => key === hosts[0] || namedTogether(reading, hosts[0] ?? '', key));
  const alone = hosts.filter((key) => !together.includes(key));
  const legs = alone.filter((key) => (scores.host.get(key) ?? 0) >= 2 * (reading.rules.weights.side_threshold ?? 1));
  return [together, ...legs.map((key) => [key])];
}

function namedTogether(reading: Reading, a: PartyKey, b: PartyKey): boolean {
  return reading.masked.some(({ sentence, place }) => {
    if (place === 'quote') return false;
    const here = new Map<PartyKey, number>();
    for (const [number, mention] of reading.scanned.mentions.entries()) {
      if (mention.from < sentence.from || mention.from >= sentence.to) continue;
      const key = partyOf(reading, number);
      if (key !== null) here.set(key, mention.from);
    }
    const first = here.get(a);
    const second = here.get(b);
    return first !== undefined && second !== undefined && Math.abs(first - second) <= 12;
  });
}

/** How far the better reading leads: 1 where nothing speaks for the opposite direction. */
function margin(scores: SideScores, visitor: PartyKey, hosts: readonly PartyKey[]): number {
  const right = (scores.visitor.get(visitor) ?? 0) + hosts.reduce((sum, key) => sum + (scores.host.get(key) ?? 0), 0);
  const wrong = (scores.host.get(visitor) ?? 0) + hosts.reduce((sum, key) => sum + (scores.visitor.get(key) ?? 0), 0);
  return right + wrong === 0 ? 0 : right / (right + wrong);
}

export { codesOf };
