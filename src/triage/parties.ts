/** Tells from the raw text whether two parties can be named in it: most news names no region, or one. */
import type { RegionRules } from '../rules/compile-regions.js';
import { digestOf, FOUND_WIDTH, type RawWords, type SoughtWords, UNCUT } from './raw-words.js';

/** A name by the words behind the one that it is found by. */
interface Name {
  /** The word in small letters that stands in front; null where the name begins with the word that it is found by. */
  readonly before: string | null;
  readonly rest: readonly string[];
  readonly codes: readonly string[];
}

/** The names that are found by one word: "Kota" begins hundreds. */
interface Names {
  /** Those of the one word. */
  readonly alone: readonly Name[];
  /** The others by the first code unit of the word behind. */
  readonly byNext: ReadonlyMap<number, readonly Name[]>;
}

/** The names of the gazetteer by the word that a text is searched for: their first, or the one behind a word in small letters. */
export class NameIndex implements SoughtWords {
  /** Letters of the longest word. */
  longest = 0;
  /** The words in small letters by their digests; see `raw-words.ts`. */
  private readonly wordsOf = new Map<number, readonly string[]>();
  /** The names by the digest of a word that came up: an article meets a hundredth of the gazetteer. */
  private readonly found = new Map<number, Names>();
  private readonly inner: ReadonlyMap<string, readonly Name[]>;
  private readonly regions: RegionRules;

  /**
   * @param regions gazetteer
   * @param fillers words in small letters with which the place in a body's name may begin
   */
  constructor(regions: RegionRules, fillers: ReadonlySet<string>) {
    this.regions = regions;
    this.inner = namesBehindSmallWords(regions, fillers);
    for (const words of [regions.index.firstWords(), regions.districts.firstWords(), this.inner.keys()]) {
      for (const word of words) this.enter(word);
    }
  }

  /** All words that a name is found by, by their digests. */
  digests(): Iterable<number> {
    return this.wordsOf.keys();
  }

  /** The names that are found by the words of a digest; null where it is that of none. */
  namesOf(digest: number): Names | null {
    const known = this.found.get(digest);
    if (known !== undefined) return known;
    const words = this.wordsOf.get(digest);
    if (words === undefined) return null;
    const names = fileNames(words.flatMap((word) => [...collect(this.regions, word), ...(this.inner.get(word) ?? [])]));
    this.found.set(digest, names);
    return names;
  }

  private enter(word: string): void {
    const digest = digestOf(word);
    const others = this.wordsOf.get(digest);
    if (others?.includes(word)) return;
    this.wordsOf.set(digest, others === undefined ? [word] : [...others, word]);
    this.longest = Math.max(this.longest, word.length);
  }
}

/**
 * Makes the test for two parties. Every party of a visit is known by the code of its region, and every code comes from
 * a name of the gazetteer; a text whose names allow one code only has one party at the most. Names are looked for
 * wherever a capital could begin one, so that the test finds whatever the tokeniser finds, and more.
 *
 * @param index names of regions
 * @param words reader of raw texts that knows the words of the index
 * @returns a function of the text: false only where no two parties can be found
 */
export function makePartyTest(index: NameIndex, words: (text: string) => RawWords): (text: string) => boolean {
  return (text) => {
    let party: string | null = null;
    const found = words(text);
    const holdsOther = (names: readonly Name[], at: number, to: number) => {
      for (const { before, rest, codes } of names) {
        if ((before !== null && !precedes(text, at, before)) || !follows(text, to, rest)) continue;
        for (const code of codes) {
          if (party !== null && code !== party) return true;
          party = code;
        }
      }
      return false;
    };
    const namesOther = (at: number, to: number, digest: number) => {
      const names = index.namesOf(digest);
      if (names === null) return false;
      if (holdsOther(names.alone, at, to)) return true;
      if (names.byNext.size === 0) return false;
      const next = jointEnd(text, to);
      const code = text.charCodeAt(next);
      // What the small letter of a character beyond ASCII is depends on those around it.
      if (code > 127) return [...names.byNext.values()].some((others) => holdsOther(others, at, next));
      return holdsOther(names.byNext.get(smallOf(code)) ?? NO_NAMES, at, next);
    };
    const namesOtherAt = (at: number, to: number, digest: number) => {
      if (digest !== UNCUT) return namesOther(at, to, digest);
      return wordEnds(text, at, found.longest).some((end) => namesOther(at, end, digestOf(text.slice(at, end).toLowerCase())));
    };
    let number = 0;
    do {
      for (; number < found.nameCount; number += FOUND_WIDTH) {
        const { names } = found;
        if (namesOtherAt(names[number]!, names[number + 1]!, names[number + 2]!)) return true;
      }
    } while (found.more());
    return false;
  };
}

const NO_NAMES: readonly Name[] = [];

function fileNames(names: readonly Name[]): Names {
  const byNext = new Map<number, Name[]>();
  for (const name of names) {
    const next = name.rest[0]?.charCodeAt(0);
    if (next !== undefined) byNext.set(next, [...(byNext.get(next) ?? []), name]);
  }
  return { alone: names.filter(({ rest }) => rest.length === 0), byNext };
}

function collect({ index, districts }: RegionRules, word: string): Name[] {
  return [
    ...index.entries(word).map(({ words, value }) => ({ before: null, rest: words.slice(1), codes: value.codes })),
    ...districts.entries(word).map(({ words, value }) => ({ before: null, rest: words.slice(1), codes: value })),
  ];
}

/** Names whose first word may stand in small letters ("kota Gudeg"), by the word behind it. */
function namesBehindSmallWords(regions: RegionRules, fillers: ReadonlySet<string>): Map<string, Name[]> {
  const behind = new Map<string, Name[]>();
  for (const first of [...regions.levelPrefixes.firstWords(), ...fillers]) {
    for (const { rest, codes } of collect(regions, first)) {
      const [second, ...others] = rest;
      if (second !== undefined) behind.set(second, [...(behind.get(second) ?? []), { before: first, rest: others, codes }]);
    }
  }
  return behind;
}

const WORD = /^[\p{L}\p{M}]+(?:['’`‘][\p{L}\p{M}]+)*/u;
const ENDS = /(?<=\p{Ll})(?=\p{Lu})|(?=['’`‘])|$/gu;

/** Where a word that is no plain one may end: behind its last letter, before a capital within and before an apostrophe. */
function wordEnds(text: string, at: number, longest: number): readonly number[] {
  // A word that goes on behind as many letters as any name has ends in none.
  const stretch = text.slice(at, at + longest + 1);
  const word = WORD.exec(stretch)?.[0] ?? stretch.charAt(0);
  return [...word.matchAll(ENDS)].filter(({ index }) => index <= longest).map(({ index }) => at + index);
}

/** Whether a word stands in front, with what may stand between. */
function precedes(text: string, from: number, word: string): boolean {
  let at = from;
  while (at > 0 && isJoint(text.charCodeAt(at - 1))) at -= 1;
  return at >= word.length && standsAt(text, at - word.length, word);
}

/** Whether the words stand behind one another, with what the look-up of phrases passes over between them. */
function follows(text: string, from: number, words: readonly string[]): boolean {
  let at = from;
  for (const word of words) {
    at = jointEnd(text, at);
    if (!standsAt(text, at, word)) return false;
    at += word.length;
  }
  return true;
}

function jointEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && isJoint(text.charCodeAt(at))) at += 1;
  return at;
}

function smallOf(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

const SPACE = /\s/;

function isJoint(code: number): boolean {
  return code === 32 || code === 45 || code === 46 || (code < 128 ? code >= 9 && code <= 13 : SPACE.test(String.fromCharCode(code)));
}

/** Whether a word in small letters stands here, in any spelling. */
function standsAt(text: string, at: number, word: string): boolean {
  for (let place = 0; place < word.length; place += 1) {
    const code = text.charCodeAt(at + place);
    const wanted = word.charCodeAt(place);
    if (smallOf(code) === wanted) continue;
    // What the small letters of a character beyond ASCII are, and how many, depends on those around it.
    return code > 127 && text.slice(at, at + word.length).toLowerCase() === word;
  }
  return true;
}
