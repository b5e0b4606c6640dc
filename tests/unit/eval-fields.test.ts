// Each field: what counts as the same value.
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, RECORD_FIELDS } from '../../src/eval/fields.js';
import type { GoldRecord } from '../../src/eval/gold.js';
import { body, person } from '../helpers/gold.js';
import { sampleRecord } from '../helpers/records.js';

/** `[matched, missed, spurious]`, or null where the field is not scored. */
function counts(field: string, gold: GoldRecord | null, predicted: GoldRecord | null) {
  const result = RECORD_FIELDS.find(({ name }) => name === field)!.compare(gold, predicted);
  return result && [result.matched, result.missed.length, result.spurious.length];
}

const date = (start: string, end = start) => ({ start, end });
const candidates = (...codes: string[]) => ({ name: 'DPRD', region: null, region_candidates: codes });
const unit = (name: string, of: string | null) => ({ ...body('35.73', name), unit: of });
const award = (program: string, holder: string | null, grade: string | null) => ({ program, holder, grade });
const member = (name: string, side: 'visitor' | 'host') => ({ ...person(name), side });

describe.each<{ field: string; cases: [string, GoldRecord, GoldRecord, number[] | null][] }>([
  {
    field: 'kind',
    cases: [
      ['equal', { kind: 'studi_tiru' }, { kind: 'studi_tiru' }, [1, 0, 0]],
      ['different', { kind: 'studi_tiru' }, { kind: 'kunjungan' }, [0, 1, 1]],
      ['left out', {}, { kind: 'kunjungan' }, null],
    ],
  },
  {
    field: 'date',
    cases: [
      ['both days', { date: date('2024-05-01', '2024-05-02') }, { date: date('2024-05-01', '2024-05-02') }, [1, 0, 0]],
      ['last day differs', { date: date('2024-05-01', '2024-05-02') }, { date: date('2024-05-01') }, [0, 1, 1]],
      ['neither', { date: null }, { date: null }, [0, 0, 0]],
      ['missed', { date: date('2024-05-01') }, { date: null }, [0, 1, 0]],
      ['spurious', { date: null }, { date: date('2024-05-01') }, [0, 0, 1]],
      ['left out', {}, { date: date('2024-05-01') }, null],
    ],
  },
  {
    field: 'date.basis',
    cases: [
      ['scored on any two dates', { date: { ...date('2024-05-01'), basis: 'stated' } }, { date: { ...date('2024-05-02'), basis: 'weekday' } }, [0, 1, 1]],
      ['no date to tell it of', { date: { ...date('2024-05-01'), basis: 'stated' } }, { date: null }, null],
      ['left out', { date: date('2024-05-01') }, { date: { ...date('2024-05-01'), basis: 'stated' } }, null],
    ],
  },
  {
    field: 'visitor_regions',
    cases: [
      ['a set', { visitors: [body('35.18'), body('35.73')] }, { visitors: [body('35.73'), body('35.18')] }, [2, 0, 0]],
      ['two bodies of one region', { visitors: [body('35.18'), body('35.18', 'Bappeda')] }, { visitors: [body('35.18')] }, [1, 0, 0]],
      ['the same candidates', { visitors: [candidates('32.16', '32.75')] }, { visitors: [candidates('32.75', '32.16')] }, [1, 0, 0]],
      ['decided without ground', { visitors: [candidates('35.18', '35.73')] }, { visitors: [body('35.73')] }, [0, 1, 1]],
      ['no region at all', { visitors: [candidates()] }, { visitors: [candidates()] }, [0, 0, 0]],
      ['region left out', { visitors: [{ name: 'DPRD' }] }, { visitors: [body('35.73')] }, null],
    ],
  },
  {
    field: 'direction',
    cases: [
      [
        'one region in common on each side',
        { visitors: [body('35.18'), body('35.73')], hosts: [body('35.13')] },
        { visitors: [body('35.18')], hosts: [body('35.13'), body('51.03')] },
        [1, 0, 0],
      ],
      ['the wrong way round', { visitors: [body('35.18')], hosts: [body('35.13')] }, { visitors: [body('35.13')], hosts: [body('35.18')] }, [0, 1, 1]],
      [
        'one of the candidates',
        { visitors: [candidates('35.18', '35.73')], hosts: [body('35.13')] },
        { visitors: [body('35.73')], hosts: [body('35.13')] },
        [1, 0, 0],
      ],
      ['no host found', { visitors: [body('35.18')], hosts: [body('35.13')] }, { visitors: [body('35.18')], hosts: [] }, [0, 1, 0]],
    ],
  },
  {
    field: 'visitor_bodies',
    cases: [
      ['level words and regions left out', { visitors: [body('35.73', 'DPRD Kota Malang')] }, { visitors: [body('35.73', 'DPRD Malang')] }, [1, 0, 0]],
      ['another body', { visitors: [body('35.73', 'DPRD Kota Malang')] }, { visitors: [body('35.73', 'Pemerintah Kota Malang')] }, [0, 1, 1]],
      ['the unit in the name', { visitors: [unit('Komisi C DPRD Kota Malang', null)] }, { visitors: [unit('DPRD Kota Malang', 'Komisi C')] }, [1, 0, 0]],
      ['the unit missed', { visitors: [unit('DPRD Kota Malang', 'Komisi C')] }, { visitors: [unit('DPRD Kota Malang', null)] }, [0, 1, 1]],
      ['a unit that gold does not score', { visitors: [body('35.73', 'DPRD Kota Malang')] }, { visitors: [unit('DPRD Kota Malang', 'Komisi C')] }, [1, 0, 0]],
      ['nothing but the region', { visitors: [body('35.73', 'Kota Malang')] }, { visitors: [body('35.73', 'Kota Malang')] }, [1, 0, 0]],
      ['name left out', { visitors: [{ region: null }] }, { visitors: [body('35.73')] }, null],
    ],
  },
  {
    field: 'leader',
    cases: [
      ['titles', { leader: person('Rudi Hartanto') }, { leader: person('Drs. H. Rudi Hartanto, M.M.') }, [1, 0, 0]],
      ['neither', { leader: null }, { leader: null }, [0, 0, 0]],
      ['another', { leader: person('Rudi Hartanto') }, { leader: person('Bambang Sutejo') }, [0, 1, 1]],
      ['both unnamed, one office', { leader: person(null, 'Sekretaris Daerah') }, { leader: person(null, 'Sekretaris Daerah Batang') }, [1, 0, 0]],
      ['both unnamed, two offices', { leader: person(null, 'Asisten I') }, { leader: person(null, 'Camat Kuta') }, [0, 1, 1]],
      ['unnamed and named', { leader: person(null, 'Camat Kuta') }, { leader: person('Made', 'Camat Kuta') }, [0, 1, 1]],
      ['left out', {}, { leader: person('Bambang Sutejo') }, null],
    ],
  },
  {
    field: 'principal_receiver',
    cases: [
      ['the first only', { receivers: [person('Ani'), person('Budi')] }, { receivers: [person('Ani')] }, [1, 0, 0]],
      ['in another place', { receivers: [person('Ani'), person('Budi')] }, { receivers: [person('Budi'), person('Ani')] }, [0, 1, 1]],
    ],
  },
  {
    field: 'participants.side',
    cases: [
      [
        'of those that were found',
        { participants: [member('Ani', 'host'), member('Budi', 'host'), member('Cici', 'visitor')] },
        { participants: [member('Ani', 'host'), member('Budi', 'visitor')] },
        [1, 1, 1],
      ],
    ],
  },
  {
    field: 'officials',
    cases: [
      [
        'in whatever list',
        { leader: person('Ani'), receivers: [], participants: [person('Budi')] },
        { leader: null, receivers: [person('Budi')], participants: [{ ...person('Ani'), side: 'host' }] },
        [2, 0, 0],
      ],
      ['a leader that gold leaves open', { receivers: [person('Ani')], participants: [] }, { leader: person('Budi'), receivers: [person('Ani')] }, [1, 0, 0]],
      ['a leader that gold has elsewhere', { receivers: [], participants: [person('Budi')] }, { leader: person('Budi') }, [1, 0, 0]],
      ['no list', { leader: person('Ani') }, { leader: person('Ani') }, null],
    ],
  },
  {
    field: 'positions',
    cases: [
      ['alike', { receivers: [person('Ani', 'Ketua DPRD NTB')] }, { receivers: [person('Ani', 'Ketua DPRD Provinsi NTB')] }, [1, 0, 0]],
      ['different', { receivers: [person('Ani', 'Ketua DPRD NTB')] }, { receivers: [person('Ani', 'Sekretaris Dinas')] }, [0, 1, 1]],
      ['missed', { receivers: [person('Ani', 'Ketua DPRD')] }, { receivers: [person('Ani')] }, [0, 1, 0]],
      ['only of officials that were found', { receivers: [person('Ani', 'Ketua DPRD')] }, { receivers: [person('Budi', 'Ketua DPRD')] }, null],
    ],
  },
  {
    field: 'acting',
    cases: [
      ['neither', { receivers: [{ name: 'Ani', acting: null }] }, { receivers: [{ name: 'Ani', acting: null }] }, null],
      ['missed', { receivers: [{ name: 'Ani', acting: 'Pj' }] }, { receivers: [{ name: 'Ani', acting: null }] }, [0, 1, 0]],
    ],
  },
  {
    field: 'venue',
    cases: [
      ['half of the words', { venue: { name: 'Ruang Rapat B' } }, { venue: { name: 'Ruang Rapat Bupati' } }, [1, 0, 0]],
      ['less', { venue: { name: 'Ruang Rapat B' } }, { venue: { name: 'Aula Rapat' } }, [0, 1, 1]],
    ],
  },
  {
    field: 'delegation_size',
    cases: [
      ['equal', { delegation: { size: 12 } }, { delegation: { size: 12 } }, [1, 0, 0]],
      ['null is a value that is not there', { delegation: { size: null } }, { delegation: { size: 12 } }, [0, 0, 1]],
      ['left out', { delegation: {} }, { delegation: { size: 12 } }, null],
    ],
  },
  {
    field: 'focus_topics',
    cases: [
      [
        'focus decides',
        {
          topics: [
            { id: 'spm', focus: true },
            { id: 'mpp', focus: false },
          ],
        },
        {
          topics: [
            { id: 'spm', focus: false },
            { id: 'mpp', focus: true },
          ],
        },
        [0, 1, 1],
      ],
    ],
  },
  {
    field: 'achievements',
    cases: [
      ['level words of the holder', { achievements: [award('sakip', 'Kabupaten Badung', 'A')] }, { achievements: [award('SAKIP', 'Badung', 'BB')] }, [1, 0, 0]],
      ['another holder', { achievements: [award('sakip', 'Kabupaten Badung', 'A')] }, { achievements: [award('sakip', 'Kabupaten Sigi', 'A')] }, [0, 1, 1]],
    ],
  },
  {
    field: 'achievements.grade',
    cases: [
      ['its own score', { achievements: [award('sakip', null, 'A')] }, { achievements: [award('sakip', null, 'BB')] }, [0, 1, 1]],
      ['case', { achievements: [award('wtp', null, 'Utama')] }, { achievements: [award('wtp', null, 'utama')] }, [1, 0, 0]],
    ],
  },
  {
    field: 'costs',
    cases: [['amounts', { costs: [{ amount: 100 }, { amount: 200 }] }, { costs: [{ amount: 200 }] }, [1, 1, 0]]],
  },
  {
    field: 'quotes',
    cases: [
      [
        'nearly the words',
        { quotes: [{ speaker: 'Ani', text: 'kami ingin belajar di sini' }] },
        { quotes: [{ speaker: 'Hj. Ani', text: 'Kami ingin belajar di sini,' }] },
        [1, 0, 0],
      ],
      ['another speaker', { quotes: [{ speaker: 'Ani', text: 'selamat datang' }] }, { quotes: [{ speaker: 'Budi', text: 'selamat datang' }] }, [0, 1, 1]],
      ['no speaker', { quotes: [{ speaker: null, text: 'selamat datang' }] }, { quotes: [{ speaker: 'Budi', text: 'selamat datang' }] }, [0, 1, 1]],
    ],
  },
  {
    field: 'title',
    cases: [
      ['case and marks', { source: { title: 'Nganjuk Belajar SPM' } }, { source: { title: 'NGANJUK BELAJAR SPM!' } }, [1, 0, 0]],
      ['left out', { source: {} }, { source: { title: 'Nganjuk' } }, null],
    ],
  },
])('$field', ({ field, cases }) => {
  it.each(cases)('%s', (_, gold, predicted, expected) => {
    expect(counts(field, gold, predicted)).toEqual(expected);
  });
});

describe('every field', () => {
  it('has a name of its own', () => {
    expect(new Set(FIELD_NAMES).size).toBe(FIELD_NAMES.length);
  });

  it.each(RECORD_FIELDS)('$name finds a record right against itself', ({ compare }) => {
    const comparison = compare(sampleRecord(), sampleRecord());
    expect(comparison === null || comparison.missed.length + comparison.spurious.length === 0).toBe(true);
  });

  it('counts the values of a visit that was missed or is spurious', () => {
    expect(counts('kind', sampleRecord(), null)).toEqual([0, 1, 0]);
    expect(counts('topics', null, sampleRecord())).toEqual([0, 0, 2]);
    expect(counts('positions', null, sampleRecord())).toBeNull();
  });

  it('shows the evidence of what was predicted', () => {
    const venue = RECORD_FIELDS.find(({ name }) => name === 'venue')!;
    expect(venue.compare({ venue: null }, sampleRecord())!.spurious).toMatchObject([{ text: 'Pendopo', evidence: ['Pemkab'] }]);
  });
});
