// Whether the visit took place, lies ahead, was put off or called off.
import { describe, expect, it } from 'vitest';
import { decideStatus } from '../../../src/fields/status.js';
import { read, WHOLE } from '../../helpers/stages.js';

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
    ['plans for what was learnt', 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Rombongan diterima Ketua DPRD Bantaeng. Hasilnya akan diterapkan.'],
    [
      'a visit that had been put off before',
      'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Rombongan diterima Ketua DPRD Bantaeng di aula. Mereka ingin belajar banyak. Sebagian raperda mereka sempat ditunda.',
    ],
  ])('is held in spite of %s', (_name, text) => {
    expect(decideStatus(read(text), WHOLE)).toBe('held');
  });
});
