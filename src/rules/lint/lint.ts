/** All checks of a rule set, in one list of findings. */

import { compileRules } from '../compile.js';
import type { CompiledRules } from '../compiled-rules.js';
import { checkBacktracking } from './check-backtracking.js';
import { checkExamples } from './check-examples.js';
import { checkFirings, Firings } from './check-firings.js';
import { checkIds } from './check-ids.js';
import { checkLists } from './check-lists.js';
import { checkRegexes } from './check-regexes.js';
import { checkShadows } from './check-shadows.js';
import { checkSigns } from './check-signs.js';
import { readPatterns } from './compiled.js';
import { type Finding, sortFindings } from './finding.js';
import type { LintRule, RuleSet } from './rule-set.js';

/**
 * Checks rules that fit their schemas.
 *
 * @param set the rules
 * @param asked files to find something in; the others only take part
 * @param articles texts that every rule should fire on at least once, all taken together; none for no such check
 * @returns the findings in the order of their places
 */
export async function lintRules(
  set: RuleSet,
  asked: ReadonlySet<string>,
  articles: AsyncIterable<string> | Iterable<string>,
): Promise<{ findings: Finding[]; articles: number }> {
  const isAsked = (rule: LintRule) => asked.has(rule.place().file ?? '');
  const patterns = readPatterns(set);
  const own = patterns.filter(({ rule }) => isAsked(rule));
  const findings = [...checkIds(set), ...checkLists(set, patterns), ...checkShadows(patterns, isAsked), ...checkBacktracking(own)];
  const regexes = checkRegexes(set);
  findings.push(...regexes);
  const firings = new Firings();
  // Layout rules that do not compile would keep the others from compiling, too.
  if (!regexes.some(({ severity }) => severity === 'error')) {
    const rules: CompiledRules = compileRules(set.files);
    const ownRules = set.rules.filter(isAsked);
    findings.push(...checkExamples(ownRules, rules), ...checkSigns(ownRules, rules));
    for await (const text of articles) firings.add(text, rules);
    findings.push(...checkFirings(ownRules, firings));
  }
  return { findings: sortFindings(findings.filter(({ place }) => place?.file === undefined || asked.has(place.file))), articles: firings.articles };
}
