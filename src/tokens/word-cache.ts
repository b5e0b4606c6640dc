/** Keeps the words met so far, so that most tokens are made without a string of their own. */
import { makeWord, type Word, type WordSource } from './word.js';

/** Enough for all running words of some hundred articles. */
const MOST_WORDS = 1 << 14;
/** Twice as many rows, so that most words stand at the row that their letters point to. */
const PLACE_BITS = 15;
const ROWS = 1 << PLACE_BITS;
/** Numbers of a row, which lies within one line of the processor's memory: that of the word, counted from 1, and its letters. */
const ROW_BITS = 3;
/** Numbers that hold letters. */
const ROOM = (1 << ROW_BITS) - 1;
/** So many letters of ASCII stand in a number, or half as many others. */
const PACKED = 4;
const PACKED_WIDE = 2;
const ASCII = 128;

/** Words by their letters, a bounded number of them: when there are too many, all are forgotten. */
export class WordCache {
  private readonly rows = new Int32Array(ROWS << ROW_BITS);
  private readonly words: Word[] = [];
  /** The letters of the word that is sought, as rows have them. */
  private readonly sought = new Int32Array(ROOM);

  constructor(private readonly source: WordSource) {}

  /**
   * The word that stands at a place of a text.
   *
   * @param codes code units of the text
   * @param from place of its first letter
   * @param to place behind its last letter
   */
  at(codes: Uint16Array, from: number, to: number): Word {
    if (to - from > ROOM * PACKED) return makeWord(spellOut(codes, from, to), this.source);
    const { sought } = this;
    let size = 0;
    let digest = 0;
    let all = 0;
    let at = from;
    for (; at + PACKED <= to; at += PACKED) {
      const first = codes[at] as number;
      const second = codes[at + 1] as number;
      const third = codes[at + 2] as number;
      const fourth = codes[at + 3] as number;
      all |= first | second | third | fourth;
      const packed = (first << 24) | (second << 16) | (third << 8) | fourth;
      sought[size++] = packed;
      digest = mixed(digest, packed);
    }
    if (at < to) {
      let packed = 0;
      for (; at < to; at += 1) {
        all |= codes[at] as number;
        packed = (packed << 8) | (codes[at] as number);
      }
      sought[size++] = packed;
      digest = mixed(digest, packed);
    }
    return all < ASCII ? this.find(codes, from, to, size, digest, 0) : this.atWide(codes, from, to);
  }

  /** As `at`, for words with letters that are not of ASCII. */
  private atWide(codes: Uint16Array, from: number, to: number): Word {
    if (to - from > ROOM * PACKED_WIDE) return makeWord(spellOut(codes, from, to), this.source);
    let size = 0;
    let digest = 0;
    for (let at = from; at < to; at += PACKED_WIDE) {
      const packed = ((codes[at] as number) << 16) | (at + 1 < to ? (codes[at + 1] as number) : 0);
      this.sought[size++] = packed;
      digest = mixed(digest, packed);
    }
    return this.find(codes, from, to, size, digest, 1);
  }

  /**
   * The word of the letters that are sought.
   *
   * @param size how many numbers they take
   * @param digest of them
   * @param wide 1 where they are packed as those of a word that is not of ASCII, else 0
   */
  private find(codes: Uint16Array, from: number, to: number, size: number, digest: number, wide: number): Word {
    const { rows, words } = this;
    let row = firstRow(digest);
    for (let head = rows[row] as number; head !== 0; head = rows[row] as number) {
      if ((head & 1) === wide && this.isSought(row, size)) return words[(head >> 1) - 1] as Word;
      row = nextRow(row);
    }
    if (words.length < MOST_WORDS) return this.add(codes, from, to, row, size, wide);
    this.clear();
    return this.add(codes, from, to, firstRow(digest), size, wide);
  }

  private isSought(row: number, size: number): boolean {
    const { rows, sought } = this;
    for (let at = 0; at < size; at += 1) if (rows[row + 1 + at] !== sought[at]) return false;
    return size === ROOM || rows[row + 1 + size] === 0;
  }

  private add(codes: Uint16Array, from: number, to: number, row: number, size: number, wide: number): Word {
    const { rows, words, sought } = this;
    const word = makeWord(spellOut(codes, from, to), this.source);
    words.push(word);
    rows[row] = (words.length << 1) | wide;
    for (let at = 0; at < size; at += 1) rows[row + 1 + at] = sought[at] as number;
    return word;
  }

  /** Forgets all words. */
  clear(): void {
    this.rows.fill(0);
    this.words.length = 0;
  }
}

function mixed(digest: number, packed: number): number {
  const product = Math.imul(digest ^ packed, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function firstRow(digest: number): number {
  return (Math.imul(digest, 0x85ebca6b) >>> (32 - PLACE_BITS)) << ROW_BITS;
}

function nextRow(row: number): number {
  return (row + (1 << ROW_BITS)) & ((ROWS << ROW_BITS) - 1);
}

/** So many letters at a time are put together: a call takes no more. */
const STRETCH = 1 << 10;

/** A string of its own: a part of the text would keep the whole text in memory. */
function spellOut(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += STRETCH) text += String.fromCharCode(...codes.subarray(at, Math.min(to, at + STRETCH)));
  return text;
}
