// The year or day that a date leaves open, and what it rests on.
import { describe, expect, it } from 'vitest';
import { type DateReferences, resolveDate } from '../../../src/dates/resolve-date.js';
import type { ResolvedDate } from '../../../src/types.js';
import { readDates } from '../../helpers/stages.js';

const NOTHING: DateReferences = { published: null, reference: null };

/** The first date of a text, resolved. */
function resolve(text: string, references: Partial<DateReferences> = {}): ResolvedDate | null {
  const [hit] = readDates(text);
  if (hit === undefined) throw new Error(`no date in "${text}"`);
  return resolveDate(hit.raw, { ...NOTHING, ...references });
}

describe('a date with its year', () => {
  it.each([
    ['Selasa (26/8/2025)', '2025-08-26', '2025-08-26'],
    ['8-9 Maret 2022', '2022-03-08', '2022-03-09'],
    ['30 September-2 Oktober 2024', '2024-09-30', '2024-10-02'],
    ['29 Februari 2024', '2024-02-29', '2024-02-29'],
    ['30 Desember 2023 - 2 Januari 2024', '2023-12-30', '2024-01-02'],
    ['30 Desember - 2 Januari 2025', '2024-12-30', '2025-01-02'],
    ['30/12/2023-2/1/2024', '2023-12-30', '2024-01-02'],
  ])('is stated: %s', (text, start, end) => {
    expect(resolve(text)).toMatchObject({ start, end, precision: 'day', basis: 'stated', yearCandidates: [] });
  });

  it('is not moved by other references', () => {
    expect(resolve('5 Mei 2019', { published: '2025-08-26', reference: '2026-01-01' })?.start).toBe('2019-05-05');
  });

  it('of a month covers the whole month', () => {
    expect(resolve('pada Februari 2024')).toMatchObject({
      start: '2024-02-01',
      end: '2024-02-29',
      precision: 'month',
      basis: 'stated',
    });
  });

  it.each([
    ['a day that the year has not', '29 Februari 2023'],
    ['a range that ends on such a day', '27-29 Februari 2023'],
    ['a range that ends before it starts', '9-8 Maret 2022'],
  ])('is none for %s', (_name, text) => {
    expect(resolve(text)).toBeNull();
  });
});

describe('a date without a year', () => {
  it.each([
    ['the year of the page', 'Senin (17/2)', '2025-02-19', '2025-02-17'],
    ['the year before, at the turn of the year', 'Senin (30/12)', '2025-01-02', '2024-12-30'],
    ['the year after, for a visit announced', '6 Januari', '2024-12-20', '2025-01-06'],
    ['the day of the page itself', '17 Februari', '2025-02-17', '2025-02-17'],
    ['the past year rather than a day months ahead', '17 November', '2025-02-19', '2024-11-17'],
  ])('takes %s', (_name, text, published, start) => {
    expect(resolve(text, { published })).toMatchObject({ start, basis: 'published' });
  });

  it('takes the day of the page before that of the caller', () => {
    expect(resolve('17 Februari', { published: '2024-02-20', reference: '2026-06-01' })?.start).toBe('2024-02-17');
  });

  it('takes the latest year in which the weekday fits, and names the others', () => {
    expect(resolve('Senin (17/2)', { reference: '2026-06-01' })).toMatchObject({
      start: '2025-02-17',
      basis: 'weekday',
      yearCandidates: [2020, 2014],
    });
  });

  it('takes no year that lies in the future of the reference', () => {
    expect(resolve('Senin (17/2)', { reference: '2025-02-16' })?.start).toBe('2020-02-17');
  });

  it('takes the last such day before the reference where no weekday helps', () => {
    expect(resolve('17 Februari', { reference: '2025-01-10' })).toMatchObject({
      start: '2024-02-17',
      basis: 'reference',
      yearCandidates: [],
    });
  });

  it('leaps back to a leap year', () => {
    expect(resolve('29 Februari', { reference: '2027-06-01' })?.start).toBe('2024-02-29');
  });

  it('ends a range over the turn of the year in the next one', () => {
    expect(resolve('30 Desember-2 Januari', { published: '2025-01-05' })).toMatchObject({
      start: '2024-12-30',
      end: '2025-01-02',
    });
  });

  it('stays open where nothing fixes it', () => {
    expect(resolve('Senin (17/2)')).toBeNull();
  });
});

describe('a relative date', () => {
  // 2025-02-19 is a Wednesday.
  it.each([
    ['kemarin', '2025-02-18', 'relative'],
    ['hari ini', '2025-02-19', 'relative'],
    ['besok', '2025-02-20', 'relative'],
    ['lusa', '2025-02-21', 'relative'],
    ['Senin', '2025-02-17', 'published'],
    ['Rabu', '2025-02-19', 'published'],
    ['Kamis', '2025-02-13', 'published'],
    ['Rabu lalu', '2025-02-12', 'relative'],
    ['Senin lalu', '2025-02-17', 'relative'],
    ['Jumat depan', '2025-02-21', 'relative'],
    ['Rabu depan', '2025-02-26', 'relative'],
  ])('counts from the day of the page: %s', (text, start, basis) => {
    expect(resolve(`Rombongan tiba ${text}.`, { published: '2025-02-19' })).toMatchObject({
      start,
      end: start,
      precision: 'day',
      basis,
    });
  });

  it.each([
    ['kemarin', {}],
    ['kemarin', { reference: '2025-02-19' }],
    ['Senin lalu', { reference: '2025-02-19' }],
  ])('"%s" is none without a day to count from (%j)', (text, references) => {
    expect(resolve(text, references)).toBeNull();
  });
});

describe('a weekday that contradicts its date', () => {
  it.each([
    ['Senin (26/8/2025)', {}, '2025-08-26'],
    ['Jumat, 5 Mei 2019', {}, '2019-05-05'],
    ['Jumat (17/2)', { published: '2025-02-19' }, '2025-02-17'],
  ])('is kept as it is written and marked: %s', (text, references, day) => {
    expect(resolve(text, references)).toMatchObject({ start: day, contradiction: day });
  });

  it('is not marked where it fits', () => {
    expect(resolve('Selasa (26/8/2025)')?.contradiction).toBeNull();
  });
});
