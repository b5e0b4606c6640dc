// Offices as a record words them.
import { describe, expect, it } from 'vitest';
import { officePosition } from '../../../src/fields/position.js';

describe('officePosition', () => {
  it.each([
    ['Ketua Komisi II DPRD Blora', 'Ketua Komisi II DPRD Blora'],
    ['Sekretaris Daerah (Sekda) Kabupaten Blora', 'Sekretaris Daerah Kabupaten Blora'],
    ['Kepala Dinas  Kesehatan\nBlora', 'Kepala Dinas Kesehatan Blora'],
  ])('words %j as "%s"', (office, position) => {
    expect(officePosition(office)).toBe(position);
  });
});
