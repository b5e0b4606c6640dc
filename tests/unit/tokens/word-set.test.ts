// Lists of words that a token knows it is in, and the words that its tokens share.
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/tokens/lexicon.js';
import { tokenize } from '../../../src/tokens/tokenize.js';
import { WordSet } from '../../../src/tokens/word-set.js';

function tokenOf(word: string, lexicon?: Lexicon) {
  return tokenize(word, 0, word.length, lexicon)[0]!;
}

describe('WordSet.holds', () => {
  it.each([
    ['of a word in the list', 'Dan', true],
    ['of any other word', 'Danau', false],
  ])('tells %s, with a lexicon and without', (_name, word, held) => {
    const lexicon = Lexicon.ofRules();
    const list = new WordSet(['dan', 'serta']);
    list.enter(lexicon);
    expect([list.holds(tokenOf(word, lexicon)), list.holds(tokenOf(word))]).toEqual([held, held]);
  });

  it('keeps more lists apart than a word has marks for', () => {
    const lexicon = Lexicon.ofRules();
    const lists = Array.from({ length: 200 }, (_, index) => new WordSet([`kata${'x'.repeat(index)}`]));
    for (const list of lists) list.enter(lexicon);
    const holding = lists.map((_, index) => lists.filter((list) => list.holds(tokenOf(`kata${'x'.repeat(index)}`, lexicon))).length);
    expect(new Set(holding)).toEqual(new Set([1]));
  });
});

describe('Lexicon', () => {
  it('gives tokens of one spelling the same word', () => {
    const [first, , second] = tokenize('Batu dan Batu', 0, 13, Lexicon.ofRules());
    expect(first!.word).toBe(second!.word);
  });

  it('tells a token made later of a list entered later', () => {
    const lexicon = Lexicon.ofRules();
    tokenOf('dan', lexicon);
    const list = new WordSet(['dan']);
    list.enter(lexicon);
    expect(list.holds(tokenOf('dan', lexicon))).toBe(true);
  });

  it('reads any number of different words', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `kata${index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}`).join(
      ' ',
    );
    const words = tokenize(text, 0, text.length, Lexicon.ofRules()).map((token) => token.text);
    expect(words.join(' ')).toBe(text);
  });
});
