/** Finds where the guests were received. */
import type { Frame } from '../frames/frames.js';
import type { MaskedSentence } from '../frames/mask.js';
import { perArticle } from '../frames/per-article.js';
import type { Reading } from '../frames/reading.js';
import { partyOf } from '../frames/sides.js';
import { rangeText, tokenAt } from '../mentions/context.js';
import type { EvidenceSpan } from '../record/schema.js';
import { headsOf } from '../tokens/heads.js';
import type { TokenRange } from '../types.js';
import { rangeEvidence } from './evidence.js';
import { headsIn } from './heads.js';
import { holdsOneOf } from './lists.js';

export interface FoundPlace {
  readonly name: string;
  readonly evidence: EvidenceSpan[];
}

const LONGEST_PLACE = 16;
/** Words of meeting in the sentence speak for a venue; a room says more than the building it is in. */
const MEETING = 1;
const ROOM = 0.5;
/** A number in the name of a place: "Lantai III", "Gedung B". */
export const NUMERAL = /^(?:[IVX]{1,4}|[A-G]|\d{1,3})$/;

/**
 * Finds the venue of a visit.
 *
 * @param reading the article
 * @returns the best supported venue, or null
 */
export function findVenue(reading: Reading, frame: Frame): FoundPlace | null {
  const { rules, scanned } = reading;
  const threshold = rules.weights.venue_threshold ?? 1;
  let best: ScoredPlace | null = null;
  for (const { masked, at, range } of placesOf(reading)) {
    const { index } = masked.sentence;
    if (frame.scope.foreign.has(index)) continue;
    const score = scoreVenue(reading, masked, at, range) + sideOfPlace(reading, frame, range) + (frame.scope.own.has(index) ? 2 : 0);
    const place = { range, score, arrival: rules.places.venueArrivals.holds(tokenAt(scanned, range.from)) };
    if (best === null || isBetter(place, best, threshold)) best = place;
  }
  if (best === null || best.score < threshold) return null;
  return { name: rangeText(scanned, best.range.from, best.range.to), evidence: [rangeEvidence(scanned, best.range)] };
}

/** A place in its sentence, with the token of the words that lead to it. */
interface NamedPlace {
  readonly masked: MaskedSentence;
  readonly at: number;
  readonly range: TokenRange;
}

/** The places of an article where somebody may have been received. */
const placesOf = perArticle((reading: Reading): NamedPlace[] => {
  const places: NamedPlace[] = [];
  const heads = headsOf(reading.rules.places.venueLinks);
  const begins = headsIn(reading);
  for (const masked of reading.masked) {
    if (masked.place !== 'body') continue;
    const { from, to } = masked.sentence;
    // The first token may open a place without any link.
    for (let at = from; at < to; at = begins.next(heads, at + 1, to)) {
      const range = venueAt(reading, at, from, to);
      if (range === null) continue;
      places.push({ masked, at, range });
      at = range.to;
    }
  }
  return places;
});

interface ScoredPlace {
  readonly range: TokenRange;
  readonly score: number;
  /** A lobby or yard, where guests are welcomed on their way in. */
  readonly arrival: boolean;
}

/** A room goes before the lobby, however often hands were shaken there. */
function isBetter(place: ScoredPlace, best: ScoredPlace, threshold: number): boolean {
  if (place.arrival !== best.arrival && Math.min(place.score, best.score) >= threshold) return best.arrival;
  return place.score > best.score;
}

/** A place that belongs to the hosts by its name, or to the guests, where they were not received. */
const HOSTS_PLACE = 0.8;
const GUESTS_PLACE = -4;
/** "di Sekretariat DPRD Jabar": the body rather than its building. */
const BODY_ITSELF = -1;

function sideOfPlace(reading: Reading, { visitors, hosts }: Frame, { from, to }: TokenRange): number {
  const { mentions } = reading.scanned;
  const whole = reading.where.mentionFrom(from);
  if (whole?.type === 'organisation' && whole.to >= to && reading.rules.places.venueBodies.holds(tokenAt(reading.scanned, from))) return BODY_ITSELF;
  let side = 0;
  for (let number = reading.where.firstAt(from); number < mentions.length && (mentions[number]?.from ?? to) < to; number += 1) {
    const party = partyOf(reading, number);
    if (party !== null && visitors.includes(party)) return GUESTS_PLACE;
    if (party !== null && hosts.includes(party)) side = HOSTS_PLACE;
  }
  return side;
}

/** A venue stands behind "di", "bertempat di" and the like and starts with a word for a room or building. */
function venueAt(reading: Reading, at: number, start: number, limit: number): TokenRange | null {
  const { places } = reading.rules;
  const first = tokenAt(reading.scanned, at);
  // "Ruang Rapat B dipakai menerima ...": the venue opens its sentence.
  const opens = at === start && places.venueHeads.beginsAt(first) && first.capital ? { to: at } : null;
  const link = places.venueLinks.longest(reading.scanned.tokens, at, limit) ?? opens;
  if (link === null) return null;
  const head = places.venueHeads.longest(reading.scanned.tokens, link.to, limit);
  if (head === null || reading.where.isQuoted(at)) return null;
  return { from: link.to, to: placeEnd(reading, link.to, head.to, limit) };
}

/** The end of a place's name: capitals, numbers, words of buildings, and the body or region it belongs to. */
function placeEnd(reading: Reading, from: number, at: number, limit: number): number {
  const { scanned, rules } = reading;
  let to = at;
  while (to < limit && to - from < LONGEST_PLACE) {
    const token = tokenAt(scanned, to);
    const starting = reading.where.mentionFrom(to);
    const mention = starting?.type === 'number' ? undefined : starting;
    if (mention !== undefined && mention.type === 'date') break;
    if (mention !== undefined && (mention.type === 'region' || mention.type === 'organisation' || (mention.type === 'official' && mention.name === null))) {
      to = Math.min(mention.to, limit);
      continue;
    }
    if (mention?.type === 'official' && mention.office !== null) break;
    if (token.capital || NUMERAL.test(token.text) || (token.kind === 'word' && rules.places.venueWords.holds(token) && goesOn(reading, to, limit))) {
      to += 1;
      continue;
    }
    if (token.text === '(' && tokenAt(scanned, to + 2).text === ')' && tokenAt(scanned, to + 1).kind === 'word') {
      to += 3;
      continue;
    }
    if (inPlace(reading, to)) {
      to += rules.grammar.site_links.holds(token) ? 3 : 2;
      continue;
    }
    if (rules.grammar.own_rooms.holds(token)) to += 1;
    else if (token.text === '.' && rules.grammar.place_abbreviations.holds(tokenAt(scanned, to - 1))) to += 1;
    else if ((token.text === ',' || token.text === '-') && partOfPlace(reading, to + 1, limit)) to += 1;
    else break;
  }
  return to;
}

/** "gedung wanita" + "di kelurahan Siswodipuran" + "kecamatan Boyolali": the village or district that a place lies in. */
function inPlace({ scanned, rules }: Reading, at: number): boolean {
  const head = rules.grammar.site_links.holds(tokenAt(scanned, at)) ? at + 1 : at;
  return rules.placeHeads.holds(tokenAt(scanned, head)) && tokenAt(scanned, head + 1).capital;
}

/** A small connecting word belongs to the name only where the name goes on behind it. */
function goesOn(reading: Reading, at: number, limit: number): boolean {
  if (!reading.rules.grammar.venue_joints.holds(tokenAt(reading.scanned, at))) return true;
  const next = tokenAt(reading.scanned, at + 1);
  return at + 1 < limit && reading.rules.places.venueHeads.beginsAt(next);
}

/** ", lantai 2", ", Kantor Wali Kota", ", Stabat": an apposition of the place. */
function partOfPlace(reading: Reading, at: number, limit: number): boolean {
  if (at >= limit) return false;
  if (reading.rules.places.venueHeads.longest(reading.scanned.tokens, at, limit) !== null) return true;
  const mention = reading.where.mentionFrom(at);
  return mention?.type === 'region' && mention.to < limit && /^[,.(]$/.test(tokenAt(reading.scanned, mention.to).text);
}

function scoreVenue(reading: Reading, masked: MaskedSentence, at: number, range: TokenRange): number {
  const { grammar, places } = reading.rules;
  const told = toldOfPlace(reading, masked);
  const link = tokenAt(reading.scanned, at);
  let score = 0.5;
  if (told.reception) score += 2;
  if (told.direction) score += 1;
  if (told.visit) score += 1;
  if (told.interview) score -= 1.8;
  if (holdsOneOf(masked, grammar.guest_words)) score += 0.6;
  if (isElsewhere(reading, masked, at)) score -= 2;
  if (grammar.held_at.holds(link)) score += 2;
  if (places.venuePlain.has(rangeText(reading.scanned, range.from, range.to).toLowerCase())) score -= 3;
  if (grammar.weak_links.holds(link)) score -= 0.8;
  if (holdsOneOf(masked, places.venueCues)) score += MEETING;
  if (places.venueRooms.holds(tokenAt(reading.scanned, range.from))) score += ROOM;
  return score - masked.sentence.index * 0.03;
}

/** What the sentence of a place tells; where an official was interviewed is not where the guests were received. */
function toldOfPlace(reading: Reading, masked: MaskedSentence): Record<'reception' | 'direction' | 'visit' | 'interview', boolean> {
  const told = { reception: false, direction: false, visit: false, interview: false };
  for (const relation of reading.relations) {
    if (relation.masked !== masked) continue;
    const { family, value } = relation;
    if (relation.slot('receiver') >= 0 || value === 'reception') told.reception = true;
    if (family === 'direction') told.direction = true;
    if (family === 'date' && value === 'visit') told.visit = true;
    if (family === 'date' && value === 'other') told.interview = true;
  }
  return told;
}

/** Words between "seusai" and the place of what came before: "seusai Rakor di Hotel Tunjungan". */
const EVENT_REACH = 4;

/** The place of another event, before or after the visit. */
function isElsewhere({ scanned, rules }: Reading, { sentence }: MaskedSentence, at: number): boolean {
  for (let index = Math.max(sentence.from, at - EVENT_REACH); index < at; index += 1) {
    if (rules.grammar.after_events.holds(tokenAt(scanned, index)) && !rules.phrases.received?.includes(tokenAt(scanned, index + 1).lower)) return true;
  }
  return false;
}
