/** Stems of Indonesian words, by natural: only to group the forms of unknown verbs, never to match anything. */
import stemmer from 'natural/lib/natural/stemmers/indonesian/stemmer_id.js';

export function stem(word: string): string {
  return stemmer.stem(word);
}
