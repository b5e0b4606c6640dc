import { describe, expect, it } from 'vitest';
import { assign } from '../../src/eval/assign.js';

describe('assign', () => {
  it.each([
    { what: 'nothing', likeness: [], pairs: [] },
    { what: 'no columns', likeness: [[], []], pairs: [] },
    { what: 'one pair', likeness: [[0.4]], pairs: [[0, 0]] },
    { what: 'nothing alike', likeness: [[0, 0]], pairs: [] },
    {
      what: 'the total before the best single pair',
      likeness: [
        [0.9, 0.8],
        [0.8, 0],
      ],
      pairs: [
        [0, 1],
        [1, 0],
      ],
    },
    { what: 'more rows than columns', likeness: [[0.1], [0.7], [0.3]], pairs: [[1, 0]] },
    { what: 'more columns than rows', likeness: [[0.1, 0.7, 0.3]], pairs: [[0, 1]] },
  ])('$what', ({ likeness, pairs }) => {
    expect(assign(likeness)).toEqual(pairs);
  });

  it('finds the greatest total of any table', () => {
    const random = seeded(7);
    for (let round = 0; round < 200; round++) {
      const columns = 1 + Math.floor(random() * 5);
      const table = Array.from({ length: 1 + Math.floor(random() * 5) }, () => Array.from({ length: columns }, () => (random() < 0.3 ? 0 : random())));
      const total = assign(table).reduce((sum, [row, column]) => sum + table[row]![column]!, 0);
      expect(total).toBeCloseTo(bestTotal(table), 10);
    }
  });
});

/** By trying everything. */
function bestTotal(table: readonly number[][], row = 0, used = new Set<number>()): number {
  if (row === table.length) return 0;
  const totals = table[row]!.map((likeness, column) => (used.has(column) ? 0 : likeness + bestTotal(table, row + 1, new Set([...used, column]))));
  return Math.max(bestTotal(table, row + 1, used), ...totals);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
