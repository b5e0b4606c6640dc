/** Finds rules for the sides of a visit whose verb no article is read for: without a word of visiting none is. */
import { OUTRIGHT, sideSlots } from '../../frames/outright.js';
import { tokenize } from '../../tokens/tokenize.js';
import type { CompiledRules } from '../compiled-rules.js';
import { SENTENCE } from './check-examples.js';
import type { Finding } from './finding.js';
import type { LintRule } from './rule-set.js';

/**
 * Checks the rules that say outright who visits whom: some sentence that a rule is meant for should hold a sign or a hint
 * of a visit, else the rule works only where another sentence of the article does.
 *
 * @param rules the rules to find something in
 * @param compiled all rules, compiled
 */
export function checkSigns(rules: readonly LintRule[], { relations, visitSigns }: CompiledRules): Finding[] {
  const saysOutright = ({ id, family }: LintRule) => {
    const own = relations.find((relation) => relation.id === id && relation.family === family);
    return own !== undefined && own.weight >= OUTRIGHT && own.patterns.some(({ slots }) => sideSlots(family).some((slot) => slots.includes(slot)));
  };
  const speaksOfVisit = (sentence: string) => tokenize(sentence).some(({ lower }) => visitSigns.has(lower));
  return rules
    .filter((rule) => saysOutright(rule) && !rule.rule.accepts.some((accept) => speaksOfVisit(accept[SENTENCE] ?? '')))
    .map((rule) => ({
      severity: 'warning',
      code: 'no-sign',
      rule: rule.id,
      place: rule.place(),
      message: `${rule.id} has no example with a word of visiting, and articles without one are not read; enter its verb in visit_signs or visit_hints of lexicon/words.yaml`,
    }));
}
