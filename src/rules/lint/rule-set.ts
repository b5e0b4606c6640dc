/** The rule files as the checks see them: every pattern and list entry with its place. */
import type { Place } from '../../errors.js';
import type { RuleFiles } from '../rule-files.js';
import type { PatternRule, PhrasesFile } from '../schema.js';
import type { FieldPath, RuleFile } from '../yaml.js';

/** One `match` of a rule. */
export interface LintPattern {
  readonly text: string;
  /** Position among the patterns of its rule, from 1. */
  readonly number: number;
  place(offset?: number): Place;
}

/** A pattern rule that is in force: what an overlay replaces is none. */
export interface LintRule {
  readonly id: string;
  readonly family: string;
  readonly rule: PatternRule;
  readonly patterns: readonly LintPattern[];
  place(path?: FieldPath): Place;
}

/** One entry of a phrase list. */
export interface LintPhrase {
  readonly list: string;
  readonly phrase: string;
  readonly place: Place;
}

/** A rule file as it was read. */
export interface SourceFile {
  /** Key of its data in RuleFiles, or `patterns`. */
  readonly key: string;
  /** Family of pattern rules, for `patterns`. */
  readonly family: string | null;
  readonly file: RuleFile<unknown>;
}

export interface RuleSet {
  readonly sources: readonly SourceFile[];
  /** Merged data of all files. */
  readonly files: RuleFiles;
  readonly rules: readonly LintRule[];
  readonly lists: PhrasesFile;
  readonly phrases: readonly LintPhrase[];
}

/**
 * Makes the rule set of files that were read without a problem.
 *
 * @param sources the files, overlays behind what they lie over
 * @param files their merged data
 */
export function makeRuleSet(sources: readonly SourceFile[], files: RuleFiles): RuleSet {
  const rules = new Map<string, LintRule>();
  const phrases: LintPhrase[] = [];
  for (const source of sources) {
    if (source.family !== null) for (const rule of rulesOf(source as SourceFile & { family: string })) rules.set(`${rule.family} ${rule.id}`, rule);
    if (source.key === 'phrases') phrases.push(...phrasesOf(source));
  }
  return { sources, files, rules: [...rules.values()], lists: files.phrases, phrases };
}

function rulesOf({ file, family }: SourceFile & { family: string }): LintRule[] {
  return (file.data as readonly PatternRule[]).map((rule, at) => {
    const matches =
      typeof rule.match === 'string' ? [{ text: rule.match, path: [at, 'match'] }] : rule.match.map((text, index) => ({ text, path: [at, 'match', index] }));
    return {
      id: rule.id,
      family,
      rule,
      patterns: matches.map(({ text, path }, index) => ({ text, number: index + 1, place: (offset = 0) => file.placeOf(path, offset) })),
      place: (path: FieldPath = ['id']) => file.placeOf([at, ...path]),
    };
  });
}

function phrasesOf({ file }: SourceFile): LintPhrase[] {
  return Object.entries(file.data as PhrasesFile).flatMap(([list, entries]) =>
    entries.map((phrase, index) => ({ list, phrase, place: file.placeOf([list, index]) })),
  );
}
