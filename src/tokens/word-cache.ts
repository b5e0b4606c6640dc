/** Keeps the words met so far, so that most tokens are made without a string of their own. */
import { makeWord, type Word, type WordSource } from './word.js';

/** Enough for all running words of some hundred articles. */
const MOST_WORDS = 1 << 14;

/** Words whose digests end alike, in a row. */
interface Link {
  readonly digest: number;
  readonly word: Word;
  readonly next: Link | null;
}

/** Words by their letters, a bounded number of them: when there are too many, all are forgotten. */
export class WordCache {
  private readonly rows: (Link | null)[] = new Array(MOST_WORDS).fill(null);
  private size = 0;

  constructor(private readonly source: WordSource) {}

  /**
   * The word that stands at a place of the text.
   *
   * @param text the whole text
   * @param from its first code unit
   * @param to the code unit behind its last one
   */
  at(text: string, from: number, to: number): Word {
    const digest = digestOf(text, from, to);
    const row = (digest ^ (digest >>> 14)) & (MOST_WORDS - 1);
    const first = this.rows[row] ?? null;
    for (let link = first; link !== null; link = link.next) {
      if (link.digest === digest && spells(link.word.text, text, from, to)) return link.word;
    }
    return this.add(text.slice(from, to), row, digest);
  }

  private add(text: string, row: number, digest: number): Word {
    if (this.size === MOST_WORDS) this.clear();
    this.size += 1;
    const word = makeWord(text, this.source);
    this.rows[row] = { digest, word, next: this.rows[row] ?? null };
    return word;
  }

  /** Forgets all words. */
  clear(): void {
    this.rows.fill(null);
    this.size = 0;
  }
}

function digestOf(text: string, from: number, to: number): number {
  let digest = 0;
  for (let at = from; at < to; at += 1) digest = (Math.imul(digest, 31) + text.charCodeAt(at)) | 0;
  return digest;
}

function spells(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) !== word.charCodeAt(at - from)) return false;
  return true;
}
