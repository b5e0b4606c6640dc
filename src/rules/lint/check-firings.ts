/** Counts how often each rule fires on articles, to find those that never do. */
import { readPages } from '../../explain/read-page.js';
import type { CompiledRules } from '../compiled-rules.js';
import type { Finding } from './finding.js';
import type { LintRule } from './rule-set.js';

/** Firings by rule id over any number of articles. */
export class Firings {
  readonly counts = new Map<string, number>();
  articles = 0;

  add(text: string, rules: CompiledRules): void {
    this.articles += 1;
    for (const { rule } of readPages({ text }, rules, null).flatMap(({ reading }) => reading.relations))
      this.counts.set(rule, (this.counts.get(rule) ?? 0) + 1);
  }
}

/** Rules that fired on none of the articles; nothing where there were none. */
export function checkFirings(rules: readonly LintRule[], { counts, articles }: Firings): Finding[] {
  if (articles === 0) return [];
  return rules
    .filter(({ id, patterns }) => patterns.length > 0 && !counts.has(id))
    .map((rule) => ({
      severity: 'warning',
      code: 'never-fires',
      rule: rule.id,
      place: rule.place(),
      message: `${rule.id} fires on none of ${articles} articles; mend or remove it, or add an article that needs it`,
    }));
}
