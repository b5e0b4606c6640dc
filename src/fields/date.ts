/** Chooses the visit's date among the dates of an article. */
import type { RawDate } from '../dates/raw-date.js';
import { resolveDate } from '../dates/resolve-date.js';
import type { Frame } from '../frames/frames.js';
import { CLASS_BITS, type MaskedSentence } from '../frames/mask.js';
import { perArticle } from '../frames/per-article.js';
import type { Reading } from '../frames/reading.js';
import { partyOf } from '../frames/sides.js';
import type { DateMention, Mention, ResolvedDate, TokenRange } from '../types.js';
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
  const candidates = findCandidates(reading, frame, status);
  let best: Candidate | null = null;
  for (const candidate of candidates) if (best === null || candidate.score > best.score) best = candidate;
  if (best === null || best.score < (reading.rules.weights.date_threshold ?? 0)) return null;
  const { date, mention } = widen(best, candidates);
  const last = date.start === date.end ? findLastDay(reading, frame.scope, date) : null;
  if (last === null) return { date, mention, until: null };
  return { date: { ...date, end: last.end }, mention, until: reading.scanned.mentions[last.mention] ?? null };
}

function findCandidates(reading: Reading, frame: Frame, status: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { masked, item, number, mention, date } of datesOf(reading)) {
    const { index } = masked.sentence;
    if (frame.scope.foreign.has(index)) continue;
    const own = frame.scope.own.has(index) ? OWN_SENTENCE : 0;
    candidates.push({ mention, number, date, score: scoreDate(reading, frame, masked, item, { raw: mention.raw, number }, status) + own });
  }
  return candidates;
}

/** A date of the article in its sentence. */
interface PlacedDate {
  readonly masked: MaskedSentence;
  readonly item: number;
  readonly number: number;
  readonly mention: DateMention;
  readonly date: ResolvedDate;
}

/** The dates of an article whose day can be told, in reading order. */
const datesOf = perArticle((reading: Reading): PlacedDate[] => {
  const dates: PlacedDate[] = [];
  const { mentions } = reading.scanned;
  for (const masked of reading.masked) {
    const { size } = masked;
    if (size === 0 || (masked.held & CLASS_BITS.date) === 0) continue;
    const end = masked.toOf(size - 1);
    let item = 0;
    for (let first = reading.where.firstAt(masked.fromOf(0)); first < mentions.length && (mentions[first]?.from ?? end) < end; first += 1) {
      if (mentions[first]?.type !== 'date') continue;
      const { from } = mentions[first] as Mention;
      const number = reading.where.mentionAt(from);
      const mention = mentions[number];
      while (item < size && masked.fromOf(item) < from) item += 1;
      if (masked.fromOf(item) !== from || number !== first || mention?.type !== 'date') continue;
      const date = resolveDate(mention.raw, reading.references);
      if (date !== null) dates.push({ masked, item, number, mention, date });
    }
  }
  return dates;
});

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
  const told = toldOfDate(reading, masked, number);
  if (told.direction) score += 2;
  if (told.people) score += 1;
  if (told.visit) score += 2;
  if (told.other) score -= 3;
  if (behindSpeech(reading, masked, item)) score -= status === 'planned' || saidAtHome(reading, frame, masked, item) ? SPOKEN_ELSEWHERE : SPOKEN;
  if (isOtherStops(reading, frame, masked, item)) score -= OTHER_STOP;
  if (raw.weekday !== null) score += 0.6;
  if (raw.year !== null && raw.weekday === null && !told.direction) score -= 0.8;
  if (status === 'planned' && raw.endDay !== null) score += 1;
  return score - masked.sentence.index * 0.05;
}

/** What the sentence of a date tells, of that date or of none. */
function toldOfDate(reading: Reading, masked: MaskedSentence, number: number): Record<'direction' | 'people' | 'visit' | 'other', boolean> {
  const told = { direction: false, people: false, visit: false, other: false };
  for (const relation of reading.relations) {
    if (relation.masked !== masked) continue;
    const { family, value } = relation;
    const date = relation.slot('date');
    if (date >= 0 && date !== number) continue;
    if (family === 'direction') told.direction = true;
    if (relation.slot('receiver') >= 0 || relation.slot('leader') >= 0) told.people = true;
    if (family === 'date' && value === 'visit') told.visit = true;
    if (family === 'date' && value === 'other') told.other = true;
  }
  return told;
}

/** "..., ujar Askari, Senin (4/3)": the day of the interview, not of the visit. */
function behindSpeech({ rules }: Reading, masked: MaskedSentence, item: number): boolean {
  for (let index = Math.max(0, item - SPEECH_REACH); index < item; index += 1) {
    const token = masked.tokenAt(index);
    if (token !== undefined && rules.sayWords.holds(token)) return true;
  }
  return false;
}

/** Items between a place and the date behind it: "kata Norhasanah, Rantau, Senin (5/6)". */
const PLACE_REACH = 3;

/** The words were said where the guests come from, before or after the visit. */
function saidAtHome(reading: Reading, { visitors }: Frame, masked: MaskedSentence, item: number): boolean {
  for (let index = Math.max(0, item - PLACE_REACH); index < item; index += 1) {
    const number = reading.where.mentionAt(masked.fromOf(index));
    const party = number >= 0 && reading.scanned.mentions[number]?.type === 'region' ? partyOf(reading, number) : null;
    if (party !== null && visitors.includes(party)) return true;
  }
  return false;
}

/** "... di Kota Bogor, Selasa (11/6), meneruskan ke Kota Depok, Rabu (12/6)": a day belongs to the stop named last before it. */
function isOtherStops(reading: Reading, { hosts, others }: Frame, masked: MaskedSentence, item: number): boolean {
  if (others.length === 0) return false;
  for (let index = item - 1; index >= 0; index -= 1) {
    const number = reading.where.mentionAt(masked.fromOf(index));
    const party = number < 0 || reading.scanned.mentions[number]?.type === 'quote' ? null : partyOf(reading, number);
    if (party !== null && hosts.includes(party)) return false;
    if (party !== null && others.includes(party)) return true;
  }
  return false;
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
