/** Ranks the parties of a side. */
import { sortFew } from '../resolve/sort-few.js';
import type { PartyKey } from './sides.js';

interface Ranked {
  readonly key: PartyKey;
  readonly score: number;
}

/** Parties of a side, best first: over the threshold, better on this side than on the other, and near the best. */
export function rank(side: ReadonlyMap<PartyKey, number>, other: ReadonlyMap<PartyKey, number>, threshold: number, share: number): PartyKey[] {
  const fitting: Ranked[] = [];
  for (const [key, score] of side) {
    const net = score - (other.get(key) ?? 0);
    if (net >= threshold) fitting.push({ key, score: net });
  }
  const least = (sortFew(fitting, byScore)[0]?.score ?? 0) * share;
  const keys: PartyKey[] = [];
  for (const { key, score } of fitting) if (score >= least) keys.push(key);
  return keys;
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.key < b.key ? -1 : 1);
}
