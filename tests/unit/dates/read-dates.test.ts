// Every way of writing a date, and what looks like one and is none.
import { describe, expect, it } from 'vitest';
import type { RawDate } from '../../../src/dates/raw-date.js';
import { compileRules } from '../../../src/rules/compile.js';
import { loadRuleFiles } from '../../../src/rules/load.js';
import { readDates } from '../../helpers/stages.js';

const NOTHING: RawDate = {
  day: null,
  month: null,
  year: null,
  endDay: null,
  endMonth: null,
  endYear: null,
  weekday: null,
  offset: null,
  direction: null,
};
const SUNDAY = 0;
const MONDAY = 1;
const TUESDAY = 2;
const WEDNESDAY = 3;
const THURSDAY = 4;
const FRIDAY = 5;
const SATURDAY = 6;

/** The dates of a text with what they say, unset parts left out. */
function datesOf(text: string): Partial<RawDate>[] {
  return readDates(text).map(({ raw }) => Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null)));
}

describe('readDates', () => {
  it.each<[string, Partial<RawDate>]>([
    ['Selasa (26/8/2025)', { weekday: TUESDAY, day: 26, month: 8, year: 2025 }],
    ['Rabu, (9/3/2022)', { weekday: WEDNESDAY, day: 9, month: 3, year: 2022 }],
    ['Senin (17/2)', { weekday: MONDAY, day: 17, month: 2 }],
    ['Kamis (14/3/19)', { weekday: THURSDAY, day: 14, month: 3, year: 2019 }],
    ['Kamis siang (14/3/2019)', { weekday: THURSDAY, day: 14, month: 3, year: 2019 }],
    ['Selasa (26-8-2025)', { weekday: TUESDAY, day: 26, month: 8, year: 2025 }],
    ['Selasa (26.8.2025)', { weekday: TUESDAY, day: 26, month: 8, year: 2025 }],
    ['(1/11/24)', { day: 1, month: 11, year: 2024 }],
    ['26/8/2025', { day: 26, month: 8, year: 2025 }],
    ['Jumat, 11 Maret 2022', { weekday: FRIDAY, day: 11, month: 3, year: 2022 }],
    ["Jum'at, 11 Maret 2022", { weekday: FRIDAY, day: 11, month: 3, year: 2022 }],
    ['Jumat 11 Maret 2022', { weekday: FRIDAY, day: 11, month: 3, year: 2022 }],
    ['Ahad, 13 Maret 2022', { weekday: SUNDAY, day: 13, month: 3, year: 2022 }],
    ['Minggu, 18 Mar 2018', { weekday: SUNDAY, day: 18, month: 3, year: 2018 }],
    ['11 Maret tahun 2022', { day: 11, month: 3, year: 2022 }],
    ['tanggal 16 Mei', { day: 16, month: 5 }],
    ['06 Maret 2024', { day: 6, month: 3, year: 2024 }],
    ['5 Pebruari 2019', { day: 5, month: 2, year: 2019 }],
    ['5 Nopember 2019', { day: 5, month: 11, year: 2019 }],
    ['5 Agst 2019', { day: 5, month: 8, year: 2019 }],
    ['5 Sept 2019', { day: 5, month: 9, year: 2019 }],
    ['5 Okt. 2019', { day: 5, month: 10, year: 2019 }],
    ['5 DESEMBER 2019', { day: 5, month: 12, year: 2019 }],
  ])('reads the day "%s"', (text, raw) => {
    expect(datesOf(`Rombongan tiba ${text} di pendopo.`)).toEqual([raw]);
  });

  it.each<[string, Partial<RawDate>]>([
    ['8-9 Maret 2022', { day: 8, month: 3, year: 2022, endDay: 9, endMonth: 3, endYear: 2022 }],
    ['10–11 Februari 2026', { day: 10, month: 2, year: 2026, endDay: 11, endMonth: 2, endYear: 2026 }],
    ['8 - 9 Maret 2022', { day: 8, month: 3, year: 2022, endDay: 9, endMonth: 3, endYear: 2022 }],
    ['12 dan 13 Maret 2024', { day: 12, month: 3, year: 2024, endDay: 13, endMonth: 3, endYear: 2024 }],
    ['8 hingga 12 Mei 2017', { day: 8, month: 5, year: 2017, endDay: 12, endMonth: 5, endYear: 2017 }],
    ['8 sampai 12 Mei 2017', { day: 8, month: 5, year: 2017, endDay: 12, endMonth: 5, endYear: 2017 }],
    ['8 sampai dengan 12 Mei 2017', { day: 8, month: 5, year: 2017, endDay: 12, endMonth: 5, endYear: 2017 }],
    ['8 s/d 12 Mei 2017', { day: 8, month: 5, year: 2017, endDay: 12, endMonth: 5, endYear: 2017 }],
    ['tanggal 5 s.d. 7 Mei', { day: 5, month: 5, endDay: 7, endMonth: 5 }],
    ['30 September-2 Oktober', { day: 30, month: 9, endDay: 2, endMonth: 10 }],
    ['30 September - 2 Oktober 2024', { day: 30, month: 9, endDay: 2, endMonth: 10, endYear: 2024, year: 2024 }],
    ['8 Mei hingga 12 Mei tahun 2017', { day: 8, month: 5, year: 2017, endDay: 12, endMonth: 5, endYear: 2017 }],
    ['23-24/6/2022', { day: 23, month: 6, year: 2022, endDay: 24, endMonth: 6, endYear: 2022 }],
    ['12-14/3/2024', { day: 12, month: 3, year: 2024, endDay: 14, endMonth: 3, endYear: 2024 }],
    ['30/9-2/10/2024', { day: 30, month: 9, year: 2024, endDay: 2, endMonth: 10, endYear: 2024 }],
    ['Senin-Rabu (26-28/8)', { weekday: MONDAY, day: 26, month: 8, endDay: 28, endMonth: 8 }],
    ['Kamis-Jumat, 14-15 Maret 2024', { weekday: THURSDAY, day: 14, month: 3, year: 2024, endDay: 15, endMonth: 3, endYear: 2024 }],
    ['Kamis (14/3/2024) hingga Jumat (15/3/2024)', { weekday: THURSDAY, day: 14, month: 3, year: 2024, endDay: 15, endMonth: 3, endYear: 2024 }],
  ])('reads the range "%s" as one', (text, raw) => {
    expect(datesOf(`Rombongan datang ${text} di pendopo.`)).toEqual([raw]);
  });

  it.each<[string, Partial<RawDate>]>([
    ['kemarin', { offset: -1 }],
    ['Kemarin', { offset: -1 }],
    ['hari ini', { offset: 0 }],
    ['besok', { offset: 1 }],
    ['lusa', { offset: 2 }],
    ['Kamis lalu', { weekday: THURSDAY, direction: 'past' }],
    ['Kamis pekan lalu', { weekday: THURSDAY, direction: 'past' }],
    ['Kamis (pekan lalu)', { weekday: THURSDAY, direction: 'past' }],
    ['Senin depan', { weekday: MONDAY, direction: 'future' }],
    ['Senin pekan depan', { weekday: MONDAY, direction: 'future' }],
    ['Senin mendatang', { weekday: MONDAY, direction: 'future' }],
    ['hari Senin', { weekday: MONDAY }],
    ['Senin pagi', { weekday: MONDAY }],
    ['Minggu', { weekday: SUNDAY }],
    ['pada Agustus 2023', { month: 8, year: 2023 }],
    ['pada bulan Agustus tahun 2023', { month: 8, year: 2023 }],
  ])('reads "%s", which leaves the day open', (text, raw) => {
    expect(datesOf(`Rombongan tiba ${text} di pendopo.`)).toEqual([raw]);
  });

  it.each([
    ['pasal 3/4', 'Mereka membahas pasal 3/4 rancangan itu.'],
    ['a class', 'Siswa Kelas 3 Mei ini lulus.'],
    ['a score', 'Nilainya mencapai 80,12 poin.'],
    ['a fraction of counters', 'Sudah 3/4 loket dibuka.'],
    ['a day out of its month', 'Rombongan tiba (31/6/2024).'],
    ['a day that no month has', 'Rombongan tiba 32 Maret 2024 pagi.'],
    ['a section of a law', 'Mereka membahas pasal 28 Maret itu.'],
    ['a class with two digits', 'Siswa Kelas 12 Mei ini lulus.'],
    ['a day that June has not', 'Rombongan tiba 31 Juni 2023 pagi.'],
    ['a month out of the year', 'Rombongan tiba (12/13/2024).'],
    ['a law', 'Undang-Undang Nomor 23 Tahun 2014 menjadi dasar.'],
    ['a ratio of numbers', 'Berkas nomor 5/2/2024 dibawa.'],
    ['a week in small letters', 'Kegiatan itu berlangsung dua minggu penuh.'],
    ['a year alone', 'Sejak 2016 layanan itu berjalan.'],
    ['an amount', 'Biayanya Rp 12.500.000 untuk tiap orang.'],
    ['a month alone', 'Pada Maret mereka belajar.'],
    ['a text without any', 'Rombongan tiba di pendopo pagi itu.'],
  ])('does not read %s', (_name, text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it('reads several dates in text order, each in its own words', () => {
    const text = 'Ditemui Senin (3/3/2025), ia menyebut rombongan datang 27-28 Februari 2025.';
    expect(readDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Senin (3/3/2025', '27-28 Februari 2025']);
  });

  it('passes a slip of three digits over as a year', () => {
    expect(datesOf('Rombongan tiba Selasa (26/8/202).')).toEqual([{ weekday: TUESDAY, day: 26, month: 8 }]);
  });

  it('keeps what is unset as null', () => {
    expect(readDates('Rombongan tiba kemarin.').map(({ raw }) => raw)).toEqual([{ ...NOTHING, offset: -1 }]);
  });
});

describe('dates in words of other rules', () => {
  const files = loadRuleFiles();
  const rules = compileRules({
    ...files,
    words: { ...files.words, weekdays: { ...files.words.weekdays, 6: ['sb'], 1: ['s'] } },
    dates: { ...files.dates, relative: { 'hr ini': 0, 'h-1': -1, '2 hari lalu': -2, 'ke esokan harinya': 1, ésok: 1 } },
  });

  it.each<[string, Partial<RawDate>]>([
    ['hr ini', { offset: 0 }],
    ['H-1', { offset: -1 }],
    ['2 hari lalu', { offset: -2 }],
    ['ke esokan harinya', { offset: 1 }],
    ['ésok', { offset: 1 }],
    ['Sb lalu', { weekday: SATURDAY, direction: 'past' }],
    ['S lalu', { weekday: MONDAY, direction: 'past' }],
  ])('reads "%s", however short its first word', (text, raw) => {
    expect(readDates(`Rombongan tiba ${text} di pendopo.`, rules).map((hit) => hit.raw)).toEqual([{ ...NOTHING, ...raw }]);
  });
});
