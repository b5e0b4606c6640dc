/** Finds the mentions and the sentence of a token without a search through the article. */
import type { ScannedArticle } from '../mentions/scan.js';
import type { Mention, Sentence, Token, TokenRange } from '../types.js';

/** The mentions and sentences of an article by their tokens. */
export class ArticleIndex {
  private readonly tokens: readonly Token[];
  private readonly mentions: readonly Mention[];
  private readonly sentences: readonly Sentence[];
  /** For each token the number of the first mention at it or behind it. */
  private readonly next: number[];
  private readonly quotes: readonly TokenRange[];

  /** @param scanned the article; its mentions stand in text order */
  constructor({ tokens, mentions, article }: ScannedArticle) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.sentences = article.sentences;
    // Of the few hundred tokens of an article a plain array is made faster than one of typed numbers.
    this.next = new Array<number>(tokens.length + 1).fill(0);
    let token = tokens.length;
    for (let number = mentions.length; number > 0; number -= 1) {
      const from = mentions[number - 1]?.from ?? 0;
      for (; token > from; token -= 1) this.next[token] = number;
    }
    this.quotes = article.quotes;
  }

  /** Number of the first mention that starts at a token or behind it; the number of mentions where none does. */
  firstAt(token: number): number {
    return this.next[Math.max(0, Math.min(token, this.tokens.length))] ?? this.mentions.length;
  }

  /** Whether some mention starts at a token of the article. */
  startsAt(token: number): boolean {
    return this.next[token] !== this.next[token + 1];
  }

  /** Numbers of the mentions that start in a token range, in text order. */
  mentionsIn(from: number, to: number): readonly number[] {
    const end = this.firstAt(to);
    const numbers: number[] = [];
    for (let number = this.firstAt(from); number < end; number += 1) numbers.push(number);
    return numbers;
  }

  /** Number of the first mention, direct speech apart, that starts at a token; -1 where none does. */
  mentionAt(token: number): number {
    const end = this.firstAt(token + 1);
    for (let number = this.firstAt(token); number < end; number += 1) if (this.mentions[number]?.type !== 'quote') return number;
    return -1;
  }

  /** The first mention, direct speech apart, that starts at a token. */
  mentionFrom(token: number): Mention | undefined {
    const number = this.mentionAt(token);
    return number < 0 ? undefined : this.mentions[number];
  }

  /** Number of the direct speech that starts at a token; -1 where none does. */
  quoteAt(token: number): number {
    const end = this.firstAt(token + 1);
    for (let number = this.firstAt(token); number < end; number += 1) if (this.mentions[number]?.type === 'quote') return number;
    return -1;
  }

  /** Number of the first mention that starts at a text offset or behind it. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[this.mentions[middle]?.from ?? 0]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a token stands in direct speech. */
  isQuoted(token: number): boolean {
    return rangeOf(this.quotes, token) !== undefined;
  }

  /** Whether some token of a range stands in direct speech. */
  hasQuoteIn(from: number, to: number): boolean {
    for (const quote of this.quotes) if (quote.from < to && quote.to > from) return true;
    return false;
  }

  /** The sentence of a token; undefined for tokens outside any. */
  sentenceOf(token: number): Sentence | undefined {
    return rangeOf(this.sentences, token);
  }
}

/** The range that a token stands in, of ranges in text order that do not overlap. */
function rangeOf<T extends TokenRange>(ranges: readonly T[], token: number): T | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.from <= token ? range : undefined;
}
