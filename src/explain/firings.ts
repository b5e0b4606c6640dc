/** Relations in words. */
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import { placeFactor } from '../frames/sides.js';
import { rangeText } from '../mentions/context.js';
import type { Firing } from './explanation.js';

/** Relations as firings, each once, heaviest first. */
export function describeFirings(reading: Reading, relations: readonly Relation[]): Firing[] {
  return [...new Set(relations)].map((relation) => describe(reading, relation)).sort((a, b) => b.weight - a.weight || a.start - b.start);
}

function describe(reading: Reading, relation: Relation): Firing {
  const { scanned } = reading;
  const { masked, rule, weight, slots } = relation;
  const text = (number: number) => {
    const mention = scanned.mentions[number];
    return mention === undefined ? '' : rangeText(scanned, mention.from, mention.to);
  };
  return {
    rule,
    weight: round(weight * placeFactor(reading, relation)),
    place: masked.place,
    slots: Object.fromEntries(Object.entries(slots).map(([slot, number]) => [slot, text(number)])),
    sentence: rangeText(scanned, masked.sentence.from, masked.sentence.to),
    start: scanned.tokens[masked.sentence.from]?.start ?? 0,
  };
}

/** Two decimals: sums of weights are no finer than that. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
