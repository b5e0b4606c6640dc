// What the visit is called.
import { describe, expect, it } from 'vitest';
import { decideKind } from '../../../src/fields/kind.js';
import { read, readVisitTo } from '../../helpers/stages.js';

describe('decideKind', () => {
  it.each([
    ['studi tiru', 'studi_tiru'],
    ['study tiru', 'studi_tiru'],
    ['studi banding', 'studi_banding'],
    ['studi komparasi', 'studi_komparatif'],
    ['kaji tiru', 'kaji_tiru'],
    ['kaji banding', 'kaji_banding'],
    ['kaji terap', 'kaji_terap'],
    ['benchmarking', 'benchmarking'],
    ['studi lapangan', 'orientasi_lapangan'],
    ['orientasi lapangan', 'orientasi_lapangan'],
    ['konsultasi', 'konsultasi'],
    ['kunjungan kerja', 'kunjungan_kerja'],
    ['kunker', 'kunjungan_kerja'],
    ['kunjungan', 'kunjungan'],
  ])('reads "melakukan %s" as %s', (words, kind) => {
    expect(decideKind(read(`DPRD Blora melakukan ${words} ke DPRD Bantaeng.`))).toBe(kind);
  });

  it.each([
    ['a study before a working visit', 'Kunjungan kerja DPRD Blora ke Bantaeng itu untuk studi banding. Kunjungan kerja itu singkat.', 'studi_banding'],
    ['a study before a consultation', 'DPRD Blora melakukan konsultasi ke Bantaeng sekaligus kaji banding.', 'kaji_banding'],
    ['a consultation before a working visit', 'Kunjungan kerja DPRD Blora ke Bantaeng itu untuk konsultasi raperda.', 'konsultasi'],
    ['a working visit before a visit', 'Kunjungan DPRD Blora itu adalah kunjungan kerja ke Bantaeng.', 'kunjungan_kerja'],
    ['the study named most', 'DPRD Blora studi banding ke Bantaeng. Tujuan studi banding itu pajak. Usai studi tiru itu mereka pulang.', 'studi_banding'],
  ])('takes %s', (_name, text, kind) => {
    expect(decideKind(read(text))).toBe(kind);
  });
});

describe('what a visit is not', () => {
  it.each([
    ['Kunjungan kerja DPRD Blora ke Bantaeng itu bukan studi banding. Kunjungan kerja itu singkat.', 'kunjungan_kerja'],
    ['DPRD Blora melakukan kunjungan kerja ke Bantaeng tanpa studi banding.', 'kunjungan_kerja'],
    ['DPRD Blora melakukan kunjungan kerja ke Bantaeng untuk studi banding, bukan rekreasi.', 'studi_banding'],
  ])('names no kind: %s', (text, kind) => {
    expect(decideKind(read(text))).toBe(kind);
  });
});

describe('one of several visits', () => {
  const TRIP =
    'DPRD Blora melakukan studi banding ke DPRD Bantaeng, Selasa (26/8/2025). Rombongan diterima Ketua DPRD Bantaeng Rudi Hartanto. Studi banding itu lama. ' +
    'Rabu (27/8/2025), DPRD Blora melakukan kunjungan kerja ke DPRD Bulukumba. Rombongan diterima Ketua DPRD Bulukumba Wulan Sari.';
  const kindTo = (host: string, page: string) => {
    const { reading, frame } = readVisitTo(host, page);
    return decideKind(reading, frame.scope);
  };

  it('goes by what its own sentences call it', () => {
    expect([kindTo('Kabupaten Bantaeng', TRIP), kindTo('Kabupaten Bulukumba', TRIP)]).toEqual(['studi_banding', 'kunjungan_kerja']);
  });

  it('goes by the article where its own sentences call it nothing', () => {
    expect(kindTo('Kabupaten Bulukumba', TRIP.replace('melakukan kunjungan kerja', 'bertandang'))).toBe('studi_banding');
  });
});
