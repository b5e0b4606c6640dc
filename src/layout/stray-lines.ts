/** Finds the lines among running text that are none of it: breadcrumbs, repeated titles, picture lines, other headlines. */
import { ASCII, isLetter } from '../tokens/characters.js';
import type { LineKind } from '../types.js';
import { countWords, endsSentence, opensCapital, opensSmall } from './characters.js';
import { type PageLine, sizeOf } from './lines.js';

const INNER_SENTENCE_END = /\p{Ll}[.!?]["”’')\]]*(?:\s|$)/u;
const DAY_IN_BRACKETS = /\(\d{1,2}\//;
const SPACES = /\s+/;
/** Shorter lines may say the same twice. */
const LONGEST_REPEATED = 40;

/** Breadcrumbs before the title, repeated titles and picture lines behind it are no running text. */
export function markStrayLines(lines: readonly PageLine[], title: PageLine | null): void {
  const at = title === null ? -1 : lines.indexOf(title);
  const told = new ToldLines();
  let textBefore = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const previous = lines[index - 1];
    textBefore ||= previous?.kind === 'body' && sizeOf(previous) > 120;
    if (line === undefined || line.kind !== 'body' || isContinuation(lines, index)) continue;
    const above = index < at || line.text === title?.text;
    // A slogan under the credits at the end of the page is no text.
    const behindCredits = textBefore && previous?.kind === 'credit';
    const stray = above ? 'boilerplate' : endsSentence(line.text) ? null : strayKind(lines, index, at, behindCredits);
    if (stray !== null) line.kind = stray;
    if (sizeOf(line) <= LONGEST_REPEATED) continue;
    if (told.repeats(line.text) && stray === null) line.kind = 'boilerplate';
  }
}

/** The lines so far. Only those that share their length and some of their letters with another are hashed in full. */
class ToldLines {
  private readonly digests = new Set<number>();
  private readonly texts: string[] = [];
  private readonly entered = new Set<string>();

  /** True where the line stood there before. */
  repeats(text: string): boolean {
    const digest = digestOf(text);
    if (this.digests.has(digest)) {
      for (let next = this.entered.size; next < this.texts.length; next += 1) this.entered.add(this.texts[next] as string);
      if (this.entered.has(text)) return true;
    }
    this.digests.add(digest);
    this.texts.push(text);
    return false;
  }
}

const SAMPLES = 4;

function digestOf(text: string): number {
  let digest = text.length;
  for (let sample = 0; sample < SAMPLES; sample += 1) digest = (Math.imul(digest, 31) + text.charCodeAt(Math.floor((text.length * sample) / SAMPLES))) | 0;
  return digest;
}

/** What a line without a full stop is that is no running text; null for one that is. */
function strayKind(lines: readonly PageLine[], index: number, at: number, behindCredits: boolean): LineKind | null {
  const line = lines[index];
  if (line === undefined) return null;
  const words = countWords(line.text, MOST_WORDS);
  if (words <= 3 && !/[,:–—-]/.test(line.text)) return 'boilerplate';
  if (words <= 8 && line.afterBlank && index < at + 4 && nextIsBlank(lines, index)) return 'caption';
  if (index > at + 1 && !runsOn(lines, index) && looksLikeHeadline(line.text)) return 'related';
  return behindCredits && words <= 12 ? 'boilerplate' : null;
}

/** A line of more is as good as any longer one. */
const MOST_WORDS = 13;

/** True where an empty line stands behind a line. */
export function nextIsBlank(lines: readonly PageLine[], index: number): boolean {
  return lines[index + 1]?.afterBlank ?? true;
}

const HEADLINE_WORDS = { least: 4, most: 20 };

/** Another article's headline among the paragraphs: capitals on most words and no full stop. */
function looksLikeHeadline(text: string): boolean {
  // "..., Selasa (22/3)": a picture line tells its day, a headline does not.
  if (':,;–—-'.includes(text.charAt(text.length - 1)) || DAY_IN_BRACKETS.test(text)) return false;
  let words = 0;
  let capitals = 0;
  for (const word of text.split(SPACES)) {
    if (!opensWithLetters(word)) continue;
    words += 1;
    if (opensCapital(word)) capitals += 1;
  }
  return words >= HEADLINE_WORDS.least && words <= HEADLINE_WORDS.most && capitals / words >= 0.75;
}

const THREE_LETTERS = /^\p{L}{3}/u;

function opensWithLetters(word: string): boolean {
  for (let at = 0; at < 3; at += 1) {
    const code = word.charCodeAt(at);
    if (code >= ASCII) return THREE_LETTERS.test(word);
    if (!isLetter(code)) return false;
  }
  return true;
}

/** The line below carries the sentence on: names at a broken line look like a headline too. */
function runsOn(lines: readonly PageLine[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && !next.afterBlank && (opensSmall(next.text) || INNER_SENTENCE_END.test(next.text));
}

/** The rest of a sentence that the page broke off in the line before. */
function isContinuation(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index];
  const previous = lines[index - 1];
  if (line === undefined || previous === undefined || line.afterBlank || previous.kind !== 'body') return false;
  return sizeOf(previous) > 45 && !endsSentence(previous.text);
}
