/** Cuts blocks into sentences and quotations over one token sequence. */
import type { Block, Sentence, Token, TokenRange } from '../types.js';
import type { Lexicon } from './lexicon.js';
import { CLOSER, END, OPENER, QUOTING, STRAIGHT, TRAILER } from './sentence-marks.js';
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

/** Shorter stretches in quotation marks are terms, not speech. */
const SHORTEST_QUOTE = 5;
/** Twice the longest that any article of the corpus has, in tokens: a page without full stops is cut here. */
const LONGEST_SENTENCE = 1000;

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
    const nextQuote = quotes.length;
    findQuotes(tokens, first, tokens.length, quotes);
    findSentences(tokens, first, { kind: block.kind, paragraph }, quotes, nextQuote, words, sentences);
  }
  return { text, tokens, sentences, quotes };
}

/** Adds the quotations of a paragraph. */
function findQuotes(tokens: readonly Token[], from: number, to: number, quotes: TokenRange[]): void {
  let open = -1;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index] as Token;
    const { mark } = token.word;
    if ((mark & QUOTING) === 0) continue;
    // Some pages open with the closing mark: ”Dulu desa kami ...,” kenang Haryadi.
    const reversed = (mark & CLOSER) !== 0 && open < 0 && tokens[index + 1]?.spaced === false && token.spaced;
    const opens = (mark & OPENER) !== 0 || reversed || ((mark & STRAIGHT) !== 0 && open < 0);
    if (opens) {
      open = index;
    } else if (open >= 0) {
      if (index - open > SHORTEST_QUOTE) quotes.push({ from: open, to: index + 1 });
      open = -1;
    }
  }
  // A quotation that the page never closes runs to the end of its paragraph.
  if (open >= 0 && to - open > SHORTEST_QUOTE && (markAt(tokens, open) & OPENER) !== 0) quotes.push({ from: open, to });
}

/** Adds the sentences of a paragraph, which is all that is read so far from its first token on. */
function findSentences(
  tokens: readonly Token[],
  from: number,
  { kind, paragraph }: Pick<Sentence, 'kind' | 'paragraph'>,
  quotes: readonly TokenRange[],
  firstQuote: number,
  words: SentenceWords,
  sentences: Sentence[],
): void {
  const to = tokens.length;
  let nextQuote = firstQuote;
  let quoteFrom = nextQuote < quotes.length ? (quotes[nextQuote] as TokenRange).from : to;
  let start = from;
  let index = from;
  while (index < to) {
    if (index - start >= LONGEST_SENTENCE) {
      sentences.push({ from: start, to: index, kind, index: sentences.length, paragraph });
      start = index;
    }
    for (; quoteFrom < index; quoteFrom = nextQuote < quotes.length ? (quotes[nextQuote] as TokenRange).from : to) nextQuote += 1;
    if (index === quoteFrom) {
      const quote = quotes[nextQuote] as TokenRange;
      index = quote.to;
      if (closesSentence(tokens, quote) && opensSentence(tokens[index])) {
        sentences.push({ from: start, to: index, kind, index: sentences.length, paragraph });
        start = index;
      }
      continue;
    }
    const isMark = ((tokens[index] as Token).word.mark & END) !== 0;
    index += 1;
    if (!isMark || !isEnd(tokens, index - 1, words)) continue;
    while (index < to && isTrailer(tokens[index] as Token)) index += 1;
    sentences.push({ from: start, to: index, kind, index: sentences.length, paragraph });
    start = index;
  }
  if (start < to) sentences.push({ from: start, to, kind, index: sentences.length, paragraph });
}

function markAt(tokens: readonly Token[], index: number): number {
  return tokens[index]?.word.mark ?? 0;
}

function isTrailer({ spaced, word }: Token): boolean {
  return !spaced && (word.mark & (TRAILER | END)) !== 0;
}

/** A quotation that holds its own full stop, before a new capital, was a sentence. */
function closesSentence(tokens: readonly Token[], quote: TokenRange): boolean {
  return ((markAt(tokens, quote.to - 2) | markAt(tokens, quote.to)) & END) !== 0;
}

function opensSentence(token: Token | undefined): boolean {
  return token !== undefined && (token.capital || (token.word.mark & (OPENER | STRAIGHT)) !== 0);
}

function isEnd(tokens: readonly Token[], index: number, words: SentenceWords): boolean {
  const mark = tokens[index];
  const next = tokens[index + 1];
  const previous = tokens[index - 1];
  if (mark?.text !== '.' || next === undefined) return true;
  if ((next.word.mark & END) !== 0) return false;
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
