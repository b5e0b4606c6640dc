/** The words that an article writes in small letters: where it does, their capitals elsewhere make no name. */
import { lettersOf } from '../tokens/word.js';
import type { Token } from '../types.js';

/** Words are kept apart by a digest of ten bits. */
const DIGEST_BITS = 10;

/**
 * The last token with each digest, and for each token the one with the same digest before it; counted from 1. They are those
 * of one article, `indexed`: one after the other is asked about, so that one index serves all.
 */
const last = new Int32Array(1 << DIGEST_BITS);
let before = new Int32Array(1 << 10);
let indexed: SmallWords | null = null;

/** Asked for a few dozen words of an article that has hundreds, so that its tokens are kept in chains by a digest and no string is looked up. */
export class SmallWords {
  constructor(private readonly tokens: readonly Token[]) {}

  /** True where the article also writes this token's word without a capital. */
  holds({ word: { lower, letters } }: Pick<Token, 'word'>): boolean {
    return this.find(lower, letters);
  }

  /** True where the article also writes this lower-case word without a capital. */
  has(lower: string): boolean {
    return this.find(lower, lettersOf(lower));
  }

  private find(lower: string, letters: number): boolean {
    if (indexed !== this) this.index();
    for (let at = last[digestOf(letters)] as number; at > 0; at = before[at - 1] as number) if ((this.tokens[at - 1] as Token).lower === lower) return true;
    return false;
  }

  private index(): void {
    const { tokens } = this;
    last.fill(0);
    if (before.length < tokens.length) before = new Int32Array(2 * tokens.length);
    for (let at = 0; at < tokens.length; at += 1) {
      const { kind, capital, word } = tokens[at] as Token;
      if (kind !== 'word' || capital) continue;
      const digest = digestOf(word.letters);
      before[at] = last[digest] as number;
      last[digest] = at + 1;
    }
    indexed = this;
  }
}

function digestOf(letters: number): number {
  return Math.imul(letters, 0x9e3779b1) >>> (32 - DIGEST_BITS);
}
