// The day of publication: a date that stands by itself on the page.
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../helpers/stages.js';

const TITLE = 'Pemkab Sigi Belajar Pengelolaan Sampah ke Banyumas';
const TEXT = 'Pemerintah Kabupaten Sigi melakukan studi tiru ke Pemerintah Kabupaten Banyumas selama dua hari.';

describe('published', () => {
  it.each([
    ['26 Agustus 2025', '2025-08-26'],
    ['Selasa, 26 Agustus 2025', '2025-08-26'],
    ['Selasa, 26 Agustus 2025 | 14:30 WIB', '2025-08-26'],
    ['Selasa, 26 Agst 2025', '2025-08-26'],
    ['Diterbitkan 5 Nopember 2019 oleh Admin', '2019-11-05'],
    ['Oleh Redaksi - 26/08/2025', '2025-08-26'],
    ['26-08-2025 09:15', '2025-08-26'],
    ['2025-08-26', '2025-08-26'],
    ['Kabar Kita, Selasa (26/8/2025)', '2025-08-26'],
    ['26.08.2025', '2025-08-26'],
    ['Kabar Kita, 1 Mei 2024 10.00 WITA', '2024-05-01'],
  ])('reads "%s"', (line, day) => {
    expect(layoutOf(`${TITLE}\n\n${line}\n\n${TEXT}`).published?.value).toBe(day);
  });

  it.each([
    ['above the title', `26 Agustus 2025\n\n${TITLE}\n\n${TEXT}`],
    ['at the end of the page', `${TITLE}\n\n${TEXT}\n\nBanyumas, 26 Agustus 2025`],
  ])('is found %s', (_name, page) => {
    expect(layoutOf(page).published?.value).toBe('2025-08-26');
  });

  it('takes the first of two date lines', () => {
    const page = `${TITLE}\n\n26 Agustus 2025\n\n${TEXT}\n\nDiperbarui 28 Agustus 2025`;
    expect(layoutOf(page).published?.value).toBe('2025-08-26');
  });

  it('gives the place of the date, and leaves its line out of the text', () => {
    const page = `${TITLE}\n\nSelasa, 26 Agustus 2025\n\n${TEXT}`;
    const { published, blocks } = layoutOf(page);
    expect(page.slice(published!.start, published!.end)).toBe('26 Agustus 2025');
    expect(blocks.map(({ start, end }) => page.slice(start, end))).toEqual([TITLE, TEXT]);
  });

  it.each([
    ['a date inside a sentence', 'Rombongan tiba di Banyumas pada 26 Agustus 2025 dan pulang sehari kemudian.'],
    ['a visit in brackets', 'Rombongan besar itu tiba Selasa (26/8/2025).'],
    ['a day that does not exist', '31 Juni 2025'],
    ['a day without a year', 'Selasa, 26 Agustus'],
    ['a related headline', 'Baca juga: DPRD Blora 26 Agustus 2025'],
  ])('is not %s', (_name, line) => {
    expect(layoutOf(`${TITLE}\n\n${TEXT}\n\n${line}`).published).toBeNull();
  });
});
