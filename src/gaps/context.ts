/** An article as the search for gaps sees it: which tokens some mention covers, and which words the rules know. */
import type { Reading } from '../frames/reading.js';
import { tokenAt } from '../mentions/context.js';
import type { Mention, Sentence, Token } from '../types.js';
import type { GapHit, GapKind } from './gap.js';
import type { KnownWords } from './known-words.js';

export interface GapContext {
  readonly reading: Reading;
  readonly known: KnownWords;
  /** The mention over each token, direct speech apart; -1 where there is none. */
  readonly over: Int32Array;
}

/**
 * Prepares an article for the search.
 *
 * @param reading the article
 * @param known the words that the rules know
 * @returns the article with the mention over each of its tokens
 */
export function makeContext(reading: Reading, known: KnownWords): GapContext {
  const over = new Int32Array(reading.scanned.tokens.length).fill(-1);
  for (const [number, mention] of reading.scanned.mentions.entries()) if (mention.type !== 'quote') over.fill(number, mention.from, mention.to);
  return { reading, known, over };
}

/** The token at an index; an empty punctuation mark behind the end. */
export function at({ reading }: GapContext, index: number): Token {
  return tokenAt(reading.scanned, index);
}

/** The mention over the token at an index, direct speech apart; null where there is none. */
export function mentionAt({ reading, over }: GapContext, index: number): Mention | null {
  const number = over[index] ?? -1;
  return number < 0 ? null : (reading.scanned.mentions[number] ?? null);
}

/** True for a token where no mention stands, or only what was taken for a person because nothing else fits. */
export function isFree(context: GapContext, index: number): boolean {
  const mention = mentionAt(context, index);
  return mention === null || (mention.type === 'official' && mention.office === null);
}

/** True for a capitalised word that no mention covers. */
export function isLooseName(context: GapContext, index: number): boolean {
  const token = at(context, index);
  return token.kind === 'word' && token.capital && mentionAt(context, index) === null;
}

/** True for a word that some list of the rules holds or opens a phrase with, or that the article also writes small. */
export function isKnown({ known: { rules, patternWords }, reading }: GapContext, token: Token): boolean {
  const { lower } = token;
  const { regions, topics } = rules;
  return (
    rules.isKnownWord(token) ||
    patternWords.has(lower) ||
    rules.starters.has(lower) ||
    rules.sentenceWords.abbreviations.has(lower) ||
    rules.nameCues.has(lower) ||
    rules.degrees.has(lower) ||
    rules.fieldShape.test(lower) ||
    [rules.titlesBefore, rules.fieldPhrases, rules.politicalParties, regions.index, regions.districts, regions.levelWords, topics.terms, topics.awards].some(
      (index) => index.startsWith(lower),
    ) ||
    rules.dates.months.has(lower) ||
    rules.dates.weekdays.has(lower) ||
    regions.blockers.has(lower) ||
    reading.scanned.commonWords.has(lower)
  );
}

/** The end of a run of loose names from a token on, at most `most` of them. */
export function runOfNames(context: GapContext, from: number, { to }: Sentence, most: number): number {
  let end = from;
  while (end < Math.min(to, from + most) && isLooseName(context, end) && (end === from || at(context, end).spaced)) end += 1;
  return end;
}

/**
 * Makes a hit of a token range.
 *
 * @param from first token
 * @param to token behind the last one
 * @param text what the gap is listed under; the words of the range where it is left out
 * @returns the hit with its place in the text
 */
export function hit(context: GapContext, kind: GapKind, from: number, to: number, text?: string): GapHit {
  const { start } = at(context, from);
  const { end } = at(context, to - 1);
  return { kind, start, end, text: text ?? context.reading.scanned.text.slice(start, end).replace(/\s+/g, ' ') };
}
