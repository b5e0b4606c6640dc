/** Reads what stands in front of a number, year or weekday and belongs to its date. */

/** The words in front: where they start, and the one that counts. */
export interface Lead {
  readonly start: number;
  readonly word: string | undefined;
}

/**
 * Builds a reader of such words.
 *
 * @param source the words as an expression; its first group is the one that counts
 * @param longest no such words have more characters
 * @returns a function that reads them between `from` and `at`; null where none stand directly in front of `at`
 */
export function makeLead(source: string, longest: number): (text: string, from: number, at: number) => Lead | null {
  const pattern = new RegExp(`(?:${source})$`, 'iu');
  return (text, from, at) => {
    const first = Math.max(from, at - longest);
    const match = first < at ? pattern.exec(text.slice(first, at)) : null;
    return match === null ? null : { start: first + match.index, word: match[1] };
  };
}

/** The length of the longest of some alternatives; see `alternatives` in `rules/compile-dates.ts`. */
export function longestOf(pattern: string): number {
  return Math.max(...pattern.split(/(?<!\\)\|/u).map(({ length }) => length));
}
