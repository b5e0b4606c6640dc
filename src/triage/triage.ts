/**
 * The cheap tests in front of the pipeline. Each drops only texts of which the pipeline itself would make no record: a
 * visit has a word of visiting, two parties, which are regions with different codes, and it is told in words that some rule knows.
 */

import type { RegionRules } from '../rules/compile-regions.js';
import type { CompiledRule, OfficeEntry } from '../rules/compiled-rules.js';
import type { PhraseIndex } from '../tokens/phrase-index.js';
import type { TokenisedArticle } from '../tokens/sentences.js';
import { CueIndex } from './cues.js';
import { makePartyTest, NameIndex } from './parties.js';
import { makeWordReader } from './raw-words.js';
import { makeSignTest } from './signs.js';
import { makeToldTest } from './told.js';
import { makeWordTest } from './words.js';

export interface Triage {
  /** False where no words of a text make a sign of a visit: the first look, at the raw text. */
  mayHoldSigns(text: string): boolean;
  /** False where a text names no two regions: the second look, at the raw text. */
  mayHoldParties(text: string): boolean;
  /** False where no rule finds the words that it needs: the third look, at the raw text still. */
  mayHoldWords(text: string): boolean;
  /** False where no sentence of a text can tell of a visit: the fourth look, at its tokens. */
  mayTellOfVisit(article: TokenisedArticle): boolean;
}

export interface TriageSources {
  readonly regions: RegionRules;
  readonly relations: readonly CompiledRule[];
  readonly offices: PhraseIndex<OfficeEntry>;
  /** Ids of the offices that lead a delegation. */
  readonly leaders: ReadonlySet<string>;
  /** Words in small letters that may stand within the proper name of a body. */
  readonly fillers: ReadonlySet<string>;
  /** All that a visit may be called. */
  readonly visitWords: PhraseIndex<unknown>;
  /** What each word weighs as a sign of a visit. */
  readonly visitSigns: ReadonlyMap<string, number>;
  /** The phrases in small letters that a mention of a person, a body or a region may begin with. */
  readonly mentionHeads: readonly PhraseIndex<unknown>[];
  /** Words of dates and numbers, which may be many and count as one item of a pattern. */
  readonly passedOver: ReadonlySet<string>;
  /** Whether a dot behind this word may end no sentence. */
  dotted(word: string): boolean;
}

/**
 * Derives the tests from the rules that the pipeline itself goes by, so that no test can lag behind a rule.
 *
 * @param sources compiled rules
 */
export function makeTriage(sources: TriageSources): Triage {
  const names = new NameIndex(sources.regions, sources.fillers);
  const cues = new CueIndex(sources);
  const words = makeWordReader(cues, names);
  const mayHoldWords = makeWordTest(cues, sources, words);
  return {
    mayHoldSigns: makeSignTest(sources.visitSigns),
    mayHoldParties: makePartyTest(names, words),
    mayHoldWords,
    mayTellOfVisit: makeToldTest(sources, mayHoldWords),
  };
}
