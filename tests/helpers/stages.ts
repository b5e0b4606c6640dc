// Runs the reading stages on small texts with the rules of the package, loaded once for each test file.
import type { DateHit } from '../../src/dates/raw-date.js';
import type { DateReferences } from '../../src/dates/resolve-date.js';
import { type Frame, findFrames } from '../../src/frames/frames.js';
import { type Reading, readArticle } from '../../src/frames/reading.js';
import type { Scope } from '../../src/frames/scope.js';
import { type Layout, readLayout } from '../../src/layout/layout.js';
import { type ScannedArticle, scanMentions } from '../../src/mentions/scan.js';
import { loadRules } from '../../src/rules/load.js';
import { readSentences } from '../../src/tokens/sentences.js';
import { tokenize } from '../../src/tokens/tokenize.js';
import type { Block, LineKind, Mention, TokenRange } from '../../src/types.js';

export const rules = loadRules();

/** The dates of a text as one paragraph, with what their words say. */
export function readDates(text: string, { sentenceWords, readDates: read } = rules): readonly DateHit[] {
  const tokens = tokenize(text, 0, text.length, sentenceWords.lexicon);
  return read(text, tokens, { from: 0, to: tokens.length }, { start: 0, end: text.length });
}

/** Scans a text as one paragraph, or as a headline. */
export function scan(text: string, kind: LineKind = 'body'): ScannedArticle {
  const blocks: Block[] = [{ kind, start: 0, end: text.length }];
  return scanMentions(readSentences(text, blocks, rules.sentenceWords), blocks, rules);
}

/** The mentions of one type, in text order. */
export function mentionsOf<T extends Mention['type']>(scanned: ScannedArticle, type: T): Extract<Mention, { type: T }>[] {
  return scanned.mentions.filter((mention): mention is Extract<Mention, { type: T }> => mention.type === type);
}

/** The words of a token range as they stand in the text. */
export function wordsOf({ text, tokens }: ScannedArticle, { from, to }: TokenRange): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end);
}

/** Official names of regions, in order. */
export function regionNames(codes: readonly (string | null)[]): (string | null)[] {
  return codes.map((code) => (code === null ? null : (rules.regions.byCode.get(code)?.name ?? code)));
}

export function layoutOf(page: string): Layout {
  return readLayout(page, rules);
}

/** Reads a page up to the relations; dates count back from its own date line, else from `reference`. */
export function read(page: string, reference: string | null = null): Reading {
  const layout = layoutOf(page);
  const article = readSentences(page, layout.blocks, rules.sentenceWords);
  const references: DateReferences = {
    published: layout.published?.value ?? null,
    reference,
  };
  return readArticle(scanMentions(article, layout.blocks, rules), layout, references);
}

/** The scope of an article with one visit: every sentence may be about it. */
export const WHOLE: Scope = { foreign: new Set(), own: new Set() };

/** The only visit of a page. Throws where it tells of none or of several. */
export function readVisit(page: string, reference: string | null = null): { reading: Reading; frame: Frame } {
  const reading = read(page, reference);
  const [frame, ...more] = findFrames(reading);
  if (frame === undefined || more.length > 0) throw new Error(`${more.length + (frame ? 1 : 0)} visits in: ${page}`);
  return { reading, frame };
}

/** Every visit of a page as "visitors > hosts", by the names of their regions. */
export function visitsOf(page: string): string[] {
  const names = (keys: readonly string[]) => regionNames(keys).sort().join(' + ');
  return findFrames(read(page)).map(({ visitors, hosts }) => `${names(visitors)} > ${names(hosts)}`);
}

/** The visit of a page, one of several, by the official name of its host. */
export function readVisitTo(host: string, page: string): { reading: Reading; frame: Frame } {
  const reading = read(page);
  const frame = findFrames(reading).find(({ hosts }) => regionNames(hosts).includes(host));
  if (frame === undefined) throw new Error(`no visit to ${host} in: ${page}`);
  return { reading, frame };
}
