/** Tells from the raw text whether two parties can be named in it: most news names no region, or one. */
import type { RegionRules } from '../rules/compile-regions.js';
import type { RawWords } from './raw-words.js';

/** A name by the words behind the one that it is found by. */
interface Name {
  /** The word in small letters that stands in front; null where the name begins with the word that it is found by. */
  readonly before: string | null;
  readonly rest: readonly string[];
  readonly codes: readonly string[];
}

/** The names of the gazetteer by the word that a text is searched for: their first, or the one behind a word in small letters. */
export class NameIndex {
  /** Null until the word comes up: an article meets a hundredth of the gazetteer. */
  private readonly byWord = new Map<string, readonly Name[] | null>();
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
      for (const word of words) this.byWord.set(word, null);
    }
  }

  /** All words in small letters that a name is found by. */
  words(): Iterable<string> {
    return this.byWord.keys();
  }

  /** The names that are found by a word; none for any other word. */
  namesOf(word: string): readonly Name[] {
    const known = this.byWord.get(word);
    if (known === undefined) return [];
    const names = known ?? [...collect(this.regions, word), ...(this.inner.get(word) ?? [])];
    this.byWord.set(word, names);
    return names;
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
    const { names, nameCount, longest } = words(text);
    for (let number = 0; number < nameCount; number += 1) {
      const at = names[number]!;
      for (const to of wordEnds(text, at, longest)) {
        for (const { before, rest, codes } of index.namesOf(text.slice(at, to).toLowerCase())) {
          if ((before !== null && !precedes(text, at, before)) || !follows(text, to, rest)) continue;
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

const PLAIN = /(?:[A-Z][a-z]*|[A-Z]+)(?![A-Za-z'’`‘\u0080-\uffff])/y;
const WORD = /^[\p{L}\p{M}]+(?:['’`‘][\p{L}\p{M}]+)*/u;
const ENDS = /(?<=\p{Ll})(?=\p{Lu})|(?=['’`‘])|$/gu;

/** Where a word may end: behind its last letter, and if it is no plain one before a capital within or an apostrophe, too. */
function wordEnds(text: string, at: number, longest: number): readonly number[] {
  PLAIN.lastIndex = at;
  if (PLAIN.test(text)) return [PLAIN.lastIndex];
  // A word that goes on behind as many letters as any name has ends in none.
  const stretch = text.slice(at, at + longest + 1);
  const word = WORD.exec(stretch)?.[0] ?? stretch.charAt(0);
  return [...word.matchAll(ENDS)].filter(({ index }) => index <= longest).map(({ index }) => at + index);
}

const JOINT = /[\s.-]/;
const JOINTS = /[\s.-]*/y;

/** Whether a word stands in front, with what may stand between. */
function precedes(text: string, from: number, word: string): boolean {
  let at = from;
  while (at > 0 && JOINT.test(text.charAt(at - 1))) at -= 1;
  return at >= word.length && text.slice(at - word.length, at).toLowerCase() === word;
}

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
