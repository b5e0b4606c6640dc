// Whether the visit took place, lies ahead, was put off or called off.
import { describe, expect, it } from 'vitest';
import { decideStatus } from '../../../src/fields/status.js';
import { read, readVisitTo, WHOLE } from '../../helpers/stages.js';

describe('decideStatus', () => {
  it.each([
    ['DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025).', 'held'],
    ['Rombongan DPRD Blora diterima Ketua DPRD Bantaeng.', 'held'],
    ['DPRD Blora berkunjung ke DPRD Bantaeng.', 'held'],
    ['DPRD Blora akan melakukan studi tiru ke DPRD Bantaeng pekan depan.', 'planned'],
    ['DPRD Blora dijadwalkan menggelar kunjungan kerja ke DPRD Bantaeng.', 'planned'],
    ['DPRD Blora berencana berkunjung ke DPRD Bantaeng bulan depan.', 'planned'],
    ['DPRD Bantaeng bakal didatangi DPRD Blora untuk studi tiru.', 'planned'],
    ['Studi tiru DPRD Blora ke DPRD Bantaeng ditunda.', 'postponed'],
    ['DPRD Blora menunda kunjungan kerja ke DPRD Bantaeng.', 'postponed'],
    ['Kunjungan kerja DPRD Blora ke DPRD Bantaeng dibatalkan.', 'cancelled'],
    ['DPRD Blora membatalkan studi tiru ke DPRD Bantaeng.', 'cancelled'],
    ['DPRD Blora batal berkunjung ke DPRD Bantaeng.', 'cancelled'],
  ])('reads "%s" as %s', (text, status) => {
    expect(decideStatus(read(text), WHOLE)).toBe(status);
  });

  it.each([
    ['a planned way home', 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Rombongan dijadwalkan bertolak pulang Jumat.'],
    ['plans for what was learnt', 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Rombongan diterima Ketua DPRD Bantaeng. Hasilnya akan diterapkan.'],
    [
      'a visit that had been put off before',
      'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Rombongan diterima Ketua DPRD Bantaeng di aula. Mereka ingin belajar banyak. Sebagian raperda mereka sempat ditunda.',
    ],
  ])('is held in spite of %s', (_name, text) => {
    expect(decideStatus(read(text), WHOLE)).toBe('held');
  });
});

describe('a visit said to be off', () => {
  it.each([
    ['DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Sekwan membantah kunjungan kerja itu dibatalkan.', 'held'],
    ['Studi tiru DPRD Blora ke DPRD Bantaeng bukan batal, ditunda.', 'postponed'],
    ['Studi tiru DPRD Blora ke DPRD Bantaeng batal karena banjir.', 'cancelled'],
  ])('is told from one that is not: "%s" as %s', (text, status) => {
    expect(decideStatus(read(text), WHOLE)).toBe(status);
  });
});

it.each([
  ['DPRD Blora dijadwalkan tiba di DPRD Bantaeng dan akan diterima Ketua DPRD Bantaeng Rudi Hartanto.', 'planned'],
  ['DPRD Blora tiba di DPRD Bantaeng dan diterima Ketua DPRD Bantaeng Rudi Hartanto.', 'held'],
])('a reception in a sentence about what lies ahead has not been held: "%s" is %s', (text, status) => {
  expect(decideStatus(read(text), WHOLE)).toBe(status);
});

describe('one of several visits', () => {
  const statusTo = (host: string, page: string) => {
    const { reading, frame } = readVisitTo(host, page);
    return decideStatus(reading, frame.scope, frame.others);
  };
  it.each([
    ['none', [], 'cancelled'],
    ['the one called off', ['73.02'], 'held'],
    ['one elsewhere', ['33.21'], 'cancelled'],
  ])('is held though the headline calls off the other, which is %s', (_name, others, status) => {
    const page =
      'Batal ke Bulukumba, DPRD Blora Pilih DPRD Bantaeng\n\nDPRD Blora berkunjung ke DPRD Bantaeng, Selasa (26/8/2025). Mereka belajar pengelolaan sampah selama dua hari penuh.';
    expect(decideStatus(read(page), WHOLE, others)).toBe(status);
  });

  it('takes its status from its own sentences', () => {
    const trip = (verb: string) =>
      'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025). Rombongan diterima Ketua DPRD Bantaeng Rudi Hartanto. ' +
      `Rabu (27/8/2025), DPRD Blora ${verb} kunjungan kerja ke DPRD Bulukumba. DPRD Bulukumba menyambut DPRD Blora.`;
    const both = (page: string) => [statusTo('Kabupaten Bantaeng', page), statusTo('Kabupaten Bulukumba', page)];
    expect(both(trip('melakukan'))).toEqual(['held', 'held']);
    expect(both(trip('akan melakukan'))).toEqual(['held', 'planned']);
  });
});
