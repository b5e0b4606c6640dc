/** The words that an article writes in small letters: where it does, their capitals elsewhere make no name. */
import { lettersOf } from '../tokens/word.js';
import type { Token } from '../types.js';

/** Words are kept apart by a digest of eight bits. */
const DIGESTS = 256;
const NO_TOKENS: readonly number[] = Array.from({ length: DIGESTS }, () => 0);

/** Asked for a few dozen words of an article that has hundreds, so that no look-up of all of them is built: tokens are kept in chains by a digest. */
export class SmallWords {
  /** The last token with a digest, and for each token the one with the same digest before it; counted from 1. */
  private readonly last: number[] = NO_TOKENS.slice();
  private readonly before: number[] = [];

  constructor(private readonly tokens: readonly Token[]) {
    for (let at = 0; at < tokens.length; at += 1) {
      const { kind, capital, word } = tokens[at] as Token;
      if (kind !== 'word' || capital) {
        this.before.push(0);
      } else {
        const digest = digestOf(word.letters);
        this.before.push(this.last[digest] as number);
        this.last[digest] = at + 1;
      }
    }
  }

  /** True where the article also writes this token's word without a capital. */
  holds({ word: { lower, letters } }: Pick<Token, 'word'>): boolean {
    return this.find(lower, letters);
  }

  /** True where the article also writes this lower-case word without a capital. */
  has(lower: string): boolean {
    return this.find(lower, lettersOf(lower));
  }

  private find(lower: string, letters: number): boolean {
    for (let at = this.last[digestOf(letters)] as number; at > 0; at = this.before[at - 1] as number) if (this.tokens[at - 1]?.lower === lower) return true;
    return false;
  }
}

function digestOf(letters: number): number {
  return Math.imul(letters, 0x9e3779b1) >>> 24;
}
