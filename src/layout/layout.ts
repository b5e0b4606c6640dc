/** Turns a page into a title, blocks of running text and what the page says of itself. */
import type { CompiledRules } from '../rules/compiled-rules.js';
import { isLetter } from '../tokens/characters.js';
import type { SentenceWords } from '../tokens/sentences.js';
import type { Block, Span } from '../types.js';
import { countWords, endsSentence, opensSmall } from './characters.js';
import { readCredits } from './credits.js';
import { type Dateline, readDateline } from './dateline.js';
import { type PageLine, readLines, sizeOf } from './lines.js';
import { findPublished } from './published.js';
import { markStrayLines, nextIsBlank } from './stray-lines.js';

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
  const { dateline, line: dated } = findDateline(lines, rules);
  const isAlone = dateline !== null && dated !== null && dateline.bodyStart >= dated.end;
  if (isAlone) dated.kind = 'credit';
  markStrayLines(lines, titleLine);
  const credits = readCredits(lines, rules.layout);
  return {
    title: titleLine === null ? null : headlineOf(titleLine, titleRest),
    dateline: dateline?.place ?? null,
    outlet: dateline?.outlet ?? null,
    published,
    ...credits,
    blocks: joinBlocks(lines, isAlone ? null : dated, dateline?.bodyStart ?? 0, rules.sentenceWords),
  };
}

/** The headline: the first line of headline length without a full stop that real text follows. */
function findTitle(lines: readonly PageLine[], rules: CompiledRules): PageLine | null {
  const lastText = lastTextLine(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line?.kind !== 'body') continue;
    const headline = lastCrumb(line.text);
    const words = countWords(headline, TITLE_WORDS.most + 1);
    if (words < TITLE_WORDS.least && (headline !== line.text || !readsAsText(line))) continue;
    const next = lines[index + 1];
    const wrapped = next !== undefined && !next.afterBlank && opensSmall(next.text) && restOfTitle(lines, index) === null;
    const long = words > TITLE_WORDS.most || sizeOf(line) > 220;
    const ends = /\.["”]?$/.test(line.text);
    if (index >= lastText || wrapped || long || ends || readDateline(line.text, 0, rules) !== null) return null;
    return line;
  }
  return null;
}

function lastTextLine(lines: readonly PageLine[]): number {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] as PageLine;
    if (line.kind === 'body' && sizeOf(line) > 60) return index;
  }
  return -1;
}

/** The second line of a headline that was broken in mid-phrase: it goes on in lower case and a blank line follows. */
function restOfTitle(lines: readonly PageLine[], index: number): PageLine | null {
  const [line, rest] = [lines[index], lines[index + 1]];
  if (line === undefined || rest === undefined || rest.afterBlank || rest.kind !== 'body' || !opensSmall(rest.text)) return null;
  const words = countWords(`${line.text} ${rest.text}`, TITLE_WORDS.most + 1);
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
  return text.includes('/') || text.includes('›') || text.includes('»') ? text.replace(BREADCRUMB, '') : text;
}

function readsAsText(line: PageLine): boolean {
  return endsSentence(line.text) || sizeOf(line) > 60;
}

/** A dateline opens one of the first lines; behind headline, deck and picture lines it must name outlet and place. */
const SURE_DATELINE = 3;
const LAST_DATELINE = 9;

function findDateline(lines: readonly PageLine[], rules: CompiledRules): { dateline: Dateline | null; line: PageLine | null } {
  let tried = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (line.kind !== 'body' && line.kind !== 'credit')) continue;
    if (line.kind === 'body') tried += 1;
    if (tried > LAST_DATELINE) break;
    const dateline = readDateline(line.text, line.start, rules);
    if (dateline === null || (tried > SURE_DATELINE && (line.kind !== 'body' || dateline.outlet === null || dateline.place === null))) continue;
    // On a line of its own it stands in front of text.
    if (dateline.bodyStart >= line.end && lines[index + 1] === undefined) continue;
    return { dateline, line };
  }
  return { dateline: null, line: null };
}

/** Joins lines that were broken in mid-sentence; every other line is a block of its own. The dated line's text starts behind its date line. */
function joinBlocks(lines: readonly PageLine[], dated: PageLine | null, bodyStart: number, words: SentenceWords): Block[] {
  const blocks: { kind: Block['kind']; start: number; end: number }[] = [];
  let previous: PageLine | null = null;
  for (const line of lines) {
    if (line.kind !== 'body' && line.kind !== 'title' && line.kind !== 'caption') {
      if (line.kind !== 'boilerplate') previous = null;
      continue;
    }
    const start = line === dated ? bodyStart : line.start;
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
  return !line.afterBlank || ',;)'.includes(line.text.charAt(0)) || opensSmall(line.text);
}

const LONGEST_TITLE = 40;
const LAST_WORD = /(\p{L}+)\.$/u;

/** "La Ode Muh." at the end of a broken line is half a name, no end of a sentence. */
function endsShortened(text: string, words: SentenceWords): boolean {
  if (!text.endsWith('.')) return false;
  const from = Math.max(text.lastIndexOf(' ') + 1, text.length - LONGEST_TITLE);
  const last = lastWord(text.slice(from))?.toLowerCase();
  return last !== undefined && words.titles.has(last);
}

/** The letters in front of the full stop that ends a text. */
function lastWord(text: string): string | undefined {
  const stop = text.length - 1;
  let from = stop;
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from -= 1;
  return from === 0 && stop > 0 ? text.slice(0, stop) : LAST_WORD.exec(text)?.[1];
}
