// Small rule sets for tests of the checks: pattern rules in YAML over the packaged files.
import * as z from 'zod';
import { makeRuleSet, type RuleSet } from '../../src/rules/lint/rule-set.js';
import { loadRuleFiles } from '../../src/rules/load.js';
import type { RuleFiles } from '../../src/rules/rule-files.js';
import { type PatternRule, patternSchema, phrasesSchema } from '../../src/rules/schema.js';
import { parseRuleFile } from '../../src/rules/yaml.js';

const packaged = loadRuleFiles();

/** Examples may be missing: most checks are about something else. */
const patternsSchema = z.array(patternSchema.partial({ accepts: true, rejects: true }));

/**
 * A rule set of one family, `people` unless named otherwise, and one file of phrase lists.
 *
 * @param rules entries of a pattern file
 * @param phrases entries of phrases.yaml; none of the packaged ones stay
 */
export function ruleSet(rules: string, phrases = 'led: [dipimpin, diketuai]', family = 'people'): RuleSet {
  const patterns = parseRuleFile(`${family}.yaml`, rules, patternsSchema);
  const lists = parseRuleFile('phrases.yaml', phrases, phrasesSchema);
  const files: RuleFiles = { ...packaged, phrases: { ...packaged.phrases, ...lists.data }, patterns: [{ family, rules: patterns.data as PatternRule[] }] };
  const sources = [
    { key: 'patterns', family, file: patterns },
    { key: 'phrases', family: null, file: lists },
  ];
  return { ...makeRuleSet(sources, files), lists: lists.data };
}

/** One rule with the patterns given, without examples. */
export function rule(id: string, ...patterns: string[]): string {
  return `- { id: ${id}, why: test, match: ${JSON.stringify(patterns)} }\n`;
}
