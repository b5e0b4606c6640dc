/** Runs the relation rules over the masked sentences of an article. */
import type { CompiledRule } from '../rules/compiled-rules.js';
import type { MaskedSentence } from './mask.js';
import type { Matcher } from './match-pattern.js';
import { PatternIndex, type RulePattern } from './pattern-index.js';

/** One firing of a rule. */
export interface Relation {
  readonly rule: string;
  readonly family: string;
  readonly weight: number;
  readonly value: string | null;
  /** Mention numbers by slot. */
  readonly slots: Readonly<Record<string, number>>;
  readonly masked: MaskedSentence;
  /** Items of the masked sentence, from the first one to the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Indexes the patterns of all relation rules. */
export function indexPatterns(relations: readonly CompiledRule[]): PatternIndex {
  return new PatternIndex(relations);
}

/**
 * Matches every relation rule against every sentence.
 *
 * @param sentences masked sentences in reading order
 * @param index the patterns of the rules
 * @returns the relations, sentence by sentence; of one rule's firings with the same slots only the first
 */
export function findRelations(sentences: readonly MaskedSentence[], index: PatternIndex): Relation[] {
  const relations: Relation[] = [];
  for (const masked of sentences) {
    let last: CompiledRule | null = null;
    let first = 0;
    for (const number of index.candidates(masked)) {
      const pattern = index.at(number);
      if (pattern === undefined) continue;
      if (pattern.rule !== last) first = relations.length;
      last = pattern.rule;
      fire(pattern, index.matcher, masked, relations, first);
    }
  }
  return relations;
}

/** @param first where the firings of this rule in this sentence begin */
function fire({ rule, slots: names, row }: RulePattern, matcher: Matcher, masked: MaskedSentence, relations: Relation[], first: number): void {
  for (let item = matcher.next(row, names.length, 0); item >= 0; item = matcher.next(row, names.length, item + 1)) {
    const slots = slotsOf(names, matcher.filled, masked);
    if (isKnown(relations, first, slots)) continue;
    relations.push({ rule: rule.id, family: rule.family, weight: rule.weight, value: rule.value, slots, masked, from: item, to: matcher.end });
  }
}

function slotsOf(names: readonly string[], filled: readonly number[], masked: MaskedSentence): Record<string, number> {
  const slots: Record<string, number> = {};
  for (let slot = 0; slot < names.length; slot += 1) {
    const number = masked.numberAt(filled[slot] ?? -1);
    if (number >= 0) slots[names[slot] ?? ''] = number;
  }
  return slots;
}

/** Whether the rule fired with these slots before; without slots no two firings are the same. */
function isKnown(relations: readonly Relation[], first: number, slots: Readonly<Record<string, number>>): boolean {
  if (first === relations.length) return false;
  const names = Object.keys(slots);
  if (names.length === 0) return false;
  for (let index = first; index < relations.length; index += 1) {
    const others = relations[index]?.slots ?? {};
    const known = Object.keys(others);
    if (known.length === names.length && known.every((name, place) => name === names[place] && others[name] === slots[name])) return true;
  }
  return false;
}
