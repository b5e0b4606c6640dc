// One clear mention settles the bare ones.
import { describe, expect, it } from 'vitest';
import { regionsOf, resolveRegions } from '../../../src/resolve/regions.js';
import { mentionsOf, regionNames, scan } from '../../helpers/stages.js';

/** The decided region of every mention of a text; null where it stays open. */
function decidedIn(text: string): (string | null)[] {
  const scanned = scan(text);
  resolveRegions(scanned);
  return regionNames(scanned.mentions.flatMap(regionsOf).map(({ code }) => code));
}

describe('resolveRegions', () => {
  it.each([
    ['Bupati Malang menyambut tamu. DPRD Malang ikut hadir.', 'Kabupaten Malang'],
    ['DPRD Malang ikut hadir. Wali Kota Malang menyambut tamu.', 'Kota Malang'],
    ['Pemkot Bogor menyambut tamu. Banyak warga Bogor ikut hadir.', 'Kota Bogor'],
    ['Kabupaten Probolinggo menyambut tamu. Mereka kagum pada Probolinggo.', 'Kabupaten Probolinggo'],
  ])('gives a bare name the level said elsewhere: %s', (text, region) => {
    expect(decidedIn(text)).toEqual([region, region]);
  });

  it('takes the namesake that is named most', () => {
    const text = 'Pemkab Malang tiba. Pemkab Malang bertemu Pemkot Malang. DPRD Malang ikut hadir.';
    expect(decidedIn(text).at(-1)).toBe('Kabupaten Malang');
  });

  it('takes the namesake in the province that the article names', () => {
    expect(decidedIn('DPRD Banjar tiba. Mereka terbang dari Kalimantan Selatan.')[0]).toBe('Kabupaten Banjar');
  });

  it.each([
    ['nothing decides', 'DPRD Malang tiba di pendopo.'],
    ['two namesakes are named as often', 'DPRD Malang tiba. Pemkab Malang bertemu Pemkot Malang.'],
  ])('leaves a name open where %s', (_name, text) => {
    expect(decidedIn(text)[0]).toBeNull();
  });

  it('keeps what the words decide', () => {
    const text = 'Bupati Bogor tiba. Bupati Bogor senang. Wali Kota Bogor ikut hadir.';
    expect(decidedIn(text)).toEqual(['Kabupaten Bogor', 'Kabupaten Bogor', 'Kota Bogor']);
  });

  it('puts a prison into the town', () => {
    expect(decidedIn('Lapas Kelas IIA Tangerang menyambut tamu.')).toEqual(['Kota Tangerang']);
  });
});

describe('regionsOf', () => {
  it.each([
    ['a region', 'Mereka tiba di Bantaeng.', ['Kabupaten Bantaeng']],
    ['a body', 'DPRD Bantaeng tiba.', ['Kabupaten Bantaeng']],
    ['an office', 'Bupati Bantaeng tiba.', ['Kabupaten Bantaeng']],
    ['the body of an office, once', 'Kepala Dinas Kesehatan Bantaeng tiba.', ['Kabupaten Bantaeng']],
    ['a count', 'Tiba 25 orang.', []],
  ])('gives those of %s', (_name, text, regions) => {
    expect(decidedIn(text)).toEqual(regions);
  });

  it('gives none for a body without one', () => {
    const [body] = mentionsOf(scan('Inspektorat tiba.'), 'organisation');
    expect(regionsOf(body!)).toEqual([]);
  });
});

describe('an office of "its"', () => {
  it.each([
    ['of the body in front', 'DPRD Blora dikoordinir Ketuanya, Yanuar Lesmana.', ['Kabupaten Blora', 'Kabupaten Blora']],
    ['of the body named last', 'Pemkab Sigi menyambut DPRD Blora bersama Ketuanya, Yanuar Lesmana.', ['Kabupaten Sigi', 'Kabupaten Blora', 'Kabupaten Blora']],
    ['of nothing in another sentence', 'DPRD Blora tiba. Kemudian Ketuanya, Yanuar Lesmana, bicara.', ['Kabupaten Blora']],
    ['without the ending, of nothing', 'DPRD Blora dikoordinir Ketua, Yanuar Lesmana.', ['Kabupaten Blora']],
  ])('is %s', (_name, text, regions) => {
    expect(decidedIn(text)).toEqual(regions);
  });
});

describe('a short form of a body', () => {
  it.each([
    ['of the same proper name lies where the long form does', 'PDAM Tirta Melati', ['Kabupaten Manggarai', 'Kabupaten Manggarai']],
    ['of another proper name lies nowhere', 'PDAM Tirta Kencana', ['Kabupaten Manggarai']],
  ])('%s: %s', (_name, short, regions) => {
    expect(decidedIn(`Rombongan Perumda Air Minum Tirta Melati Kabupaten Manggarai tiba. ${short} ingin belajar.`)).toEqual(regions);
  });

  it.each([
    ['offices of one region', 'Hadir Inspektorat dan Dinas Kesehatan Kota Palu.', ['Kota Palu', 'Kota Palu']],
    ['hospitals that lie apart', 'Hadir RSUD Muhammad Zein dan RSUD Depati Hamzah Kota Pangkalpinang.', ['Kota Pangkal Pinang']],
  ])('in front of another is told apart: %s', (_name, text, regions) => {
    expect(decidedIn(text)).toEqual(regions);
  });
});
