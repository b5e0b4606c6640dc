/**
 * Writes a sentence as a line of items in which every mention is one symbol. Relation patterns are
 * matched on such lines: names, titles and regions of any length then cost a pattern one item.
 */
import type { ScannedArticle } from '../mentions/scan.js';
import type { Mention, Sentence, Token, TokenRange } from '../types.js';
import { ArticleIndex } from './article-index.js';

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

/** A bit for each class of mentions, for tests against several at once. */
export const CLASS_BITS: Readonly<Record<SymbolClass, number>> = {
  person: 1,
  office: 2,
  organisation: 4,
  region: 8,
  date: 16,
  number: 32,
  quote: 64,
  name: 128,
};
/** The bit of an item that is a word in letters. */
export const PLAIN_WORD = 256;
/** The bit of an item that is a mark or a figure. */
const OTHER_ITEM = 512;
/** The bits of all items. */
export const ANY_ITEM = 1023;

/** Mentions are numbered from this code unit on. */
export const FIRST_NUMBER = 0xe100;
const LAST_NUMBER = 0xf8ff;

export type Place = 'title' | 'body' | 'quote';

/** A sentence, or a quotation within one, as a line of items. */
export class MaskedSentence {
  /** The items by themselves: a word, or the two letters of a mention. */
  readonly symbols: string[] = [];
  /** The bit of each item: that of its mention's class, `PLAIN_WORD` or neither. */
  readonly classes: number[] = [];
  /** Token range of each item. */
  readonly items: TokenRange[] = [];
  private written: string | null = null;
  private starts: number[] | null = null;
  private distinct: Set<string> | null = null;

  /**
   * @param mentions mentions of the article by number
   * @param place where the sentence stands
   * @param sentence the sentence, or the one around the quotation
   */
  constructor(
    readonly mentions: readonly Mention[],
    readonly place: Place,
    readonly sentence: Sentence,
  ) {}

  /** Adds a word or mark. */
  addWord(word: string, index: number, kind: Token['kind']): void {
    this.symbols.push(word);
    this.classes.push(kind === 'word' ? PLAIN_WORD : OTHER_ITEM);
    this.items.push({ from: index, to: index + 1 });
  }

  /** Adds a mention by its number. */
  addMention({ from, to }: TokenRange, number: number, kind: SymbolClass): void {
    this.symbols.push(SYMBOLS[kind] + String.fromCharCode(FIRST_NUMBER + number));
    this.classes.push(CLASS_BITS[kind]);
    this.items.push({ from, to });
  }

  /** Items, each followed by a space, with a space in front. */
  get line(): string {
    this.written ??= this.symbols.length === 0 ? ' ' : ` ${this.symbols.join(' ')} `;
    return this.written;
  }

  /** Offset in `line` of each item. */
  get offsets(): readonly number[] {
    this.starts ??= offsetsOf(this.symbols);
    return this.starts;
  }

  /** Words of the line, and the symbols of its mentions' classes. */
  get words(): ReadonlySet<string> {
    if (this.distinct === null) {
      this.distinct = new Set(this.symbols);
      for (const symbol of this.symbols) if (numberOf(symbol) >= 0) this.distinct.add(symbol.charAt(0));
    }
    return this.distinct;
  }
}
function offsetsOf(symbols: readonly string[]): number[] {
  const offsets: number[] = [];
  let offset = 1;
  for (const symbol of symbols) {
    offsets.push(offset);
    offset += symbol.length + 1;
  }
  return offsets;
}

/**
 * Masks all sentences of an article; each quotation gives sentences of its own.
 *
 * @param scanned article with its mentions
 * @param where its mentions by token
 * @returns the masked sentences in reading order
 */
export function maskSentences(scanned: ScannedArticle, where = new ArticleIndex(scanned)): MaskedSentence[] {
  const { sentences, quotes } = scanned.article;
  const masked: MaskedSentence[] = [];
  for (const sentence of sentences) {
    masked.push(maskRange(scanned, where, sentence, sentence.from, sentence.to, sentence.kind === 'title' ? 'title' : 'body'));
    for (const { from, to } of quotes) if (from >= sentence.from && from < sentence.to) masked.push(maskRange(scanned, where, sentence, from + 1, to, 'quote'));
  }
  return masked;
}

const KEPT_MARKS = new Set([',', ';', ':', '.']);

/** An unclosed bracket must not swallow the rest of the sentence: it ends so many tokens behind the last item. */
const LONGEST_BRACKET = 14;

function maskRange(scanned: ScannedArticle, where: ArticleIndex, sentence: Sentence, from: number, limit: number, place: Place): MaskedSentence {
  const { tokens, mentions } = scanned;
  const masked = new MaskedSentence(mentions, place, sentence);
  let bracket = 0;
  let end = -1;
  let index = from;
  // The number of the first mention here or behind.
  let next = where.firstAt(from);
  while (index < limit) {
    const token = tokens[index];
    if (token === undefined) break;
    while (next < mentions.length && (mentions[next]?.from ?? 0) < index) next += 1;
    const number = mentions[next]?.from === index ? symbolAt(where, index, place) : -1;
    const mention = mentions[number];
    if (mention !== undefined && FIRST_NUMBER + number <= LAST_NUMBER && !isPlainWords(scanned, mention)) {
      if (bracket === 0 || mention.type === 'date') {
        masked.addMention(mention, number, symbolClass(mention));
        end = mention.to;
      }
      index = Math.max(mention.to, index + 1);
      continue;
    }
    if (token.kind === 'punct') {
      if (token.text === '(' || token.text === '[') bracket += 1;
      else if (token.text === ')' || token.text === ']') bracket = Math.max(0, bracket - 1);
      else if (bracket === 0 && KEPT_MARKS.has(token.text)) {
        masked.addWord(token.lower, index, token.kind);
        end = index + 1;
      }
    } else if (bracket === 0) {
      masked.addWord(token.lower, index, token.kind);
      end = index + 1;
    }
    if (bracket > 0 && (token.text === '.' || (end >= 0 && index - end > LONGEST_BRACKET))) bracket = 0;
    index += 1;
  }
  return masked;
}

/** The mention that stands for a token: direct speech as a whole, but not within itself. */
function symbolAt(where: ArticleIndex, index: number, place: Place): number {
  const quote = place === 'quote' ? -1 : where.quoteAt(index);
  return quote >= 0 ? quote : where.mentionAt(index);
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
