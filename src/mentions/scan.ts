/** Finds every mention of an article: officials, bodies, regions, dates, counts and direct speech. */

import type { DateHit } from '../dates/read-dates.js';
import type { CompiledRules } from '../rules/compiled-rules.js';
import { PhraseIndex } from '../tokens/phrase-index.js';
import type { TokenisedArticle } from '../tokens/sentences.js';
import { sameNameWord } from '../tokens/similarity.js';
import type { Block, DateMention, Mention, OfficialMention, Sentence } from '../types.js';
import { type ReadContext, tokenAt } from './context.js';
import { readInstitution } from './institution.js';
import { readNumber } from './number.js';
import { bareMention, readNamed, readOfficial } from './official.js';
import { readRegion } from './region.js';

export interface ScannedArticle extends ReadContext {
  readonly article: TokenisedArticle;
  /** Mentions in text order; none overlaps another, direct speech apart. */
  readonly mentions: readonly Mention[];
}

/**
 * Scans an article for mentions.
 *
 * @param article tokens, sentences and quotations
 * @param blocks the blocks they were read from (dates are sought block by block)
 * @param rules compiled rules
 * @returns the article with its mentions and the short forms it explains
 */
export function scanMentions(article: TokenisedArticle, blocks: readonly Block[], rules: CompiledRules): ScannedArticle {
  const context: ReadContext = {
    text: article.text,
    tokens: article.tokens,
    rules,
    glosses: new Map(),
    bodyGlosses: new PhraseIndex(),
    commonWords: findCommonWords(article),
    headline: false,
  };
  const dates = readBlockDates(article, blocks, rules);
  const mentions: Mention[] = [];
  // Body first: headlines use short forms and names that only the text explains.
  const inReadingOrder = [...article.sentences].sort((a, b) => Number(a.kind === 'title') - Number(b.kind === 'title') || a.index - b.index);
  for (const sentence of inReadingOrder) for (const mention of scanSentence(context, sentence, dates)) mentions.push(mention);
  for (const { from, to } of article.quotes) mentions.push({ type: 'quote', from, to });
  mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  return { ...context, article, mentions: addKnownNames(context, mentions, article.sentences) };
}

/** Words that the article also writes in small letters inside a sentence are no names. */
function findCommonWords(article: TokenisedArticle): Set<string> {
  const common = new Set<string>();
  for (const token of article.tokens) if (token.kind === 'word' && !token.capital) common.add(token.lower);
  return common;
}

function readBlockDates(article: TokenisedArticle, blocks: readonly Block[], rules: CompiledRules): Map<number, DateMention> {
  const byStart = new Map<number, DateMention>();
  const hits: DateHit[] = [];
  for (const block of blocks) {
    for (const hit of rules.readDates(article.text.slice(block.start, block.end)))
      hits.push({ start: hit.start + block.start, end: hit.end + block.start, raw: hit.raw });
  }
  let index = 0;
  for (const hit of hits) {
    while (index < article.tokens.length && (article.tokens[index]?.start ?? 0) < hit.start) index += 1;
    const from = index;
    let to = from;
    while (to < article.tokens.length && (article.tokens[to]?.end ?? 0) <= hit.end) to += 1;
    if (to > from) byStart.set(from, { type: 'date', from, to, raw: hit.raw });
  }
  return byStart;
}

function scanSentence(article: ReadContext, sentence: Sentence, dates: ReadonlyMap<number, DateMention>): Mention[] {
  const found: Mention[] = [];
  const names = sentence.kind !== 'title' && !isShouted(article, sentence);
  const context = names ? article : { ...article, headline: true };
  let index = sentence.from;
  while (index < sentence.to) {
    const mention = dates.get(index) ?? readMention(context, index, sentence.to, names);
    if (mention === null) {
      index += 1;
      continue;
    }
    found.push(mention);
    index = Math.max(mention.to, index + 1);
  }
  return found;
}

function readMention(context: ReadContext, at: number, limit: number, names: boolean): Mention | null {
  const token = tokenAt(context, at);
  if (token.kind === 'punct') return null;
  if (token.kind === 'number') return readNumber(context, at, limit);
  const { rules } = context;
  if (rules.startsOffice(token)) {
    const official = readOfficial(context, at, limit, names);
    if (official !== null) return official;
  }
  const nickname = rules.regions.index.longest(context.tokens, at, limit);
  if ((rules.institutions.beginsAt(token) || context.bodyGlosses.beginsAt(token)) && (nickname === null || nickname.to < at + 2)) {
    const institution = readInstitution(context, at, limit);
    if (institution !== null) return institution;
  }
  const region = readRegion(context, at, limit);
  if (region !== null) return region;
  if (names && (token.capital || rules.titlesBefore.beginsAt(token))) {
    const named = readNamed(context, at, limit);
    if (named !== null && plausibleName(context, named, at)) return named;
  }
  return rules.numbers.has(token.lower) ? readNumber(context, at, limit) : null;
}

/** The first word of a sentence has a capital of its own: alone it proves no name. */
function plausibleName(context: ReadContext, named: OfficialMention, at: number): boolean {
  if (named.office !== null) return true;
  // "Ruang Rapat Tirta Amerta", "aula Lantai III": capitals behind a room or building name that.
  if (named.from === named.nameRange?.from && context.rules.places.venueRooms.has(tokenAt(context, at - 1).lower)) return false;
  const first = tokenAt(context, at);
  // "Raja Syafrudin": a word that also opens names does so inside a sentence.
  if (context.rules.titlesKept.has(first.lower) && tokenAt(context, at - 1).kind === 'word' && tokenAt(context, at + 1).capital) return true;
  return !context.rules.isKnownWord(first);
}

/** A sentence in capitals throughout: its capitals say nothing. */
function isShouted(context: ReadContext, sentence: Sentence): boolean {
  let words = 0;
  let shouted = 0;
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const token = tokenAt(context, index);
    if (token.kind !== 'word' || token.text.length < 2) continue;
    words += 1;
    if (token.text === token.text.toUpperCase()) shouted += 1;
  }
  return words > 3 && shouted / words > 0.8;
}

/** Later mentions shorten a name ("Juwono", "Tri Wahyu"): every word of a known name is marked where it stands alone. */
function addKnownNames(context: ReadContext, mentions: readonly Mention[], sentences: readonly Sentence[]): Mention[] {
  const known = knownNameWords(context, mentions);
  if (known.size === 0) return [...mentions];
  const covered = new Uint8Array(context.tokens.length);
  for (const mention of mentions) if (mention.type !== 'quote') covered.fill(1, mention.from, mention.to);
  const added: Mention[] = [];
  for (const sentence of sentences) {
    let index = sentence.from;
    while (index < sentence.to) {
      let to = index;
      while (to < sentence.to && covered[to] === 0 && isKnownName(context, known, to)) to += 1;
      if (to > index) added.push(shortName(context, index, to));
      index = Math.max(to, index + 1);
    }
  }
  return [...mentions, ...added].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A word of a known name, its short form ("Imran" for Imranullah) or a slip of it ("Donatius" for Donatus). */
function isKnownName(context: ReadContext, known: ReadonlySet<string>, at: number): boolean {
  const token = tokenAt(context, at);
  const { capital, lower } = token;
  if (!capital) return false;
  if (known.has(lower)) return true;
  if (lower.length < 5 || context.commonWords.has(lower) || context.rules.isKnownWord(token)) return false;
  for (const word of known) if (sameNameWord(lower, word)) return true;
  return false;
}

function knownNameWords(context: ReadContext, mentions: readonly Mention[]): Set<string> {
  const known = new Set<string>();
  for (const mention of mentions) {
    if (mention.type !== 'official' || mention.nameRange === null || (mention.office === null && mention.to - mention.from < 2)) continue;
    for (let index = mention.nameRange.from; index < mention.nameRange.to; index += 1) {
      const token = tokenAt(context, index);
      const common = context.commonWords.has(token.lower) || context.rules.notNames.has(token.lower) || context.rules.fields.has(token.lower);
      if (token.kind === 'word' && token.text.length > 2 && !common) known.add(token.lower);
    }
  }
  return known;
}

function shortName(context: ReadContext, from: number, to: number): OfficialMention {
  const start = context.tokens[from]?.start ?? 0;
  const end = context.tokens[to - 1]?.end ?? 0;
  return bareMention({ from, to, name: context.text.slice(start, end), nameRange: { from, to } });
}
