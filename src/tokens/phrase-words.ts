/** Cuts phrases of the rules into the words that they are compared by. */
import type { Lexicon } from './lexicon.js';
import { tokenize } from './tokenize.js';

/** Letters that are one token as they stand; most phrases begin with such a word. */
const PLAIN_WORD = /^(?:[A-Z]?[a-z]+|[A-Z]+)(?= |$)/;

/** The lower-case token that a phrase begins with; undefined where it has none. */
export function firstWord(phrase: string): string | undefined {
  return PLAIN_WORD.exec(phrase)?.[0].toLowerCase() ?? phraseWords(phrase)[0];
}

/** Such words with spaces between them. */
const PLAIN_WORDS = /^(?:[A-Z]?[a-z]+|[A-Z]+)(?: (?:[A-Z]?[a-z]+|[A-Z]+))*$/;

/**
 * The lower-case tokens of a phrase without dots and hyphens: the form in which phrases are compared.
 *
 * @param lexicon where given, whose words they are, so that most comparisons with its tokens are of a string with itself
 */
export function phraseWords(phrase: string, lexicon?: Lexicon): string[] {
  if (lexicon === undefined && PLAIN_WORDS.test(phrase)) return phrase.toLowerCase().split(' ');
  return tokenize(phrase, 0, phrase.length, lexicon)
    .filter((token) => token.lower !== '.' && token.lower !== '-')
    .map((token) => token.lower);
}
