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
export const OTHER_ITEM = 512;
/** The bits of all items. */
export const ANY_ITEM = 1023;
/** The bits of all items that are mentions, and of those that are not. */
const MENTIONED = PLAIN_WORD - 1;
const WRITTEN = PLAIN_WORD | OTHER_ITEM;

/** Mentions are numbered from this code unit on. */
export const FIRST_NUMBER = 0xe100;
const LAST_NUMBER = 0xf8ff;

export type Place = 'title' | 'body' | 'quote';

/** A sentence, or a quotation within one, as a line of items: words and mentions. */
export class MaskedSentence {
  /** The bits of all mentions together. */
  readonly held: number;
  private written: string | null = null;

  /**
   * @param tokens tokens of the article
   * @param mentions mentions of the article by number
   * @param place where the sentence stands
   * @param sentence the sentence, or the one around the quotation
   * @param classes the bit of each item: that of its mention's class, `PLAIN_WORD` or neither
   * @param sources what each item stands for: the index of a token, or the number of a mention
   */
  constructor(
    readonly tokens: readonly Token[],
    readonly mentions: readonly Mention[],
    readonly place: Place,
    readonly sentence: Sentence,
    readonly classes: readonly number[],
    private readonly sources: readonly number[],
  ) {
    let held = 0;
    for (let item = 0; item < classes.length; item += 1) held |= classes[item] ?? 0;
    this.held = held & MENTIONED;
  }

  /** How many items there are. */
  get size(): number {
    return this.classes.length;
  }

  /** The number of the mention that an item is; -1 for a word, and where there is no item. */
  numberAt(item: number): number {
    return item < 0 || ((this.classes[item] ?? 0) & MENTIONED) === 0 ? -1 : (this.sources[item] ?? -1);
  }

  /** The token of an item that is a word or mark; undefined for a mention, and where there is no item. */
  tokenAt(item: number): Token | undefined {
    return item < 0 || ((this.classes[item] ?? 0) & WRITTEN) === 0 ? undefined : this.tokens[this.sources[item] ?? 0];
  }

  /** An item that is a word or mark, in small letters; empty for a mention, and where there is no item. */
  wordAt(item: number): string {
    return this.tokenAt(item)?.lower ?? '';
  }

  /** The token that an item begins with; -1 where there is none. */
  fromOf(item: number): number {
    if (item < 0) return -1;
    const number = this.numberAt(item);
    return number < 0 ? (this.sources[item] ?? -1) : (this.mentions[number]?.from ?? -1);
  }

  /** The token behind an item; 0 where there is none. */
  toOf(item: number): number {
    const number = this.numberAt(item);
    return number < 0 ? (this.sources[item] ?? -1) + 1 : (this.mentions[number]?.to ?? 0);
  }

  /** The item of a mention; -1 where it has none here. */
  itemOf(number: number): number {
    const { classes, sources } = this;
    for (let item = 0; item < classes.length; item += 1) if (sources[item] === number && ((classes[item] ?? 0) & MENTIONED) !== 0) return item;
    return -1;
  }

  /** The items by themselves: a word, or the two letters of a mention. */
  get symbols(): readonly string[] {
    return this.classes.map((bit, item) => ((bit & MENTIONED) === 0 ? this.wordAt(item) : symbolOf(bit, this.numberAt(item))));
  }

  /** Token range of each item. */
  get items(): readonly TokenRange[] {
    return this.classes.map((_, item) => ({ from: this.fromOf(item), to: this.toOf(item) }));
  }

  /** Items, each followed by a space, with a space in front. */
  get line(): string {
    this.written ??= this.size === 0 ? ' ' : ` ${this.symbols.join(' ')} `;
    return this.written;
  }
}

function symbolOf(bit: number, number: number): string {
  const kind = (Object.keys(CLASS_BITS) as SymbolClass[]).find((name) => CLASS_BITS[name] === bit) ?? 'name';
  return SYMBOLS[kind] + String.fromCharCode(FIRST_NUMBER + number);
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

const KEPT_MARKS: ReadonlySet<string> = new Set([',', ';', ':', '.']);

/** An unclosed bracket must not swallow the rest of the sentence: it ends so many tokens behind the last item. */
const LONGEST_BRACKET = 14;

/** The line that is being written, to be copied in its length. */
const line: { readonly classes: number[]; readonly sources: number[] } = { classes: [], sources: [] };

function maskRange(scanned: ScannedArticle, where: ArticleIndex, sentence: Sentence, from: number, limit: number, place: Place): MaskedSentence {
  const { tokens, mentions } = scanned;
  const { classes, sources } = line;
  let size = 0;
  let bracket = 0;
  let end = -1;
  let index = from;
  while (index < limit) {
    const token = tokens[index];
    if (token === undefined) break;
    const number = where.startsAt(index) ? symbolAt(where, index, place) : -1;
    const mention = number < 0 ? undefined : mentions[number];
    if (mention !== undefined && FIRST_NUMBER + number <= LAST_NUMBER && !isPlainWords(scanned, mention)) {
      if (bracket === 0 || mention.type === 'date') {
        classes[size] = classOf(mention);
        sources[size] = number;
        size += 1;
        end = mention.to;
      }
      index = Math.max(mention.to, index + 1);
      continue;
    }
    let bit = token.kind === 'word' ? PLAIN_WORD : OTHER_ITEM;
    if (token.kind === 'punct') {
      if (token.text === '(' || token.text === '[') bracket += 1;
      else if (token.text === ')' || token.text === ']') bracket = Math.max(0, bracket - 1);
      if (!KEPT_MARKS.has(token.text)) bit = 0;
    }
    if (bracket === 0 && bit !== 0) {
      classes[size] = bit;
      sources[size] = index;
      size += 1;
      end = index + 1;
    }
    if (bracket > 0 && (token.text === '.' || (end >= 0 && index - end > LONGEST_BRACKET))) bracket = 0;
    index += 1;
  }
  return new MaskedSentence(tokens, mentions, place, sentence, classes.slice(0, size), sources.slice(0, size));
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

function classOf(mention: Mention): number {
  if (mention.type !== 'official') return CLASS_BITS[mention.type];
  if (mention.name === null) return CLASS_BITS.office;
  return mention.office === null ? CLASS_BITS.name : CLASS_BITS.person;
}
