// Amounts of money that the article ties to the trip.
import { describe, expect, it } from 'vitest';
import { findCosts } from '../../../src/fields/costs.js';
import { read, WHOLE } from '../../helpers/stages.js';

function amountsOf(text: string) {
  return findCosts(read(text), WHOLE).map(({ amount, text: words }) => [amount, words]);
}

describe('findCosts', () => {
  it.each([
    ['Rp 150 juta', 150_000_000],
    ['Rp150 juta', 150_000_000],
    ['Rp1,5 miliar', 1_500_000_000],
    ['Rp 1.250.000', 1_250_000],
    ['Rp. 1.250.000', 1_250_000],
    ['Rp 750 ribu', 750_000],
    ['Rp 1.5 miliar', 1_500_000_000],
    ['148 juta rupiah', 148_000_000],
    ['1.5 miliar rupiah', 1_500_000_000],
  ])('reads %s', (words, amount) => {
    expect(amountsOf(`Kunjungan kerja itu menghabiskan anggaran ${words} untuk seluruh rombongan.`)).toEqual([[amount, words]]);
  });

  it('reads an amount for each person', () => {
    expect(amountsOf('Biaya perjalanan itu Rp 3 juta per orang.')).toEqual([[3_000_000, 'Rp 3 juta']]);
  });

  it('reads several amounts', () => {
    expect(amountsOf('Biaya kunjungan itu Rp 50 juta untuk tiket dan Rp 20 juta untuk hotel.')).toHaveLength(2);
  });

  it.each([
    ['the income of the host', 'Pendapatan Kabupaten Bantaeng mencapai Rp 150 miliar.'],
    ['a budget without a trip', 'Anggaran pembangunan pasar itu Rp 150 miliar.'],
    ['a trip without an amount', 'Biaya kunjungan itu ditanggung sendiri.'],
    ['a number beyond all money', `Biaya kunjungan itu Rp${'9'.repeat(400)}.`],
  ])('does not read %s', (_name, text) => {
    expect(amountsOf(text)).toEqual([]);
  });

  it('gives the place of the amount', () => {
    const text = 'Biaya kunjungan kerja itu Rp 50 juta.';
    const [cost] = findCosts(read(text), WHOLE);
    expect(cost?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Rp 50 juta']);
  });
});
