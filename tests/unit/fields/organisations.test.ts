// The smallest body that came or received, under its full name.
import { describe, expect, it } from 'vitest';
import { decideOrganisations } from '../../../src/fields/organisations.js';
import { decidePeople } from '../../../src/fields/people.js';
import { readVisit, readVisitTo } from '../../helpers/stages.js';

function organisationsOf(page: string, side: 'visitor' | 'host') {
  const { reading, frame } = readVisit(page);
  const leader = decidePeople(reading, frame).leader?.mention ?? null;
  return decideOrganisations(reading, frame, side, leader);
}

const names = (page: string, side: 'visitor' | 'host') => organisationsOf(page, side).map(({ name, unit }) => (unit === null ? name : `${unit}, ${name}`));

describe('decideOrganisations', () => {
  it.each([
    ['Pemkab Blora', 'Pemerintah Kabupaten Blora'],
    ['Pemerintah Kabupaten Blora', 'Pemerintah Kabupaten Blora'],
    ['Pemkot Salatiga', 'Pemerintah Kota Salatiga'],
    ['Pemprov Bali', 'Pemerintah Provinsi Bali'],
    ['DPRD Blora', 'DPRD Kabupaten Blora'],
    ['Dinkes Blora', 'Dinas Kesehatan Kabupaten Blora'],
    ['Komisi II DPRD Blora', 'Komisi II, DPRD Kabupaten Blora'],
    ['Bapemperda DPRD Blora', 'Bapemperda, DPRD Kabupaten Blora'],
    ['Kesbangpol dan FKUB Kota Salatiga', 'FKUB Kota Salatiga'],
    ['TP PKK Kabupaten Blora', 'TP PKK Kabupaten Blora'],
    ['Bupati Blora', 'Pemerintah Kabupaten Blora'],
    ['Kabupaten Blora', 'Pemerintah Kabupaten Blora'],
  ])('names the guests: %s', (text, name) => {
    expect(names(`${text} melakukan studi tiru ke Pemkab Bantaeng, Selasa (26/8/2025).`, 'visitor')).toContain(name);
  });

  it.each([
    ['Pemkab Bantaeng', 'Pemerintah Kabupaten Bantaeng'],
    ['Bantaeng', 'Pemerintah Kabupaten Bantaeng'],
    ['Dinas Kesehatan Kabupaten Bantaeng', 'Dinas Kesehatan Kabupaten Bantaeng'],
    ['Komisi III DPRD Bantaeng', 'Komisi III, DPRD Kabupaten Bantaeng'],
    ['PDAM Kabupaten Bantaeng', 'PDAM Kabupaten Bantaeng'],
  ])('names the hosts: %s', (text, name) => {
    expect(names(`DPRD Blora melakukan studi tiru ke ${text}, Selasa (26/8/2025).`, 'host')).toEqual([name]);
  });

  it('gives region, level and province of the body', () => {
    const [host] = organisationsOf('DPRD Blora melakukan studi tiru ke Pemkot Parepare.', 'host');
    expect(host).toMatchObject({
      type: 'government',
      region: { code: '73.72', name: 'Kota Parepare', level: 'city', province: 'Sulawesi Selatan' },
      region_candidates: [],
    });
  });

  it('gives candidates where nothing decides the region', () => {
    const [host] = organisationsOf('DPRD Blora melakukan studi tiru ke DPRD Malang, Selasa (26/8/2025).', 'host');
    expect(host).toMatchObject({ name: 'DPRD Malang', region: null, region_candidates: ['35.07', '35.73'] });
  });

  it('takes the agency that came before its government', () => {
    const text = 'Dinas Kesehatan Kabupaten Blora melakukan studi tiru ke Dinas Kesehatan Kabupaten Bantaeng. Tamu dari Pemkab Blora itu senang.';
    expect(names(text, 'visitor')).toEqual(['Dinas Kesehatan Kabupaten Blora']);
  });

  it('keeps two bodies named in one breath', () => {
    const text = 'Kesbangpol dan FKUB Kota Salatiga melakukan studi tiru ke FKUB Kabupaten Bantaeng, Selasa (26/8/2025).';
    expect(names(text, 'visitor')).toHaveLength(2);
  });

  it('shows the words it rests on', () => {
    const text = 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Rombongan DPRD Blora senang.';
    const [visitor] = organisationsOf(text, 'visitor');
    expect(visitor?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['DPRD Blora', 'DPRD Blora']);
  });
});

describe('a committee', () => {
  const LEAD = 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025). Rombongan DPRD Blora tiba pagi itu. DPRD Blora ingin belajar.';

  it.each([
    ['the only one of the guests', 'Rombongan Komisi II DPRD Blora itu senang.', 'visitor', 'Komisi II, DPRD Kabupaten Blora'],
    ['of the hosts, named once, not', 'Rombongan diterima Komisi II DPRD Bantaeng.', 'host', 'DPRD Kabupaten Bantaeng'],
    ['none where no one is named', '', 'visitor', 'DPRD Kabupaten Blora'],
  ] as const)('is told: %s', (_name, text, side, name) => {
    expect(names(`${LEAD} ${text}`, side)).toEqual([name]);
  });

  it.each([
    ['Kabupaten Bantaeng', 'Komisi I'],
    ['Kabupaten Bulukumba', 'Komisi II'],
  ])('went to its own host: %s', (host, unit) => {
    const { reading, frame } = readVisitTo(
      host,
      'DPRD Blora melakukan kunjungan kerja ke dua daerah, Selasa (26/8/2025). Komisi I DPRD Blora berkunjung ke DPRD Bantaeng untuk belajar pajak. ' +
        'Komisi II DPRD Blora berkunjung ke DPRD Bulukumba untuk belajar sampah.',
    );
    expect(decideOrganisations(reading, frame, 'visitor', null).map((body) => [body.name, body.unit])).toEqual([['DPRD Kabupaten Blora', unit]]);
  });
});

describe('the government', () => {
  it.each([
    [
      'a class in training',
      'Peserta PKA Kabupaten Blora melakukan studi lapangan ke Pemkab Bantaeng, Selasa (26/8/2025).',
      'visitor',
      'Pemerintah Kabupaten Blora',
    ],
    [
      'an office of a part alone',
      'DPRD Blora melakukan studi tiru ke Bantaeng. Rombongan diterima Kabid Bantaeng. Kabid Bantaeng menyambut rombongan.',
      'host',
      'Pemerintah Kabupaten Bantaeng',
    ],
    [
      'heads of districts that are not named',
      'Para camat Kabupaten Blora melakukan studi tiru ke Pemkab Bantaeng. Rombongan camat Kabupaten Blora senang.',
      'visitor',
      'Pemerintah Kabupaten Blora',
    ],
  ] as const)('stands for %s', (_name, text, side, name) => {
    expect(organisationsOf(text, side).map((body) => [body.name, body.unit])).toEqual([[name, null]]);
  });
});
