/** Finds the topics of an article and which of them the visitors came to learn. */
import type { Frame } from '../frames/frames.js';
import type { MaskedSentence } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import { inScope } from '../frames/scope.js';
import { tokenAt } from '../mentions/context.js';
import type { EvidenceSpan, Topic } from '../record/schema.js';
import type { TopicTerm } from '../rules/compile-topics.js';
import { rangeEvidence, tidyEvidence } from './evidence.js';

/** Where a term stands, and so how much it says about what the visitors came for. */
type Sign = 'title' | 'aim' | 'near' | 'far' | 'lead' | 'plain' | 'quote' | 'background';

interface Hit {
  readonly term: TopicTerm;
  readonly from: number;
  readonly to: number;
  readonly sign: Sign;
  readonly sentence: number;
}

/** A purpose phrase reaches this many tokens: "mempelajari" ... "pengelolaan sampah". */
const REACH = 26;
/** Within this many tokens the term is as good as its object. */
const NEAR = 9;

/**
 * Finds the topics of a visit.
 *
 * @param reading the article
 * @param frame the visit; sentences about other visits are left out
 * @returns topics in the order of the taxonomy, focus first
 */
export function findTopics(reading: Reading, frame: Frame): Topic[] {
  const { weights } = reading.rules;
  const scored = [...groupHits(reading, frame)].map(([id, hits]) => ({ id, hits, score: scoreTopic(reading, hits) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const bar = Math.min(best, Math.max(weights.topic_focus ?? 2, best * (weights.topic_share ?? 0.3)));
  const { labels, order } = reading.rules.topics;
  return scored
    .filter(({ score, hits }) => score >= bar || score >= (weights.topic_mention ?? 1) || hits.some(({ sign }) => sign === 'background'))
    .map(({ id, hits, score }) => ({ id, label: labels.get(id) ?? id, focus: score >= bar && best > 0, evidence: hitEvidence(reading, hits) }))
    .sort((a, b) => Number(b.focus) - Number(a.focus) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The hits of each topic; a term that is only a weak sign counts where a strong one stands beside it or a purpose in front. */
export function groupHits(reading: Reading, frame: Frame): Map<string, Hit[]> {
  const byTopic = new Map<string, Hit[]>();
  const inTraining = tellsOfClass(reading);
  for (const masked of inScope(reading, frame.scope)) {
    for (const hit of sentenceHits(reading, masked, inTraining)) {
      byTopic.set(hit.term.topic, [...(byTopic.get(hit.term.topic) ?? []), hit]);
    }
  }
  return byTopic;
}

/** Adds up the best sign of each sentence, so that a list of synonyms counts once; what the host has won counts once in all. */
function scoreTopic(reading: Reading, hits: readonly Hit[]): number {
  const { weights } = reading.rules;
  const bySentence = new Map<number, number>();
  for (const { sign, sentence } of hits) {
    const place = sign === 'background' ? -1 : sentence;
    bySentence.set(place, Math.max(bySentence.get(place) ?? 0, weights[`topic_${sign}`] ?? 0));
  }
  return [...bySentence.values()].reduce((sum, value) => sum + value, 0);
}

const SIGN_ORDER: readonly Sign[] = ['aim', 'near', 'title', 'far', 'lead', 'plain', 'quote', 'background'];

function hitEvidence(reading: Reading, hits: readonly Hit[]): EvidenceSpan[] {
  const ranked = [...hits].sort((a, b) => SIGN_ORDER.indexOf(a.sign) - SIGN_ORDER.indexOf(b.sign) || a.from - b.from);
  return tidyEvidence(ranked.slice(0, 3).map((hit) => rangeEvidence(reading.scanned, hit)));
}

/** The guests are a class of officials in training. */
function tellsOfClass({ scanned: { tokens }, rules }: Reading): boolean {
  return tokens.some((_, at) => rules.purpose.classes.longest(tokens, at, tokens.length) !== null);
}

function sentenceHits(reading: Reading, masked: MaskedSentence, inTraining: boolean): Hit[] {
  const { scanned, rules } = reading;
  const { tokens } = scanned;
  const from = masked.items[0]?.from ?? masked.sentence.from;
  const to = masked.items.at(-1)?.to ?? masked.sentence.to;
  const covered = coveredTokens(reading, from, to);
  const award = masked.place !== 'quote' && creditsAward(reading, from, to);
  const hits: Hit[] = [];
  let purpose = Number.NEGATIVE_INFINITY;
  let background = Number.NEGATIVE_INFINITY;
  let lociFrom = Number.POSITIVE_INFINITY;
  let blockedUntil = -1;
  let blockedTopic = '';
  const lead = masked === leadOf(reading);
  for (let at = from; at < to; at += 1) {
    if (masked.place !== 'quote' && reading.where.isQuoted(at)) continue;
    if (inTraining) lociFrom = Math.min(lociFrom, rules.purpose.loci.longest(tokens, at, to)?.to ?? lociFrom);
    const loci = at >= lociFrom;
    if (loci || rules.purpose.aims.longest(tokens, at, to) !== null) purpose = at;
    if (rules.purpose.notFocus.longest(tokens, at, to) !== null) background = at;
    for (const { to: end, value } of rules.topics.terms.matches(tokens, at, to)) {
      if (value.exact !== null && !writtenAs(reading, at, end, value.exact)) continue;
      if (value.strength === 'not') {
        blockedUntil = end;
        blockedTopic = value.topic;
        continue;
      }
      if (at < blockedUntil && value.topic === blockedTopic) continue;
      if ((value.strength === 'agency' || covered.has(at)) && !loci) continue;
      const distance = purpose > background ? at - purpose : Number.POSITIVE_INFINITY;
      if (value.strength === 'weak' && distance > REACH) continue;
      // "Tiga lokus: Dinas Sosial, Disdukcapil ...": each of them is what a group of the class came to learn.
      const sign = loci ? 'aim' : signOf(masked, distance, award || background >= 0, lead);
      hits.push({ term: value, from: at, to: end, sign, sentence: masked.sentence.index });
    }
  }
  return hits;
}

/** Fewer items than this make a picture line or a heading, no lead. */
const SHORTEST_LEAD = 8;

/** The first sentence of the running text. */
function leadOf(reading: Reading): MaskedSentence | undefined {
  return reading.masked.find(({ place, items }) => place === 'body' && items.length >= SHORTEST_LEAD);
}

function signOf(masked: MaskedSentence, distance: number, background: boolean, lead: boolean): Sign {
  if (masked.place === 'title') return 'title';
  if (lead && distance <= REACH) return 'aim';
  if (distance <= NEAR) return 'near';
  if (distance <= REACH) return 'far';
  if (background) return 'background';
  if (lead) return 'lead';
  return masked.place === 'quote' ? 'quote' : 'plain';
}

/** A sentence that credits awards tells what the host has, not what the guests came for. */
function creditsAward(reading: Reading, from: number, to: number): boolean {
  const { topics } = reading.rules;
  let award = false;
  let cue = false;
  for (let at = from; at < to; at += 1) {
    if (topics.awards.longest(reading.scanned.tokens, at, to) !== null) award = true;
    if (topics.awardCues.longest(reading.scanned.tokens, at, to) !== null) cue = true;
  }
  return award && cue;
}

function writtenAs(reading: Reading, from: number, to: number, exact: string): boolean {
  const start = tokenAt(reading.scanned, from).start;
  const end = tokenAt(reading.scanned, to - 1).end;
  return reading.scanned.text.slice(start, end).replace(/\s+/g, ' ') === exact;
}

/** Names of bodies and officials are no topics: "Dinas Pariwisata" came, tourism was not said. */
function coveredTokens(reading: Reading, from: number, to: number): Set<number> {
  const covered = new Set<number>();
  for (const number of reading.where.mentionsIn(from, to)) {
    const mention = reading.scanned.mentions[number];
    if (mention?.type !== 'organisation' && mention?.type !== 'official') continue;
    if (mention.type === 'official' && mention.office === null) continue;
    if (mention.type === 'organisation' && namesTopic(reading, mention.from, mention.to)) continue;
    for (let index = mention.from; index < mention.to; index += 1) covered.add(index);
  }
  return covered;
}

/** "MPP", "posyandu" and "BUMDes" are bodies and topics at once. */
function namesTopic(reading: Reading, from: number, to: number): boolean {
  for (const { value } of reading.rules.topics.terms.matches(reading.scanned.tokens, from, to)) if (value.strength === 'strong') return true;
  return false;
}
