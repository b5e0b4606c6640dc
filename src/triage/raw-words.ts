/** Cuts a raw text into stretches of letters and keeps those that a look-up could know: one pass, and no string is made. */
import { isApostrophe } from '../tokens/characters.js';
import { readCodes } from '../tokens/text-codes.js';

/** As many places in the table of words that are looked for; words that share one are told apart by their digests. */
const PLACES = 1 << 17;
const CUE = 1;
const NAME = 2;

/** In place of a digest: the word has to be cut, or may end in several places, which is left to whoever looks it up. */
export const UNCUT = -1;

/** What a stretch of letters is found for: places in the text, in their order. */
export interface RawWords {
  /** Letters of the longest word that is looked for. */
  readonly longest: number;
  /** Of each stretch that a cue may stand in its begin, its end and its digest, UNCUT for one that may hold several words. */
  readonly cues: Int32Array;
  /** How many numbers of `cues` are taken. */
  readonly cueCount: number;
  /** Of each capital that may begin a name its place, the end of its letters and their digest, UNCUT where a name may end in several places. */
  readonly names: Int32Array;
  readonly nameCount: number;
  /** Reads on; false where nothing of the text is left. */
  more(): boolean;
}

/** Numbers for each stretch of letters that is found. */
export const FOUND_WIDTH = 3;

/** Words in small letters that texts are searched for. */
export interface SoughtWords {
  digests(): Iterable<number>;
  /** Letters of the longest one. */
  readonly longest: number;
}

/**
 * Makes the reader of raw texts. A text is read as far as the tests need it, and once, whatever number of tests ask for
 * it one after the other.
 *
 * @param cues words that are looked for in any spelling
 * @param names words that are looked for where they begin with a capital
 * @returns a function from the text to what is read of it so far, which is valid until another text is asked for
 */
export function makeWordReader(cues: SoughtWords, names: SoughtWords): (text: string) => RawWords {
  const table = new Uint8Array(PLACES);
  for (const digest of cues.digests()) table[digest & (PLACES - 1)]! |= CUE;
  for (const digest of names.digests()) table[digest & (PLACES - 1)]! |= NAME;
  const longest = Math.max(cues.longest, names.longest);
  const reader = new RawWordReader(table, longest);
  return (text) => (text.length > LONGEST_KEPT ? new RawWordReader(table, longest) : reader).of(text);
}

/** A longer text is read for each test rather than kept until the next one comes. */
const LONGEST_KEPT = 1 << 17;

/** So many code units are read at a time: the lead of an article often says enough. */
const STRETCH = 512;

class RawWordReader implements RawWords {
  cues: Int32Array = new Int32Array(64 * FOUND_WIDTH);
  cueCount = 0;
  names: Int32Array = new Int32Array(64 * FOUND_WIDTH);
  nameCount = 0;
  private text = '';
  /** Where reading goes on. */
  private next = 0;

  constructor(
    private readonly table: Uint8Array,
    readonly longest: number,
  ) {}

  of(text: string): RawWords {
    if (text === this.text) return this;
    this.text = text;
    this.next = 0;
    this.cueCount = 0;
    this.nameCount = 0;
    return this;
  }

  more(): boolean {
    const { length } = this.text;
    if (this.next === length) return false;
    const from = this.next;
    // A stretch ends with a whole word, so that one without the end of any is read again with more behind it.
    for (let size = STRETCH; this.next === from; size *= 4) this.read(from, Math.min(length, from + size));
    return true;
  }

  /** Reads the words of a part of the text but for the last one, where that may go on behind the part. */
  private read(start: number, end: number): void {
    const { text, table } = this;
    const { codes: units } = readCodes(text, start, end);
    const size = end - start;
    const whole = end === text.length;
    let at = 0;
    while (at < size) {
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
      if (at === size && !whole) {
        this.next = start + from;
        return;
      }
      if (joints !== 0 || (kinds & (OTHER | MARK)) !== 0) {
        this.addUncut(units, start, from, at);
        continue;
      }
      const known = table[digest & (PLACES - 1)]!;
      if ((known & CUE) !== 0) this.addCue(start + from, start + at, digest & DIGEST);
      if (first < 97) {
        // A letter of a word whose end an apostrophe hides belongs to a longer one: "Sigi’lah".
        const hidden = isApostrophe(units[at]!);
        if ((known & NAME) !== 0 || hidden) this.addName(start + from, start + at, hidden ? UNCUT : digest & DIGEST);
      }
    }
    this.next = end;
  }

  /** Words run together, or letters beyond ASCII. */
  private addUncut(units: Uint16Array, start: number, from: number, to: number): void {
    this.addCue(start + from, start + to, UNCUT);
    for (let place = from; place < to; place += 1) {
      if (mayBeCapital(units[place]!) && (place === from || isJoint(this.text, start + place))) this.addName(start + place, start + to, UNCUT);
    }
  }

  private addCue(from: number, to: number, digest: number): void {
    if (this.cueCount === this.cues.length) this.cues = grown(this.cues);
    this.cues[this.cueCount++] = from;
    this.cues[this.cueCount++] = to;
    this.cues[this.cueCount++] = digest;
  }

  private addName(from: number, to: number, digest: number): void {
    if (this.nameCount === this.names.length) this.names = grown(this.names);
    this.names[this.nameCount++] = from;
    this.names[this.nameCount++] = to;
    this.names[this.nameCount++] = digest;
  }
}

/** With room for twice as many; both lengths are whole multiples of what one takes. */
function grown(places: Int32Array): Int32Array {
  const larger = new Int32Array(2 * places.length);
  larger.set(places);
  return larger;
}

/**
 * The words that a stretch of letters may be read as: the tokeniser parts some that are run together, before a capital.
 *
 * @param longest letters of the longest word that is of interest; longer ones are left out
 * @returns begin and end of each, in pairs
 */
export function wordsWithin(text: string, from: number, to: number, longest: number): (readonly [number, number])[] {
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

/** Bits of a digest: as many as a number has that is handled as a small integer. */
const DIGEST = (1 << 30) - 1;

/** What stands for a word in small letters. Hardly any two words share it but for those with apostrophes ("pau'h", "paseh"). */
export function digestOf(word: string): number {
  let digest = 0;
  for (let at = 0; at < word.length; at += 1) digest = Math.imul(digest, 31) + (word.charCodeAt(at) | 32);
  return digest & DIGEST;
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
