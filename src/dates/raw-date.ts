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
