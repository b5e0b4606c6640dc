/** Finds what dates are built around: numbers, years, weekdays and words such as "kemarin". */
import type { DateRules } from '../rules/compiled-rules.js';
import { ASCII, isDigit, isLetter } from '../tokens/characters.js';
import type { Span, Token, TokenRange } from '../types.js';

/** Places at which something stands, in order, by what it is. Dates stand around these and nowhere else. */
export interface Anchors {
  /** Numbers of one or two digits with what may go on as a date behind them. */
  readonly numbers: number[];
  /** Numbers of four digits with a month in front. */
  readonly years: number[];
  /** Words that begin as a weekday with a capital does. */
  readonly weekdays: number[];
  readonly relatives: number[];
}

const DIGIT = 1;
const WEEKDAY = 2;
const RELATIVE = 4;
const SMALL_LETTERS = 32;
const ANY = -1;

/** Finds the anchors of blocks. */
export class AnchorFinder {
  private readonly weekday: Letters;
  private readonly relative: Letters;
  /** What each character of ASCII can begin. */
  private readonly openers: Uint8Array;
  private readonly dateNumber: RegExp;
  private readonly yearOfMonth: RegExp;
  private readonly relativeDay: RegExp;

  constructor(rules: DateRules) {
    this.weekday = lettersOf([...rules.weekdays.keys()]);
    this.relative = lettersOf([...rules.relative.keys()]);
    this.openers = openersOf(rules.weekdays.keys(), rules.relative.keys());
    this.dateNumber = new RegExp(`\\d{1,2}(?:\\)?\\s{0,3}(?:${rules.rangePattern})|\\s{0,3}(?:${rules.monthPattern})|\\s?[/.-])`, 'iuy');
    this.yearOfMonth = new RegExp(`(?:19|20)\\d{2}(?<=(?:${rules.monthPattern})\\s{0,3}(?:(?:${rules.yearIntroPattern})\\s{1,3})?\\d{4})`, 'iuy');
    this.relativeDay = new RegExp(rules.relativePattern, 'iuy');
  }

  /**
   * Finds the anchors of a block.
   *
   * @param text the text
   * @param tokens tokens of the text
   * @param range those of the block
   * @param block the block's range in the text
   * @returns its anchors, with offsets into the text; null where it has none
   */
  find(text: string, tokens: readonly Token[], range: TokenRange, block: Span): Anchors | null {
    let anchors: Anchors | null = null;
    for (let index = range.from; index < range.to; index += 1) {
      const token = tokens[index] as Token;
      const { word } = token;
      word.dated ??= this.mayBeDated(word.text);
      if (!word.dated) continue;
      anchors ??= { numbers: [], years: [], weekdays: [], relatives: [] };
      this.add(anchors, text, token, block);
    }
    return anchors;
  }

  private mayBeDated(word: string): boolean {
    for (let at = 0; at < word.length; at += 1) if (this.kindAt(word, at, word.length) !== 0) return true;
    return false;
  }

  private add({ numbers, years, weekdays, relatives }: Anchors, text: string, token: Span, { start, end }: Span): void {
    for (let at = token.start; at < token.end; at += 1) {
      const kind = this.kindAt(text, at, token.end);
      if ((kind & WEEKDAY) !== 0) weekdays.push(at);
      if ((kind & RELATIVE) !== 0 && !standsBehindLetter(text, at, start) && fits(this.relativeDay, text, at)) relatives.push(at);
      if ((kind & DIGIT) === 0) continue;
      const to = digitsEnd(text, at, end);
      if (to - at <= 2 && fits(this.dateNumber, text, at)) numbers.push(at);
      else if (to - at === 4 && fits(this.yearOfMonth, text, at)) years.push(at);
      at = to - 1;
    }
  }

  /** What may begin at a place of a word, as bits. */
  private kindAt(text: string, at: number, end: number): number {
    const code = text.charCodeAt(at);
    const kind = code < ASCII ? (this.openers[code] as number) : isPrintedMark(code) ? 0 : WEEKDAY | RELATIVE;
    if (kind === 0 || kind === DIGIT) return kind;
    return (kind & DIGIT) | (goesOn(this.weekday, text, at, end) ? kind & WEEKDAY : 0) | (goesOn(this.relative, text, at, end) ? kind & RELATIVE : 0);
  }
}

/** True where an expression holds at a place. */
function fits(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The letters with which words go on, as bits. */
interface Letters {
  /** By the first letter, the second ones. */
  readonly second: Int32Array;
  /** By the first letter, the third ones. */
  readonly third: Int32Array;
}

function lettersOf(words: readonly string[]): Letters {
  const second = new Int32Array(SMALL_LETTERS);
  const third = new Int32Array(SMALL_LETTERS);
  for (const word of words) {
    const opener = word.charCodeAt(0) & (SMALL_LETTERS - 1);
    // What stands behind the first token of a phrase ("h-1", "hr ini") is not the token's to show.
    const letters = /^[a-z]+/i.exec(word)?.[0].length ?? 0;
    second[opener] = (second[opener] as number) | (letters > 1 ? bitAt(word, 1, letters) : ANY);
    third[opener] = (third[opener] as number) | (letters > 2 ? bitAt(word, 2, letters) : ANY);
  }
  return { second, third };
}

/** The bit of a letter whatever its case, a bit of its own for the end; all bits where a letter beyond ASCII may pass for one, as the long s does. */
function bitAt(text: string, at: number, end: number): number {
  if (at >= end) return 1;
  const code = text.charCodeAt(at);
  return code < ASCII ? 1 << (code & (SMALL_LETTERS - 1)) : ANY;
}

/** The second and third letter are such as the words have. */
function goesOn({ second, third }: Letters, text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= ASCII) return true;
  const opener = code & (SMALL_LETTERS - 1);
  return ((second[opener] as number) & bitAt(text, at + 1, end)) !== 0 && ((third[opener] as number) & bitAt(text, at + 2, end)) !== 0;
}

/** What each character of ASCII can begin: a weekday by a capital only, since "minggu" in small letters is a week. */
function openersOf(weekdays: Iterable<string>, relatives: Iterable<string>): Uint8Array {
  const openers = Uint8Array.from({ length: ASCII }, (_, code) => (isDigit(code) ? DIGIT : 0));
  const note = (char: string, kind: number) => {
    const code = char.charCodeAt(0);
    if (code < ASCII) openers[code] = (openers[code] as number) | kind;
  };
  for (const word of weekdays) note(word.charAt(0).toUpperCase(), WEEKDAY);
  for (const phrase of relatives) for (const char of [phrase.charAt(0).toLowerCase(), phrase.charAt(0).toUpperCase()]) note(char, RELATIVE);
  return openers;
}

/** Dashes, quotation marks and the ellipsis. */
function isPrintedMark(code: number): boolean {
  return code >= 0x2010 && code <= 0x2027;
}

function digitsEnd(text: string, at: number, end: number): number {
  let to = at + 1;
  while (to < end && isDigit(text.charCodeAt(to))) to += 1;
  return to;
}

const BEHIND_LETTER = /(?<=\p{L})/uy;

/** True where a letter stands in front of a place. */
function standsBehindLetter(text: string, at: number, start: number): boolean {
  if (at === start) return false;
  const code = text.charCodeAt(at - 1);
  if (code >= ASCII) return fits(BEHIND_LETTER, text, at);
  return isLetter(code);
}
