/** Finds known phrases in a token sequence: the one look-up structure behind every word list. */
import type { Token } from '../types.js';
import { tokenize } from './tokenize.js';

/** A phrase of the lexicon with whatever it stands for. */
export interface PhraseEntry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases by their first word, longest first. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, PhraseEntry<T>[]>();

  /**
   * Adds one phrase.
   *
   * @param phrase words as they are written; case is folded
   * @param value what the phrase stands for
   */
  add(phrase: string, value: T): void {
    const words = phraseWords(phrase);
    const first = words[0];
    if (first === undefined) return;
    const entries = this.byFirst.get(first) ?? [];
    entries.push({ words, value });
    entries.sort((a, b) => b.words.length - a.words.length);
    this.byFirst.set(first, entries);
  }

  /** Every phrase that starts at token `at`, longest first. */
  *matches(tokens: readonly Token[], at: number, limit: number): Generator<{ to: number; value: T }> {
    const entries = this.byFirst.get(tokens[at]?.lower ?? '');
    if (entries === undefined) return;
    for (const entry of entries) {
      const to = matchWords(tokens, at, limit, entry.words);
      if (to > at) yield { to, value: entry.value };
    }
  }

  /**
   * The longest phrase that starts at token `at`.
   *
   * @returns the index behind its last token and its value, or null
   */
  longest(tokens: readonly Token[], at: number, limit: number): { to: number; value: T } | null {
    for (const found of this.matches(tokens, at, limit)) return found;
    return null;
  }

  /** True where some phrase starts with this lower-case word. */
  startsWith(word: string): boolean {
    return this.byFirst.has(word);
  }
}

/** The lower-case tokens of a phrase without dots and hyphens: the form in which phrases are compared. */
export function phraseWords(phrase: string): string[] {
  return tokenize(phrase)
    .filter((token) => token.lower !== '.' && token.lower !== '-')
    .map((token) => token.lower);
}

/** Dots and hyphens between the words of a phrase are passed over: "Kab. Bandung", "Pare-Pare". */
function matchWords(tokens: readonly Token[], at: number, limit: number, words: readonly string[]): number {
  let index = at;
  for (let word = 0; word < words.length; word += 1) {
    if (word > 0) {
      while (index < limit && isJoint(tokens[index])) index += 1;
    }
    if (index >= limit || tokens[index]?.lower !== words[word]) return -1;
    index += 1;
  }
  return index;
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === '-' || (token.lower === '.' && !token.spaced));
}
