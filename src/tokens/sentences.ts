/** Cuts blocks into sentences and quotations over one token sequence. */
import type { Block, Sentence, Token, TokenRange } from '../types.js';
import type { Lexicon } from './lexicon.js';
import { readCodes } from './text-codes.js';
import { addTokens } from './tokenize.js';
import type { WordSet } from './word-set.js';

export interface TokenisedArticle {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Sentences of the running text; a quotation inside one stays whole. */
  readonly sentences: readonly Sentence[];
  /** Direct speech, quotation marks included. */
  readonly quotes: readonly TokenRange[];
}

export interface SentenceWords {
  /** Lower-case words after which a dot ends no sentence ("kab", "drs", "no"). */
  readonly abbreviations: WordSet;
  /** Lower-case words that do open a sentence even behind an abbreviation ("kegiatan", "ia"). */
  readonly starters: WordSet;
  /** Titles and shortened first names: the dot behind them never ends a sentence. */
  readonly titles: WordSet;
  /** Degrees as letters without dots ("msi", "sh"). */
  readonly degrees: WordSet;
  /** Which look-ups begin with a word. */
  readonly lexicon: Lexicon;
}

const OPENERS = new Set(['“', '«', '„']);
const CLOSERS = new Set(['”', '»']);
const STRAIGHT = '"';
/** Shorter stretches in quotation marks are terms, not speech. */
const SHORTEST_QUOTE = 5;
/** Twice the longest that any article of the corpus has, in tokens: a page without full stops is cut here. */
const LONGEST_SENTENCE = 1000;
const ENDS = new Set(['.', '!', '?', '…']);
const TRAILERS = new Set([')', ']', '”', '"', '’', "'"]);

/**
 * Tokenises the blocks of an article and finds its sentences and quotations.
 *
 * @param text decoded article text
 * @param blocks blocks to read, in the order of the text
 * @param words abbreviations and sentence openers
 * @returns one token sequence over all blocks, with sentences and quotations as ranges
 */
export function readSentences(text: string, blocks: readonly Block[], words: SentenceWords): TokenisedArticle {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const quotes: TokenRange[] = [];
  const codes = readCodes(text, blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0);
  for (let paragraph = 0; paragraph < blocks.length; paragraph += 1) {
    const block = blocks[paragraph];
    if (block === undefined) continue;
    const first = tokens.length;
    addTokens(tokens, text, codes, block.start, block.end, words.lexicon);
    const inBlock = findQuotes(tokens, first, tokens.length);
    for (const quote of inBlock) quotes.push(quote);
    let from = first;
    for (const to of sentenceEnds(tokens, first, tokens.length, inBlock, words)) {
      sentences.push({ from, to, kind: block.kind, index: sentences.length, paragraph });
      from = to;
    }
  }
  return { text, tokens, sentences, quotes };
}

function findQuotes(tokens: readonly Token[], from: number, to: number): TokenRange[] {
  const quotes: TokenRange[] = [];
  let open = -1;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'punct') continue;
    const mark = token.text;
    if (mark === '.' || mark === ',') continue;
    // Some pages open with the closing mark: ”Dulu desa kami ...,” kenang Haryadi.
    const reversed = CLOSERS.has(mark) && open < 0 && tokens[index + 1]?.spaced === false && token.spaced;
    const opens = OPENERS.has(mark) || reversed || (mark === STRAIGHT && open < 0);
    const closes = !reversed && (CLOSERS.has(mark) || (mark === STRAIGHT && open >= 0));
    if (opens) {
      open = index;
    } else if (closes && open >= 0) {
      if (index - open > SHORTEST_QUOTE) quotes.push({ from: open, to: index + 1 });
      open = -1;
    }
  }
  // A quotation that the page never closes runs to the end of its paragraph.
  if (open >= 0 && to - open > SHORTEST_QUOTE && OPENERS.has(tokens[open]?.text ?? '')) quotes.push({ from: open, to });
  return quotes;
}

function sentenceEnds(tokens: readonly Token[], from: number, to: number, quotes: readonly TokenRange[], words: SentenceWords): number[] {
  const ends: number[] = [];
  let nextQuote = 0;
  let start = from;
  let index = from;
  while (index < to) {
    if (index - start >= LONGEST_SENTENCE) {
      ends.push(index);
      start = index;
    }
    while ((quotes[nextQuote]?.from ?? to) < index) nextQuote += 1;
    const quote = quotes[nextQuote];
    if (quote?.from === index) {
      index = quote.to;
      if (closesSentence(tokens, quote) && opensSentence(tokens[index])) {
        ends.push(index);
        start = index;
      }
      continue;
    }
    if (isMark(tokens[index], ENDS) && isEnd(tokens, index, words)) {
      let end = index + 1;
      while (end < to && isTrailer(tokens[end])) end += 1;
      ends.push(end);
      start = end;
      index = end;
      continue;
    }
    index += 1;
  }
  if (start < to) ends.push(to);
  return ends;
}

function isMark(token: Token | undefined, marks: ReadonlySet<string>): boolean {
  return token?.kind === 'punct' && marks.has(token.text);
}

function isTrailer(token: Token | undefined): boolean {
  return token !== undefined && !token.spaced && (TRAILERS.has(token.text) || ENDS.has(token.text));
}

/** A quotation that holds its own full stop, before a new capital, was a sentence. */
function closesSentence(tokens: readonly Token[], quote: TokenRange): boolean {
  return ENDS.has(tokens[quote.to - 2]?.text ?? '') || ENDS.has(tokens[quote.to]?.text ?? '');
}

function opensSentence(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || OPENERS.has(token.text) || token.text === STRAIGHT);
}

function isEnd(tokens: readonly Token[], index: number, words: SentenceWords): boolean {
  const mark = tokens[index];
  const next = tokens[index + 1];
  const previous = tokens[index - 1];
  if (mark?.text !== '.' || next === undefined) return true;
  if (ENDS.has(next.text)) return false;
  if (!next.spaced) {
    // "kunjungannya.Sementara": two words run together; "S.Sos" and "id.wikipedia" are not.
    return previous !== undefined && next.capital && previous.text.length > 3 && !previous.capital && next.text.length > 3;
  }
  if (!opensSentence(next) && next.kind !== 'number' && next.text !== '-' && next.text !== '(') return false;
  if (previous === undefined || previous.kind !== 'word') return true;
  if (words.titles.holds(previous) && !isDegreeTail(tokens, index - 1, words)) return false;
  if (isDegreeTail(tokens, index - 1, words)) return tokens[index + 2]?.text !== '.' || next.text.length > 3;
  const short = words.abbreviations.holds(previous) || (previous.text.length === 1 && previous.capital);
  return !short || words.starters.holds(next);
}

/** The last part of "M.Si." or "S.Sos.": behind a degree a name is over, and a capital opens a sentence. */
function isDegreeTail(tokens: readonly Token[], index: number, words: SentenceWords): boolean {
  let letters = tokens[index]?.lower ?? '';
  for (let at = index - 1; at > index - 5 && tokens[at]?.text === '.' && tokens[at + 1]?.spaced === false; at -= 2) {
    letters = (tokens[at - 1]?.lower ?? '') + letters;
    if (words.degrees.has(letters)) return true;
  }
  return false;
}
