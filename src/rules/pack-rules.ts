/** Checked rule files to what a start needs of them. */
import { compileRules } from './compile.js';
import { packLookUps } from './look-ups.js';
import type { PackedRules } from './packed.js';
import type { RuleFiles } from './rule-files.js';

/**
 * Packs rules: their look-ups as they are once compiled, and the files without what stands in these already.
 *
 * @param files the checked files of `rules/`
 */
export function packRules(files: RuleFiles): PackedRules {
  const rules = compileRules(files);
  return {
    lookUps: packLookUps(rules),
    files: {
      ...files,
      districts: [],
      aliases: [],
      fields: [...rules.fields],
      fieldPhrases: [],
      politicalParties: [],
      institutions: files.institutions.map(({ short, variants, weak, ...body }) => body),
      offices: files.offices.map(({ short, variants, own, weak, ...office }) => office),
      words: { ...files.words, delegation_leaders: [...rules.delegationLeaders] },
      topics: files.topics.map(({ id, label }) => ({ id, label, terms: [] })),
      awards: { ...files.awards, awards: [] },
      patterns: files.patterns.map(({ family, rules }) => ({ family, rules: rules.map((rule) => ({ ...rule, why: '', accepts: [], rejects: [] })) })),
    },
  };
}
