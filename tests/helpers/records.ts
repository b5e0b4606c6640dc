// A whole record to build test data from.
import type { VisitRecord } from '../../src/record/schema.js';

/** A record in which every field holds something; `changes` replaces top-level fields. */
export function sampleRecord(changes: Partial<VisitRecord> = {}): VisitRecord {
  const evidence = [{ start: 0, end: 6, text: 'Pemkab' }];
  const official = { position: 'Sekretaris Daerah', acting: null, organization: null, evidence };
  const region = (code: string, name: string) => ({
    code,
    name,
    level: 'regency' as const,
    province: 'Jawa Timur',
  });
  return {
    schema_version: '1.0.0',
    id: 'a1b2c3d4e5f60718',
    kind: 'studi_tiru',
    status: 'held',
    date: {
      start: '2025-08-26',
      end: '2025-08-27',
      precision: 'day',
      basis: 'stated',
      year_candidates: [],
      evidence: [{ start: 30, end: 39, text: '26-27/8/2025' }],
    },
    visitors: [
      {
        name: 'Pemerintah Kabupaten Nganjuk',
        unit: 'Bagian Organisasi',
        type: 'government',
        region: region('35.18', 'Kabupaten Nganjuk'),
        region_candidates: [],
        evidence,
      },
    ],
    hosts: [
      {
        name: 'Pemerintah Kabupaten Banyuwangi',
        unit: null,
        type: 'government',
        region: region('35.10', 'Kabupaten Banyuwangi'),
        region_candidates: [],
        evidence: [{ start: 10, end: 20, text: 'Banyuwangi' }],
      },
    ],
    leader: { name: 'Bambang Sutejo', ...official, acting: 'Plt' },
    receivers: [{ name: 'Rudi Hartanto', ...official }],
    participants: [{ name: null, ...official, position: 'Camat Sukamaju', side: 'visitor' }],
    delegation: { size: 12, units: ['Inspektorat', 'Bappeda'], evidence },
    venue: { name: 'Pendopo', evidence },
    sites: [{ name: 'Mal Pelayanan Publik', evidence }],
    topics: [
      { id: 'spm', label: 'Standar Pelayanan Minimal', focus: true, evidence },
      { id: 'mpp', label: 'Mal Pelayanan Publik', focus: false, evidence },
    ],
    achievements: [
      {
        program: 'sakip',
        holder: 'Kabupaten Banyuwangi',
        grade: 'A',
        years: [2023, 2024],
        text: 'SAKIP A',
        evidence,
      },
    ],
    costs: [{ amount: 15_000_000, text: 'Rp15 juta', evidence }],
    quotes: [{ speaker: 'Rudi Hartanto', text: 'Selamat datang', evidence }],
    source: {
      path: 'articles/a.txt',
      sha256: 'ab'.repeat(32),
      url: null,
      title: 'Pemkab Nganjuk Studi Tiru',
      outlet: 'Kabar Kita',
      published: null,
      dateline: 'Banyuwangi',
      reporter: null,
      editor: null,
      credit: null,
    },
    confidence: 0.9,
    warnings: [{ code: 'year-inferred', message: 'the year was inferred' }],
    ...changes,
  };
}
