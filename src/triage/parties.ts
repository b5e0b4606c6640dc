/** Tells from the raw text whether two parties can be named in it: most news names no region, or one. */
import type { RegionRules } from '../rules/compile-regions.js';

/** A name by the words behind the one that it is found by. */
interface Name {
  readonly rest: readonly string[];
  readonly codes: readonly string[];
}

/**
 * Makes the test for two parties. Every party of a visit is known by the code of its region, and every code comes from
 * a name of the gazetteer; a text whose names allow one code only has one party at the most. Names are looked for
 * wherever a capital could begin one, so that the test finds whatever the tokeniser finds, and more.
 *
 * @param regions gazetteer
 * @param fillers words in small letters with which the place in a body's name may begin
 * @returns a function of the text: false only where no two parties can be found
 */
export function makePartyTest(regions: RegionRules, fillers: ReadonlySet<string>): (text: string) => boolean {
  const inner = namesBehindSmallWords(regions, fillers);
  // Null until the word comes up: an article meets a hundredth of the gazetteer.
  const names = new Map<string, readonly Name[] | null>();
  for (const words of [regions.index.firstWords(), regions.districts.firstWords(), inner.keys()]) for (const word of words) names.set(word, null);
  const digests = new Uint8Array(DIGESTS);
  for (const word of names.keys()) digests[digestOf(word, 0, word.length)] = 1;
  const namesOf = (word: string): readonly Name[] => {
    const found = names.get(word) ?? [...collect(regions, word), ...(inner.get(word) ?? [])];
    names.set(word, found);
    return found;
  };
  return (text) => {
    let party: string | null = null;
    INITIAL.lastIndex = 0;
    while (INITIAL.test(text)) {
      const at = INITIAL.lastIndex - 1;
      if (text.charCodeAt(at) > 127 && text.charAt(at) === text.charAt(at).toLowerCase()) continue;
      const plain = plainEnd(text, at);
      if (plain > 0) INITIAL.lastIndex = plain;
      // Nine words in ten are sorted out before a string is made of them.
      if (plain > 0 && digests[digestOf(text, at, plain)] === 0) continue;
      for (const to of plain > 0 ? [plain] : wordEnds(text, at)) {
        const word = text.slice(at, to).toLowerCase();
        if (!names.has(word)) continue;
        for (const { rest, codes } of namesOf(word)) {
          if (!follows(text, to, rest)) continue;
          for (const code of codes) {
            if (party !== null && code !== party) return true;
            party = code;
          }
        }
      }
    }
    return false;
  };
}

function collect({ index, districts }: RegionRules, word: string): Name[] {
  return [
    ...index.entries(word).map(({ words, value }) => ({ rest: words.slice(1), codes: value.codes })),
    ...districts.entries(word).map(({ words, value }) => ({ rest: words.slice(1), codes: value })),
  ];
}

/** Names whose first word may stand in small letters ("kota Gudeg"), by the word behind it. */
function namesBehindSmallWords(regions: RegionRules, fillers: ReadonlySet<string>): Map<string, Name[]> {
  const behind = new Map<string, Name[]>();
  for (const first of [...regions.levelPrefixes.firstWords(), ...fillers]) {
    for (const { rest, codes } of collect(regions, first)) {
      const [second, ...others] = rest;
      if (second !== undefined) behind.set(second, [...(behind.get(second) ?? []), { rest: others, codes }]);
    }
  }
  return behind;
}

/** What may be a capital. Finding them by an expression takes half the time of looking at each letter. */
const INITIAL = /[A-Z\u0080-\uffff]/g;

/** The end of a word with one capital or with capitals only, which nearly all words are; -1 for all else. */
function plainEnd(text: string, at: number): number {
  let to = at + 1;
  let code = text.charCodeAt(to);
  const small = isSmall(code);
  while (small ? isSmall(code) : isCapital(code)) code = text.charCodeAt(++to);
  const goesOn = isSmall(code) || isCapital(code) || code > 127 || code === APOSTROPHE || code === BACKTICK;
  return goesOn ? -1 : to;
}

const DIGESTS = 1 << 16;

/** A number for the letters of a word, whatever their case. */
function digestOf(text: string, from: number, to: number): number {
  let digest = 0;
  for (let at = from; at < to; at += 1) digest = (digest * 31 + (text.charCodeAt(at) | 32)) % DIGESTS;
  return digest;
}

const WORD = /[\p{L}\p{M}]+(?:['’`‘][\p{L}\p{M}]+)*/uy;
const ENDS = /(?<=\p{Ll})(?=\p{Lu})|(?=['’`‘])|$/gu;

/** Where any other word may end: before a capital within, before an apostrophe, or behind its last letter. */
function wordEnds(text: string, at: number): readonly number[] {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? text.charAt(at);
  return [...word.matchAll(ENDS)].map(({ index }) => at + index);
}

const APOSTROPHE = 39;
const BACKTICK = 96;

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

const JOINTS = /[\s.-]*/y;

/** Whether the words stand behind one another, with what the look-up of phrases passes over between them. */
function follows(text: string, from: number, words: readonly string[]): boolean {
  let at = from;
  for (const word of words) {
    JOINTS.lastIndex = at;
    JOINTS.test(text);
    at = JOINTS.lastIndex;
    if (text.slice(at, at + word.length).toLowerCase() !== word) return false;
    at += word.length;
  }
  return true;
}
