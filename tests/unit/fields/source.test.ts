// What is known of an article: what its deliverer says goes before what the page says.
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/fields/source.js';
import { layoutOf } from '../../helpers/stages.js';

const PAGE =
  'Pemkab Sigi Belajar ke Pemkab Banyumas\n\n26 Agustus 2025\n\nReporter: Dian Anggara\n\nPURWOKERTO, kabarkita.com – Pemerintah Kabupaten Sigi melakukan studi tiru ke Pemerintah Kabupaten Banyumas.';

describe('readSource', () => {
  it('takes what the page says of itself', () => {
    expect(readSource({ text: PAGE }, layoutOf(PAGE))).toEqual({
      path: null,
      sha256: null,
      url: null,
      title: 'Pemkab Sigi Belajar ke Pemkab Banyumas',
      outlet: 'kabarkita.com',
      published: '2025-08-26',
      dateline: 'PURWOKERTO',
      reporter: 'Dian Anggara',
      editor: null,
      credit: null,
    });
  });

  it.each([
    ['title', 'Sigi Belajar'],
    ['outlet', 'Kabar Kita'],
    ['published', '2025-08-27'],
    ['path', 'berita/1.txt'],
    ['url', 'https://kabarkita.com/1'],
  ] as const)('takes the %s of the deliverer first', (key, value) => {
    expect(readSource({ text: PAGE, [key]: value }, layoutOf(PAGE))[key]).toBe(value);
  });
});
