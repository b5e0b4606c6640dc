/** Turns a page into a title, blocks of running text and what the page says of itself. */
import type { CompiledRules } from '../rules/compiled-rules.js';
import type { SentenceWords } from '../tokens/sentences.js';
import type { Block, LineKind, Span } from '../types.js';
import { readCredits } from './credits.js';
import { type Dateline, readDateline } from './dateline.js';
import { type PageLine, readLines } from './lines.js';
import { findPublished } from './published.js';

/** A value of the page furniture with the place it was read from. */
export interface SourceValue extends Span {
  readonly value: string;
}

export interface Layout {
  readonly title: SourceValue | null;
  readonly dateline: SourceValue | null;
  readonly outlet: SourceValue | null;
  readonly published: SourceValue | null;
  readonly reporter: SourceValue | null;
  readonly editor: SourceValue | null;
  readonly credit: SourceValue | null;
  /** Title, paragraphs and captions in page order; clutter is left out. */
  readonly blocks: readonly Block[];
}

const TITLE_WORDS = { least: 4, most: 28 };
const INNER_SENTENCE_END = /\p{Ll}[.!?]["”’')\]]*(?:\s|$)/u;
const DAY_IN_BRACKETS = /\(\d{1,2}\//;
const SPACES = /\s+/;
const SENTENCE_ENDS = '.!?…';
const CLOSERS = '"”’\')]';

/**
 * Reads the layout of a page.
 *
 * @param text decoded article text
 * @param rules compiled rules (layout patterns, months, gazetteer)
 * @returns title, source metadata and the blocks to read
 */
export function readLayout(text: string, rules: CompiledRules): Layout {
  const lines = readLines(text, rules.layout);
  const published = findPublished(lines, rules);
  const titleLine = findTitle(lines, rules);
  const titleRest = titleLine === null ? null : restOfTitle(lines, lines.indexOf(titleLine));
  if (titleLine !== null) titleLine.kind = 'title';
  if (titleRest !== null) titleRest.kind = 'title';
  const { dateline, bodyStart, usedLine } = findDateline(lines, rules);
  if (usedLine !== null) usedLine.kind = 'credit';
  markStrayLines(lines, titleLine);
  const credits = readCredits(lines, rules.layout);
  return {
    title: titleLine === null ? null : headlineOf(titleLine, titleRest),
    dateline: dateline?.place ?? null,
    outlet: dateline?.outlet ?? null,
    published,
    ...credits,
    blocks: joinBlocks(lines, bodyStart, rules.sentenceWords),
  };
}

/** The headline: the first line of headline length without a full stop that real text follows. */
function findTitle(lines: readonly PageLine[], rules: CompiledRules): PageLine | null {
  const lastText = lines.findLastIndex(({ kind, text }) => kind === 'body' && text.length > 60);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.kind !== 'body') continue;
    const headline = lastCrumb(line.text);
    const words = headline.split(SPACES).length;
    if (words < TITLE_WORDS.least && (headline !== line.text || !readsAsText(line))) continue;
    const next = lines[index + 1];
    const wrapped = next !== undefined && !next.afterBlank && /^\p{Ll}/u.test(next.text) && restOfTitle(lines, index) === null;
    const long = words > TITLE_WORDS.most || line.text.length > 220;
    const ends = /\.["”]?$/.test(line.text);
    if (index >= lastText || wrapped || long || ends || readDateline(line.text, 0, rules) !== null) return null;
    return line;
  }
  return null;
}

/** The second line of a headline that was broken in mid-phrase: it goes on in lower case and a blank line follows. */
function restOfTitle(lines: readonly PageLine[], index: number): PageLine | null {
  const [line, rest] = [lines[index], lines[index + 1]];
  if (line === undefined || rest === undefined || rest.afterBlank || rest.kind !== 'body' || !/^\p{Ll}/u.test(rest.text)) return null;
  const words = `${line.text} ${rest.text}`.split(SPACES).length;
  return words <= TITLE_WORDS.most && !endsSentence(rest.text) && nextIsBlank(lines, index + 1) ? rest : null;
}

function headlineOf(line: PageLine, rest: PageLine | null): SourceValue {
  const value = lastCrumb(line.text);
  const start = line.end - value.length;
  return rest === null ? { value, start, end: line.end } : { value: `${value} ${rest.text}`, start, end: rest.end };
}

/** The way to the page in front of its headline: "Beranda › Berita › Bupati Terima Tamu". */
const BREADCRUMB = /^(?:[^›»/.]{2,60}\s[›»/]\s){2,}/u;

function lastCrumb(text: string): string {
  return text.replace(BREADCRUMB, '');
}

function readsAsText(line: PageLine): boolean {
  return endsSentence(line.text) || line.text.length > 60;
}

/** Shorter lines may say the same twice. */
const LONGEST_REPEATED = 40;

/** Breadcrumbs before the title, repeated titles and picture lines behind it are no running text. */
function markStrayLines(lines: readonly PageLine[], title: PageLine | null): void {
  const at = title === null ? -1 : lines.indexOf(title);
  const seen = new Set<string>();
  let textBefore = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const previous = lines[index - 1];
    textBefore ||= previous?.kind === 'body' && previous.text.length > 120;
    if (line === undefined || line.kind !== 'body' || isContinuation(lines, index)) continue;
    const above = index < at || line.text === title?.text;
    // A slogan under the credits at the end of the page is no text.
    const behindCredits = textBefore && previous?.kind === 'credit';
    const stray = above ? 'boilerplate' : endsSentence(line.text) ? null : strayKind(lines, index, at, behindCredits);
    if (stray !== null) line.kind = stray;
    if (line.text.length <= LONGEST_REPEATED) continue;
    if (stray === null && seen.has(line.text)) line.kind = 'boilerplate';
    seen.add(line.text);
  }
}

/** What a line without a full stop is that is no running text; null for one that is. */
function strayKind(lines: readonly PageLine[], index: number, at: number, behindCredits: boolean): LineKind | null {
  const line = lines[index];
  if (line === undefined) return null;
  const words = line.text.split(SPACES);
  if (words.length <= 3 && !/[,:–—-]/.test(line.text)) return 'boilerplate';
  if (words.length <= 8 && line.afterBlank && index < at + 4 && nextIsBlank(lines, index)) return 'caption';
  if (index > at + 1 && !runsOn(lines, index) && looksLikeHeadline(line.text, words)) return 'related';
  return behindCredits && words.length <= 12 ? 'boilerplate' : null;
}

function nextIsBlank(lines: readonly PageLine[], index: number): boolean {
  return lines[index + 1]?.afterBlank ?? true;
}

/** A mark that ends a sentence, with nothing but closing marks behind it. */
function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && CLOSERS.includes(text.charAt(last))) last -= 1;
  return last >= 0 && SENTENCE_ENDS.includes(text.charAt(last));
}

/** Another article's headline among the paragraphs: capitals on most words and no full stop. */
function looksLikeHeadline(text: string, all: readonly string[]): boolean {
  // "..., Selasa (22/3)": a picture line tells its day, a headline does not.
  if (':,;–—-'.includes(text.charAt(text.length - 1)) || DAY_IN_BRACKETS.test(text)) return false;
  const words = all.filter((word) => /^\p{L}{3,}/u.test(word));
  if (words.length < 4 || words.length > 20) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals / words.length >= 0.75;
}

/** The line below carries the sentence on: names at a broken line look like a headline too. */
function runsOn(lines: readonly PageLine[], index: number): boolean {
  const next = lines[index + 1];
  return next !== undefined && !next.afterBlank && (/^\p{Ll}/u.test(next.text) || INNER_SENTENCE_END.test(next.text));
}

/** The rest of a sentence that the page broke off in the line before. */
function isContinuation(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index];
  const previous = lines[index - 1];
  if (line === undefined || previous === undefined || line.afterBlank || previous.kind !== 'body') return false;
  return previous.text.length > 45 && !endsSentence(previous.text);
}

/** A dateline opens one of the first lines; behind headline, deck and picture lines it must name outlet and place. */
const SURE_DATELINE = 3;
const LAST_DATELINE = 9;

function findDateline(
  lines: readonly PageLine[],
  rules: CompiledRules,
): { dateline: Dateline | null; bodyStart: Map<PageLine, number>; usedLine: PageLine | null } {
  const bodyStart = new Map<PageLine, number>();
  let tried = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (line.kind !== 'body' && line.kind !== 'credit')) continue;
    if (line.kind === 'body') tried += 1;
    if (tried > LAST_DATELINE) break;
    const dateline = readDateline(line.text, line.start, rules);
    if (dateline === null || (tried > SURE_DATELINE && (line.kind !== 'body' || dateline.outlet === null || dateline.place === null))) continue;
    if (dateline.bodyStart >= line.end) {
      if (lines[index + 1] === undefined) continue;
      return { dateline, bodyStart, usedLine: line };
    }
    bodyStart.set(line, dateline.bodyStart);
    return { dateline, bodyStart, usedLine: null };
  }
  return { dateline: null, bodyStart, usedLine: null };
}

/** Joins lines that were broken in mid-sentence; every other line is a block of its own. */
function joinBlocks(lines: readonly PageLine[], bodyStart: ReadonlyMap<PageLine, number>, words: SentenceWords): Block[] {
  const blocks: { kind: Block['kind']; start: number; end: number }[] = [];
  let previous: PageLine | null = null;
  for (const line of lines) {
    if (line.kind !== 'body' && line.kind !== 'title' && line.kind !== 'caption') {
      if (line.kind !== 'boilerplate') previous = null;
      continue;
    }
    const start = bodyStart.get(line) ?? line.start;
    const last = blocks.at(-1);
    if (last !== undefined && previous !== null && continues(previous, line, words)) last.end = line.end;
    else blocks.push({ kind: line.kind, start, end: line.end });
    previous = line;
  }
  return blocks;
}

function continues(previous: PageLine, line: PageLine, words: SentenceWords): boolean {
  if (previous.kind === 'title' && line.kind === 'title') return true;
  if (previous.kind !== 'body' || line.kind !== 'body') return false;
  if (endsSentence(previous.text) && (line.afterBlank || !endsShortened(previous.text, words))) return false;
  return !line.afterBlank || /^[\p{Ll},;)]/u.test(line.text);
}

const LONGEST_TITLE = 40;
const LAST_WORD = /(\p{L}+)\.$/u;

/** "La Ode Muh." at the end of a broken line is half a name, no end of a sentence. */
function endsShortened(text: string, words: SentenceWords): boolean {
  if (!text.endsWith('.')) return false;
  const from = Math.max(text.lastIndexOf(' ') + 1, text.length - LONGEST_TITLE);
  const last = LAST_WORD.exec(text.slice(from))?.[1]?.toLowerCase();
  return last !== undefined && words.titles.has(last);
}
