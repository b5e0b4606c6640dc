/** Tells from the raw text whether any rule can find the words in it that it needs to tell of a visit. */

import { makeBeginnings } from './beginnings.js';
import type { Cue, CueIndex } from './cues.js';
import { digestOf, FOUND_WIDTH, type RawWords, UNCUT, wordsWithin } from './raw-words.js';
import type { TriageSources } from './triage.js';

/**
 * Makes the test for the words: that for the telling in `told.ts`, without sentences, in front of all work on a text.
 * Where a rule needs a mention behind its words, and within so many items, something must stand there that can begin
 * one: a capital, an office, a body. So "menerima bantuan, tetapi" is not taken for "menerima Bupati Sigi".
 *
 * @param cues words that rules need
 * @param sources compiled rules
 * @param words reader of raw texts that knows the words of the index
 * @returns a function of the text: false only where it tells of no visit
 */
export function makeWordTest(cues: CueIndex, sources: TriageSources, words: (text: string) => RawWords): (text: string) => boolean {
  const { patterns } = cues;
  const enough = new Set(patterns.flatMap((needs) => (needs.length === 1 ? needs : [])));
  const begins = makeBeginnings(sources);
  const met = new Uint32Array(cues.size);
  let count = 0;
  /** Notes what is met where a cue's first word stands; true where that alone is enough. */
  const meet = (text: string, filed: readonly Cue[] | undefined, end: number): boolean => {
    if (filed === undefined) return false;
    // Once for all cues of the word.
    let second: number | null = null;
    for (const { rest, condition, reach } of filed) {
      if (met[condition] === count) continue;
      if (rest.length > 0) second ??= jointEnd(text, end);
      const to = second === null || rest.length === 0 ? end : phraseEnd(text, second, rest);
      if (to === UNDECIDED) return true;
      if (to < 0 || (reach !== null && !begins(text, to, reach))) continue;
      if (enough.has(condition)) return true;
      met[condition] = count;
    }
    return false;
  };
  const meetsAt = (text: string, { cues: places, longest }: RawWords, at: number): boolean => {
    const to = places[at + 1]!;
    const digest = places[at + 2]!;
    if (digest !== UNCUT) return meet(text, cues.cuesOf(digest), to);
    return wordsWithin(text, places[at]!, to, longest).some(([begin, end]) => meet(text, cues.cuesOf(digestOf(text.slice(begin, end).toLowerCase())), end));
  };
  return (text) => {
    count += 1;
    const found = words(text);
    let at = 0;
    do {
      for (; at < found.cueCount; at += FOUND_WIDTH) if (meetsAt(text, found, at)) return true;
    } while (found.more());
    return patterns.some((needs) => needs.every((condition) => met[condition] === count));
  };
}

const JOINT = /[^\p{L}\d([]*(?:[([][^)\]]*[)\]][^\p{L}\d([]*)*/uy;

/** So many characters are looked through for the end of a joint: else each of many open brackets would be followed to the end of the text. */
const LONGEST_JOINT = 300;

const NONE = -1;
/** A joint goes on for longer than is looked: what stands behind it is for the pipeline to tell. */
const UNDECIDED = -2;

/** Where the marks and brackets behind a word end. */
function jointEnd(text: string, from: number): number {
  const stretch = text.slice(from, from + LONGEST_JOINT);
  JOINT.lastIndex = 0;
  JOINT.test(stretch);
  const end = JOINT.lastIndex;
  const open = end === stretch.length || stretch[end] === '(' || stretch[end] === '[';
  return open && from + stretch.length < text.length ? UNDECIDED : from + end;
}

/** The end of a phrase whose second word begins here if at all, marks and brackets between its words passed over. */
function phraseEnd(text: string, second: number, rest: readonly string[]): number {
  let to = second;
  for (const [place, word] of rest.entries()) {
    if (place > 0) to = jointEnd(text, to);
    if (to === UNDECIDED) return UNDECIDED;
    if (text.slice(to, to + word.length).toLowerCase() !== word) return NONE;
    to += word.length;
  }
  return to;
}
