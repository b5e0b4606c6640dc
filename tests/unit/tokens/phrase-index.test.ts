// Known phrases in a row of tokens.
import { describe, expect, it } from 'vitest';
import { PhraseIndex } from '../../../src/tokens/phrase-index.js';
import { phraseWords } from '../../../src/tokens/phrase-words.js';
import { tokenize } from '../../../src/tokens/tokenize.js';

function indexOf(...phrases: string[]): PhraseIndex<string> {
  const index = new PhraseIndex<string>();
  for (const phrase of phrases) index.add(phrase, phrase);
  return index;
}

/** The longest phrase at the start of a text. */
function longest(index: PhraseIndex<string>, text: string, limit = Number.POSITIVE_INFINITY) {
  const tokens = tokenize(text);
  return index.longest(tokens, 0, Math.min(limit, tokens.length));
}

describe('PhraseIndex.longest', () => {
  const index = indexOf('Mamuju', 'Mamuju Tengah', 'Kab Bandung', 'Pare Pare', 'Toli-Toli', 'Drs');

  it.each([
    ['takes the longer of two names', 'Mamuju Tengah', 'Mamuju Tengah', 2],
    ['takes the shorter where the longer does not go on', 'Mamuju Utara', 'Mamuju', 1],
    ['folds case', 'MAMUJU TENGAH', 'Mamuju Tengah', 2],
    ['passes over a dot between words', 'Kab. Bandung', 'Kab Bandung', 3],
    ['passes over a hyphen between words', 'Pare-Pare', 'Pare Pare', 3],
    ['finds a hyphenated phrase written apart', 'Toli Toli', 'Toli-Toli', 2],
    ['leaves the dot behind the last word', 'Drs. Yanuar', 'Drs', 1],
  ])('%s', (_name, text, value, to) => {
    expect(longest(index, text)).toEqual({ value, to });
  });

  it.each([
    ['a word that opens no phrase', 'Bantaeng'],
    ['a phrase that breaks off', 'Pare'],
    ['a dot that ends a sentence', 'Kab . Bandung'],
  ])('finds nothing in %s', (_name, text) => {
    expect(longest(index, text)).toBeNull();
  });

  it('does not read past the limit', () => {
    expect(longest(index, 'Mamuju Tengah', 1)).toEqual({ value: 'Mamuju', to: 1 });
  });
});

describe('PhraseIndex', () => {
  it('gives all phrases at a token, longest first, whatever the order they came in', () => {
    const index = indexOf('wali', 'wali kota batu', 'wali kota');
    const found = [...index.matches(tokenize('Wali Kota Batu'), 0, 3)];
    expect(found.map(({ value }) => value)).toEqual(['wali kota batu', 'wali kota', 'wali']);
  });

  it('gives the longer of two phrases that part behind their second word', () => {
    const index = indexOf('kepala dinas', 'kepala dinas kesehatan', 'kepala dinas pendidikan', 'kepala bagian');
    expect([longest(index, 'Kepala Dinas Pendidikan')?.value, longest(index, 'Kepala Dinas Perhubungan')?.value]).toEqual([
      'kepala dinas pendidikan',
      'kepala dinas',
    ]);
  });

  it('finds a phrase added after its first word was looked up', () => {
    const index = indexOf('wali kota');
    expect(longest(index, 'Wali Nagari')).toBeNull();
    index.add('wali nagari', 'wali nagari');
    expect(longest(index, 'Wali Nagari')?.value).toBe('wali nagari');
  });

  it('keeps two values of one phrase in the order they came in', () => {
    const index = new PhraseIndex<number>();
    index.add('sekda', 1);
    index.add('Sekda', 2);
    expect([...index.matches(tokenize('sekda'), 0, 1)].map(({ value }) => value)).toEqual([1, 2]);
  });

  it('knows the words that open a phrase, and no others', () => {
    const index = indexOf('Rumah Dinas');
    expect([index.startsWith('rumah'), index.startsWith('dinas')]).toEqual([true, false]);
  });

  it('adds nothing for a phrase without words', () => {
    const index = indexOf('-');
    expect(longest(index, '-')).toBeNull();
  });
});

describe('phraseWords', () => {
  it.each([
    ['S.Sos.', ['s', 'sos']],
    ['Pare-Pare', ['pare', 'pare']],
    ["Jum'at", ["jum'at"]],
  ])('reads %s', (phrase, words) => {
    expect(phraseWords(phrase)).toEqual(words);
  });
});
