// Words of names that may be one word, and the quick look at their letters in front of the comparison.
import { describe, expect, it } from 'vitest';
import { mayBeSameNameWord, sameNameWord } from '../../../src/tokens/similarity.js';
import { tokenize } from '../../../src/tokens/tokenize.js';

const mayBe = (a: string, b: string) => mayBeSameNameWord(tokenize(a)[0]!.word, tokenize(b)[0]!.word);

describe('sameNameWord', () => {
  it.each([
    ['one word', 'juwono', 'juwono'],
    ['an initial', 'a', 'arsal'],
    ['a short form', 'imran', 'imranullah'],
    ['a slip in the middle', 'hermansyah', 'hermasyah'],
    ['a slip at the end', 'donatius', 'donatus'],
    ['two letters changed about', 'kuncoro', 'kunocro'],
  ])('takes %s for the same, and so do their letters', (_name, a, b) => {
    expect([sameNameWord(a, b), sameNameWord(b, a), mayBe(a, b), mayBe(b, a)]).toEqual([true, true, true, true]);
  });

  it.each([
    ['another name', 'sukarno', 'wibowo'],
    ['a name with the same start', 'sukarno', 'sukmawati'],
    ['the same letters in another order', 'marina', 'ramani'],
    ['a short word', 'budi', 'budiman'],
  ])('keeps %s apart', (_name, a, b) => {
    expect([sameNameWord(a, b), sameNameWord(b, a)]).toEqual([false, false]);
  });
});

describe('mayBeSameNameWord', () => {
  it('tells most words apart by their letters alone', () => {
    expect([mayBe('sukarno', 'wibowo'), mayBe('sukarno', 'sukmawati'), mayBe('handoko', 'prasetyo')]).toEqual([false, false, false]);
  });
});
