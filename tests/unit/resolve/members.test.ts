// Names told apart from their offices, and the offices that they belong to.
import { describe, expect, it } from 'vitest';
import { read, regionNames } from '../../helpers/stages.js';

/** The persons of a text: office, name and region. */
function personsOf(text: string) {
  return read(text).persons.map(({ office, name, region }) => [office?.office ?? null, name, regionNames([region])[0]]);
}

describe('two offices in front of two names', () => {
  it.each([
    ['Bupati dan Wakil Bupati Sigi, Yanuar Lesmana dan Rini Astuti, tiba pagi itu.', ['Bupati', 'Wakil Bupati Sigi']],
    ['Rombongan disambut Ketua dan Wakil Ketua DPRD Sigi, Yanuar Lesmana dan Rini Astuti.', ['Ketua', 'Wakil Ketua DPRD Sigi']],
    ['Tiba pula Bupati serta Sekda Sigi, Yanuar Lesmana serta Rini Astuti.', ['Bupati', 'Sekda Sigi']],
  ])('are theirs in the same order: %s', (text, [first, second]) => {
    expect(personsOf(text)).toEqual([
      [first, 'Yanuar Lesmana', 'Kabupaten Sigi'],
      [second, 'Rini Astuti', 'Kabupaten Sigi'],
    ]);
  });

  it('of which the second has its holder without a comma leave the first without one', () => {
    expect(personsOf('Bupati dan Wakil Bupati Sigi Rini Astuti dan Yanuar Lesmana tiba.')[0]).toEqual(['Wakil Bupati Sigi', 'Rini Astuti', 'Kabupaten Sigi']);
  });

  it('with an office at each name change nothing', () => {
    expect(
      personsOf('Bupati Sigi Yanuar Lesmana dan Wakil Bupati Sigi, Rini Astuti dan Sekda Wulan Sari tiba.').map(([office, name]) => [office, name]),
    ).toEqual([
      ['Bupati Sigi', 'Yanuar Lesmana'],
      ['Wakil Bupati Sigi', 'Rini Astuti'],
      ['Sekda', 'Wulan Sari'],
    ]);
  });
});

describe('a part played between an office and a name', () => {
  it('leaves the name to the office', () => {
    expect(personsOf('Rombongan dipimpin Wakil Bupati Sigi selaku koordinator tim, Rini Astuti.')).toEqual([
      ['Wakil Bupati Sigi', 'Rini Astuti', 'Kabupaten Sigi'],
    ]);
  });

  it('is one only as long as it is short', () => {
    const text = 'Wakil Bupati Sigi selaku tamu pertama yang tiba pagi itu, Rini Astuti menyusul.';
    expect(personsOf(text)).not.toContainEqual(['Wakil Bupati Sigi', 'Rini Astuti', 'Kabupaten Sigi']);
  });
});
