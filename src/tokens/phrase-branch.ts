/** Phrases word by word: how those go on that begin alike. */
import type { Token } from '../types.js';
import type { Lexicon } from './lexicon.js';
import { phraseWords } from './phrase-words.js';
import { lettersOf } from './word.js';

/** The phrases that share their words so far: what those stand for that end here, and how the others go on. */
export interface Branch<T> {
  /** Null where none ends here, as with most first words. */
  values: T[] | null;
  next: Map<string, Branch<T>> | null;
  /** A bit for each word that goes on, by its letters: most words that do not are told by it. */
  onward: number;
}

/**
 * Branches the phrases that share a first word by the words behind it.
 *
 * @param added the phrases with what they stand for
 * @param lexicon whose words they are; undefined where no rules are
 */
export function branchOut<T>(added: readonly { readonly phrase: string; readonly value: T }[], lexicon: Lexicon | undefined): Branch<T> {
  const root: Branch<T> = { values: null, next: null, onward: 0 };
  for (const { phrase, value } of added) {
    let branch = root;
    for (const word of phraseWords(phrase, lexicon).slice(1)) {
      branch.next ??= new Map();
      const onward = branch.next.get(word) ?? { values: null, next: null, onward: 0 };
      branch.next.set(word, onward);
      branch.onward |= bitOf(lettersOf(word));
      branch = onward;
    }
    if (branch.values === null) branch.values = [value];
    else branch.values.push(value);
  }
  return root;
}

/** Where a phrase goes on: dots and hyphens between its words are passed over ("Kab. Bandung", "Pare-Pare"). */
export function nextWord(branch: Branch<unknown>, tokens: readonly Token[], at: number, limit: number): number {
  if (branch.next === null) return -1;
  let index = at;
  while (index < limit && isJoint(tokens[index])) index += 1;
  if (index >= limit || index >= tokens.length) return -1;
  return (branch.onward & bitOf((tokens[index] as Token).word.letters)) === 0 ? -1 : index;
}

function bitOf(letters: number): number {
  return 1 << (Math.imul(letters, 0x9e3779b1) >>> 27);
}

function isJoint(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'punct' && (token.lower === '-' || (token.lower === '.' && !token.spaced));
}
