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

/** The phrases with one first word: as they were added, and cut into words once they are asked for. */
interface Bucket<T> {
  readonly added: { readonly phrase: string; readonly value: T }[];
  cut: CutPhrases<T> | null;
}

interface CutPhrases<T> {
  /** All of them, longest first. */
  readonly entries: readonly PhraseEntry<T>[];
  /** Those of the one word. */
  readonly alone: readonly PhraseEntry<T>[];
  /** The others by their second word, longest first: half of all offices begin with "kepala". */
  readonly bySecond: ReadonlyMap<string, readonly PhraseEntry<T>[]>;
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
      this.byFirst.set(first, { added: [{ phrase, value }], cut: null });
    } else {
      bucket.added.push({ phrase, value });
      bucket.cut = null;
    }
  }

  /** Every phrase that starts at token `at`, longest first. */
  matches(tokens: readonly Token[], at: number, limit: number): readonly { to: number; value: T }[] {
    const cut = this.cutAt(tokens[at]);
    if (cut === null || at >= limit) return NONE;
    const found: { to: number; value: T }[] = [];
    if (cut.bySecond.size > 0) {
      const second = behindJoints(tokens, at + 1, limit);
      for (const { words, value } of longerPhrases(cut, tokens, second, limit)) {
        const to = matchRest(tokens, second + 1, limit, words);
        if (to > 0) found.push({ to, value });
      }
    }
    for (const { value } of cut.alone) found.push({ to: at + 1, value });
    return found;
  }

  /**
   * The longest phrase that starts at token `at`.
   *
   * @returns the index behind its last token and its value, or null
   */
  longest(tokens: readonly Token[], at: number, limit: number): { to: number; value: T } | null {
    const cut = this.cutAt(tokens[at]);
    if (cut === null || at >= limit) return null;
    if (cut.bySecond.size > 0) {
      const second = behindJoints(tokens, at + 1, limit);
      for (const { words, value } of longerPhrases(cut, tokens, second, limit)) {
        const to = matchRest(tokens, second + 1, limit, words);
        if (to > 0) return { to, value };
      }
    }
    const [only] = cut.alone;
    return only === undefined ? null : { to: at + 1, value: only.value };
  }

  private cutAt(token: Token | undefined): CutPhrases<T> | null {
    return token === undefined || !this.beginsAt(token) ? null : this.cutOf(token.lower);
  }

  private cutOf(first: string): CutPhrases<T> | null {
    const bucket = this.byFirst.get(first);
    if (bucket === undefined) return null;
    bucket.cut ??= cutPhrases(bucket.added, this.lexicon ?? undefined);
    return bucket.cut;
  }

  /** The phrases with this lower-case first word, longest first. */
  entries(first: string): readonly PhraseEntry<T>[] {
    return this.cutOf(first)?.entries ?? NONE;
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

/**
 * The lower-case tokens of a phrase without dots and hyphens: the form in which phrases are compared.
 *
 * @param lexicon where given, whose words they are, so that most comparisons with its tokens are of a string with itself
 */
export function phraseWords(phrase: string, lexicon?: Lexicon): string[] {
  return tokenize(phrase, 0, phrase.length, lexicon)
    .filter((token) => token.lower !== '.' && token.lower !== '-')
    .map((token) => token.lower);
}

function cutPhrases<T>(added: Bucket<T>['added'], lexicon: Lexicon | undefined): CutPhrases<T> {
  const entries = added.map(({ phrase, value }) => ({ words: phraseWords(phrase, lexicon), value })).sort((a, b) => b.words.length - a.words.length);
  const bySecond = new Map<string, PhraseEntry<T>[]>();
  for (const entry of entries) {
    const second = entry.words[1];
    if (second === undefined) continue;
    const others = bySecond.get(second);
    if (others === undefined) bySecond.set(second, [entry]);
    else others.push(entry);
  }
  return { entries, alone: entries.filter(({ words }) => words.length === 1), bySecond };
}

/** The phrases of more than one word that the second token allows. */
function longerPhrases<T>({ bySecond }: CutPhrases<T>, tokens: readonly Token[], second: number, limit: number): readonly PhraseEntry<T>[] {
  const token = second < limit ? tokens[second] : undefined;
  return token === undefined ? NONE : (bySecond.get(token.lower) ?? NONE);
}

/** Dots and hyphens between the words of a phrase are passed over: "Kab. Bandung", "Pare-Pare". */
function behindJoints(tokens: readonly Token[], at: number, limit: number): number {
  let index = at;
  while (index < limit && isJoint(tokens[index])) index += 1;
  return index;
}

/**
 * Looks for the words of a phrase behind its second.
 *
 * @returns the index behind its last token, or -1 where it does not stand here
 */
function matchRest(tokens: readonly Token[], at: number, limit: number, words: readonly string[]): number {
  let index = at;
  for (let word = 2; word < words.length; word += 1) {
    index = behindJoints(tokens, index, limit);
    if (index >= limit || tokens[index]?.lower !== words[word]) return -1;
    index += 1;
  }
  return index;
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'punct' && (token.lower === '-' || (token.lower === '.' && !token.spaced));
}
