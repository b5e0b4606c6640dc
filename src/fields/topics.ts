/** Finds the topics of an article and which of them the visitors came to learn. */
import type { Frame } from '../frames/frames.js';
import type { MaskedSentence } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import { inScope } from '../frames/scope.js';
import type { EvidenceSpan, Topic } from '../record/schema.js';
import type { TopicTerm } from '../rules/compile-topics.js';
import { tokenAt } from '../mentions/context.js';
import { rangeEvidence, tidyEvidence } from './evidence.js';

interface Hit {
  readonly term: TopicTerm;
  readonly from: number;
  readonly to: number;
  readonly masked: MaskedSentence;
  readonly focus: boolean;
}

/** A purpose phrase reaches this many tokens: "mempelajari" ... "pengelolaan sampah". */
const REACH = 26;

/**
 * Finds the topics of a visit.
 *
 * @param reading the article
 * @param frame the visit; sentences about other visitors are left out
 * @returns topics in the order of the taxonomy, focus first
 */
export function findTopics(reading: Reading, frame: Frame): Topic[] {
  const hits: Hit[] = [];
  for (const masked of inScope(reading, frame.scope)) {
    hits.push(...sentenceHits(reading, masked));
  }
  const strong = hits.filter(({ term }) => term.strength === 'strong' || term.strength === 'weak');
  const byTopic = new Map<string, Hit[]>();
  for (const hit of strong) byTopic.set(hit.term.topic, [...(byTopic.get(hit.term.topic) ?? []), hit]);
  for (const [topic, own] of byTopic) if (own.every(({ term }) => term.strength === 'weak') && !own.some(({ focus }) => focus)) byTopic.delete(topic);
  const focus = new Set([...byTopic].filter(([, own]) => own.some((hit) => hit.focus)).map(([topic]) => topic));
  if (focus.size === 0) {
    const most = mostMentioned(byTopic);
    if (most !== null) focus.add(most);
  }
  const { labels, order } = reading.rules.topics;
  return [...byTopic]
    .map(([id, own]) => ({ id, label: labels.get(id) ?? id, focus: focus.has(id), evidence: hitEvidence(reading, own) }))
    .sort((a, b) => Number(b.focus) - Number(a.focus) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function hitEvidence(reading: Reading, hits: readonly Hit[]): EvidenceSpan[] {
  const ranked = [...hits].sort((a, b) => Number(b.focus) - Number(a.focus) || a.from - b.from);
  return tidyEvidence(ranked.slice(0, 3).map((hit) => rangeEvidence(reading.scanned, hit)));
}

function sentenceHits(reading: Reading, masked: MaskedSentence): Hit[] {
  const { scanned, rules } = reading;
  const { tokens } = scanned;
  const from = masked.items[0]?.from ?? masked.sentence.from;
  const to = masked.items.at(-1)?.to ?? masked.sentence.to;
  const covered = coveredTokens(reading, from, to);
  const hits: Hit[] = [];
  let purpose = Number.NEGATIVE_INFINITY;
  let background = Number.NEGATIVE_INFINITY;
  let blockedUntil = -1;
  let blockedTopic = '';
  const lead = masked.place === 'title' || (masked.place === 'body' && masked.sentence.index <= (reading.layout.title === null ? 0 : 1));
  for (let at = from; at < to; at += 1) {
    if (masked.place !== 'quote' && inQuote(reading, at)) continue;
    if (rules.purpose.focus.longest(tokens, at, to) !== null) purpose = at;
    if (rules.purpose.notFocus.longest(tokens, at, to) !== null) background = at;
    for (const { to: end, value } of rules.topics.terms.matches(tokens, at, to)) {
      if (value.exact !== null && !writtenAs(reading, at, end, value.exact)) continue;
      if (value.strength === 'not') {
        blockedUntil = end;
        blockedTopic = value.topic;
        continue;
      }
      if (at < blockedUntil && value.topic === blockedTopic) continue;
      if (covered.has(at) && value.strength !== 'agency') continue;
      const inReach = at - purpose <= REACH && purpose > background;
      if (value.strength === 'weak' && !inReach) continue;
      hits.push({ term: value, from: at, to: end, masked, focus: inReach || (lead && background < 0) });
    }
  }
  return hits;
}

function writtenAs(reading: Reading, from: number, to: number, exact: string): boolean {
  const start = tokenAt(reading.scanned, from).start;
  const end = tokenAt(reading.scanned, to - 1).end;
  return reading.scanned.text.slice(start, end).replace(/\s+/g, ' ') === exact;
}

function inQuote(reading: Reading, at: number): boolean {
  return reading.scanned.article.quotes.some(({ from, to }) => from <= at && at < to);
}

/** Names of bodies and officials are no topics: "Dinas Pariwisata" came, tourism was not said. */
function coveredTokens(reading: Reading, from: number, to: number): Set<number> {
  const covered = new Set<number>();
  for (const mention of reading.scanned.mentions) {
    if (mention.from >= to || mention.to <= from) continue;
    if (mention.type !== 'organisation' && mention.type !== 'official') continue;
    if (mention.type === 'official' && mention.office === null) continue;
    if (mention.type === 'organisation' && (mention.kind === 'enterprise' || mention.kind === 'community') && mention.region === null) continue;
    for (let index = mention.from; index < mention.to; index += 1) covered.add(index);
  }
  return covered;
}

function mostMentioned(byTopic: ReadonlyMap<string, readonly Hit[]>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [topic, hits] of byTopic) {
    const score = hits.length + (hits.some(({ masked }) => masked.place === 'title') ? 2 : 0);
    if (score > most) {
      best = topic;
      most = score;
    }
  }
  return best;
}
