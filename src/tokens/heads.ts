/** Finds the tokens of an article at which a phrase of some look-ups may begin. */
import type { Token } from '../types.js';
import type { PhraseIndex } from './phrase-index.js';

/** The heads of a look-up that the lexicon does not know: its phrases may begin with any token. */
const ANY = -1;

/** The bits of look-ups together, to be asked with `Heads.next`. */
export function headsOf(first: PhraseIndex<unknown>, second = first, third = second, fourth = third): number {
  const known = first.bit !== 0 && second.bit !== 0 && third.bit !== 0 && fourth.bit !== 0;
  return known ? first.bit | second.bit | third.bit | fourth.bit : ANY;
}

/** The bits of all tokens of an article side by side, since most questions are over with them. */
export class Heads {
  private begins = new Int32Array(1024);

  /** Takes up the tokens of an article in place of those of the one before. */
  read(tokens: readonly Token[]): void {
    if (tokens.length > this.begins.length) this.begins = new Int32Array(tokens.length * 2);
    const { begins } = this;
    for (let at = 0; at < tokens.length; at += 1) begins[at] = (tokens[at] as Token).begins;
  }

  /**
   * The first token in a range at which a phrase may begin.
   *
   * @param heads bits of the look-ups, from `headsOf`
   * @returns its index; `to` where there is none
   */
  next(heads: number, from: number, to: number): number {
    if (heads === ANY) return from;
    const { begins } = this;
    let at = from;
    while (at < to && ((begins[at] ?? 0) & heads) === 0) at += 1;
    return at;
  }
}
