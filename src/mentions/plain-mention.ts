/**
 * Makes the mentions that hold no other: dates, numbers and quotations. They are objects of one shape, so that all mentions
 * together have four, as many as V8 compiles the reading of a field for; with a fifth it looks the field up each time.
 */
import type { RawDate } from '../dates/raw-date.js';
import type { DateMention, NumberMention, QuoteMention } from '../types.js';

interface PlainMention {
  readonly type: 'date' | 'number' | 'quote';
  readonly from: number;
  readonly to: number;
  readonly raw: RawDate | null;
  readonly value: number | null;
}

/** A date with what its words say. */
export function dateMention(from: number, to: number, raw: RawDate): DateMention {
  return plainMention('date', from, to, raw, null) as DateMention;
}

/** A number with its value. */
export function numberMention(from: number, to: number, value: number): NumberMention {
  return plainMention('number', from, to, null, value) as NumberMention;
}

/** Direct speech. */
export function quoteMention(from: number, to: number): QuoteMention {
  return plainMention('quote', from, to, null, null) as QuoteMention;
}

function plainMention(type: PlainMention['type'], from: number, to: number, raw: RawDate | null, value: number | null): PlainMention {
  return { type, from, to, raw, value };
}
