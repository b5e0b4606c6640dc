/** Counts the delegation and lists the units that came along. */
import type { Frame } from '../frames/frames.js';
import type { MaskedSentence } from '../frames/mask.js';
import { CLASS_BITS } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import { partyBefore, partyOf } from '../frames/sides.js';
import { rangeText } from '../mentions/context.js';
import type { EvidenceSpan } from '../record/schema.js';
import { mentionsEvidence } from './evidence.js';
import { firstOf, holdsOneOf, holdsTwo } from './lists.js';
import { sortedRelations } from './sorted-relations.js';

export interface Delegation {
  readonly size: number | null;
  readonly units: string[];
  readonly evidence: EvidenceSpan[];
}

/** No delegation is larger; larger numbers are visitors of a place, not of a body. */
const LARGEST = 999;
const SMALLEST_IN_TITLE = 4;

/**
 * Reads head count and units of a delegation.
 *
 * @param reading the article
 * @param frame the visit
 * @returns size (stated, or the sum of stated parts) and units, with evidence
 */
export function readDelegation(reading: Reading, frame: Frame): Delegation {
  const sum = addedCounts(reading, frame);
  const stated = statedCount(reading, frame);
  const chosen = sum !== null && (stated === null || sum.parts.includes(stated.number)) ? sum : stated;
  const units = listUnits(reading, frame);
  if (chosen === null && units.length === 0) return { size: null, units: [], evidence: [] };
  const numbers = [...(chosen?.numbers ?? []), ...units.map(({ number }) => number)];
  const evidence = mentionsEvidence(reading.scanned, numbers, MOST_PASSAGES);
  return { size: chosen?.size ?? null, units: units.map(({ name }) => name), evidence };
}

/** Passages for size and units, at the most. */
const MOST_PASSAGES = 12;

interface Count {
  readonly size: number;
  readonly number: number;
  readonly numbers: readonly number[];
  readonly parts: readonly number[];
}

function headCountOf(reading: Reading, number: number): number | null {
  const mention = reading.scanned.mentions[number];
  return mention?.type === 'number' && mention.value >= 1 && mention.value <= LARGEST ? mention.value : null;
}

function statedCount(reading: Reading, frame: Frame): Count | null {
  let best: (Count & { score: number }) | null = null;
  for (const relation of sortedRelations(reading).sizes) {
    const number = relation.slot('count');
    if (number < 0 || countsOthers(reading, relation.masked)) continue;
    const size = headCountOf(reading, number);
    // "Kedatangan Dua Tamu": so small a number in a headline counts delegations.
    if (size === null || size < (relation.masked.place === 'title' ? SMALLEST_IN_TITLE : 2)) continue;
    const visitor = relation.slot('visitor');
    const party = visitor < 0 ? null : partyOf(reading, visitor);
    if (party !== null && !frame.visitors.includes(party)) continue;
    const near = partyBefore(reading, relation.masked, number);
    if (near !== null && frame.guestsDiffer && frame.others.includes(near)) continue;
    // Where each committee goes elsewhere, a count that names none of them is of all together.
    if (frame.committee !== null && !frame.scope.own.has(relation.masked.sentence.index)) continue;
    const score =
      relation.weight + (party === null ? 0 : 1) + (near !== null && frame.visitors.includes(near) ? 0.5 : 0) - relation.masked.sentence.index * 0.05;
    if (best === null || score > best.score) best = { size, number, numbers: [number], parts: [], score };
  }
  return best;
}

/** Tokens between a number and what it counts: "900 orang penduduk". */
const COUNTED_WITHIN = 2;

/** "DPRD Katingan punya 25 anggota dan lima fraksi": numbers of a council or a region, not of its delegation. */
function countsOthers(reading: Reading, masked: MaskedSentence): boolean {
  const { rules, scanned, where } = reading;
  const { sentence } = masked;
  const { otherCounts } = rules.places;
  if (!holdsOneOf(masked, otherCounts)) return false;
  // "Rombongan DPRD Blora periode 2024-2029 berjumlah 25 orang": guests are counted all the same.
  if (!holdsOneOf(masked, rules.grammar.guest_words)) return true;
  const { mentions, tokens } = scanned;
  for (let number = where.firstAt(sentence.from); number < mentions.length; number += 1) {
    const mention = mentions[number];
    if (mention === undefined || mention.from >= sentence.to) break;
    if (mention.type !== 'number' || mention.to > sentence.to) continue;
    for (let at = mention.to; at < mention.to + COUNTED_WITHIN; at += 1) if (otherCounts.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

/** "25 anggota Dewan, 8 staf Sekwan, 2 orang pakar": parts of one delegation that must be added up. */
function addedCounts(reading: Reading, frame: Frame): Count | null {
  for (const masked of reading.masked) {
    if (masked.place === 'title' || frame.scope.foreign.has(masked.sentence.index) || !holdsTwo(masked, CLASS_BITS.number)) continue;
    const parts = holdsOneOf(masked, reading.rules.places.delegationWords) ? partCounts(reading, masked) : NO_PARTS;
    if (parts.length < 2 || countsOthers(reading, masked)) continue;
    const sizes = parts.flatMap((number) => headCountOf(reading, number) ?? []);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    // "14 orang, yaitu 11 anggota, ketua dewan dan dua staf": the total is printed, and some parts have no number.
    const first = sizes[0] ?? 0;
    if (first * 2 >= total && isBrokenDown(reading, masked, parts)) return { size: first, number: parts[0] ?? -1, numbers: parts, parts };
    // "9 anggota dan 3 staf, jadi 12 orang": the total stands behind its parts.
    const whole = sizes.findIndex((size) => size * 2 === total);
    if (whole >= 0 && sizes.length > 2) return { size: sizes[whole] ?? total, number: parts[whole] ?? -1, numbers: parts, parts };
    return { size: total + headsBetween(reading, masked, parts), number: parts[0] ?? -1, numbers: parts, parts };
  }
  return null;
}

const NO_PARTS: readonly number[] = [];

/** Offices below this rank are held by many: "anggota", "staf". */
const HEAD_RANK = 45;

/** "25 anggota dewan, Kabag Orta beserta 4 orang staf": a head named without a number among numbered people is one more. */
function headsBetween(reading: Reading, masked: MaskedSentence, parts: readonly number[]): number {
  const { classes } = masked;
  const last = masked.itemOf(parts.at(-1) ?? -1);
  let heads = 0;
  for (let index = masked.itemOf(parts[0] ?? -1) + 1; index < last; index += 1) {
    if (classes[index] !== CLASS_BITS.office || !reading.rules.listJoints.has(masked.wordAt(index - 1))) continue;
    const mention = reading.scanned.mentions[masked.numberAt(index)];
    if (mention?.type === 'official' && mention.rank >= HEAD_RANK) heads += 1;
  }
  return heads;
}

/** Words of a breakdown stand between the first number and the next. */
function isBrokenDown(reading: Reading, masked: MaskedSentence, [first = 0, second = 0]: readonly number[]): boolean {
  const end = masked.itemOf(second);
  for (let index = masked.itemOf(first); index < end; index += 1) if (reading.rules.places.breakdownWords.has(masked.wordAt(index))) return true;
  return false;
}

function partCounts(reading: Reading, masked: MaskedSentence): number[] {
  const parts: number[] = [];
  for (let item = 0; item < masked.size; item += 1) {
    if (masked.classes[item] !== CLASS_BITS.number) continue;
    if (reading.rules.places.headWords.startsWith(masked.wordAt(item + 1)) || isPeople(reading, masked.numberAt(item + 1))) parts.push(masked.numberAt(item));
  }
  return parts;
}

function isPeople(reading: Reading, number: number): boolean {
  const mention = number < 0 ? undefined : reading.scanned.mentions[number];
  return mention?.type === 'official' && mention.name === null;
}

interface Unit {
  readonly name: string;
  readonly number: number;
}

const BODIES = CLASS_BITS.organisation | CLASS_BITS.office;

/** Bodies listed as those that came along: two or more without named holders, in one sentence about the guests. */
function listUnits(reading: Reading, frame: Frame): Unit[] {
  const { unitCues, delegationWords } = reading.rules.places;
  for (const masked of reading.masked) {
    if (masked.place !== 'body' || frame.scope.foreign.has(masked.sentence.index) || !holdsTwo(masked, BODIES)) continue;
    const cue = firstOf(masked, unitCues);
    if (cue < 0 || !holdsOneOf(masked, delegationWords)) continue;
    const units = longestList(reading, masked, cue, frame);
    if (units.length >= 2) return units;
  }
  return [];
}

/** The longest run of bodies behind the cue with only joints, counts and small words of membership between them. */
function longestList(reading: Reading, masked: MaskedSentence, from: number, frame: Frame): Unit[] {
  let best: Unit[] = [];
  let run: Unit[] = [];
  let gap = 0;
  const { classes } = masked;
  const { listJoints, places } = reading.rules;
  for (let index = from; index < classes.length; index += 1) {
    const token = masked.tokenAt(index);
    const unit = ((classes[index] ?? 0) & BODIES) === 0 ? null : unitOf(reading, masked.numberAt(index), frame);
    if (unit !== null) {
      run.push(unit);
      gap = 0;
    } else if (classes[index] === CLASS_BITS.number || (token !== undefined && (listJoints.holds(token) || places.unitFillers.holds(token)))) {
      gap += 1;
    } else gap += 3;
    if (gap > LONGEST_GAP) {
      if (run.length > best.length) best = run;
      run = [];
      gap = 0;
    }
  }
  return run.length > best.length ? run : best;
}

/** Items between two units of a list, at the most. */
const LONGEST_GAP = 5;

/** A body of the guests' side, or an office without a holder that stands for one ("pengurus TP PKK Kota Tual"). */
function unitOf(reading: Reading, number: number, frame: Frame): Unit | null {
  const mention = reading.scanned.mentions[number];
  const party = partyOf(reading, number);
  const body = mention?.type === 'official' ? mention.organisation : mention?.type === 'organisation' ? mention : null;
  if (mention === undefined || body === null || body.kind === 'government' || body.kind === 'ministry') return null;
  if (mention.type === 'official' && body.from === mention.from) return null;
  if (mention.type === 'official' && !reading.rules.places.headWords.startsWith(reading.scanned.tokens[mention.from]?.lower ?? '')) return null;
  if (reading.rules.collectiveBodies.has(body.head) || (party !== null && !frame.visitors.includes(party))) return null;
  return { name: rangeText(reading.scanned, body.from, mention.to).replace(/\s*\([^)]*\)/g, ''), number };
}
