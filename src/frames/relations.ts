/** Runs the relation rules over the masked sentences of an article. */
import type { CompiledRule, CompiledRules } from '../rules/compiled-rules.js';
import type { MaskedSentence } from './mask.js';
import { matchPattern } from './pattern.js';

/** One firing of a rule. */
export interface Relation {
  readonly rule: string;
  readonly family: string;
  readonly weight: number;
  readonly value: string | null;
  /** Mention numbers by slot. */
  readonly slots: Readonly<Record<string, number>>;
  readonly masked: MaskedSentence;
  /** Offsets in the masked line. */
  readonly from: number;
  readonly to: number;
}

/**
 * Matches every relation rule against every sentence.
 *
 * @param sentences masked sentences in reading order
 * @param rules compiled rules
 * @returns the relations, sentence by sentence; of one rule's firings with the same slots only the first
 */
export function findRelations(sentences: readonly MaskedSentence[], rules: CompiledRules): Relation[] {
  const relations: Relation[] = [];
  for (const masked of sentences) {
    for (const rule of rules.relations) if (rule.places.has(masked.place)) relations.push(...fire(rule, masked));
  }
  return relations;
}

function fire(rule: CompiledRule, masked: MaskedSentence): Relation[] {
  const seen = new Set<string>();
  const found: Relation[] = [];
  for (const pattern of rule.patterns) {
    for (const { slots, from, to } of matchPattern(pattern, masked)) {
      const key = Object.entries(slots)
        .map(([slot, number]) => `${slot}${number}`)
        .join(' ');
      if (key !== '' && seen.has(key)) continue;
      seen.add(key);
      found.push({ rule: rule.id, family: rule.family, weight: rule.weight, value: rule.value, slots, masked, from, to });
    }
  }
  return found;
}
