/** Puts mentions in text order. */
import type { Mention } from '../types.js';

/**
 * Merges two lists that are each in text order.
 *
 * @returns the mentions of both by their first token, of those with the same one the longer first, else that of the first list
 */
export function inOrder(first: readonly Mention[], second: readonly Mention[]): readonly Mention[] {
  if (second.length === 0) return first;
  const all: Mention[] = [];
  let next = 0;
  for (const mention of second) {
    for (; next < first.length && !precedes(mention, first[next] as Mention); next += 1) all.push(first[next] as Mention);
    all.push(mention);
  }
  for (; next < first.length; next += 1) all.push(first[next] as Mention);
  return all;
}

function precedes(a: Mention, b: Mention): boolean {
  return a.from < b.from || (a.from === b.from && a.to > b.to);
}
