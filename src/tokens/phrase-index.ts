/** Finds known phrases in a token sequence: the one look-up structure behind every word list. */
import type { Token } from '../types.js';
import type { Lexicon } from './lexicon.js';
import { type Branch, branchOut, nextWord } from './phrase-branch.js';
import { firstWord, phraseWords } from './phrase-words.js';
import { ANYWHERE, bitsIn } from './word.js';

/** A phrase of the lexicon with whatever it stands for. */
export interface PhraseEntry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases that were read, side by side: the index behind the last token of each and what it stands for. It is filled again and again. */
export interface Matches<T> {
  readonly ends: number[];
  readonly values: T[];
}

/**
 * A look-up as plain data: first words, and behind each the phrases that begin with it, with the places of their values
 * in a list of values as JSON: `["kab", "Kab. Bandung=4|Kab. Blora=17", …]`.
 */
export type PackedPhrases = readonly string[];

/** The phrases with one first word: as they were added, and as branches once they are asked for. */
interface Bucket<T> {
  readonly added: { readonly phrase: string; readonly value: T }[];
  root: Branch<T> | null;
}

/**
 * Phrases by their first word. An article meets a hundredth of the lexicon, so that a phrase is cut into words only when
 * its first word comes up.
 */
export class PhraseIndex<T> {
  /** By the first word; packed phrases as they are until the word comes up. */
  private readonly byFirst = new Map<string, Bucket<T> | string>();
  private values: readonly string[] = [];
  private lexicon: Lexicon | null = null;
  /** The bit that tokens have in `begins` where a phrase begins with them; 0 where the lexicon does not know this look-up. */
  bit = 0;
  private readonly taken: Matches<T> = { ends: [], values: [] };

  /** Enters the first words of all phrases, so that a token that begins none of them is told by its bits. */
  enter(lexicon: Lexicon): void {
    this.lexicon = lexicon;
    this.bit = lexicon.nextBit();
    if (!lexicon.isComplete) for (const word of this.byFirst.keys()) lexicon.note(word, this.bit);
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
    const bucket = this.bucketOf(first);
    this.lexicon?.note(first, this.bit);
    if (bucket === undefined) {
      this.byFirst.set(first, { added: [{ phrase, value }], root: null });
    } else {
      bucket.added.push({ phrase, value });
      bucket.root = null;
    }
  }

  /**
   * All phrases as plain data.
   *
   * @param placeOf puts JSON into the list of values and tells its place there
   */
  pack(placeOf: (json: string) => number): PackedPhrases {
    const packed = (phrase: string, value: T) => {
      if (/[=|]/.test(phrase)) throw new Error(`"${phrase}" holds a mark that parts packed phrases`);
      return `${phrase}=${placeOf(JSON.stringify(value))}`;
    };
    const firsts = [...this.byFirst.keys()];
    return firsts.flatMap((first) => [first, (this.bucketOf(first)?.added ?? []).map(({ phrase, value }) => packed(phrase, value)).join('|')]);
  }

  /** Takes packed phrases in place of those that it has. A value is read when a phrase with its first word comes up. */
  unpack(phrases: PackedPhrases, values: readonly string[]): void {
    this.values = values;
    this.byFirst.clear();
    for (let at = 0; at < phrases.length; at += 2) this.byFirst.set(phrases[at] as string, phrases[at + 1] as string);
  }

  private bucketOf(first: string): Bucket<T> | undefined {
    const found = this.byFirst.get(first);
    if (typeof found !== 'string') return found;
    const added = found.split('|').map((entry) => ({ phrase: phraseIn(entry), value: this.valueAt(placeIn(entry)) }));
    const bucket: Bucket<T> = { added, root: null };
    this.byFirst.set(first, bucket);
    return bucket;
  }

  private valueAt(place: number): T {
    return JSON.parse(this.values[place] as string) as T;
  }

  /** Every phrase that starts at token `at`, longest first. */
  matches(tokens: readonly Token[], at: number, limit: number): readonly { to: number; value: T }[] {
    const { ends, values } = this.taken;
    const count = this.collect(tokens, at, limit, this.taken);
    if (count === 0) return NONE;
    const found: { to: number; value: T }[] = [];
    for (let place = count - 1; place >= 0; place -= 1) found.push({ to: ends[place] as number, value: values[place] as T });
    return found;
  }

  /**
   * Reads every phrase that starts at token `at`, shortest first.
   *
   * @param into takes what they stand for in place of what it held
   * @returns how many they are
   */
  collect(tokens: readonly Token[], at: number, limit: number, into: Matches<T>): number {
    let count = 0;
    let branch = this.rootAt(tokens, at, limit);
    for (let to = at + 1; branch !== null; ) {
      const { values } = branch;
      // Of those with the same words the one added first is read last, as if it were the longest.
      for (let place = values === null ? -1 : values.length - 1; place >= 0; place -= 1) {
        into.ends[count] = to;
        into.values[count] = values?.[place] as T;
        count += 1;
      }
      const next = nextWord(branch, tokens, to, limit);
      branch = next < 0 ? null : (branch.next?.get(tokens[next]?.lower ?? '') ?? null);
      to = next + 1;
    }
    return count;
  }

  /**
   * The longest phrase that starts at token `at`.
   *
   * @returns the index behind its last token and its value, or null
   */
  longest(tokens: readonly Token[], at: number, limit: number): { to: number; value: T } | null {
    let branch = this.rootAt(tokens, at, limit);
    if (branch === null) return null;
    let last: Branch<T> | null = null;
    let lastTo = at;
    for (let to = at + 1; ; ) {
      if (branch.values !== null) {
        last = branch;
        lastTo = to;
      }
      const next = nextWord(branch, tokens, to, limit);
      const onward: Branch<T> | undefined = next < 0 ? undefined : branch.next?.get(tokens[next]?.lower ?? '');
      if (onward === undefined) return last === null ? null : { to: lastTo, value: last.values?.[0] as T };
      branch = onward;
      to = next + 1;
    }
  }

  /** The index behind the longest phrase that starts at token `at`; `at` itself where none does. */
  endOf(tokens: readonly Token[], at: number, limit: number): number {
    let end = at;
    let branch = this.rootAt(tokens, at, limit);
    for (let to = at + 1; branch !== null; ) {
      if (branch.values !== null) end = to;
      const next = nextWord(branch, tokens, to, limit);
      branch = next < 0 ? null : (branch.next?.get(tokens[next]?.lower ?? '') ?? null);
      to = next + 1;
    }
    return end;
  }

  /** The phrases that begin with the word of a token, where one does. */
  private rootAt(tokens: readonly Token[], at: number, limit: number): Branch<T> | null {
    if (at < 0 || at >= limit || at >= tokens.length) return null;
    const token = tokens[at] as Token;
    if (!this.beginsAt(token)) return null;
    if (this.bit === 0 || token.begins === ANYWHERE) return this.rootOf(token.lower);
    const { found, begins, lower } = token.word;
    const place = bitsIn(begins & (this.bit - 1));
    const kept = found[place] as Branch<T> | null | undefined;
    if (kept !== undefined) return kept;
    const root = this.rootOf(lower);
    found[place] = root;
    return root;
  }

  private rootOf(first: string): Branch<T> | null {
    const bucket = this.bucketOf(first);
    if (bucket === undefined) return null;
    bucket.root ??= branchOut(bucket.added, this.lexicon ?? undefined);
    return bucket.root;
  }

  /** The phrases with this lower-case first word, longest first. */
  entries(first: string): readonly PhraseEntry<T>[] {
    const added = this.bucketOf(first)?.added ?? [];
    return added.map(({ phrase, value }) => ({ words: phraseWords(phrase), value })).sort((a, b) => b.words.length - a.words.length);
  }

  /** The phrases that stand for a wanted value, cut into words. */
  phrasesOf(wanted: (value: T) => boolean): string[][] {
    const packed = this.values.map(() => null as boolean | null);
    const isWanted = (place: number) => (packed[place] ??= wanted(this.valueAt(place)));
    const phrases: string[] = [];
    for (const bucket of this.byFirst.values()) {
      if (typeof bucket === 'string') for (const entry of bucket.split('|')) if (isWanted(placeIn(entry))) phrases.push(phraseIn(entry));
      if (typeof bucket !== 'string') for (const { phrase, value } of bucket.added) if (wanted(value)) phrases.push(phrase);
    }
    return phrases.map((phrase) => phraseWords(phrase));
  }

  /** True where some phrase begins with this token's word; costs less than `startsWith`. */
  beginsAt(token: Pick<Token, 'lower' | 'begins'>): boolean {
    if (this.bit === 0 || token.begins === ANYWHERE) return this.byFirst.size > 0 && this.byFirst.has(token.lower);
    return (token.begins & this.bit) !== 0;
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

/** The phrase of a packed entry, "Kab. Blora=17", and the place of its value. */
function phraseIn(entry: string): string {
  return entry.slice(0, entry.lastIndexOf('='));
}

function placeIn(entry: string): number {
  return Number(entry.slice(entry.lastIndexOf('=') + 1));
}

const NONE: readonly never[] = [];
