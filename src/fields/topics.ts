/** Decides the topics of a visit and which of them the visitors came to learn. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { EvidenceSpan, Topic } from '../record/schema.js';
import { sortFew } from '../resolve/sort-few.js';
import type { CompiledRules } from '../rules/compiled-rules.js';
import { rangeEvidence } from './evidence.js';
import { BACKGROUND, type Hit, SIGNS, topicHits, UNDECIDED } from './topic-hits.js';

/** A topic with its best hits, those that say most first; hits are added in reading order. */
class ScoredTopic {
  private first: Hit | null = null;
  private second: Hit | null = null;
  private third: Hit | null = null;
  hasBackground = false;
  /** What is added up of sentences that are done with. */
  private sum = 0;
  /** The sentence whose best sign is not yet known, its best sign so far, and whether the background is added behind it. */
  private sentence = -1;
  private best = UNDECIDED;
  private behind = false;

  constructor(
    readonly id: string,
    private readonly worth: readonly number[],
  ) {}

  /** Adds up the best sign of each sentence, so that a list of synonyms counts once; what the host has won counts once in all. */
  add(hit: Hit): void {
    this.keep(hit);
    const { sign, sentence } = hit;
    if (sign === BACKGROUND) {
      if (!this.hasBackground) this.behind = true;
      this.hasBackground = true;
      return;
    }
    if (sentence !== this.sentence) {
      this.sum = this.score();
      this.sentence = sentence;
      this.best = UNDECIDED;
      this.behind = false;
    }
    if (this.worthOf(sign) > this.worthOf(this.best)) this.best = sign;
  }

  score(): number {
    return this.sum + this.worthOf(this.best) + (this.behind ? this.worthOf(BACKGROUND) : 0);
  }

  private worthOf(sign: number): number {
    return sign < 0 ? 0 : Math.max(0, this.worth[sign] ?? 0);
  }

  /** The best passages for it, at the most three. */
  private keep(hit: Hit): void {
    if (tellsMore(hit, this.first)) {
      this.third = this.second;
      this.second = this.first;
      this.first = hit;
    } else if (tellsMore(hit, this.second)) {
      this.third = this.second;
      this.second = hit;
    } else if (tellsMore(hit, this.third)) this.third = hit;
  }

  /** The best passages in text order, each once. */
  evidence({ scanned }: Reading): EvidenceSpan[] {
    const spans: EvidenceSpan[] = [];
    for (let hit = this.nextBehind(null); hit !== null; hit = this.nextBehind(hit)) spans.push(rangeEvidence(scanned, hit));
    return spans;
  }

  /** The passage that follows another one in the text. */
  private nextBehind(last: Hit | null): Hit | null {
    let next: Hit | null = null;
    if (isBetween(this.first, last, next)) next = this.first;
    if (isBetween(this.second, last, next)) next = this.second;
    if (isBetween(this.third, last, next)) next = this.third;
    return next;
  }
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
  let best = 0;
  for (const topic of scored) best = Math.max(best, topic.score());
  const bar = Math.min(best, Math.max(weights.topic_focus ?? 2, best * (weights.topic_share ?? 0.3)));
  const mentioned = weights.topic_mention ?? 1;
  const { labels, order } = reading.rules.topics;
  const topics: Topic[] = [];
  for (const topic of scored) {
    const { id } = topic;
    const score = topic.score();
    if (score < bar && score < mentioned && !topic.hasBackground) continue;
    topics.push({ id, label: labels.get(id) ?? id, focus: score >= bar && best > 0, evidence: topic.evidence(reading) });
  }
  return sortFew(topics, (a, b) => Number(b.focus) - Number(a.focus) || (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/** The hits of each topic in the sentences of the visit. */
function groupHits(reading: Reading, { scope }: Frame): ScoredTopic[] {
  const scored: ScoredTopic[] = [];
  const worth = worthOf(reading);
  for (const hit of topicHits(reading)) {
    if (scope.foreign.has(hit.sentence)) continue;
    let topic = topicOf(scored, hit.topic);
    if (topic === null) {
      topic = new ScoredTopic(hit.topic, worth);
      scored.push(topic);
    }
    topic.add(hit);
  }
  return scored;
}

function topicOf(scored: readonly ScoredTopic[], id: string): ScoredTopic | null {
  for (const topic of scored) if (topic.id === id) return topic;
  return null;
}

const worths = new WeakMap<CompiledRules['weights'], readonly number[]>();

/** What each sign is worth by the rules. */
function worthOf({ rules: { weights } }: Reading): readonly number[] {
  const known = worths.get(weights);
  if (known !== undefined) return known;
  const worth = SIGNS.map((sign) => weights[`topic_${sign}`] ?? 0);
  worths.set(weights, worth);
  return worth;
}

/** Whether a hit says more about what the visitors came for than another, or as much and stands in front of it. */
function tellsMore(hit: Hit, other: Hit | null): boolean {
  if (other === null) return true;
  return hit.sign === other.sign ? hit.from < other.from : hit.sign < other.sign;
}

/** Whether a hit stands in the text behind the last one and in front of the one found next to it so far. */
function isBetween(hit: Hit | null, last: Hit | null, next: Hit | null): boolean {
  return hit !== null && (last === null || isBefore(last, hit)) && (next === null || isBefore(hit, next));
}

function isBefore(one: Hit, other: Hit): boolean {
  return one.from < other.from || (one.from === other.from && one.to < other.to);
}
