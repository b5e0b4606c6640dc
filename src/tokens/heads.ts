/** Tells by the bits of a token that none of several look-ups has a phrase beginning with it. */

import type { Token } from '../types.js';
import type { PhraseIndex } from './phrase-index.js';

/** The heads of a look-up that the lexicon does not know: its phrases may begin with any token. */
const ANY = -1;

/** The bits of look-ups together, to be asked with `mayBegin`. */
export function headsOf(first: PhraseIndex<unknown>, second = first, third = second, fourth = third): number {
  const known = first.bit !== 0 && second.bit !== 0 && third.bit !== 0 && fourth.bit !== 0;
  return known ? first.bit | second.bit | third.bit | fourth.bit : ANY;
}

/** False where no phrase of the look-ups begins with this token. */
export function mayBegin(token: Token | undefined, heads: number): boolean {
  return token !== undefined && ((token.begins & heads) !== 0 || heads === ANY);
}
