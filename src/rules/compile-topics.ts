/** Builds the look-up of topic terms and awards. */
import { PhraseIndex } from '../tokens/phrase-index.js';
import type { RuleFiles } from './rule-files.js';

export type TermStrength = 'strong' | 'weak' | 'agency' | 'not';

export interface TopicTerm {
  readonly topic: string;
  readonly strength: TermStrength;
  /** The exact form where the term is an acronym that is only itself in capitals. */
  readonly exact: string | null;
}

export interface AwardTerm {
  readonly id: string;
  readonly program: string;
  readonly grades: readonly string[];
  readonly exact: string | null;
}

export interface TopicRules {
  readonly labels: ReadonlyMap<string, string>;
  readonly order: ReadonlyMap<string, number>;
  readonly terms: PhraseIndex<TopicTerm>;
  readonly awards: PhraseIndex<AwardTerm>;
  readonly awardCues: PhraseIndex<true>;
  /** Words that make an award a wish, a plan or somebody else's. */
  readonly notAwardCues: PhraseIndex<true>;
  /** Words that lead to a grade: "predikat", "nilai". */
  readonly gradeWords: ReadonlySet<string>;
}

/**
 * Builds topic and award look-ups.
 *
 * @param files rule files
 * @returns term indexes with the labels and the order of the taxonomy
 */
export function compileTopics(files: RuleFiles): TopicRules {
  const terms = new PhraseIndex<TopicTerm>();
  for (const topic of files.topics) {
    const add = (forms: readonly string[] | undefined, strength: TermStrength) => {
      for (const form of forms ?? []) terms.add(form, { topic: topic.id, strength, exact: acronym(form) });
    };
    add(topic.terms, 'strong');
    add(topic.weak, 'weak');
    add(topic.agencies, 'agency');
    add(topic.not, 'not');
  }
  const awards = new PhraseIndex<AwardTerm>();
  for (const award of files.awards.awards)
    for (const form of award.match) awards.add(form, { id: award.id, program: award.program, grades: award.grades ?? [], exact: acronym(form) });
  const awardCues = new PhraseIndex<true>();
  for (const cue of files.awards.cues) awardCues.add(cue, true);
  const notAwardCues = new PhraseIndex<true>();
  for (const cue of files.awards.not_cues) notAwardCues.add(cue, true);
  return {
    labels: new Map(files.topics.map((topic) => [topic.id, topic.label])),
    order: new Map(files.topics.map((topic, index) => [topic.id, index])),
    terms,
    awards,
    awardCues,
    notAwardCues,
    gradeWords: new Set(files.awards.grade_words),
  };
}

/** A term with a capital in the rules matches only as written: "KIA" is a card, "kia" is not. */
function acronym(form: string): string | null {
  return /\p{Lu}/u.test(form) ? form : null;
}
