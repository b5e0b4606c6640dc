// Passages of the text that a value rests on.
import { describe, expect, it } from 'vitest';
import { rangeEvidence, spanEvidence, tidyEvidence } from '../../../src/fields/evidence.js';
import { mentionsOf, scan } from '../../helpers/stages.js';

const TEXT = '🎉 DPRD  Blora tiba di Bantaeng.';

describe('evidence', () => {
  it('of a mention holds its words as they stand, double spaces too', () => {
    const scanned = scan(TEXT);
    const [body] = mentionsOf(scanned, 'organisation');
    expect(rangeEvidence(scanned, body!)).toEqual({ start: 3, end: 14, text: 'DPRD  Blora' });
  });

  it('of a span holds its words', () => {
    expect(spanEvidence(TEXT, { start: 3, end: 7 })).toEqual({ start: 3, end: 7, text: 'DPRD' });
  });
});

describe('tidyEvidence', () => {
  const [first, second, third] = [
    { start: 3, end: 7 },
    { start: 9, end: 14 },
    { start: 23, end: 31 },
  ].map((span) => spanEvidence(TEXT, span));

  it('puts passages into text order, each once', () => {
    expect(tidyEvidence([second!, first!, second!])).toEqual([first, second]);
  });

  it('keeps no more than asked for', () => {
    expect(tidyEvidence([first!, second!, third!], 2)).toEqual([first, second]);
  });
});
