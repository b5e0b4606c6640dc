// Dates that chrono-node's Indonesian locale reads, too: both must read the same days. What else news write ("Senin (17/2)",
// "12 dan 13 Maret", "30 September-2 Oktober 2024") it misreads or splits; see read-dates.test.ts.
import { id as chrono } from 'chrono-node';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../helpers/stages.js';

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];
const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
const REFERENCE = new Date(2026, 10, 18, 12);
const DAY_MS = 24 * 60 * 60 * 1000;

/** The parts of a day that its words may be made of. */
interface Written {
  day: number;
  month: number;
  name: string;
  year: number;
  weekday: string;
}

/** Every month of a leap year and of a common one: its first, two in the middle, and its last day. */
const DAYS: Written[] = [2023, 2024].flatMap((year) =>
  MONTHS.flatMap((name, month) =>
    [1, 9, 20, new Date(year, month + 1, 0).getDate()].map((day) => ({
      day,
      month: month + 1,
      name,
      year,
      weekday: WEEKDAYS[new Date(year, month, day).getDay()] as string,
    })),
  ),
);

const two = (number: number) => String(number).padStart(2, '0');

const FORMS: Record<string, (day: Written) => string> = {
  'D MMMM YYYY': ({ day, name, year }) => `${day} ${name} ${year}`,
  'DD MMMM YYYY with its weekday': ({ day, name, year, weekday }) => `${weekday}, ${two(day)} ${name} ${year}`,
  'D/M/YYYY': ({ day, month, year }) => `${day}/${month}/${year}`,
  'tanggal D MMMM YYYY': ({ day, name, year }) => `tanggal ${day} ${name} ${year}`,
};

const RANGES: Record<string, (from: number, to: Written) => string> = {
  'D-D MMMM YYYY': (from, { day, name, year }) => `${from}-${day} ${name} ${year}`,
  'D–D MMMM YYYY': (from, { day, name, year }) => `${from}–${day} ${name} ${year}`,
  'D hingga D MMMM YYYY': (from, { day, name, year }) => `${from} hingga ${day} ${name} ${year}`,
  'D s.d. D MMMM YYYY': (from, { day, name, year }) => `${from} s.d. ${day} ${name} ${year}`,
};

const sentence = (date: string) => `Rombongan tiba ${date} di pendopo.`;

/** What chrono-node reads: the first day and the last one, null for the same, as year, month and day. */
function byChrono(text: string): (number | null)[][][] {
  const parts = (date: { get(part: 'year' | 'month' | 'day'): number | null }) => [date.get('year'), date.get('month'), date.get('day')];
  return chrono.parse(text, REFERENCE).map(({ start, end }) => [parts(start), end ? parts(end) : []]);
}

function byUs(text: string): (number | null)[][][] {
  return readDates(text).map(({ raw }) => [[raw.year, raw.month, raw.day], raw.endDay === null ? [] : [raw.endYear, raw.endMonth, raw.endDay]]);
}

describe('dates that chrono-node reads', () => {
  it.each(Object.keys(FORMS))('are the same days written as %s', (form) => {
    for (const day of DAYS) {
      const text = sentence(FORMS[form]!(day));
      expect(byUs(text), text).toEqual([[[day.year, day.month, day.day], []]]);
      expect(byChrono(text), text).toEqual(byUs(text));
    }
  });

  it.each(Object.keys(RANGES))('are the same days written as %s', (form) => {
    for (const to of DAYS.filter(({ day }) => day > 1)) {
      const from = to.day - 2;
      const text = sentence(RANGES[form]!(from, to));
      expect(byUs(text), text).toEqual([
        [
          [to.year, to.month, from],
          [to.year, to.month, to.day],
        ],
      ]);
      expect(byChrono(text), text).toEqual(byUs(text));
    }
  });

  it.each(['kemarin', 'hari ini', 'besok', 'lusa'])('are as far from the day of the article: "%s"', (word) => {
    const text = sentence(word);
    const [ours] = readDates(text);
    expect(ours?.raw.offset, word).toBeTypeOf('number');
    const [theirs] = chrono.parse(text, REFERENCE);
    expect(Math.round((theirs!.start.date().getTime() - REFERENCE.getTime()) / DAY_MS)).toBe(ours!.raw.offset);
  });
});
