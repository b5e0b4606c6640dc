/** Finds the mentions and the sentence of a token without a search through the article. */
import type { ScannedArticle } from '../mentions/scan.js';
import type { Sentence } from '../types.js';

export interface ArticleIndex {
  /** Number of the first mention that starts at a token or behind it; the number of mentions where none does. */
  firstAt(token: number): number;
  /** Numbers of the mentions that start in a token range, in text order. */
  mentionsIn(from: number, to: number): readonly number[];
  /** Number of the first mention, direct speech apart, that starts at a token; -1 where none does. */
  mentionAt(token: number): number;
  /** Number of the first mention that starts at a text offset or behind it. */
  firstFrom(offset: number): number;
  /** Whether a token stands in direct speech. */
  isQuoted(token: number): boolean;
  /** The sentence of a token; undefined for tokens outside any. */
  sentenceOf(token: number): Sentence | undefined;
}

/**
 * Indexes an article, in time linear in its length.
 *
 * @param scanned the article; its mentions stand in text order
 * @returns the index
 */
export function indexArticle(scanned: ScannedArticle): ArticleIndex {
  const { tokens, mentions, article } = scanned;
  // For each token the number of the first mention at it or behind it.
  const next = new Int32Array(tokens.length + 2).fill(mentions.length);
  for (let number = mentions.length - 1; number >= 0; number -= 1) next[mentions[number]?.from ?? 0] = number;
  for (let token = tokens.length - 1; token >= 0; token -= 1) next[token] = Math.min(next[token] ?? 0, next[token + 1] ?? 0);
  const quoted = new Uint8Array(tokens.length);
  for (const { from, to } of article.quotes) quoted.fill(1, from, to);
  const sentences = new Int32Array(tokens.length).fill(-1);
  for (const [number, { from, to }] of article.sentences.entries()) sentences.fill(number, from, to);
  const first = (token: number) => next[Math.max(0, Math.min(token, tokens.length))] ?? mentions.length;
  return {
    firstAt: first,
    mentionsIn(from, to) {
      const end = Math.max(first(from), first(to));
      return Array.from({ length: end - first(from) }, (_, step) => first(from) + step);
    },
    mentionAt(token) {
      for (let number = first(token); mentions[number]?.from === token; number += 1) if (mentions[number]?.type !== 'quote') return number;
      return -1;
    },
    firstFrom(offset) {
      let low = 0;
      let high = mentions.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((tokens[mentions[middle]?.from ?? 0]?.start ?? 0) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    isQuoted: (token) => quoted[token] === 1,
    sentenceOf: (token) => article.sentences[sentences[token] ?? -1],
  };
}
