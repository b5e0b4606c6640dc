/** Tells from the raw text whether any rule can find the words in it that it needs to tell of a visit. */
import { OUTRIGHT, sideSlots } from '../frames/outright.js';
import type { Need } from '../frames/pattern.js';
import type { TriageSources } from './triage.js';

/** A phrase by the words behind its first one, with what is met where it stands. */
interface Cue {
  readonly rest: readonly string[];
  readonly condition: number;
  readonly reach: number | null;
}

/**
 * Makes the test for the words: that for the telling in `told.ts`, without sentences, in front of all work on a text.
 * Where a rule needs a mention behind its words, and within so many items, something must stand there that can begin
 * one: a capital, an office, a body. So "menerima bantuan, tetapi" is not taken for "menerima Bupati Sigi".
 *
 * @param sources compiled rules
 * @returns a function of the text: false only where it tells of no visit
 */
export function makeWordTest(sources: TriageSources): (text: string) => boolean {
  const { conditions, patterns } = gatherConditions(sources);
  const cues = fileCues(conditions);
  const enough = new Set(patterns.flatMap((needs) => (needs.length === 1 ? needs : [])));
  const firsts = [...cues.keys()].sort((a, b) => b.length - a.length);
  const first = new RegExp(firsts.map((word) => word.replace(/[^\p{L}]/gu, '\\$&')).join('|'), 'g');
  const begins = makeBeginnings(sources);
  const met = new Uint32Array(conditions.length);
  let count = 0;
  return (text) => {
    const lower = text.toLowerCase();
    // A capital that is two letters in small print: offsets no longer agree, and the pipeline decides.
    if (lower.length !== text.length) return true;
    count += 1;
    first.lastIndex = 0;
    for (let match = first.exec(lower); match !== null; match = first.exec(lower)) {
      const [word] = match;
      const end = match.index + word.length;
      const whole = wholeWord(text, match.index, end);
      if (whole === 'glued') return true;
      if (whole === 'part') continue;
      // Once for all cues of the word.
      let second: number | null = null;
      for (const { rest, condition, reach } of cues.get(word) ?? []) {
        if (met[condition] === count) continue;
        if (rest.length > 0) second ??= jointEnd(lower, end);
        const to = second === null || rest.length === 0 ? end : phraseEnd(lower, second, rest);
        if (to === UNDECIDED) return true;
        if (to < 0 || (reach !== null && !begins(text, to, reach))) continue;
        if (enough.has(condition)) return true;
        met[condition] = count;
      }
    }
    return patterns.some((needs) => needs.every((condition) => met[condition] === count));
  };
}

interface Conditions {
  readonly conditions: readonly Need[];
  /** The places of the conditions that each pattern needs. */
  readonly patterns: readonly (readonly number[])[];
}

/** What each name of a visit, each head of a delegation and each pattern that says outright who came or received needs. */
function gatherConditions({ relations, offices, leaders, visitWords }: TriageSources): Conditions {
  const heads = offices.phrasesOf(({ id }) => leaders.has(id));
  const conditions: Need[] = [{ anchors: [...visitWords.phrasesOf(() => true), ...heads], reach: null }];
  const patterns = [[0]];
  const known = new Map<readonly (readonly string[])[], Map<number | null, number>>();
  for (const { family, weight, patterns: own } of relations) {
    for (const { slots, needs } of own) {
      if (weight < OUTRIGHT || !sideSlots(family).some((slot) => slots.includes(slot))) continue;
      patterns.push(
        selective(needs).map((need) => {
          const places = known.get(need.anchors) ?? new Map<number | null, number>();
          known.set(need.anchors, places);
          const place = places.get(need.reach) ?? conditions.push(need) - 1;
          places.set(need.reach, place);
          return place;
        }),
      );
    }
  }
  return { conditions, patterns };
}

/** Words this short stand in every sentence ("di", "ke", "yang") and tell little. */
const SMALL_WORD = 4;

function selective(needs: readonly Need[]): readonly Need[] {
  const rare = needs.filter(({ anchors }) => anchors.every((words) => words.length > 1 || (words[0]?.length ?? 0) > SMALL_WORD));
  return rare.length > 0 ? rare : needs;
}

function fileCues(conditions: readonly Need[]): Map<string, Cue[]> {
  const cues = new Map<string, Cue[]>();
  for (const [condition, { anchors, reach }] of conditions.entries()) {
    const longest = new Map<string, number>();
    for (const { 0: first = '', length } of anchors) longest.set(first, Math.max(length, longest.get(first) ?? 0));
    for (const [first = '', ...rest] of anchors) {
      // A longer phrase with the same first word may be the one that stands here: its words come before the mention, too.
      const filed = cues.get(first) ?? [];
      filed.push({ rest, condition, reach: reach === null ? null : reach + (longest.get(first) ?? 0) - rest.length - 1 });
      cues.set(first, filed);
    }
  }
  return cues;
}

/** Whether a stretch of letters is a word: the tokeniser parts words before a capital, and one within may be such a joint. */
function wholeWord(text: string, from: number, to: number): 'whole' | 'part' | 'glued' {
  if (isSmall(text, to) || (isSmall(text, from) && from > 0 && (isSmall(text, from - 1) || isCapital(text, from - 1)))) return 'part';
  for (let at = from + 1; at < to; at += 1) if (isCapital(text, at) && isSmall(text, at - 1)) return 'glued';
  return 'whole';
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : /[\p{Ll}\p{M}]/u.test(text.charAt(at));
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text.charAt(at));
}

const JOINT = /[^\p{L}\d([]*(?:[([][^)\]]*[)\]][^\p{L}\d([]*)*/uy;

/** So many characters are looked through for the end of a joint: else each of many open brackets would be followed to the end of the text. */
const LONGEST_JOINT = 300;

const NONE = -1;
/** A joint goes on for longer than is looked: what stands behind it is for the pipeline to tell. */
const UNDECIDED = -2;

/** Where the marks and brackets behind a word end. */
function jointEnd(lower: string, from: number): number {
  const stretch = lower.slice(from, from + LONGEST_JOINT);
  JOINT.lastIndex = 0;
  JOINT.test(stretch);
  const end = JOINT.lastIndex;
  const open = end === stretch.length || stretch[end] === '(' || stretch[end] === '[';
  return open && from + stretch.length < lower.length ? UNDECIDED : from + end;
}

/** The end of a phrase whose second word begins here if at all, marks and brackets between its words passed over. */
function phraseEnd(lower: string, second: number, rest: readonly string[]): number {
  let to = second;
  for (const [place, word] of rest.entries()) {
    if (place > 0) to = jointEnd(lower, to);
    if (to === UNDECIDED) return UNDECIDED;
    if (!lower.startsWith(word, to)) return NONE;
    to += word.length;
  }
  return to;
}

/** A plain small word, or one of the marks that patterns count; anything else may begin a mention or counts for nothing. */
const ITEM = /([a-z]+(?:['`][a-z]+)*)|([,;:.])|(\d)|[^\s\d/%&*+=_-]/g;

const SENTENCE_END = /[.!?](?=\s+\p{Lu})/uy;

/** Makes the test whether, within so many items behind a place, anything stands that can begin a mention. */
function makeBeginnings({ beginsMention, passedOver, dotted }: TriageSources): (text: string, from: number, reach: number) => boolean {
  const ends = (text: string, at: number) => {
    SENTENCE_END.lastIndex = at;
    return SENTENCE_END.test(text);
  };
  return (text, from, reach) => {
    let items = 0;
    ITEM.lastIndex = from;
    for (let match = ITEM.exec(text); match !== null && items <= reach; match = ITEM.exec(text)) {
      const [, word, mark, digit] = match;
      if (word === undefined && mark === undefined && digit === undefined) return true;
      if (word !== undefined && beginsMention(word)) return true;
      // No mention reaches over the end of a sentence, which a short form's dot is not.
      if (word !== undefined && !dotted(word) && ends(text, ITEM.lastIndex)) return false;
      // Numbers and dates are items of many words.
      if (mark !== undefined || (word !== undefined && !passedOver.has(word))) items += 1;
    }
    return false;
  };
}
