// Head counts in figures and in words.
import { describe, expect, it } from 'vitest';
import { mentionsOf, scan, wordsOf } from '../../helpers/stages.js';

describe('a number', () => {
  it.each([
    ['25', 25],
    ['1.250', 1250],
    ['tujuh', 7],
    ['sepuluh', 10],
    ['sebelas', 11],
    ['dua belas', 12],
    ['sembilan belas', 19],
    ['dua puluh', 20],
    ['empat puluh lima', 45],
    ['seratus', 100],
    ['dua ratus lima puluh', 250],
    ['sembilan (9)', 9],
    ['25 (dua puluh lima)', 25],
    ['seorang', 1],
  ])('is read: %s', (text, value) => {
    const scanned = scan(`Rombongan membawa ${text} orang ke sana.`);
    const numbers = mentionsOf(scanned, 'number');
    expect(numbers.map((mention) => mention.value)).toEqual([value]);
    expect(wordsOf(scanned, numbers[0]!)).toBe(text);
  });

  it.each([
    ['a decimal', 'Nilainya 80,12 poin.'],
    ['a date', 'Tamu datang 26 Agustus 2025.'],
    ['a name with a number', 'Tamu diterima di SMP Negeri.'],
    ['an ordinal', 'Itu kunjungan kedua tahun ini.'],
    ['the tens of many', 'Puluhan orang ikut serta.'],
  ])('is not read in %s', (_name, text) => {
    expect(mentionsOf(scan(text), 'number')).toEqual([]);
  });

  it('ends before the next one', () => {
    const numbers = mentionsOf(scan('Rombongan terdiri dari 25 anggota, delapan staf dan 2 pakar.'), 'number');
    expect(numbers.map(({ value }) => value)).toEqual([25, 8, 2]);
  });
});
