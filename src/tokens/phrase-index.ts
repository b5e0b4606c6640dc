/** Finds known phrases in a token sequence: the one look-up structure behind every word list. */
import type { Token } from '../types.js';
import type { Lexicon } from './lexicon.js';
import { tokenize } from './tokenize.js';
import { ANYWHERE } from './word.js';

/** A phrase of the lexicon with whatever it stands for. */
export interface PhraseEntry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** The phrases with one first word: as they were added, and cut into words, longest first, once they are asked for. */
interface Bucket<T> {
  readonly added: { readonly phrase: string; readonly value: T }[];
  entries: readonly PhraseEntry<T>[] | null;
}

/**
 * Phrases by their first word. An article meets a hundredth of the lexicon, so that a phrase is cut into words only when
 * its first word comes up.
 */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, Bucket<T>>();
  private lexicon: Lexicon | null = null;
  private bit = 0;

  /** Enters the first words of all phrases, so that a token that begins none of them is told by its bits. */
  enter(lexicon: Lexicon): void {
    this.lexicon = lexicon;
    this.bit = lexicon.nextBit();
    for (const word of this.byFirst.keys()) lexicon.note(word, this.bit);
  }

  /**
   * Adds one phrase.
   *
   * @param phrase words as they are written; case is folded
   * @param value what the phrase stands for
   */
  add(phrase: string, value: T): void {
    const first = firstWord(phrase);
    if (first === undefined) return;
    const bucket = this.byFirst.get(first);
    this.lexicon?.note(first, this.bit);
    if (bucket === undefined) {
      this.byFirst.set(first, { added: [{ phrase, value }], entries: null });
    } else {
      bucket.added.push({ phrase, value });
      bucket.entries = null;
    }
  }

  /** Every phrase that starts at token `at`, longest first. */
  matches(tokens: readonly Token[], at: number, limit: number): readonly { to: number; value: T }[] {
    const entries = this.entriesAt(tokens[at]);
    if (entries.length === 0) return NONE;
    const found: { to: number; value: T }[] = [];
    for (const { words, value } of entries) {
      const to = matchWords(tokens, at, limit, words);
      if (to > at) found.push({ to, value });
    }
    return found;
  }

  /**
   * The longest phrase that starts at token `at`.
   *
   * @returns the index behind its last token and its value, or null
   */
  longest(tokens: readonly Token[], at: number, limit: number): { to: number; value: T } | null {
    for (const entry of this.entriesAt(tokens[at])) {
      const to = matchWords(tokens, at, limit, entry.words);
      if (to > at) return { to, value: entry.value };
    }
    return null;
  }

  private entriesAt(token: Token | undefined): readonly PhraseEntry<T>[] {
    return token === undefined || !this.beginsAt(token) ? NONE : this.entries(token.lower);
  }

  /** The phrases with this lower-case first word, longest first. */
  entries(first: string): readonly PhraseEntry<T>[] {
    const bucket = this.byFirst.get(first);
    if (bucket === undefined) return NONE;
    bucket.entries ??= bucket.added.map(({ phrase, value }) => ({ words: phraseWords(phrase), value })).sort((a, b) => b.words.length - a.words.length);
    return bucket.entries;
  }

  /** The phrases that stand for a wanted value, cut into words. */
  phrasesOf(wanted: (value: T) => boolean): string[][] {
    return [...this.byFirst.values()].flatMap(({ added }) => added.filter(({ value }) => wanted(value)).map(({ phrase }) => phraseWords(phrase)));
  }

  /** True where some phrase begins with this token's word; costs less than `startsWith`. */
  beginsAt(token: Pick<Token, 'lower' | 'begins'>): boolean {
    return this.bit === 0 || token.begins === ANYWHERE ? this.byFirst.has(token.lower) : (token.begins & this.bit) !== 0;
  }

  /** The first words of all phrases. */
  firstWords(): Iterable<string> {
    return this.byFirst.keys();
  }

  /** True where some phrase starts with this lower-case word. */
  startsWith(word: string): boolean {
    return this.byFirst.has(word);
  }
}

const NONE: readonly never[] = [];

/** Letters that are one token as they stand; most phrases begin with such a word. */
const PLAIN_WORD = /^(?:[A-Z]?[a-z]+|[A-Z]+)(?= |$)/;

function firstWord(phrase: string): string | undefined {
  return PLAIN_WORD.exec(phrase)?.[0].toLowerCase() ?? phraseWords(phrase)[0];
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
