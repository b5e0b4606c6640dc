/** Takes the phrases that begin at a token. */

/** Phrases that were read, side by side: the index behind the last token of each and what it stands for. It is filled again and again. */
export interface Matches<T> {
  readonly ends: number[];
  readonly values: T[];
}
