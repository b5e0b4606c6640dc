/** Tells from the mentions of an article whether two parties are named in it. */
import type { ScannedArticle } from '../mentions/scan.js';
import { regionsOf } from '../resolve/regions.js';

/**
 * The last look, when all mentions are known and nothing is decided yet. The raw text names a second region far more
 * often than it proves to be one: kecamatan are called like villages, streets and people.
 *
 * @param scanned the article with its mentions
 * @returns false only where no two parties can be told apart by the code of their region
 */
export function namesTwoParties({ mentions }: ScannedArticle): boolean {
  let party: string | null = null;
  for (const mention of mentions) {
    for (const { candidates } of regionsOf(mention)) {
      for (const code of candidates) {
        if (party !== null && code !== party) return true;
        party = code;
      }
    }
  }
  return false;
}
