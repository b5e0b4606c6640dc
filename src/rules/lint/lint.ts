/** All checks of a rule set, in one list of findings. */
import { type CompiledRules, compileRules } from '../compile.js';
import { checkBacktracking } from './check-backtracking.js';
import { checkExamples } from './check-examples.js';
import { checkFirings, Firings } from './check-firings.js';
import { checkIds } from './check-ids.js';
import { checkLists } from './check-lists.js';
import { checkRegexes } from './check-regexes.js';
import { checkShadows } from './check-shadows.js';
import { readPatterns } from './compiled.js';
import { type Finding, sortFindings } from './finding.js';
import type { RuleSet } from './rule-set.js';

/**
 * Checks rules that fit their schemas.
 *
 * @param set the rules
 * @param articles texts that every rule should fire on at least once, all taken together; none for no such check
 * @returns the findings in the order of their places
 */
export async function lintRules(set: RuleSet, articles: AsyncIterable<string> | Iterable<string>): Promise<{ findings: Finding[]; articles: number }> {
  const patterns = readPatterns(set);
  const findings = [...checkIds(set), ...checkLists(set, patterns), ...checkShadows(patterns), ...checkBacktracking(patterns)];
  const regexes = checkRegexes(set);
  findings.push(...regexes);
  const firings = new Firings();
  // Layout rules that do not compile would keep the others from compiling, too.
  if (!regexes.some(({ severity }) => severity === 'error')) {
    const rules: CompiledRules = compileRules(set.files);
    findings.push(...checkExamples(set.rules, rules));
    for await (const text of articles) firings.add(text, rules);
    findings.push(...checkFirings(set.rules, firings));
  }
  return { findings: sortFindings(findings), articles: firings.articles };
}
