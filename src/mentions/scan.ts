/** Finds every mention of an article: officials, bodies, regions, dates, counts and direct speech. */

import type { CompiledRules } from '../rules/compiled-rules.js';
import { PhraseIndex } from '../tokens/phrase-index.js';
import type { TokenisedArticle } from '../tokens/sentences.js';
import type { Block, DateMention, Mention, OfficialMention, Sentence } from '../types.js';
import { readBlockDates } from './block-dates.js';
import { type ReadContext, tokenAt } from './context.js';
import { inOrder } from './in-order.js';
import { readInstitution } from './institution.js';
import { addKnownNames } from './known-names.js';
import { readNumber } from './number.js';
import { readNamed, readOfficial } from './official.js';
import { quoteMention } from './plain-mention.js';
import { readRegion } from './region.js';
import { SmallWords } from './small-words.js';

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
  const { text, tokens, sentences, quotes } = article;
  const glosses = new Map<string, readonly string[]>();
  const bodyGlosses: ReadContext['bodyGlosses'] = new PhraseIndex();
  const commonWords = new SmallWords(tokens);
  const context: ReadContext = { text, tokens, rules, glosses, bodyGlosses, commonWords, headline: false };
  const headline: ReadContext = { text, tokens, rules, glosses, bodyGlosses, commonWords, headline: true };
  const dates = readBlockDates(article, blocks, rules);
  const opening = openingBits(rules);
  const body: Found = { mentions: [], capitals: [] };
  const titles: Found = { mentions: [], capitals: [] };
  const speech: Mention[] = [];
  // Body first: headlines use short forms and names that only the text explains.
  for (const sentence of sentences)
    if (sentence.kind !== 'title') scanSentence(isShouted(context, sentence) ? headline : context, sentence, dates, opening, body);
  for (const sentence of sentences) if (sentence.kind === 'title') scanSentence(headline, sentence, dates, opening, titles);
  for (const { from, to } of quotes) speech.push(quoteMention(from, to));
  const mentions = inOrder(inOrder(body.mentions, titles.mentions), speech);
  const capitals = inNumberOrder(titles.capitals, body.capitals);
  return { text, tokens, rules, glosses, bodyGlosses, commonWords, headline: false, article, mentions: addKnownNames(context, mentions, sentences, capitals) };
}

/** What was found in some sentences. */
interface Found {
  readonly mentions: Mention[];
  /** Words with a capital that no mention was read at. */
  readonly capitals: number[];
}

/** Two lists of numbers in order as one; the first is nearly always the whole of what stands in front. */
function inNumberOrder(first: readonly number[], second: readonly number[]): readonly number[] {
  const all = [...first, ...second];
  return first.length > 0 && second.length > 0 && (first.at(-1) as number) > (second[0] as number) ? all.sort((a, b) => a - b) : all;
}

function scanSentence(context: ReadContext, sentence: Sentence, dates: readonly DateMention[], opening: number, found: Found): void {
  let date = 0;
  let index = sentence.from;
  while (index < sentence.to) {
    while (date < dates.length && (dates[date] as DateMention).from < index) date += 1;
    const dated = date < dates.length ? (dates[date] as DateMention) : null;
    const mention = dated !== null && dated.from === index ? dated : readMention(context, index, sentence.to, opening);
    if (mention === null) {
      if (tokenAt(context, index).capital) found.capitals.push(index);
      index += 1;
      continue;
    }
    found.mentions.push(mention);
    index = Math.max(mention.to, index + 1);
  }
}

/** The bits of all look-ups with which a mention in small letters may begin; 0 where one of them has no bit. */
function openingBits(rules: CompiledRules): number {
  let bits = 0;
  for (const { bit } of [rules.offices, rules.acting, rules.institutions, rules.regions.levelPrefixes, rules.titlesBefore, rules.numberWords]) {
    if (bit === 0) return 0;
    bits |= bit;
  }
  return bits;
}

function readMention(context: ReadContext, at: number, limit: number, opening: number): Mention | null {
  const token = tokenAt(context, at);
  if (token.kind === 'punct') return null;
  if (token.kind === 'number') return readNumber(context, at, limit);
  if (!token.capital && opening !== 0 && (token.begins & opening) === 0) return null;
  const { rules } = context;
  if (rules.startsOffice(token)) {
    const official = readOfficial(context, at, limit);
    if (official !== null) return official;
  }
  if (rules.institutions.beginsAt(token) || context.bodyGlosses.beginsAt(token)) {
    const nickname = rules.regions.index.longest(context.tokens, at, limit);
    const institution = nickname === null || nickname.to < at + 2 ? readInstitution(context, at, limit) : null;
    if (institution !== null) return institution;
  }
  const region = readRegion(context, at, limit);
  if (region !== null) return region;
  if (!context.headline && (token.capital || rules.titlesBefore.beginsAt(token))) {
    const named = readNamed(context, at, limit);
    if (named !== null && plausibleName(context, named, at)) return named;
  }
  return rules.numberWords.beginsAt(token) && rules.numbers.has(token.lower) ? readNumber(context, at, limit) : null;
}

/** The first word of a sentence has a capital of its own: alone it proves no name. */
function plausibleName(context: ReadContext, named: OfficialMention, at: number): boolean {
  if (named.office !== null) return true;
  // "Ruang Rapat Tirta Amerta", "aula Lantai III": capitals behind a room or building name that.
  if (named.from === named.nameRange?.from && context.rules.places.venueRooms.holds(tokenAt(context, at - 1))) return false;
  const first = tokenAt(context, at);
  // "Raja Syafrudin": a word that also opens names does so inside a sentence.
  if (context.rules.titlesKept.holds(first) && tokenAt(context, at - 1).kind === 'word' && tokenAt(context, at + 1).capital) return true;
  return !context.rules.isKnownWord(first);
}

/** A sentence in capitals throughout: its capitals say nothing. */
function isShouted(context: ReadContext, sentence: Sentence): boolean {
  const length = sentence.to - sentence.from;
  let words = 0;
  let plain = 0;
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const token = tokenAt(context, index);
    if (token.kind !== 'word' || token.end - token.start < 2) continue;
    words += 1;
    if (token.word.loud) continue;
    plain += 1;
    // Enough plain words for any sentence of this length, which a few words show.
    if (plain * 5 > length) return false;
  }
  return words > 3 && (words - plain) / words > 0.8;
}
