/** Keeps the words met so far, so that most tokens are made without a string of their own. */
import { makeWord, type Word, type WordSource } from './word.js';

/** Enough for all running words of some hundred articles. */
const MOST_WORDS = 1 << 14;
/** Twice as many, so that most words stand at the place that their digest points to. */
const PLACES = MOST_WORDS << 1;
/** Room for the letters of one word, with its length in front: words of more letters are not kept. */
const ROOM_BITS = 5;
const LONGEST_WORD = (1 << ROOM_BITS) - 1;

/** Words by their letters, a bounded number of them: when there are too many, all are forgotten. */
export class WordCache {
  /** The digests of words, each with the number of its word behind it; no digest is 0. */
  private readonly places = new Int32Array(PLACES << 1);
  private readonly words: Word[] = [];
  /** The letters of the words, by their numbers: to compare them, no string has to be looked at. */
  private readonly letters = new Uint16Array(MOST_WORDS << ROOM_BITS);

  constructor(private readonly source: WordSource) {}

  /**
   * The word that stands at a place of a text.
   *
   * @param codes code units of the text
   * @param from place of its first letter
   * @param to place behind its last letter
   */
  at(codes: Uint16Array, from: number, to: number): Word {
    if (to - from > LONGEST_WORD) return makeWord(spellOut(codes, from, to), this.source);
    const { places } = this;
    const digest = digestOf(codes, from, to);
    for (let place = firstPlace(digest); ; place = nextPlace(place)) {
      const found = places[place];
      if (found === 0) return this.add(codes, from, to, digest);
      if (found !== digest) continue;
      const number = places[place + 1] as number;
      if (this.spells(number, codes, from, to)) return this.words[number] as Word;
    }
  }

  private spells(number: number, codes: Uint16Array, from: number, to: number): boolean {
    const { letters } = this;
    let at = number << ROOM_BITS;
    if (letters[at] !== to - from) return false;
    for (let place = from; place < to; place += 1) if (letters[++at] !== codes[place]) return false;
    return true;
  }

  private add(codes: Uint16Array, from: number, to: number, digest: number): Word {
    if (this.words.length === MOST_WORDS) this.clear();
    const { places, letters } = this;
    let place = firstPlace(digest);
    while (places[place] !== 0) place = nextPlace(place);
    const number = this.words.length;
    places[place] = digest;
    places[place + 1] = number;
    letters[number << ROOM_BITS] = to - from;
    for (let at = from; at < to; at += 1) letters[(number << ROOM_BITS) + 1 + at - from] = codes[at] as number;
    const word = makeWord(spellOut(codes, from, to), this.source);
    this.words.push(word);
    return word;
  }

  /** Forgets all words. */
  clear(): void {
    this.places.fill(0);
    this.words.length = 0;
  }
}

function firstPlace(digest: number): number {
  return ((digest ^ (digest >>> 15)) & (PLACES - 1)) << 1;
}

function nextPlace(place: number): number {
  return (place + 2) & ((PLACES << 1) - 1);
}

function digestOf(codes: Uint16Array, from: number, to: number): number {
  let digest = 0;
  for (let at = from; at < to; at += 1) digest = (Math.imul(digest, 31) + (codes[at] as number)) | 0;
  return digest | (1 << 31);
}

/** So many letters at a time are put together: a call takes no more. */
const STRETCH = 1 << 10;

/** A string of its own: a part of the text would keep the whole text in memory. */
function spellOut(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += STRETCH) text += String.fromCharCode(...codes.subarray(at, Math.min(to, at + STRETCH)));
  return text;
}
