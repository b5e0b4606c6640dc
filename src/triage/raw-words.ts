/** Cuts a raw text into stretches of letters and keeps those that a look-up could know: one pass, and no string is made. */
import { isApostrophe } from '../tokens/characters.js';
import { readCodes } from '../tokens/text-codes.js';

/** As many digests as there are places in the table; words that share one are told apart by whoever looks them up. */
const DIGESTS = 1 << 17;
const CUE = 1;
const NAME = 2;

/** What a stretch of letters is found for: places in the text, in their order. */
export interface RawWords {
  /** Letters of the longest word that is looked for. */
  readonly longest: number;
  /** Pairs of the begin and the end of each stretch that a cue may stand in. */
  readonly cues: Int32Array;
  readonly cueCount: number;
  /** Pairs of the place of a capital that may begin a name and the end of its word; -1 for a word that may end in several places. */
  readonly names: Int32Array;
  readonly nameCount: number;
}

/**
 * Makes the reader of raw texts. A text is read once, whatever number of tests ask for it one after the other.
 *
 * @param cues words in small letters that are looked for in any spelling
 * @param names words in small letters that are looked for where they begin with a capital
 * @returns a function from the text to its words, which are valid until the next text is read
 */
export function makeWordReader(cues: Iterable<string>, names: Iterable<string>): (text: string) => RawWords {
  const table = new Uint8Array(DIGESTS);
  let longest = 0;
  const enter = (words: Iterable<string>, bit: number) => {
    for (const word of words) {
      table[digestOf(word)]! |= bit;
      longest = Math.max(longest, word.length);
    }
  };
  enter(cues, CUE);
  enter(names, NAME);
  const found = { longest, cues: new Int32Array(64), cueCount: 0, names: new Int32Array(64), nameCount: 0 };
  let last: string | null = null;
  return (text) => {
    if (text !== last) read(text, table, found);
    last = text.length > LONGEST_KEPT ? null : text;
    return found;
  };
}

/** A longer text is read for each test rather than kept. */
const LONGEST_KEPT = 1 << 17;

type Found = { -readonly [Key in keyof RawWords]: RawWords[Key] };

function read(text: string, table: Uint8Array, found: Found): void {
  let { cues, names } = found;
  const { length } = text;
  let cueCount = 0;
  let nameCount = 0;
  const { codes: units } = readCodes(text, 0, length);
  let at = 0;
  while (at < length) {
    const first = units[at]!;
    let kind = first < 128 ? ASCII[first]! : kindOf(first);
    // A mark belongs to the letter in front of it: behind an emoji it belongs to no word.
    if ((kind & (NO_LETTER | MARK)) !== 0) {
      at += 1;
      continue;
    }
    const from = at;
    let digest = first | 32;
    let kinds = kind;
    let joints = 0;
    let before = kind;
    at += 1;
    // Small letters, of which nearly all words are made but for their first one.
    for (; ; at += 1) {
      const code = units[at]!;
      if (code < 97 || code > 122) break;
      digest = Math.imul(digest, 31) + code;
    }
    if (at > from + 1) before = SMALL;
    // Letters of any kind, until something else stands there.
    for (; ; at += 1) {
      const code = units[at]!;
      kind = code < 128 ? ASCII[code]! : kindOf(code);
      if (kind === NO_LETTER) break;
      digest = Math.imul(digest, 31) + (code | 32);
      kinds |= kind;
      if (kind === CAPITAL && before === SMALL) joints = 1;
      before = kind;
    }
    digest &= DIGESTS - 1;
    if (joints === 0 && (kinds & (OTHER | MARK)) === 0) {
      const known = table[digest]!;
      if ((known & CUE) !== 0) {
        if (cueCount === cues.length) cues = grown(cues);
        cues[cueCount++] = from;
        cues[cueCount++] = at;
      }
      if (first < 97) {
        // A letter of a word whose end an apostrophe hides belongs to a longer one: "Sigi’lah".
        const hidden = isApostrophe(units[at]!);
        if ((known & NAME) !== 0 || hidden) {
          if (nameCount === names.length) names = grown(names);
          names[nameCount++] = from;
          names[nameCount++] = hidden ? -1 : at;
        }
      }
      continue;
    }
    // Words run together, or letters beyond ASCII: whoever looks them up cuts them.
    if (cueCount === cues.length) cues = grown(cues);
    cues[cueCount++] = from;
    cues[cueCount++] = at;
    for (let place = from; place < at; place += 1) {
      if (!mayBeCapital(units[place]!) || (place > from && !isJoint(text, place))) continue;
      if (nameCount === names.length) names = grown(names);
      names[nameCount++] = place;
      names[nameCount++] = -1;
    }
  }
  found.cues = cues;
  found.names = names;
  found.cueCount = cueCount;
  found.nameCount = nameCount;
}

/** With room for twice as many; both lengths are even, so that a pair always fits. */
function grown(places: Int32Array): Int32Array {
  const larger = new Int32Array(2 * places.length);
  larger.set(places);
  return larger;
}

/** Letters that are one word as they stand, which nearly all stretches are. */
const PLAIN = /^(?:[A-Za-z]?[a-z]*|[A-Z]+)$/;

/**
 * The words that a stretch of letters may be read as: the tokeniser parts some that are run together, before a capital.
 *
 * @param longest letters of the longest word that is of interest; longer ones are left out
 * @returns begin and end of each, in pairs
 */
export function wordsWithin(text: string, from: number, to: number, longest: number): (readonly [number, number])[] {
  if (PLAIN.test(text.slice(from, to))) return [[from, to]];
  const joints = [from];
  for (let at = from + 1; at < to; at += 1) if (isJoint(text, at)) joints.push(at);
  joints.push(to);
  const words: [number, number][] = [];
  for (const [index, begin] of joints.entries()) {
    for (let next = index + 1; next < joints.length && joints[next]! - begin <= longest; next += 1) words.push([begin, joints[next]!]);
  }
  return words;
}

/** Whether a capital stands here behind a small letter. */
function isJoint(text: string, at: number): boolean {
  const [before, code] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (before < 128 && code < 128) return ASCII[before] === SMALL && ASCII[code] === CAPITAL;
  return JOINT.test(text.slice(at - 1, at + 1));
}

const JOINT = /^[\p{Ll}\p{M}]\p{Lu}/u;

function digestOf(word: string): number {
  let digest = 0;
  for (let at = 0; at < word.length; at += 1) digest = Math.imul(digest, 31) + (word.charCodeAt(at) | 32);
  return digest & (DIGESTS - 1);
}

const NO_LETTER = 1;
const SMALL = 2;
const CAPITAL = 4;
/** A letter beyond ASCII. */
const OTHER = 8;
/** What is put on a letter. */
const MARK = 16;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z]/.test(String.fromCharCode(code)) ? SMALL : /[A-Z]/.test(String.fromCharCode(code)) ? CAPITAL : NO_LETTER,
);

const LETTER = /\p{L}/u;
const ON_LETTER = /\p{M}/u;
/** Kinds of characters beyond ASCII as they come up: 0 is not known yet. A page has few of them, and the same ones. */
const BEYOND = new Uint8Array(1 << 16);

function kindOf(code: number): number {
  const known = BEYOND[code]!;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const kind = LETTER.test(char) ? OTHER : ON_LETTER.test(char) ? MARK : NO_LETTER;
  BEYOND[code] = kind;
  return kind;
}

function mayBeCapital(code: number): boolean {
  return code < 128 ? code <= 90 : String.fromCharCode(code) !== String.fromCharCode(code).toLowerCase();
}
