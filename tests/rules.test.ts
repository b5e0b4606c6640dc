// Runs the examples that stand beside the pattern rules: every sentence is a case of its own.
import { describe, expect, it } from 'vitest';
import { compileRules } from '../src/rules/compile.js';
import { checkExamples } from '../src/rules/lint/check-examples.js';
import { loadRuleFiles } from '../src/rules/load.js';
import type { PatternRule } from '../src/rules/schema.js';

const files = loadRuleFiles();
const compiled = compileRules(files);
const rules = files.patterns.flatMap(({ family, rules: own }) => own.map((rule) => ({ id: rule.id, family, rule })));

/** What `studitiru rules check` says of some examples of a rule, or of one pattern of it. */
function failures(of: (typeof rules)[number], examples: Pick<PatternRule, 'accepts' | 'rejects'>, pattern?: number): string[] {
  const relations = compiled.relations
    .filter(({ id, family }) => id === of.id && family === of.family)
    .map((rule) => ({ ...rule, patterns: rule.patterns.filter((_, index) => pattern === undefined || index === pattern) }));
  const linted = { ...of, rule: { ...of.rule, ...examples }, patterns: [], place: () => ({ file: `${of.family}.yaml`, line: 1, column: 1 }) };
  return checkExamples([linted], { ...compiled, relations })
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);
}

describe('a rule', () => {
  it.each(rules)('$id has examples', ({ rule }) => {
    expect(rule.accepts.length).toBeGreaterThan(0);
    expect(rule.rejects.length).toBeGreaterThan(0);
  });

  it.each(rules)('$id has an id of its own', ({ id }) => {
    expect(rules.filter((other) => other.id === id)).toHaveLength(1);
  });

  it.each(rules.flatMap((of) => of.rule.accepts.map((accept) => ({ ...of, accept, sentence: accept.in }))))('$id accepts: $sentence', ({ accept, ...of }) => {
    expect(failures(of, { accepts: [accept], rejects: [] })).toEqual([]);
  });

  it.each(rules.flatMap((of) => of.rule.rejects.map((sentence) => ({ ...of, sentence }))))('$id rejects: $sentence', ({ sentence, ...of }) => {
    expect(failures(of, { accepts: [], rejects: [sentence] })).toEqual([]);
  });
});

// An example that another pattern of the rule answers for says nothing about this one.
describe('a pattern', () => {
  const patterns = rules.flatMap((of) => [of.rule.match].flat().map((pattern, index) => ({ ...of, pattern, index, number: index + 1 })));

  it.each(patterns)('$id, pattern $number, has an example for all its slots: $pattern', ({ index, ...of }) => {
    const slots = compiled.relations.find(({ id, family }) => id === of.id && family === of.family)?.patterns[index]?.slots ?? [];
    const own = of.rule.accepts.filter(
      (accept) => slots.every((slot) => slot in accept) && failures(of, { accepts: [accept], rejects: [] }, index).length === 0,
    );
    expect(own).not.toEqual([]);
  });
});
