// Two lists of mentions as one in text order.
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/mentions/in-order.js';
import type { Mention } from '../../../src/types.js';

const quotes = (...ranges: [number, number][]): Mention[] => ranges.map(([from, to]) => ({ type: 'quote', from, to }));
const numbers = (...ranges: [number, number][]): Mention[] => ranges.map(([from, to], value) => ({ type: 'number', from, to, value }));

describe('inOrder', () => {
  it.each([
    ['one behind the other', numbers([0, 1], [2, 3]), quotes([5, 9]), 'number 0 number 2 quote 5'],
    ['one among the other', numbers([0, 1], [7, 8]), quotes([2, 3], [9, 12]), 'number 0 quote 2 number 7 quote 9'],
    ['the longer of two first', numbers([4, 5]), quotes([4, 9]), 'quote 4 number 4'],
    ['the first list first where both cover the same', numbers([4, 9]), quotes([4, 9]), 'number 4 quote 4'],
    ['one without the other', numbers([4, 5]), quotes(), 'number 4'],
    ['the other without the one', numbers(), quotes([4, 9]), 'quote 4'],
  ])('gives %s', (_name, first, second, found) => {
    expect(
      inOrder(first, second)
        .map(({ type, from }) => `${type} ${from}`)
        .join(' '),
    ).toBe(found);
  });
});
