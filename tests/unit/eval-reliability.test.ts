import { describe, expect, it } from 'vitest';
import { reliability } from '../../src/eval/reliability.js';

describe('reliability', () => {
  it('has ten bins, the last of which takes 1', () => {
    const { bins } = reliability([
      { confidence: 0, right: false },
      { confidence: 0.1, right: true },
      { confidence: 1, right: true },
    ]);
    expect(bins.map(({ records }) => records)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(bins[9]).toEqual({ from: 0.9, to: 1, records: 1, confidence: 1, right: 1 });
    expect(bins[5]).toMatchObject({ confidence: null, right: null });
  });

  it.each([
    ['nothing', [], null],
    [
      'as sure as right',
      [
        [0.5, true],
        [0.5, false],
      ],
      0,
    ],
    ['sure and wrong', [[1, false]], 1],
    [
      'weighted by records',
      [
        [0.9, true],
        [0.9, true],
        [0.9, true],
        [0.2, true],
      ],
      (3 * 0.1 + 0.8) / 4,
    ],
  ] as [string, [number, boolean][], number | null][])('error of %s', (_, records, ece) => {
    const { ece: error } = reliability(records.map(([confidence, right]) => ({ confidence, right })));
    if (ece === null) expect(error).toBeNull();
    else expect(error).toBeCloseTo(ece, 10);
  });
});
