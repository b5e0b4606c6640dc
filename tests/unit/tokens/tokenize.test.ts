// Words, numbers and marks with their places in the text.
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/tokens/tokenize.js';

describe('tokenize', () => {
  it.each([
    ['keeps an inner apostrophe', "Jum'at Ruba’i", ["Jum'at", 'Ruba’i']],
    ['keeps separators inside a number', 'Rp1.500.000 dan 80,12', ['Rp', '1.500.000', 'dan', '80,12']],
    ['ends a number before the full stop', 'tahun 2024.', ['tahun', '2024', '.']],
    ['parts the letters of a degree', 'S.Sos', ['S', '.', 'Sos']],
    ['parts a hyphenated name', 'Pare-Pare', ['Pare', '-', 'Pare']],
    ['parts two words run together', 'AparaturCegah', ['Aparatur', 'Cegah']],
    ['leaves a short mixed form whole', 'BUMDes', ['BUMDes']],
    ['reads a no-break space as a space', 'Kota\u00a0Malang', ['Kota', 'Malang']],
    ['leaves a short form with figures whole', 'Kepala DP3A dan P2KBP3A', ['Kepala', 'DP3A', 'dan', 'P2KBP3A']],
    ['parts a figure behind letters from them', 'COVID19 SMPN2', ['COVID', '19', 'SMPN', '2']],
    ['parts a number from its unit', '25orang', ['25', 'orang']],
    ['tells letters of two bytes from four letters of the same bits', 'abcd \u6162\u6364 abcd', ['abcd', '\u6162\u6364', 'abcd']],
    ['tells a word from a longer one that begins like it', 'abcd abcdefgh abcd abc', ['abcd', 'abcdefgh', 'abcd', 'abc']],
    ['parts the strokes of a date', '26/8/2025', ['26', '/', '8', '/', '2025']],
  ])('%s', (_name, text, words) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(words);
  });

  it.each([
    ['Bupati', { lower: 'bupati', kind: 'word', capital: true }],
    ['rombongan', { lower: 'rombongan', kind: 'word', capital: false }],
    ['25', { lower: '25', kind: 'number', capital: false }],
    ['–', { lower: '–', kind: 'punct', capital: false }],
  ])('describes %s', (text, described) => {
    expect(tokenize(text)).toMatchObject([described]);
  });

  it('counts offsets in UTF-16 code units, behind astral signs too', () => {
    const text = '🎉 “Selamat” datang';
    for (const { start, end, text: word } of tokenize(text)) expect(text.slice(start, end)).toBe(word);
    expect(tokenize(text).at(-1)).toMatchObject({ text: 'datang', start: 13 });
  });

  it('gives the parts of words run together offsets of their own', () => {
    expect(tokenize('AparaturCegah').map(({ start, end }) => [start, end])).toEqual([
      [0, 8],
      [8, 13],
    ]);
  });

  it('reads only the range asked for, with offsets into the whole text', () => {
    expect(tokenize('Bupati Blitar tiba', 7, 13)).toMatchObject([{ text: 'Blitar', start: 7, end: 13 }]);
  });

  it.each([
    ['at the start', 'Camat', 0, true],
    ['behind a space', 'Pak Camat', 1, true],
    ['behind a line break', 'Pak\nCamat', 1, true],
    ['behind a dot', 'H.Makmun', 2, false],
  ])('says of a word %s whether space stands in front', (_name, text, index, spaced) => {
    expect(tokenize(text)[index]!.spaced).toBe(spaced);
  });
});
