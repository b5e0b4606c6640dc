import type { Span } from '../types.js';

/** A date as the words give it, before the missing year is found. */
export interface RawDate {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  readonly endDay: number | null;
  readonly endMonth: number | null;
  readonly endYear: number | null;
  /** 0 = Sunday, as stated in front of the date. */
  readonly weekday: number | null;
  /** Days to add to the reference day ("kemarin" -1), where the date is only relative. */
  readonly offset: number | null;
  /** A weekday that counts back ("Kamis lalu") or forward ("Senin depan") from the reference day. */
  readonly direction: 'past' | 'future' | null;
}

/** A date with its place in a text. */
export interface DateHit extends Span {
  readonly raw: RawDate;
}

/** Words that read as a date; `raw` is null where what they say is none. */
export interface DateReading extends Span {
  readonly raw: RawDate | null;
}

/** One way of writing a date. */
export interface DateParser {
  /**
   * Reads a date that is built around what stands at a place.
   *
   * @param text the text
   * @param from where the date may start at the earliest
   * @param at the place, a number's or a word's first character
   */
  read(text: string, from: number, at: number): DateReading | null;
}
