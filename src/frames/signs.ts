/** What it takes for an article to be about a visit at all: some word of visiting. */

/** The weight of a word that stands in news of visits and in little else. */
export const SIGN = 2;
/** The weight of a word that two of make a sign. */
export const HINT = 1;

/**
 * Whether words make a sign of a visit.
 *
 * @param words words in small letters, in any order
 * @param signs what each word weighs
 * @returns true where one of them is a sign, or two different ones are hints
 */
export function holdSign(words: Iterable<string>, signs: ReadonlyMap<string, number>): boolean {
  let sum = 0;
  let hint: string | null = null;
  for (const word of words) {
    const weight = signs.get(word);
    if (weight === undefined || word === hint) continue;
    sum += weight;
    if (sum >= SIGN) return true;
    hint = word;
  }
  return false;
}
