/** The look-ups of compiled rules: entered in the lexicon that tokens are asked by, and packed as plain data. */
import type { PackedLexicon } from '../tokens/lexicon.js';
import { type PackedPhrases, PhraseIndex } from '../tokens/phrase-index.js';
import { WordSet } from '../tokens/word-set.js';
import type { CompiledRules } from './compiled-rules.js';

type Rules = Omit<CompiledRules, 'triage'>;

/** The look-ups of compiled rules as plain data. */
export interface PackedLookUps {
  /** In the order in which `lookUps` finds them. */
  readonly phrases: readonly PackedPhrases[];
  /** What phrases stand for, as JSON, each value once. */
  readonly values: readonly string[];
  readonly lexicon: PackedLexicon;
}

/** Packs the look-ups of rules, to be compiled again with the same files. */
export function packLookUps(rules: CompiledRules): PackedLookUps {
  const places = new Map<string, number>();
  const placeOf = (json: string) => {
    const place = places.get(json) ?? places.size;
    places.set(json, place);
    return place;
  };
  const phrases = phraseIndexes(lookUps(rules)).map((index) => index.pack(placeOf));
  return { phrases, values: [...places.keys()], lexicon: rules.sentenceWords.lexicon.pack() };
}

/**
 * Gives every look-up its bit in the lexicon of the rules, so that a token tells by its bits whether it is worth asking.
 *
 * @param rules compiled rules
 * @param packed look-ups of the same files, to be taken in place of those that were compiled; null where there are none
 */
export function enterLookUps(rules: Rules, packed: PackedLookUps | null): void {
  const all = lookUps(rules);
  if (packed !== null) for (const [place, index] of phraseIndexes(all).entries()) index.unpack(packed.phrases[place] ?? [], packed.values);
  const { lexicon } = rules.sentenceWords;
  for (const one of all) one.enter(lexicon);
  rules.relationPatterns.enter(lexicon);
}

/** Every look-up of phrases and every list of words that tokens are asked about. */
function lookUps(rules: Rules): (PhraseIndex<unknown> | WordSet)[] {
  const parts: readonly unknown[] = [rules, rules.regions, rules.topics, rules.places, rules.purpose, rules.grammar, rules.sentenceWords];
  const all = parts.flatMap((part) => Object.values(part as object)).filter((part) => part instanceof PhraseIndex || part instanceof WordSet);
  return [...new Set(all)];
}

function phraseIndexes(all: readonly (PhraseIndex<unknown> | WordSet)[]): PhraseIndex<unknown>[] {
  return all.filter((one) => one instanceof PhraseIndex);
}
