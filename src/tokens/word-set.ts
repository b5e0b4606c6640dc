/** A list of single words of the rules, of which a token knows whether it is in it. */
import type { Token } from '../types.js';
import type { Lexicon, Mark } from './lexicon.js';

const NOWHERE: Mark = { page: 0, bit: 0 };

/** A set of lower-case words. Where a lexicon knows it, asking a token takes a bit and no look-up. */
export class WordSet extends Set<string> {
  private place = NOWHERE;

  /** Enters all words, so that a token is told by its marks. */
  enter(lexicon: Lexicon): void {
    this.place = lexicon.nextMark();
    if (!lexicon.isComplete) for (const word of this) lexicon.mark(word, this.place);
  }

  /** True where the token's word is in the list: the same as `has(token.lower)`. */
  holds({ word }: Pick<Token, 'word'>): boolean {
    const { marks, lower } = word;
    const { page, bit } = this.place;
    return marks === null || bit === 0 ? this.has(lower) : ((marks[page] ?? 0) & bit) !== 0;
  }
}
