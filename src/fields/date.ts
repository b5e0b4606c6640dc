/** Chooses the visit's date among the dates of an article. */
import type { RawDate } from '../dates/raw-date.js';
import { resolveDate } from '../dates/resolve-date.js';
import type { Frame } from '../frames/frames.js';
import type { MaskedSentence } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import { inScope } from '../frames/scope.js';
import { partyOf } from '../frames/sides.js';
import type { DateMention, ResolvedDate, TokenRange } from '../types.js';
import { findLastDay } from './date-span.js';

export interface ChosenDate {
  readonly date: ResolvedDate;
  readonly mention: DateMention;
  /** Words that tell the last day, where they stand apart from the first. */
  readonly until: TokenRange | null;
}

interface Candidate {
  readonly mention: DateMention;
  readonly number: number;
  readonly date: ResolvedDate;
  readonly score: number;
}

const SPEECH_REACH = 7;
/** The day of somebody's words is often the visit's; that of words about a plan, or said at home, is not. */
const SPOKEN = 1.6;
const SPOKEN_ELSEWHERE = 3;
const OTHER_STOP = 3;
/** A date in a sentence about this visit alone goes before the dates of the whole trip. */
const OWN_SENTENCE = 3;

/**
 * Chooses the date of a visit.
 *
 * @param reading the article
 * @param frame the visit
 * @param status dates of plans may lie behind words of departure
 * @returns the date with its mention, or null
 */
export function chooseDate(reading: Reading, frame: Frame, status: string): ChosenDate | null {
  const candidates: Candidate[] = [];
  const sentences = inScope(reading, frame.scope);
  for (const masked of sentences) {
    for (const [item, range] of masked.items.entries()) {
      const number = reading.where.mentionAt(range.from);
      const mention = reading.scanned.mentions[number];
      if (mention?.type !== 'date') continue;
      const date = resolveDate(mention.raw, reading.references);
      if (date === null) continue;
      candidates.push({
        mention,
        number,
        date,
        score: scoreDate(reading, frame, masked, item, { raw: mention.raw, number }, status) + (frame.scope.own.has(masked.sentence.index) ? OWN_SENTENCE : 0),
      });
    }
  }
  const best = candidates.reduce<Candidate | null>((top, next) => (top === null || next.score > top.score ? next : top), null);
  if (best === null || best.score < (reading.rules.weights.date_threshold ?? 0)) return null;
  const { date, mention } = widen(best, candidates);
  const last = date.start === date.end ? findLastDay(reading, new Set(sentences), date) : null;
  if (last === null) return { date, mention, until: null };
  return { date: { ...date, end: last.end }, mention, until: reading.scanned.mentions[last.mention] ?? null };
}

function scoreDate(
  reading: Reading,
  frame: Frame,
  masked: MaskedSentence,
  item: number,
  { raw, number }: { raw: RawDate; number: number },
  status: string,
): number {
  let score = raw.day !== null && raw.month !== null ? 3 : raw.month !== null ? 0.3 : raw.offset !== null ? 1.6 : raw.direction !== null ? 1.8 : 1.1;
  if (masked.place === 'quote' && status !== 'planned') score -= 1.5;
  if (masked.place === 'body' && masked.sentence.index <= 2) score += 1.5;
  const here = reading.relations.filter((relation) => relation.masked === masked && (relation.slots.date ?? number) === number);
  if (here.some(({ family }) => family === 'direction')) score += 2;
  if (here.some(({ slots }) => slots.receiver !== undefined || slots.leader !== undefined)) score += 1;
  if (here.some(({ family, value }) => family === 'date' && value === 'visit')) score += 2;
  if (here.some(({ family, value }) => family === 'date' && value === 'other')) score -= 3;
  if (behindSpeech(reading, masked, item)) score -= status === 'planned' || saidAtHome(reading, frame, masked, item) ? SPOKEN_ELSEWHERE : SPOKEN;
  if (isOtherStops(reading, frame, masked, item)) score -= OTHER_STOP;
  if (raw.weekday !== null) score += 0.6;
  if (raw.year !== null && raw.weekday === null && !here.some(({ family }) => family === 'direction')) score -= 0.8;
  if (status === 'planned' && raw.endDay !== null) score += 1;
  return score - masked.sentence.index * 0.05;
}

/** "..., ujar Askari, Senin (4/3)": the day of the interview, not of the visit. */
function behindSpeech(reading: Reading, masked: MaskedSentence, item: number): boolean {
  const words = [...(reading.rules.phrases.say ?? []), ...(reading.rules.phrases.says ?? [])];
  const before = masked.items.slice(Math.max(0, item - SPEECH_REACH), item).map((_range, index) => itemText(masked, Math.max(0, item - SPEECH_REACH) + index));
  return before.some((word) => words.includes(word));
}

/** Items between a place and the date behind it: "kata Norhasanah, Rantau, Senin (5/6)". */
const PLACE_REACH = 3;

/** The words were said where the guests come from, before or after the visit. */
function saidAtHome(reading: Reading, { visitors }: Frame, { items }: MaskedSentence, item: number): boolean {
  return items.slice(Math.max(0, item - PLACE_REACH), item).some(({ from }) => {
    const number = reading.where.mentionAt(from);
    const party = reading.scanned.mentions[number]?.type === 'region' ? partyOf(reading, number) : null;
    return party !== null && visitors.includes(party);
  });
}

/** "... di Kota Bogor, Selasa (11/6), meneruskan ke Kota Depok, Rabu (12/6)": a day belongs to the stop named last before it. */
function isOtherStops(reading: Reading, { hosts, others }: Frame, { items }: MaskedSentence, item: number): boolean {
  for (const { from } of items.slice(0, item).reverse()) {
    const number = reading.where.mentionAt(from);
    const party = number < 0 || reading.scanned.mentions[number]?.type === 'quote' ? null : partyOf(reading, number);
    if (party !== null && hosts.includes(party)) return false;
    if (party !== null && others.includes(party)) return true;
  }
  return false;
}

function itemText(masked: MaskedSentence, item: number): string {
  const start = masked.offsets[item] ?? 0;
  return masked.line.slice(start, masked.line.indexOf(' ', start));
}

/** A range that holds the day chosen says how long the visit was. */
function widen(best: Candidate, candidates: readonly Candidate[]): Candidate {
  for (const candidate of candidates) {
    const { date, score } = candidate;
    const longer = date.start !== date.end && date.precision === 'day';
    if (longer && score > 1.5 && date.start <= best.date.start && date.end >= best.date.end) return candidate;
  }
  return best;
}
