/** Tells from the raw text whether two parties can be named in it: most news names no region, or one. */
import type { RegionRules } from '../rules/compile-regions.js';

/** A name by the words behind the one that it was found by. */
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
  const known = (word: string) => regions.index.startsWith(word) || regions.districts.startsWith(word) || inner.has(word);
  const names = new Map<string, readonly Name[]>();
  const namesOf = (word: string): readonly Name[] => {
    const found = names.get(word) ?? [...collect(regions, word), ...(inner.get(word) ?? [])];
    names.set(word, found);
    return found;
  };
  return (text) => {
    const lower = text.toLowerCase();
    // A capital that is two letters in small print: offsets no longer agree, and the pipeline decides.
    if (lower.length !== text.length) return true;
    let party: string | null = null;
    for (let at = 0; at < text.length; at += 1) {
      if (!isInitial(text, lower, at)) continue;
      for (const to of wordEnds(text, lower, at)) {
        const word = lower.slice(at, to);
        if (!known(word)) continue;
        for (const { rest, codes } of namesOf(word)) {
          if (!follows(lower, to, rest)) continue;
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

/** A capital behind anything but a plain capital: the tokeniser parts words that are run together there ("BupatiBlitar"). */
function isInitial(text: string, lower: string, at: number): boolean {
  if (text.charCodeAt(at) === lower.charCodeAt(at)) return false;
  const before = at === 0 ? 0 : text.charCodeAt(at - 1);
  return before > 127 || before === lower.charCodeAt(at - 1) || at === 0;
}

const WORD = /[\p{L}\p{M}]+(?:['’`‘][\p{L}\p{M}]+)*/uy;
const ENDS = /(?<=\p{Ll})(?=\p{Lu})|(?=['’`‘])|$/gu;

/** Where a word that starts here may end: before a capital within, before an apostrophe, or behind its last letter. */
function wordEnds(text: string, lower: string, at: number): readonly number[] {
  let to = at + 1;
  while (isSmall(text.charCodeAt(to))) to += 1;
  const next = text.charCodeAt(to);
  // Nearly always a capital with small letters behind it; all else is left to the expressions.
  if (to > at + 1 && next < 128 && !isLetter(next) && next !== APOSTROPHE && next !== BACKTICK) return [to];
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0] ?? lower.charAt(at);
  return [...word.matchAll(ENDS)].map(({ index }) => at + index);
}

const APOSTROPHE = 39;
const BACKTICK = 96;

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isLetter(code: number): boolean {
  return isSmall(code | 32);
}

const JOINTS = /[\s.-]*/y;

/** Whether the words stand behind one another, with what the look-up of phrases passes over between them. */
function follows(lower: string, from: number, words: readonly string[]): boolean {
  let at = from;
  for (const word of words) {
    JOINTS.lastIndex = at;
    JOINTS.test(lower);
    at = JOINTS.lastIndex;
    if (!lower.startsWith(word, at)) return false;
    at += word.length;
  }
  return true;
}
