/** Runs the relation rules over the masked sentences of an article. */
import type { CompiledRule } from '../rules/compiled-rules.js';
import { AnchorIndex } from './anchors.js';
import type { MaskedSentence } from './mask.js';
import { type CompiledPattern, matchPattern } from './pattern.js';

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

/** All relation patterns in the order of their rules, with what tells which of them a sentence may match. */
export interface PatternIndex {
  readonly anchors: AnchorIndex;
  readonly patterns: readonly { readonly rule: CompiledRule; readonly pattern: CompiledPattern }[];
}

/** Indexes the patterns of all relation rules by their anchors. */
export function indexPatterns(relations: readonly CompiledRule[]): PatternIndex {
  const patterns = relations.flatMap((rule) => rule.patterns.map((pattern) => ({ rule, pattern })));
  return { anchors: new AnchorIndex(patterns.map(({ pattern }) => pattern.anchors)), patterns };
}

/**
 * Matches every relation rule against every sentence.
 *
 * @param sentences masked sentences in reading order
 * @param index the patterns of the rules
 * @returns the relations, sentence by sentence; of one rule's firings with the same slots only the first
 */
export function findRelations(sentences: readonly MaskedSentence[], { anchors, patterns }: PatternIndex): Relation[] {
  const relations: Relation[] = [];
  for (const masked of sentences) {
    let last: CompiledRule | null = null;
    let seen = new Set<string>();
    for (const number of anchors.candidates(masked.words)) {
      const entry = patterns[number];
      if (entry === undefined || !entry.rule.places.has(masked.place)) continue;
      if (entry.rule !== last) seen = new Set();
      last = entry.rule;
      fire(entry.rule, entry.pattern, masked, seen, relations);
    }
  }
  return relations;
}

/** @param seen slots of the firings of this rule in this sentence */
function fire(rule: CompiledRule, pattern: CompiledPattern, masked: MaskedSentence, seen: Set<string>, relations: Relation[]): void {
  for (const { slots, from, to } of matchPattern(pattern, masked)) {
    let key = '';
    for (const slot of Object.keys(slots)) key += `${slot}${slots[slot]} `;
    if (key !== '' && seen.has(key)) continue;
    seen.add(key);
    relations.push({ rule: rule.id, family: rule.family, weight: rule.weight, value: rule.value, slots, masked, from, to });
  }
}
