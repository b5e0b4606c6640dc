/** Ranks the parties of a side. */
import type { PartyKey } from './sides.js';

/** Parties of a side, best first: over the threshold, better on this side than on the other, and near the best. */
export function rank(side: ReadonlyMap<PartyKey, number>, other: ReadonlyMap<PartyKey, number>, threshold: number, share: number): PartyKey[] {
  let best: number | null = null;
  for (const [key, score] of side) {
    const net = score - (other.get(key) ?? 0);
    if (net >= threshold && (best === null || net > best)) best = net;
  }
  if (best === null) return [];
  const least = best * share;
  const keys: PartyKey[] = [];
  for (const [key, score] of side) {
    const net = score - (other.get(key) ?? 0);
    if (net < threshold || net < least) continue;
    let at = keys.length;
    while (at > 0 && isBetter(key, net, keys[at - 1] as PartyKey, side, other)) at -= 1;
    keys.push(key);
    for (let place = keys.length - 1; place > at; place -= 1) keys[place] = keys[place - 1] as PartyKey;
    keys[at] = key;
  }
  return keys;
}

/** Of two that are as good the one whose key is lower comes first. */
function isBetter(key: PartyKey, net: number, before: PartyKey, side: ReadonlyMap<PartyKey, number>, other: ReadonlyMap<PartyKey, number>): boolean {
  const beaten = (side.get(before) ?? 0) - (other.get(before) ?? 0);
  return net > beaten || (net === beaten && key < before);
}
