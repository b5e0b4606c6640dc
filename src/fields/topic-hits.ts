/** Finds the terms of topics in an article and how much each says about what the visitors came for. */
import type { MaskedSentence } from '../frames/mask.js';
import { perArticle } from '../frames/per-article.js';
import type { Reading } from '../frames/reading.js';
import { tokenAt } from '../mentions/context.js';
import type { TopicTerm } from '../rules/compile-topics.js';
import { headsOf } from '../tokens/heads.js';
import type { Matches } from '../tokens/phrase-index.js';
import type { Mention } from '../types.js';
import { headsIn } from './heads.js';

/** Where a term may stand: the places that tell most about what the visitors came for come first. */
export const SIGNS = ['aim', 'near', 'title', 'far', 'lead', 'plain', 'quote', 'background'] as const;
const AIM = 0;
const NEAR_AIM = 1;
const IN_TITLE = 2;
const FAR_FROM_AIM = 3;
const IN_LEAD = 4;
const PLAIN = 5;
const QUOTED = 6;
export const BACKGROUND = 7;
/** The place of a term turns on what else its sentence tells. */
export const UNDECIDED = -1;

export interface Hit {
  readonly topic: string;
  readonly from: number;
  readonly to: number;
  /** Where it stands, by its place among `SIGNS`. */
  readonly sign: number;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** A purpose phrase reaches this many tokens: "mempelajari" ... "pengelolaan sampah". */
const REACH = 26;
/** Within this many tokens the term is as good as its object. */
const NEAR = 9;

/**
 * The topic terms of an article in reading order; one that is only a weak sign counts where a purpose stands in front of it,
 * and the name of a body is none.
 */
export const topicHits = perArticle(findHits);

function findHits(reading: Reading): Hit[] {
  const hits: Hit[] = [];
  const inTraining = tellsOfClass(reading);
  const lead = leadOf(reading);
  for (const masked of reading.masked) addHits(reading, masked, inTraining, masked === lead, hits);
  return hits;
}

/** The guests are a class of officials in training. */
function tellsOfClass(reading: Reading): boolean {
  const { tokens } = reading.scanned;
  const { classes } = reading.rules.purpose;
  const heads = headsOf(classes);
  const begins = headsIn(reading);
  const to = tokens.length;
  for (let at = begins.next(heads, 0, to); at < to; at = begins.next(heads, at + 1, to)) if (classes.endOf(tokens, at, to) > at) return true;
  return false;
}

/** Fewer items than this make a picture line or a heading, no lead. */
const SHORTEST_LEAD = 8;

/** The first sentence of the running text. */
function leadOf(reading: Reading): MaskedSentence | undefined {
  return reading.masked.find(({ place, size }) => place === 'body' && size >= SHORTEST_LEAD);
}

/** The terms that begin at one token; those that begin at the name of a body, which are asked for in between. */
const found: Matches<TopicTerm> = { ends: [], values: [] };
const named: Matches<TopicTerm> = { ends: [], values: [] };

function addHits(reading: Reading, masked: MaskedSentence, inTraining: boolean, isLead: boolean, hits: Hit[]): void {
  const { scanned, rules, where } = reading;
  const { tokens } = scanned;
  const { terms } = rules.topics;
  const { aims, notFocus, loci } = rules.purpose;
  const begins = headsIn(reading);
  const heads = inTraining ? headsOf(terms, aims, notFocus, loci) : headsOf(terms, aims, notFocus);
  const { size, sentence } = masked;
  const from = size === 0 ? sentence.from : masked.fromOf(0);
  const to = size === 0 ? sentence.to : masked.toOf(size - 1);
  const quote = masked.place === 'quote';
  const quoting = !quote && where.hasQuoteIn(from, to);
  let names: NameReader | null = null;
  const { ends, values } = found;
  let award: boolean | null = quote ? false : null;
  let purpose = -1;
  let background = -1;
  let lociFrom = tokens.length;
  let blockedUntil = -1;
  let blockedTopic = '';
  for (let at = begins.next(heads, from, to); at < to; at = begins.next(heads, at + 1, to)) {
    const token = tokens[at];
    if (token === undefined || (quoting && where.isQuoted(at))) continue;
    if (inTraining) lociFrom = Math.min(lociFrom, loci.longest(tokens, at, to)?.to ?? lociFrom);
    const isLocus = at >= lociFrom;
    if (isLocus || (aims.beginsAt(token) && aims.endOf(tokens, at, to) > at)) purpose = at;
    if (notFocus.beginsAt(token) && notFocus.endOf(tokens, at, to) > at) background = at;
    if (!terms.beginsAt(token)) continue;
    for (let place = terms.collect(tokens, at, to, found) - 1; place >= 0; place -= 1) {
      const value = values[place] as TopicTerm;
      const end = ends[place] ?? at;
      if (value.exact !== null && !writtenAs(reading, at, end, value.exact)) continue;
      if (value.strength === 'not') {
        blockedUntil = end;
        blockedTopic = value.topic;
        continue;
      }
      if (at < blockedUntil && value.topic === blockedTopic) continue;
      if (value.strength === 'agency' && !isLocus) continue;
      names ??= new NameReader(reading, from);
      if (!isLocus && names.cover(at, to)) continue;
      const distance = purpose > background ? at - purpose : tokens.length + REACH;
      if (value.strength === 'weak' && distance > REACH) continue;
      // "Tiga lokus: Dinas Sosial, Disdukcapil ...": each of them is what a group of the class came to learn.
      let sign = isLocus ? AIM : signByPlace(masked, distance, isLead);
      if (sign === UNDECIDED) {
        award ??= creditsAward(reading, from, to);
        sign = award || background >= 0 ? BACKGROUND : isLead ? IN_LEAD : quote ? QUOTED : PLAIN;
      }
      hits.push({ topic: value.topic, from: at, to: end, sign, sentence: masked.sentence.index });
    }
  }
}

/** The sign of a term whose place says enough. */
function signByPlace({ place }: MaskedSentence, distance: number, isLead: boolean): number {
  if (place === 'title') return IN_TITLE;
  if (isLead && distance <= REACH) return AIM;
  if (distance <= NEAR) return NEAR_AIM;
  return distance <= REACH ? FAR_FROM_AIM : UNDECIDED;
}

/** A sentence that credits awards tells what the host has, not what the guests came for. */
function creditsAward(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.scanned;
  const { awards, awardCues } = reading.rules.topics;
  const begins = headsIn(reading);
  const heads = headsOf(awards, awardCues);
  let award = false;
  let cue = false;
  for (let at = begins.next(heads, from, to); at < to && !(award && cue); at = begins.next(heads, at + 1, to)) {
    award ||= awards.endOf(tokens, at, to) > at;
    cue ||= awardCues.endOf(tokens, at, to) > at;
  }
  return award && cue;
}

function writtenAs(reading: Reading, from: number, to: number, exact: string): boolean {
  const first = tokenAt(reading.scanned, from);
  if (to === from + 1) return first.text === exact;
  const { start } = first;
  const { end } = tokenAt(reading.scanned, to - 1);
  const words = reading.scanned.text.slice(start, end);
  return words === exact || (words.length >= exact.length && words.replace(/\s+/g, ' ') === exact);
}

/** Names of bodies and officials are no topics: "Dinas Pariwisata" came, tourism was not said. */
class NameReader {
  private next: number;
  private coveredTo = -1;

  /** @param from the token that the sentence begins with */
  constructor(
    private readonly reading: Reading,
    from: number,
  ) {
    this.next = reading.where.firstAt(from);
  }

  /** Whether a token stands in a name; to be asked of tokens in their order, with the end of their sentence. */
  cover(at: number, limit: number): boolean {
    const { mentions } = this.reading.scanned;
    for (; this.next < mentions.length; this.next += 1) {
      const mention = mentions[this.next];
      if (mention === undefined || mention.from > at || mention.from >= limit) break;
      if (mention.to > at && mention.to > this.coveredTo && isName(this.reading, mention)) this.coveredTo = mention.to;
    }
    return at < this.coveredTo;
  }
}

function isName(reading: Reading, mention: Mention): boolean {
  if (mention.type === 'official') return mention.office !== null;
  return mention.type === 'organisation' && !namesTopic(reading, mention.from, mention.to);
}

/** "MPP", "posyandu" and "BUMDes" are bodies and topics at once. */
function namesTopic(reading: Reading, from: number, to: number): boolean {
  const count = reading.rules.topics.terms.collect(reading.scanned.tokens, from, to, named);
  for (let place = 0; place < count; place += 1) if (named.values[place]?.strength === 'strong') return true;
  return false;
}
