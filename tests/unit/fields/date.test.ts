// The visit's date among the other dates of the article.
import { describe, expect, it } from 'vitest';
import { chooseDate } from '../../../src/fields/date.js';
import { decideStatus } from '../../../src/fields/status.js';
import { readVisit, readVisitTo } from '../../helpers/stages.js';

function dateOf(page: string, reference: string | null = null) {
  const { reading, frame } = readVisit(page, reference);
  const date = chooseDate(reading, frame, decideStatus(reading, frame.scope))?.date;
  return date === undefined ? null : { start: date.start, end: date.end, basis: date.basis };
}

const day = (start: string, end = start, basis = 'stated') => ({ start, end, basis });
const LEAD = 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025).';

describe('the date of a visit', () => {
  it.each([
    ['in the sentence that tells it', LEAD],
    ['behind the reception', 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Rombongan diterima Ketua DPRD Bantaeng, Selasa (26/8/2025).'],
    ['behind "berlangsung"', 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Kegiatan itu berlangsung Selasa (26/8/2025).'],
    ['in front of the sentence', 'Selasa (26/8/2025), DPRD Blora melakukan studi tiru ke DPRD Bantaeng.'],
  ])('is the one %s', (_name, text) => {
    expect(dateOf(text)).toEqual(day('2025-08-26'));
  });

  it.each([
    ['an interview', `${LEAD} “Kami ingin belajar banyak hal di sini,” ujar Ketua DPRD Blora Yanuar Lesmana, Kamis (28/8/2025).`],
    ['an interview before it', `Ditemui di kantornya Kamis (28/8/2025), Yanuar Lesmana bercerita. ${LEAD}`],
    ['a departure', `Rombongan berangkat dengan bus Senin (25/8/2025). ${LEAD}`],
    ['an award', `${LEAD} Bantaeng meraih penghargaan itu pada 5 Mei 2024.`],
    ['the founding of a body', `${LEAD} Lembaga itu didirikan 1 Januari 2010.`],
    ['a law', `${LEAD} Peraturan itu ditetapkan 12 Maret 2021.`],
    ['a quotation', `${LEAD} “Kami meluncurkan aplikasi itu pada 5 Mei 2024,” kata Ketua DPRD Bantaeng Rudi Hartanto.`],
    ['an earlier visit', `${LEAD} Sebelumnya mereka ke Sleman, Rabu (5/3/2025).`],
    ['the next event', `${LEAD} Rapat berikutnya digelar Jumat (29/8/2025).`],
  ])('is not that of %s', (_name, text) => {
    expect(dateOf(text)).toEqual(day('2025-08-26'));
  });

  it.each([
    ['DPRD Blora melakukan studi tiru ke DPRD Bantaeng pada 26-28 Agustus 2025 untuk belajar pengelolaan sampah.', day('2025-08-26', '2025-08-28')],
    [`${LEAD} Kunjungan itu berlangsung selama tiga hari, 26-28 Agustus 2025.`, day('2025-08-26', '2025-08-28')],
    [`DPRD Blora melakukan studi tiru ke DPRD Bantaeng selama tiga hari mulai Selasa (26/8/2025).`, day('2025-08-26', '2025-08-28')],
    [`${LEAD} Kegiatan dijadwalkan berlangsung hingga Kamis (28/8/2025).`, day('2025-08-26', '2025-08-28')],
    [`${LEAD} Mereka berada di sana 2 hari, yakni Selasa dan Rabu.`, day('2025-08-26', '2025-08-27')],
    ['DPRD Blora melakukan studi tiru ke DPRD Bantaeng mulai 30 Desember 2024. Kegiatan berlangsung hingga 2 Januari.', day('2024-12-30', '2025-01-02')],
    [`${LEAD} Mereka berada di sana Selasa dan Jumat.`, day('2025-08-26')],
    ['DPRD Blora melakukan studi tiru ke DPRD Bantaeng selama 999999999999999 hari mulai Selasa (26/8/2025).', day('2025-08-26')],
    [`${LEAD} Pameran di alun-alun digelar hingga 30 September 2025.`, day('2025-08-26')],
    [`${LEAD} Pasar itu ramai Kamis dan Jumat.`, day('2025-08-26')],
  ])('covers all days and no more: %s', (text, date) => {
    expect(dateOf(text)).toEqual(date);
  });

  it('takes its year from the date line of the page', () => {
    const page =
      'DPRD Blora Studi Tiru ke DPRD Bantaeng\n\nRabu, 27 Agustus 2025\n\nDPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8). Bantaeng meraih penghargaan itu tahun 2023 dan 2024.';
    expect(dateOf(page)).toEqual(day('2025-08-26', '2025-08-26', 'published'));
  });

  it('counts "kemarin" from the date line of the page', () => {
    const page =
      'DPRD Blora Studi Tiru ke DPRD Bantaeng\n\nRabu, 27 Agustus 2025\n\nDPRD Blora melakukan studi tiru ke DPRD Bantaeng kemarin. Rombongan diterima di ruang rapat pagi itu.';
    expect(dateOf(page)).toEqual(day('2025-08-26', '2025-08-26', 'relative'));
  });

  it('takes its year from weekday and reference where nothing else tells it', () => {
    const text = 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8).';
    expect(dateOf(text, '2026-06-01')).toEqual(day('2025-08-26', '2025-08-26', 'weekday'));
  });

  it.each([
    ['that the article names', 'Angkatan II tahun 2014 itu berjumlah 20 orang.', '2014-08-26'],
    ['next to the latest that it names', 'Bantaeng meraih penghargaan itu tahun 2013.', '2014-08-26'],
    ['latest of all, far from any that it names', 'Lembaga itu didirikan tahun 2009.', '2025-08-26'],
  ])('takes of the years that fit its weekday the one %s', (_name, more, start) => {
    expect(dateOf(`DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8). ${more}`, '2026-06-01')?.start).toBe(start);
  });

  it.each([
    ['no date is told', 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng.'],
    ['nothing tells the year', 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8).'],
    ['there is nothing to count from', 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng kemarin.'],
    ['only an award has one', 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Mereka pulang. Bantaeng meraih penghargaan itu pada 5 Mei 2024.'],
  ])('is none where %s', (_name, text) => {
    expect(dateOf(text)).toBeNull();
  });

  it('of a cancelled visit is the one it was planned for', () => {
    expect(dateOf('Kunjungan kerja DPRD Blora ke DPRD Bantaeng, Selasa (26/8/2025), dibatalkan.')).toEqual(day('2025-08-26'));
  });
});

describe('the day of one stop', () => {
  const dayAt = (host: string, page: string) => {
    const { reading, frame } = readVisitTo(host, page);
    return chooseDate(reading, frame, 'held')?.date.start;
  };

  it.each([
    ['Kabupaten Bantaeng', '2025-08-26'],
    ['Kabupaten Bulukumba', '2025-08-27'],
  ])('is the one behind its name: %s', (host, start) => {
    const page =
      'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025), lalu melakukan kunjungan kerja ke DPRD Bulukumba, Rabu (27/8/2025). ' +
      'Mereka diterima Ketua DPRD Bantaeng Rudi Hartanto. Kemudian mereka diterima Ketua DPRD Bulukumba Wulan Sari.';
    expect(dayAt(host, page)).toBe(start);
  });
});

describe('a day of words', () => {
  it.each([
    ['where the guests come from is not that of the visit', 'Blora', '2025-08-26'],
    ['where the guests were may be that of the visit', 'Bantaeng', '2025-08-28'],
  ])('said %s', (_name, place, start) => {
    const text =
      `“Kami senang sekali hari ini,” kata Ketua DPRD Blora Yanuar Lesmana di ${place}, Kamis (28/8/2025). DPRD Blora melakukan studi tiru ke DPRD Bantaeng. ` +
      'Mereka senang. Mereka kagum. Mereka makan bersama, Selasa (26/8/2025).';
    expect(dateOf(text)?.start).toBe(start);
  });

  it('about a plan is not the day of the plan', () => {
    const text =
      '“Kami akan melakukan studi tiru ke DPRD Bantaeng pada 9 September 2025,” kata Ketua DPRD Blora Yanuar Lesmana, Kamis (28/8/2025). DPRD Blora akan melakukan studi tiru ke DPRD Bantaeng.';
    expect(dateOf(text)).toEqual(day('2025-09-09'));
  });

  it('in direct speech about what was is not the day of the visit', () => {
    const text =
      'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025). “Kami ke sini juga pada 9 September 2024,” kata Ketua DPRD Blora Yanuar Lesmana.';
    expect(dateOf(text)).toEqual(day('2025-08-26'));
  });
});
