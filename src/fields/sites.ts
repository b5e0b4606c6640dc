/** Finds what the guests saw in the field. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { inScope } from '../frames/scope.js';
import { rangeText, tokenAt } from '../mentions/context.js';
import type { PhraseIndex } from '../tokens/phrase-index.js';
import type { TokenRange } from '../types.js';
import { rangeEvidence } from './evidence.js';
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
  const { places } = reading.rules;
  const found = new Map<string, FoundPlace>();
  for (const { sentence, place } of inScope(reading, frame.scope)) {
    if (place !== 'body') continue;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const verb = places.siteVerbs.longest(reading.scanned.tokens, at, sentence.to);
      if (verb === null || reading.where.isQuoted(at)) continue;
      for (const range of sitesFrom(reading, verb.to, sentence.to, places.siteHeads)) {
        const name = rangeText(reading.scanned, range.from, range.to);
        if (name !== venue) found.set(name.toLowerCase(), { name, evidence: [rangeEvidence(reading.scanned, range)] });
      }
    }
  }
  return [...found.values()];
}

/** One site or a list of them: "Puskesmas Leces, Pasar Dringu dan TPA Seboro". */
function* sitesFrom(reading: Reading, at: number, limit: number, heads: PhraseIndex<true>): Generator<TokenRange> {
  let index = at;
  for (let skipped = 0; skipped < 4 && index < limit; ) {
    const to = siteAt(reading, index, limit, heads, skipped);
    if (to > index) {
      yield { from: index, to };
      index = to;
      skipped = 0;
      const joint = tokenAt(reading.scanned, index);
      if (!reading.rules.grammar.site_joints.has(joint.lower)) return;
      index += 1;
      continue;
    }
    const word = tokenAt(reading.scanned, index);
    if (word.kind === 'punct' && word.text !== ',') return;
    index += 1;
    skipped += 1;
  }
}

/** The end of a site that starts here: a word for a place with its name, or right behind the verb a name alone. */
function siteAt(reading: Reading, at: number, limit: number, heads: PhraseIndex<true>, skipped: number): number {
  const head = heads.longest(reading.scanned.tokens, at, limit);
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
  const mention = scanned.mentions.find((candidate) => candidate.from <= at && at < candidate.to && candidate.type !== 'quote');
  const unknown = mention === undefined || (mention.type === 'official' && mention.office === null && mention.from === at && mention.nameRange?.from === at);
  if (!unknown || rules.isKnownWord(tokenAt(scanned, at))) return at;
  let to = at;
  while (
    to < limit &&
    to - at < LONGEST_SITE &&
    tokenAt(scanned, to).capital &&
    !scanned.mentions.some(({ from, type }) => from === to && from > at && type !== 'region')
  )
    to += 1;
  return to - at > 1 ? to : at;
}

/** Longest description between a word for a place and its name: "kandang" + "kelompok ternak" + "Sipatuo". */
const LONGEST_DESCRIPTION = 4;

/** Where the capitals of a site's name begin: "bengkel meter di Tanjung Laut", "gedung MPP"; null where none do. */
function siteName(reading: Reading, from: number, at: number, limit: number): number | null {
  if (tokenAt(reading.scanned, from).capital) return at;
  for (let index = at; index < Math.min(limit, at + LONGEST_DESCRIPTION); index += 1) {
    const token = tokenAt(reading.scanned, index);
    if (token.capital) return index;
    if (token.kind !== 'word' || reading.rules.places.siteStops.has(token.lower)) return null;
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
    const placed = next.capital || (rules.villageHeads.has(next.lower) && tokenAt(scanned, to + 2).capital);
    if (token.capital || NUMERAL.test(token.text) || (token.text === '-' && !token.spaced)) to += 1;
    else if (token.text === '(' && tokenAt(scanned, to + 2).text === ')') to += 3;
    else if (rules.grammar.site_links.has(token.lower) && placed) to += 1;
    else if (token.kind === 'word' && next.capital && (rules.fields.has(token.lower) || rules.villageHeads.has(token.lower))) to += 1;
    else break;
  }
  return to;
}
