/** A token: a word at its place in a text. */
import type { Token } from '../types.js';
import type { Word } from './word.js';

/** What is true of the word wherever it stands is asked of the word that all its tokens share, so that a token is four fields. */
export class PlacedWord implements Token {
  constructor(
    readonly word: Word,
    readonly start: number,
    readonly end: number,
    readonly spaced: boolean,
  ) {}

  get text(): string {
    return this.word.text;
  }

  get lower(): string {
    return this.word.lower;
  }

  get kind(): Token['kind'] {
    return this.word.kind;
  }

  get capital(): boolean {
    return this.word.capital;
  }

  get begins(): number {
    return this.word.begins;
  }
}
