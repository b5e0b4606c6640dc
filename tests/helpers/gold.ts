// Small gold records for tests of the evaluation.
import type { GoldOrganisation, GoldPerson, GoldRecord } from '../../src/eval/gold.js';

const NAMES: Record<string, string> = {
  '35.13': 'Kabupaten Probolinggo',
  '35.18': 'Kabupaten Nganjuk',
  '35.73': 'Kota Malang',
  '51.03': 'Kabupaten Badung',
};

/** A body in a region, `DPRD` by default. */
export function body(code: string, name = `DPRD ${NAMES[code]}`): GoldOrganisation {
  return { name, region: { code, name: NAMES[code] }, region_candidates: [] };
}

export function person(name: string | null, position: string | null = null): GoldPerson {
  return { name, position };
}

/** A visit of 35.18 to 35.13 with the keys that decide whether a record is right. */
export function visit(changes: Partial<GoldRecord> = {}): GoldRecord {
  return {
    kind: 'studi_tiru',
    status: 'held',
    date: { start: '2025-08-26', end: '2025-08-26' },
    visitors: [body('35.18')],
    hosts: [body('35.13')],
    leader: person('Bambang Sutejo'),
    ...changes,
  };
}
