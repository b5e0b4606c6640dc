import { describe, expect, it } from 'vitest';
import { alignRecords, recordLikeness, SAME_VISIT } from '../../src/eval/align.js';
import type { GoldRecord } from '../../src/eval/gold.js';
import { body, person, visit } from '../helpers/gold.js';

describe('recordLikeness', () => {
  const other = { date: { start: '2020-01-01', end: '2020-01-01' }, leader: person('Rudi Hartanto') };

  it.each<[string, GoldRecord, GoldRecord, number]>([
    ['equal', visit(), visit(), 1],
    ['regions only', visit(), visit(other), 0.7],
    ['another visitor', visit(), visit({ visitors: [body('51.03')] }), 0.65],
    ['the wrong way round', visit(), visit({ visitors: [body('35.13')], hosts: [body('35.18')] }), 0.65],
    ['no region right', visit(), visit({ visitors: [body('51.03')], hosts: [body('35.73')] }), 0.3],
    ['a leader that neither has', visit({ leader: null }), visit({ leader: null, date: null }), 0.7 / 0.85],
    ['a date that gold leaves out', { visitors: [body('35.18')] }, visit(other), 1],
    ['nothing to compare', {}, visit(), 1],
  ])('%s', (_, gold, predicted, likeness) => {
    expect(recordLikeness(gold, predicted)).toBeCloseTo(likeness, 10);
  });
});

describe('alignRecords', () => {
  const nganjuk = visit();
  const badung = visit({ visitors: [body('51.03')] });

  it('pairs by likeness, not by order', () => {
    expect(alignRecords([nganjuk, badung], [badung, nganjuk]).pairs).toEqual([
      [nganjuk, nganjuk],
      [badung, badung],
    ]);
  });

  it('does not merge: one prediction with both visitors is one pair and one miss', () => {
    const both = visit({ visitors: [body('35.18'), body('51.03')] });
    const { pairs, missed, spurious } = alignRecords([nganjuk, badung], [both]);
    expect([pairs.length, missed.length, spurious.length]).toEqual([1, 1, 0]);
  });

  it('leaves two visits apart that have but the day in common', () => {
    const elsewhere = visit({ visitors: [body('51.03')], hosts: [body('35.73')], leader: null });
    expect(recordLikeness(nganjuk, elsewhere)).toBeLessThan(SAME_VISIT);
    expect(alignRecords([nganjuk], [elsewhere])).toEqual({
      pairs: [],
      missed: [nganjuk],
      spurious: [elsewhere],
    });
  });
});
