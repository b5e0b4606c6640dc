// What the visit is called.
import { describe, expect, it } from 'vitest';
import { decideKind } from '../../../src/fields/kind.js';
import { read } from '../../helpers/stages.js';

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
