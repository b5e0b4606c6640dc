/**
 * Writes a sentence as a line of items in which every mention is one symbol. Relation patterns are
 * matched on such lines: names, titles and regions of any length then cost a pattern one item.
 */
import type { ScannedArticle } from '../mentions/scan.js';
import type { Mention, Sentence, TokenRange } from '../types.js';

export type SymbolClass = 'person' | 'office' | 'organisation' | 'region' | 'date' | 'number' | 'quote' | 'name';

/** One private-use letter for each class; the letter behind it numbers the mention. */
export const SYMBOLS: Readonly<Record<SymbolClass, string>> = {
  person: '\uE001',
  office: '\uE002',
  organisation: '\uE003',
  region: '\uE004',
  date: '\uE005',
  number: '\uE006',
  quote: '\uE007',
  name: '\uE008',
};

/** Mentions are numbered from this code unit on. */
export const FIRST_NUMBER = 0xe100;
const LAST_NUMBER = 0xf8ff;

export type Place = 'title' | 'body' | 'quote';

export interface MaskedSentence {
  /** Items, each followed by a space, with a space in front. */
  readonly line: string;
  /** The items by themselves: a word, or the two letters of a mention. */
  readonly symbols: readonly string[];
  /** What a pattern may begin with at each item: its word, or the class of its mention. */
  readonly keys: readonly string[];
  /** Offset in `line` of each item. */
  readonly offsets: readonly number[];
  /** Token range of each item. */
  readonly items: readonly TokenRange[];
  /** Mentions of the article by number. */
  readonly mentions: readonly Mention[];
  readonly place: Place;
  readonly sentence: Sentence;
  /** Words of the line, for the quick test which patterns can match at all. */
  readonly words: ReadonlySet<string>;
}

/**
 * Masks all sentences of an article; each quotation gives sentences of its own.
 *
 * @param scanned article with its mentions
 * @returns the masked sentences in reading order
 */
export function maskSentences(scanned: ScannedArticle): MaskedSentence[] {
  const starts = new Map<number, number>();
  for (const [number, mention] of scanned.mentions.entries()) {
    const key = mention.type === 'quote' ? -1 - mention.from : mention.from;
    if (!starts.has(key)) starts.set(key, number);
  }
  const masked: MaskedSentence[] = [];
  for (const sentence of scanned.article.sentences) {
    masked.push(maskRange(scanned, sentence, sentence, starts, sentence.kind === 'title' ? 'title' : 'body'));
    for (const quote of scanned.article.quotes) {
      if (quote.from < sentence.from || quote.from >= sentence.to) continue;
      masked.push(maskRange(scanned, sentence, { from: quote.from + 1, to: quote.to }, starts, 'quote'));
    }
  }
  return masked;
}

const KEPT_MARKS = new Set([',', ';', ':', '.']);

function maskRange(scanned: ScannedArticle, sentence: Sentence, range: TokenRange, starts: ReadonlyMap<number, number>, place: Place): MaskedSentence {
  let line = ' ';
  const symbols: string[] = [];
  const keys: string[] = [];
  const offsets: number[] = [];
  const items: TokenRange[] = [];
  const words = new Set<string>();
  let bracket = 0;
  let index = range.from;
  const push = (item: string, key: string, from: number, to: number) => {
    symbols.push(item);
    keys.push(key);
    offsets.push(line.length);
    items.push({ from, to });
    line += `${item} `;
    words.add(item);
  };
  while (index < range.to) {
    const token = scanned.tokens[index];
    if (token === undefined) break;
    const quote = place === 'quote' ? undefined : starts.get(-1 - index);
    const number = quote ?? starts.get(index);
    const mention = number === undefined ? undefined : scanned.mentions[number];
    if (mention !== undefined && number !== undefined && FIRST_NUMBER + number <= LAST_NUMBER && !isPlainWords(scanned, mention)) {
      if (bracket === 0 || mention.type === 'date') {
        const symbol = SYMBOLS[symbolClass(mention)];
        push(symbol + String.fromCharCode(FIRST_NUMBER + number), symbol, mention.from, mention.to);
        // The class by itself, so that a pattern that needs one is not tried on a line without.
        words.add(symbol);
      }
      index = Math.max(mention.to, index + 1);
      continue;
    }
    if (token.text === '(' || token.text === '[') bracket += 1;
    else if (token.text === ')' || token.text === ']') bracket = Math.max(0, bracket - 1);
    else if (bracket === 0 && (token.kind !== 'punct' || KEPT_MARKS.has(token.text))) push(token.lower, token.lower, index, index + 1);
    // An unclosed bracket must not swallow the rest of the sentence.
    if (bracket > 0 && (token.text === '.' || index - (items.at(-1)?.to ?? index) > 14)) bracket = 0;
    index += 1;
  }
  return { line, symbols, keys, offsets, items, mentions: scanned.mentions, place, sentence, words };
}

/** Number of the mention that an item of a masked line stands for; below 0 for a word. */
export function numberOf(symbol: string): number {
  return symbol.length === 2 ? symbol.charCodeAt(1) - FIRST_NUMBER : -1;
}

/** "MPP", "BUMDes" and "OPD" without a region are what a sentence is about, not who acts in it. */
function isPlainWords(scanned: ScannedArticle, mention: Mention): boolean {
  if (mention.type !== 'organisation' || mention.region !== null || mention.unit !== null) return false;
  if (mention.kind !== 'agency' && mention.kind !== 'enterprise' && mention.kind !== 'other') return false;
  if (scanned.rules.collectiveBodies.has(mention.head)) return mention.to === mention.from + 1;
  for (const { value } of scanned.rules.topics.terms.matches(scanned.tokens, mention.from, mention.to)) if (value.strength === 'strong') return true;
  return false;
}

function symbolClass(mention: Mention): SymbolClass {
  if (mention.type !== 'official') return mention.type;
  if (mention.name === null) return 'office';
  return mention.office === null ? 'name' : 'person';
}
