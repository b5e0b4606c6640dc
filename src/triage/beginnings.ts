/** Tells from the raw text whether a mention can begin soon behind a place. */
import type { PhraseIndex } from '../tokens/phrase-index.js';
import type { TriageSources } from './triage.js';

/** A plain small word, or one of the marks that patterns count; anything else may begin a mention or counts for nothing. */
const ITEM = /([a-z]+(?:['`][a-z]+)*)|([,;:.])|(\d)|[^\s\d/%&*+=_-]/g;

const SENTENCE_END = /[.!?](?=\s+\p{Lu})/uy;

/** Makes the test whether, within so many items behind a place, anything stands that can begin a mention. */
export function makeBeginnings({ mentionHeads, passedOver, dotted }: TriageSources): (text: string, from: number, reach: number) => boolean {
  const heads = new MentionHeads(mentionHeads);
  const ends = (text: string, at: number) => {
    SENTENCE_END.lastIndex = at;
    return SENTENCE_END.test(text);
  };
  return (text, from, reach) => {
    let items = 0;
    ITEM.lastIndex = from;
    for (let match = ITEM.exec(text); match !== null && items <= reach; match = ITEM.exec(text)) {
      const [, word, mark, digit] = match;
      if (word === undefined && mark === undefined && digit === undefined) return true;
      if (word !== undefined && heads.mayStand(word, text, ITEM.lastIndex)) return true;
      // No mention reaches over the end of a sentence, which a short form's dot is not.
      if (word !== undefined && !dotted(word) && ends(text, ITEM.lastIndex)) return false;
      // Numbers and dates are items of many words.
      if (mark !== undefined || (word !== undefined && !passedOver.has(word))) items += 1;
    }
    return false;
  };
}

/** The plain small word behind another, with what may stand between the words of a phrase. */
const NEXT_WORD = /[\s.-]*([a-z]+)(?![A-Za-z'’`‘\u0080-\uffff])/y;

/** The phrases that mentions begin with, by their first two words: "yang" stands everywhere, and "yang terhormat" in front of a person. */
class MentionHeads {
  private readonly indexes: readonly PhraseIndex<unknown>[];
  /** By the first word, once it comes up: null where it is a phrase alone. */
  private readonly seconds = new Map<string, ReadonlySet<string> | null>();

  constructor(indexes: readonly PhraseIndex<unknown>[]) {
    this.indexes = indexes;
  }

  /** False where no phrase begins with the small word that ends here. */
  mayStand(word: string, text: string, to: number): boolean {
    if (!this.indexes.some((index) => index.startsWith(word))) return false;
    let seconds = this.seconds.get(word);
    if (seconds === undefined) {
      seconds = this.secondsOf(word);
      this.seconds.set(word, seconds);
    }
    if (seconds === null) return true;
    NEXT_WORD.lastIndex = to;
    const next = NEXT_WORD.exec(text)?.[1];
    return next === undefined || seconds.has(next);
  }

  private secondsOf(word: string): ReadonlySet<string> | null {
    const seconds = new Set<string>();
    for (const index of this.indexes) {
      for (const { words } of index.entries(word)) {
        const [, second] = words;
        if (second === undefined) return null;
        seconds.add(second);
      }
    }
    return seconds;
  }
}
