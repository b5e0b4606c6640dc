/** Every pattern of a rule set in the forms that the checks need. */
import { type CompiledPattern, compilePattern } from '../../frames/pattern.js';
import { type Element, parsePattern, slotSymbols } from './parse-pattern.js';
import type { LintPattern, LintRule, RuleSet } from './rule-set.js';

export interface ReadPattern {
  readonly rule: LintRule;
  readonly pattern: LintPattern;
  readonly compiled: CompiledPattern;
  readonly elements: readonly Element[];
}

/** Compiles and parses the patterns of a rule set, which holds none that does not compile. */
export function readPatterns({ rules, lists }: RuleSet): ReadPattern[] {
  return rules.flatMap((rule) =>
    rule.patterns.map((pattern) => {
      const compiled = compilePattern(pattern.text, lists);
      return { rule, pattern, compiled, elements: parsePattern(pattern.text, lists, slotSymbols(compiled)) };
    }),
  );
}
