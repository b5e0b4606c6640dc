/** Finds what the guests saw in the field. */
import type { Frame } from '../frames/frames.js';
import { perArticle } from '../frames/per-article.js';
import type { Reading } from '../frames/reading.js';
import { rangeText, tokenAt } from '../mentions/context.js';
import { headsOf } from '../tokens/heads.js';
import type { Mention, TokenRange } from '../types.js';
import { rangeEvidence } from './evidence.js';
import { headsIn } from './heads.js';
import { type FoundPlace, NUMERAL } from './venue.js';

const LONGEST_SITE = 9;

/**
 * Finds the places visited in the field.
 *
 * @param reading the article
 * @param frame the visit
 * @param venue name of the venue, which is no site
 * @returns the sites in text order
 */
export function findSites(reading: Reading, frame: Frame, venue: string | null): FoundPlace[] {
  const found = new Map<string, FoundPlace>();
  for (const { range, sentence } of sitesOf(reading)) {
    if (frame.scope.foreign.has(sentence)) continue;
    const name = rangeText(reading.scanned, range.from, range.to);
    if (name !== venue) found.set(name.toLowerCase(), { name, evidence: [rangeEvidence(reading.scanned, range)] });
  }
  return found.size === 0 ? [] : [...found.values()];
}

interface Site {
  readonly range: TokenRange;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** The sites that an article names behind a verb of seeing. */
const sitesOf = perArticle((reading: Reading): Site[] => {
  const { tokens } = reading.scanned;
  const { siteVerbs } = reading.rules.places;
  const heads = headsOf(siteVerbs);
  const begins = headsIn(reading);
  const sites: Site[] = [];
  for (const { sentence, place } of reading.masked) {
    if (place !== 'body') continue;
    for (let at = begins.next(heads, sentence.from, sentence.to); at < sentence.to; at = begins.next(heads, at + 1, sentence.to)) {
      const verb = siteVerbs.longest(tokens, at, sentence.to);
      if (verb === null || reading.where.isQuoted(at)) continue;
      for (const range of sitesFrom(reading, verb.to, sentence.to)) sites.push({ range, sentence: sentence.index });
    }
  }
  return sites;
});

/** One site or a list of them: "Puskesmas Leces, Pasar Dringu dan TPA Seboro". */
function sitesFrom(reading: Reading, at: number, limit: number): TokenRange[] {
  const sites: TokenRange[] = [];
  let index = at;
  for (let skipped = 0; skipped < 4 && index < limit; ) {
    const to = siteAt(reading, index, limit, skipped);
    if (to > index) {
      sites.push({ from: index, to });
      index = to;
      skipped = 0;
      const joint = tokenAt(reading.scanned, index);
      if (!reading.rules.grammar.site_joints.holds(joint)) break;
      index += 1;
      continue;
    }
    const word = tokenAt(reading.scanned, index);
    if (word.kind === 'punct' && word.text !== ',') break;
    index += 1;
    skipped += 1;
  }
  return sites;
}

/** The end of a site that starts here: a word for a place with its name, or right behind the verb a name alone. */
function siteAt(reading: Reading, at: number, limit: number, skipped: number): number {
  const head = reading.rules.places.siteHeads.longest(reading.scanned.tokens, at, limit);
  if (head !== null) {
    const name = siteName(reading, at, head.to, limit);
    const to = name === null ? at : siteEnd(reading, name, limit);
    // "Depo Arsip", "Perpustakaan Daerah": two words for a place in capitals are a name by themselves.
    const isName = head.to - at > 1 && tokenAt(reading.scanned, at).capital && tokenAt(reading.scanned, head.to - 1).capital;
    return to > head.to || isName ? Math.max(to, head.to) : at;
  }
  return skipped <= LINK_WORDS ? properSite(reading, at, limit) : at;
}

/** Words between the verb and a site without a word for its kind: "berkeliling ke Cafe Sawah". */
const LINK_WORDS = 1;

/** "Pojok Difabel", "Cafe Sawah": two or more capitals that name neither an official nor a region nor a body. */
function properSite(reading: Reading, at: number, limit: number): number {
  const { scanned, rules } = reading;
  if (!tokenAt(scanned, at).capital) return at;
  const mention = mentionOver(reading, at);
  const unknown = mention === null || (mention.type === 'official' && mention.office === null && mention.from === at && mention.nameRange?.from === at);
  if (!unknown || rules.isKnownWord(tokenAt(scanned, at))) return at;
  let to = at;
  while (to < limit && to - at < LONGEST_SITE && tokenAt(scanned, to).capital && (to === at || !beginsMention(reading, to))) to += 1;
  return to - at > 1 ? to : at;
}

/** The first mention, direct speech apart, that a token stands in. */
function mentionOver({ scanned: { mentions } }: Reading, at: number): Mention | null {
  for (const mention of mentions) {
    if (mention.from > at) return null;
    if (at < mention.to && mention.type !== 'quote') return mention;
  }
  return null;
}

/** Whether a mention other than a region starts at a token. */
function beginsMention({ scanned: { mentions }, where }: Reading, token: number): boolean {
  for (let number = where.firstAt(token); mentions[number]?.from === token; number += 1) if (mentions[number]?.type !== 'region') return true;
  return false;
}

/** Longest description between a word for a place and its name: "kandang" + "kelompok ternak" + "Sipatuo". */
const LONGEST_DESCRIPTION = 4;

/** Where the capitals of a site's name begin: "bengkel meter di Tanjung Laut", "gedung MPP"; null where none do. */
function siteName(reading: Reading, from: number, at: number, limit: number): number | null {
  if (tokenAt(reading.scanned, from).capital) return at;
  for (let index = at; index < Math.min(limit, at + LONGEST_DESCRIPTION); index += 1) {
    const token = tokenAt(reading.scanned, index);
    if (token.capital) return index;
    if (token.kind !== 'word' || reading.rules.places.siteStops.holds(token)) return null;
  }
  return null;
}

/** A site's name runs over capitals, and over "di" or "milik" to the place it lies in. */
function siteEnd(reading: Reading, at: number, limit: number): number {
  const { scanned, rules } = reading;
  let to = at;
  while (to < limit && to - at < LONGEST_SITE) {
    const token = tokenAt(scanned, to);
    const next = tokenAt(scanned, to + 1);
    const placed = next.capital || (rules.villageHeads.holds(next) && tokenAt(scanned, to + 2).capital);
    if (token.capital || NUMERAL.test(token.text) || (token.text === '-' && !token.spaced)) to += 1;
    else if (token.text === '(' && tokenAt(scanned, to + 2).text === ')') to += 3;
    else if (rules.grammar.site_links.holds(token) && placed) to += 1;
    else if (token.kind === 'word' && next.capital && (rules.fields.holds(token) || rules.villageHeads.holds(token))) to += 1;
    else break;
  }
  return to;
}
