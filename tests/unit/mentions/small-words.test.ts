// Words that an article writes in small letters too.
import { expect, it } from 'vitest';
import { SmallWords } from '../../../src/mentions/small-words.js';
import { tokenize } from '../../../src/tokens/tokenize.js';

const [capitalised, ...others] = tokenize('Tani datang. Para petani dan pemudi bertani di Batu, tani padi');
const words = new SmallWords(others);

it.each([
  ['that stands in small letters', 'tani', true],
  ['that stands with a capital only', 'batu', false],
  ['that is part of another', 'muda', false],
  ['of the letters of another', 'nati', false],
])('tells a word %s', (_name, word, known) => {
  expect(words.has(word)).toBe(known);
});

it('tells a token by its word', () => {
  expect(words.holds(capitalised!)).toBe(true);
});

it('tells the words of articles apart that are asked about in turn', () => {
  const other = new SmallWords(tokenize('Batu tulis, para tani'));
  const asked = ['tulis', 'pemudi', 'tulis', 'pemudi'];
  expect(asked.map((word) => [words.has(word), other.has(word)])).toEqual([
    [false, true],
    [true, false],
    [false, true],
    [true, false],
  ]);
});
