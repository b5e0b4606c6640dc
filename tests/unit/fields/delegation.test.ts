// How many came, and which units.
import { describe, expect, it } from 'vitest';
import { readDelegation } from '../../../src/fields/delegation.js';
import { readVisit } from '../../helpers/stages.js';

const LEAD = 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025).';

function delegationOf(text: string) {
  const { reading, frame } = readVisit(text);
  return readDelegation(reading, frame);
}

describe('the size of a delegation', () => {
  it.each([
    ['Rombongan berjumlah 25 orang.', 25],
    ['Rombongan terdiri dari 25 orang.', 25],
    ['Rombongan sebanyak 25 orang itu tiba pagi hari.', 25],
    ['Ketua DPRD Blora membawa 25 orang.', 25],
    ['Mereka memboyong 25 anggota.', 25],
    ['Sebanyak 25 peserta mengikuti kegiatan itu.', 25],
    ['Rombongan berjumlah dua puluh lima orang.', 25],
    ['Rombongan berjumlah sembilan (9) orang.', 9],
    ['Rombongan DPRD Blora periode 2024-2029 berjumlah 25 orang.', 25],
  ])('is stated: %s', (text, size) => {
    expect(delegationOf(`${LEAD} ${text}`).size).toBe(size);
  });

  it.each([
    ['Rombongan terdiri dari 25 anggota dewan, 8 staf dan 2 orang pakar.', 35],
    ['Rombongan terdiri dari 9 anggota dan 3 staf.', 12],
    ['Rombongan berjumlah 12 orang, terdiri dari 9 anggota dan 3 staf.', 12],
  ])('is added up from its parts: %s', (text, size) => {
    expect(delegationOf(`${LEAD} ${text}`).size).toBe(size);
  });

  it.each([
    ['Rombongan berjumlah 14 orang, yaitu 11 anggota, ketua dewan dan dua staf.', 14],
    ['Rombongan berjumlah 30 orang, terdiri dari 20 anggota dan 5 staf.', 30],
    ['Rombongan terdiri dari 9 anggota dan 3 staf, total 12 orang.', 12],
  ])('is the total that stands by its parts: %s', (text, size) => {
    expect(delegationOf(`${LEAD} ${text}`).size).toBe(size);
  });

  it.each([
    ['a head without a number among the numbered', 'Rombongan terdiri dari 25 anggota dewan, Kabag Umum beserta 4 orang staf.', 30],
    ['no head behind the last of them', 'Rombongan terdiri dari 25 anggota dewan dan 4 orang staf, disambut Kabag Umum.', 29],
  ])('counts %s', (_name, text, size) => {
    expect(delegationOf(`${LEAD} ${text}`).size).toBe(size);
  });

  it.each([
    ['DPRD Bantaeng Terima 25 Anggota DPRD Blora', 25],
    ['DPRD Bantaeng Terima Rombongan 2 Anggota DPRD Blora', null],
    ['DPRD Bantaeng Kedatangan Dua Tamu', null],
    ['DPRD Bantaeng Kedatangan 30 Tamu', 30],
  ])('in a headline is one of people: %s', (title, size) => {
    expect(delegationOf(`${title}\n\n${LEAD} Rombongan itu pulang sore hari.`).size).toBe(size);
  });

  it.each([
    ['no number is told', 'Rombongan itu besar.'],
    ['villages are counted', 'Kabupaten Bantaeng memiliki 46 desa.'],
    ['a score is told', 'Nilainya mencapai 80,12 poin.'],
    ['years are told', 'Program itu berjalan 12 tahun.'],
    ['the seats of a council are told', 'DPRD Blora terdiri dari 25 anggota dan lima fraksi.'],
    ['the members of a term are told', 'DPRD Blora yang datang memiliki 25 anggota untuk periode 2024-2029.'],
    ['the people of a region are told', 'Rombongan datang dari daerah dengan 900 orang penduduk.'],
    ['there are too many to be guests', 'Rombongan wisatawan sebanyak 12.000 orang datang tahun lalu.'],
  ])('is unknown where %s', (_name, text) => {
    expect(delegationOf(`${LEAD} ${text}`).size).toBeNull();
  });
});

describe('the units of a delegation', () => {
  it('are those listed as having come', () => {
    const text = 'Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng. Rombongan terdiri dari Inspektorat, Dinas Kesehatan dan Satpol PP.';
    expect(delegationOf(text).units).toEqual(['Inspektorat', 'Dinas Kesehatan', 'Satpol PP']);
  });

  it.each([
    ['one body is no list', 'Rombongan terdiri dari Inspektorat.'],
    ['nothing is listed', 'Rombongan itu besar.'],
    ['the bodies are the host’s', 'Mereka disambut Inspektorat Bantaeng dan Dinas Kesehatan Bantaeng.'],
  ])('are none where %s', (_name, text) => {
    expect(delegationOf(`${LEAD} ${text}`).units).toEqual([]);
  });

  it('and the count are shown in the text', () => {
    const text = `${LEAD} Rombongan berjumlah 25 orang.`;
    for (const { start, end, text: words } of delegationOf(text).evidence) expect(text.slice(start, end)).toBe(words);
    expect(delegationOf(text).evidence.map(({ text: words }) => words)).toEqual(['25']);
  });
});
