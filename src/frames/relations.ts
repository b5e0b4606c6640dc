/** Runs the relation rules over the masked sentences of an article. */
import type { CompiledRule } from '../rules/compiled-rules.js';
import type { MaskedSentence } from './mask.js';
import type { Matcher } from './match-pattern.js';
import { PatternIndex, type RulePattern } from './pattern-index.js';
import { NONE } from './phrase-places.js';

/** One firing of a rule. */
export class Relation {
  /**
   * @param rule id of the rule
   * @param family family of the rule
   * @param weight how much it says
   * @param value what it says, for rules that tell one of several things
   * @param names names of the slots that are filled
   * @param numbers the mentions in these slots
   * @param masked the masked sentence
   * @param from its first item
   * @param to the item behind its last one
   */
  constructor(
    readonly rule: string,
    readonly family: string,
    readonly weight: number,
    readonly value: string | null,
    readonly names: readonly string[],
    readonly numbers: readonly number[],
    readonly masked: MaskedSentence,
    readonly from: number,
    readonly to: number,
  ) {}

  /** The mention in a slot; -1 where the slot is not filled. */
  slot(name: string): number {
    const { names } = this;
    for (let place = 0; place < names.length; place += 1) if (names[place] === name) return this.numbers[place] ?? NONE;
    return NONE;
  }

  /** Mention numbers by slot. */
  get slots(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.names.map((name, place) => [name, this.numbers[place] ?? NONE]));
  }
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
    const count = index.read(masked);
    for (let place = 0; place < count; place += 1) {
      const pattern = index.candidate(place);
      if (pattern === undefined) continue;
      if (pattern.rule !== last) first = relations.length;
      last = pattern.rule;
      fire(pattern, index.matcher, masked, relations, first);
    }
  }
  return relations;
}

/** @param first where the firings of this rule in this sentence begin */
function fire({ rule, slots, row }: RulePattern, matcher: Matcher, masked: MaskedSentence, relations: Relation[], first: number): void {
  for (let item = matcher.next(row, slots.length, 0); item >= 0; item = matcher.next(row, slots.length, item + 1)) {
    const names = namesOf(slots, matcher.filled);
    const numbers = numbersOf(names.length, slots.length, matcher.filled, masked);
    if (!isKnown(relations, first, names, numbers))
      relations.push(new Relation(rule.id, rule.family, rule.weight, rule.value, names, numbers, masked, item, matcher.end));
  }
}

/** The slots that are filled, nearly always all of them. */
function namesOf(slots: readonly string[], filled: readonly number[]): readonly string[] {
  for (let slot = 0; slot < slots.length; slot += 1) if (filled[slot] === NONE) return slots.filter((_, place) => filled[place] !== NONE);
  return slots;
}

function numbersOf(count: number, slots: number, filled: readonly number[], masked: MaskedSentence): number[] {
  const numbers = new Array<number>(count);
  let place = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    const item = filled[slot] ?? NONE;
    if (item === NONE) continue;
    numbers[place] = masked.numberAt(item);
    place += 1;
  }
  return numbers;
}

/** Whether the rule fired with these slots before; without slots no two firings are the same. */
function isKnown(relations: readonly Relation[], first: number, names: readonly string[], numbers: readonly number[]): boolean {
  if (names.length === 0) return false;
  for (let index = first; index < relations.length; index += 1) {
    const known = relations[index];
    if (known !== undefined && isSame(known.names, names) && isSame(known.numbers, numbers)) return true;
  }
  return false;
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place += 1) if (a[place] !== b[place]) return false;
  return true;
}
