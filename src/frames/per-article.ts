/** Keeps what several fields, or several visits, ask of one article. */
import type { Reading } from './reading.js';

/**
 * A question about an article that is answered once as long as the same article is asked about: its visits are decided
 * one after the other, each field by itself. Only the last answer is kept, with the article that it is about.
 *
 * @param find answers the question from the article alone
 * @returns the same question, answered from memory while the article stays the same
 */
export function perArticle<T>(find: (reading: Reading) => T): (reading: Reading) => T {
  let last: { readonly reading: Reading; readonly found: T } | null = null;
  return (reading) => {
    if (last === null || last.reading !== reading) last = { reading, found: find(reading) };
    return last.found;
  };
}
