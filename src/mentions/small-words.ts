/** The words that an article writes in small letters: where it does, their capitals elsewhere make no name. */
import type { Token } from '../types.js';

const DIGESTS = 256;

/** Asked for a few dozen words of an article that has hundreds, so that no look-up of all of them is built: words are kept in chains by a digest. */
export class SmallWords {
  /** The last token with a digest, and for each token the one with the same digest before it; counted from 1. */
  private readonly last: number[] = new Array(DIGESTS).fill(0);
  private readonly before: number[] = [];

  constructor(private readonly tokens: readonly Token[]) {
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at] as Token;
      if (token.kind !== 'word' || token.capital) {
        this.before.push(0);
      } else {
        const digest = digestOf(token.lower);
        this.before.push(this.last[digest] as number);
        this.last[digest] = at + 1;
      }
    }
  }

  /** True where the article also writes this lower-case word without a capital. */
  has(word: string): boolean {
    for (let at = this.last[digestOf(word)] as number; at > 0; at = this.before[at - 1] as number) if (this.tokens[at - 1]?.lower === word) return true;
    return false;
  }
}

function digestOf(word: string): number {
  const { length } = word;
  return (length * 37 + word.charCodeAt(0) * 11 + word.charCodeAt(length >> 1) * 5 + word.charCodeAt(length - 1)) & (DIGESTS - 1);
}
