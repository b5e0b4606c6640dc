/** Decides the topics of a visit and which of them the visitors came to learn. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { EvidenceSpan, Topic } from '../record/schema.js';
import { sortFew } from '../resolve/sort-few.js';
import { rangeEvidence, tidyEvidence } from './evidence.js';
import { perArticle } from './per-article.js';
import { type Hit, type Sign, topicHits } from './topic-hits.js';

/** The signs of a topic: those that tell most about what the visitors came for stand first. */
const SIGN_ORDER: readonly Sign[] = ['aim', 'near', 'title', 'far', 'lead', 'plain', 'quote', 'background'];

/** Passages for one topic, at the most. */
const MOST_PASSAGES = 3;

interface ScoredTopic {
  readonly id: string;
  readonly hits: Hit[];
  score: number;
}

/**
 * Finds the topics of a visit.
 *
 * @param reading the article
 * @param frame the visit; sentences about other visits are left out
 * @returns topics in the order of the taxonomy, focus first
 */
export function findTopics(reading: Reading, frame: Frame): Topic[] {
  const { weights } = reading.rules;
  const scored = groupHits(reading, frame);
  const worth = worthOf(reading);
  let best = 0;
  for (const topic of scored) {
    topic.score = scoreTopic(worth, topic.hits);
    best = Math.max(best, topic.score);
  }
  const bar = Math.min(best, Math.max(weights.topic_focus ?? 2, best * (weights.topic_share ?? 0.3)));
  const mentioned = weights.topic_mention ?? 1;
  const { labels, order } = reading.rules.topics;
  const topics: Topic[] = [];
  for (const { id, hits, score } of scored) {
    if (score < bar && score < mentioned && !hasBackground(hits)) continue;
    topics.push({ id, label: labels.get(id) ?? id, focus: score >= bar && best > 0, evidence: hitEvidence(reading, hits) });
  }
  return sortFew(topics, (a, b) => Number(b.focus) - Number(a.focus) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The hits of each topic in the sentences of the visit. */
function groupHits(reading: Reading, { scope }: Frame): ScoredTopic[] {
  const scored: ScoredTopic[] = [];
  for (const hit of topicHits(reading)) {
    if (scope.foreign.has(hit.sentence)) continue;
    const topic = topicOf(scored, hit.topic);
    if (topic === null) scored.push({ id: hit.topic, hits: [hit], score: 0 });
    else topic.hits.push(hit);
  }
  return scored;
}

function topicOf(scored: readonly ScoredTopic[], id: string): ScoredTopic | null {
  for (const topic of scored) if (topic.id === id) return topic;
  return null;
}

/** Adds up the best sign of each sentence, so that a list of synonyms counts once; what the host has won counts once in all. */
function scoreTopic(worth: Readonly<Record<Sign, number>>, hits: readonly Hit[]): number {
  // The best sign of each sentence with a hit, and in between the one for background: hits stand in reading order.
  const values: number[] = [];
  let background = -1;
  let last = -1;
  let lastSentence = -1;
  for (const { sign, sentence } of hits) {
    const value = worth[sign];
    if (sign === 'background') {
      if (background < 0) background = values.push(0) - 1;
      values[background] = Math.max(values[background] ?? 0, value);
    } else {
      if (sentence !== lastSentence) last = values.push(0) - 1;
      lastSentence = sentence;
      values[last] = Math.max(values[last] ?? 0, value);
    }
  }
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** What each sign is worth by the rules. */
const worthOf = perArticle(
  ({ rules: { weights } }: Reading): Readonly<Record<Sign, number>> => ({
    title: weights.topic_title ?? 0,
    aim: weights.topic_aim ?? 0,
    near: weights.topic_near ?? 0,
    far: weights.topic_far ?? 0,
    lead: weights.topic_lead ?? 0,
    plain: weights.topic_plain ?? 0,
    quote: weights.topic_quote ?? 0,
    background: weights.topic_background ?? 0,
  }),
);

function hasBackground(hits: readonly Hit[]): boolean {
  for (const { sign } of hits) if (sign === 'background') return true;
  return false;
}

/** Whether a hit says more about what the visitors came for than another, or as much and stands in front of it. */
function tellsMore(hit: Hit, other: Hit): boolean {
  if (hit.sign === other.sign) return hit.from < other.from;
  return SIGN_ORDER.indexOf(hit.sign) < SIGN_ORDER.indexOf(other.sign);
}

function hitEvidence(reading: Reading, hits: readonly Hit[]): EvidenceSpan[] {
  const best: Hit[] = [];
  for (const hit of hits) {
    let at = best.length;
    while (at > 0 && tellsMore(hit, best[at - 1] as Hit)) at -= 1;
    if (at === MOST_PASSAGES) continue;
    // The last one makes room where there is none.
    if (best.length < MOST_PASSAGES) best.push(hit);
    for (let place = best.length - 1; place > at; place -= 1) best[place] = best[place - 1] as Hit;
    best[at] = hit;
  }
  const spans: EvidenceSpan[] = [];
  for (const hit of best) spans.push(rangeEvidence(reading.scanned, hit));
  return tidyEvidence(spans);
}
