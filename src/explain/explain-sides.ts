/** The score of each region as guest and as host, and what became of it. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { codesOf, evidenceFor, NATIONAL, type PartyKey, type SideScores } from '../frames/sides.js';
import type { ExplainedSide } from './explanation.js';
import { describeFirings, round } from './firings.js';

/** All parties that some rule speaks for, strongest first. */
export function explainSides(reading: Reading, scores: SideScores, frames: readonly Frame[]): ExplainedSide[] {
  const keys = [...new Set([...scores.visitor.keys(), ...scores.host.keys(), ...frames.flatMap(({ visitors, hosts }) => [...visitors, ...hosts])])];
  return keys
    .map((party) => ({
      party,
      name: partyName(reading, party),
      visitor: round(scores.visitor.get(party) ?? 0),
      host: round(scores.host.get(party) ?? 0),
      decided: decided(reading, scores, frames, party),
      visitorRules: describeFirings(reading, evidenceFor(scores, 'visitor', party)),
      hostRules: describeFirings(reading, evidenceFor(scores, 'host', party)),
    }))
    .sort((a, b) => Math.max(b.visitor, b.host) - Math.max(a.visitor, a.host) || (a.party < b.party ? -1 : 1));
}

/** Names of a party's regions: "Kabupaten Bandung or Kota Bandung". */
export function partyName({ rules }: Reading, party: PartyKey): string {
  if (party === NATIONAL) return 'national bodies';
  return codesOf(party)
    .map((code) => rules.regions.byCode.get(code)?.name ?? code)
    .join(' or ');
}

/** What a side is worth once the other reading is taken off. */
export function netScore(scores: SideScores, party: PartyKey, side: 'visitor' | 'host'): number {
  const other = side === 'visitor' ? 'host' : 'visitor';
  return (scores[side].get(party) ?? 0) - (scores[other].get(party) ?? 0);
}

/** The score that a party needs on a side, taken off what it has on the other. */
export function sideThreshold({ rules: { weights } }: Reading): number {
  return weights.side_threshold ?? 1;
}

function decided(reading: Reading, scores: SideScores, frames: readonly Frame[], party: PartyKey): string {
  const sides = (['visitor', 'host'] as const).filter((side) => frames.some((frame) => (side === 'visitor' ? frame.visitors : frame.hosts).includes(party)));
  const eliminated = sides.some((side) => evidenceFor(scores, side, party).length === 0);
  if (sides.length > 0) return `${sides.join(' and ')}${eliminated ? ', by elimination: no rule says so' : ''}`;
  const side = netScore(scores, party, 'visitor') >= netScore(scores, party, 'host') ? 'visitor' : 'host';
  const best = netScore(scores, party, side);
  if (best < sideThreshold(reading)) return `left out: ${round(best)} as ${side} is below ${sideThreshold(reading)}`;
  if (party === NATIONAL) return `left out: ${side} of a national body is no visit between regions`;
  const strongest = Math.max(...[...scores[side].keys()].map((key) => netScore(scores, key, side)));
  const share = reading.rules.weights.side_share ?? 0.3;
  if (best < strongest * share) return `left out: ${round(best)} as ${side} is below ${share} of the strongest, ${round(strongest)}`;
  return frames.length === 0 ? `would be ${side}` : 'left out: a place, a party of the other side, or a stop without a story of its own';
}
