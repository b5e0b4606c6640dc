/** What it takes for an article to be about a visit at all: some word of visiting. */

/** The weight of a word that stands in news of visits and in little else. */
export const SIGN = 2;
/** The weight of a word that two of make a sign. */
export const HINT = 1;

/** Adds up words that may make a sign of a visit. */
export class SignSum {
  private sum = 0;
  private hint: string | null = null;

  /** @param signs what each word weighs */
  constructor(private readonly signs: ReadonlyMap<string, number>) {}

  /**
   * Adds a word.
   *
   * @param word the word in small letters
   * @returns true once one of the words is a sign, or two different ones are hints
   */
  add(word: string): boolean {
    const weight = this.signs.get(word);
    if (weight === undefined || word === this.hint) return false;
    this.sum += weight;
    this.hint = word;
    return this.sum >= SIGN;
  }
}

/**
 * Whether words make a sign of a visit.
 *
 * @param words words in small letters, in any order
 * @param signs what each word weighs
 * @returns true where one of them is a sign, or two different ones are hints
 */
export function holdSign(words: Iterable<string>, signs: ReadonlyMap<string, number>): boolean {
  const sum = new SignSum(signs);
  for (const word of words) if (sum.add(word)) return true;
  return false;
}
