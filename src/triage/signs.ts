/** Tells from the raw text whether its words make a sign of a visit. */
import { SIGN } from '../frames/signs.js';
import { isLetter } from '../tokens/characters.js';
import { readCodes } from '../tokens/text-codes.js';

/**
 * Makes the test for the signs of a visit, which nine ordinary articles in ten do not hold. Words are taken for runs of
 * the letters A to Z, whatever else surrounds them: so a text may as well be given by its UTF-8 bytes, each of them as
 * one character, of which all that make no such letter are beyond ASCII.
 *
 * @param signs what each word in small letters weighs
 * @returns a function of the text: false only where its words make no sign
 */
export function makeSignTest(signs: ReadonlyMap<string, number>): (text: string) => boolean {
  const reader = new SignReader(signs);
  return (text) => reader.holdsSign(text);
}

/** As many places in the table at least; few of them are taken, so that most words are found to be none at the first look. */
const PLACES = 1 << 11;

class SignReader {
  /** The digests of the signs, each at its place or at the next free one behind it; 0 where none is. */
  private readonly digests: Int32Array;
  private readonly weights: Uint8Array;
  /** All bits of a place in the table. */
  private readonly mask: number;
  /** Letters of the longest sign. */
  private longest = 0;
  /** A sign without any letter of A to Z may stand in every text. */
  private anywhere = false;
  /** What the words of the text weigh so far, and the hint among them. */
  private sum = 0;
  private hint = 0;

  constructor(signs: ReadonlyMap<string, number>) {
    const places = Math.max(PLACES, 1 << (34 - Math.clz32(signs.size)));
    this.mask = places - 1;
    this.digests = new Int32Array(places);
    this.weights = new Uint8Array(places);
    for (const [word, weight] of signs) this.enter(longestRun(word), weight);
  }

  holdsSign(text: string): boolean {
    if (this.anywhere) return true;
    const { digests, mask } = this;
    const { length } = text;
    const { codes: units } = readCodes(text, 0, length);
    this.sum = 0;
    this.hint = 0;
    for (let at = 0; at < length; at += 1) {
      let code = units[at]!;
      if (!isLetter(code)) {
        if (code > 127 && isKelvin(units, at)) return true;
        continue;
      }
      const from = at;
      let digest = code & 31;
      let before = code;
      let joints = 0;
      for (at += 1; ; at += 1) {
        code = units[at]!;
        if (!isLetter(code)) break;
        digest = Math.imul(digest, 31) + (code & 31);
        joints |= before & ~code;
        before = code;
      }
      if (code > 127 && isKelvin(units, at)) return true;
      if ((joints & SMALL) !== 0) {
        if (this.holdsWithin(units, from, at)) return true;
      } else if (digests[(digest >>> 1) & mask] !== 0 && this.weigh(digest)) return true;
    }
    return false;
  }

  /** Words that are run together ("BupatiBerkunjung"), each and in a row: one may end in front of a capital behind a small letter. */
  private holdsWithin(units: Uint16Array, from: number, to: number): boolean {
    for (let begin = from; begin < to; begin += 1) {
      if (begin > from && !isJoint(units, begin)) continue;
      let digest = 0;
      for (let at = begin; at < to && at - begin < this.longest; at += 1) {
        digest = Math.imul(digest, 31) + (units[at]! & 31);
        if ((at + 1 === to || isJoint(units, at + 1)) && this.weigh(digest)) return true;
      }
    }
    return false;
  }

  /** Takes a word into account; true where the words suffice with it. */
  private weigh(digest: number): boolean {
    const place = this.placeOf(digest | 1);
    if (this.digests[place] === 0 || this.hint === (digest | 1)) return false;
    this.sum += this.weights[place]!;
    this.hint = digest | 1;
    return this.sum >= SIGN;
  }

  private enter(word: string, weight: number): void {
    this.anywhere ||= word === '';
    this.longest = Math.max(this.longest, word.length);
    let digest = 0;
    for (let at = 0; at < word.length; at += 1) digest = Math.imul(digest, 31) + (word.charCodeAt(at) & 31);
    const place = this.placeOf(digest | 1);
    // Two hints with the same digest cannot be told apart, so that both count as signs.
    this.weights[place] = this.digests[place] === 0 ? weight : SIGN;
    this.digests[place] = digest | 1;
  }

  /** Where a digest stands, or would stand if it were a sign's. */
  private placeOf(digest: number): number {
    let place = (digest >>> 1) & this.mask;
    while (this.digests[place] !== 0 && this.digests[place] !== digest) place = (place + 1) & this.mask;
    return place;
  }
}

/** The bit that small letters have and capitals have not. */
const SMALL = 32;

/** Whether a capital stands here behind a small letter; both are letters. */
function isJoint(units: Uint16Array, at: number): boolean {
  return (units[at - 1]! & ~units[at]! & SMALL) !== 0;
}

/** The one character beyond ASCII whose small letter is one of a to z, as it is or as the last of its three bytes. */
function isKelvin(units: Uint16Array, at: number): boolean {
  const code = units[at]!;
  return code === 0x212a || (code === 0xaa && at > 1 && units[at - 1] === 0x84 && units[at - 2] === 0xe2);
}

/** Of a sign with other letters, too, what is found of it in a text. */
function longestRun(word: string): string {
  return word.split(/[^a-z]+/).reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}
