/** Builds the signs of a visit: the words by which the triage knows an article that may tell of one. */
import { HINT, holdSign, SIGN } from '../frames/signs.js';
import { phraseWords } from '../tokens/phrase-words.js';
import type { RuleFiles } from './rule-files.js';

/**
 * Builds the signs of a visit. Whatever a visit is called is a sign of one, too, so that nobody has to say so twice: of a
 * phrase whose words make none, the hints become signs, and where it has none all of its words.
 *
 * @param files rule files: the word lists and the kinds of visits
 * @returns what each word in small letters weighs
 */
export function compileSigns({ words, kinds }: Pick<RuleFiles, 'words' | 'kinds'>): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  for (const word of words.visit_hints) signs.set(word, HINT);
  for (const word of words.visit_signs) signs.set(word, SIGN);
  for (const phrase of kinds.flatMap(({ phrases }) => phrases)) {
    const own = phraseWords(phrase);
    if (holdSign(own, signs)) continue;
    const hints = own.filter((word) => signs.has(word));
    for (const word of hints.length > 0 ? hints : own) signs.set(word, SIGN);
  }
  return signs;
}
