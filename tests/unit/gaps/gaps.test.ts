// What no rule knows: sentences with words made up for it, and sentences that hold nothing unknown.
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../src/explain/read-page.js';
import { GapCollector } from '../../../src/gaps/collect.js';
import { findGaps } from '../../../src/gaps/find-gaps.js';
import { collectKnownWords } from '../../../src/gaps/known-words.js';
import { gapTable } from '../../../src/gaps/report.js';
import { compileRules } from '../../../src/rules/compile.js';
import { loadRuleFiles } from '../../../src/rules/load.js';

const files = loadRuleFiles();
const rules = compileRules(files);
const known = collectKnownWords(files, rules);

function gapsOf(text: string, kind: 'body' | 'title' = 'body'): string[] {
  return findGaps(readBlock(text, kind, rules), known).map((gap) => {
    if (gap.kind !== 'verb') expect(text.slice(gap.start, gap.end).replace(/\s+/g, ' ')).toBe(gap.text);
    return `${gap.kind} ${gap.text}`;
  });
}

describe('gaps', () => {
  it.each([
    ['Mereka diterima di Dinas Xyzola Kabupaten Sleman.', ['body Dinas Xyzola']],
    ['Hadir pula Disdoxar dan staf.', ['body Disdoxar']],
    ['Hadir pula Kadisxorap dan staf.', ['office Kadisxorap']],
    ['Rombongan menemui Kepala XYZO Kabupaten Sleman.', ['office Kepala XYZO']],
    ['Rombongan tiba di Kabupaten Xoranga kemarin.', ['place Kabupaten Xoranga']],
    ['Rombongan menuju Kab. Xoranga kemarin.', ['place Kab. Xoranga']],
    ['Mereka singgah ke Xoranga Kabupaten Sleman.', ['before-region Xoranga']],
    ['Data itu masuk ke Sistem Induk Xora (SIXORA) milik kabupaten.', ['acronym SIXORA']],
    ['Semua itu dicatat lewat SIXORA setiap bulan.', ['abbreviation SIXORA']],
    ['Ia tinggal di Kpx. Lama sejak dulu.', ['abbreviation Kpx.']],
    ['Pemkab Nganjuk merundung Pemkab Sleman.', ['verb rundung']],
  ])('%s', (text, expected) => {
    expect(gapsOf(text)).toEqual(expected);
  });

  it.each([
    'Pemerintah Kabupaten Nganjuk melakukan studi tiru ke Pemerintah Kabupaten Sleman, Selasa (26/8/2025).',
    'Rombongan dipimpin Kepala Dinas Kesehatan Kabupaten Nganjuk, Bambang Sutejo, S.Sos., M.Si.',
    'Kadinkes dan Kadishub hadir bersama Ketua Komisi II DPRD Kota Malang.',
    'Badan Perencanaan Pembangunan Daerah (Bappeda) hadir di Kota Batu.',
    'Ketua Hasan Basri membuka acara di Kabupaten Sleman.',
    'KAMI SEMUA BELAJAR DI KABUPATEN XORANGA SEJAK LAMA.',
  ])('finds nothing in: %s', (text) => {
    expect(gapsOf(text)).toEqual([]);
  });

  it('finds verbs of headlines without their prefix, and nothing else there', () => {
    expect(gapsOf('Pemkab Nganjuk Rundung Pemkab Sleman Xoranga', 'title')).toEqual(['verb rundung']);
  });

  it('finds no verb where a rule gives the direction', () => {
    expect(gapsOf('Pemkab Nganjuk merundung dan mengunjungi Pemkab Sleman.')).toEqual([]);
  });
});

describe('collecting gaps', () => {
  const one = { kind: 'acronym', text: 'SIXORA', start: 3, end: 9 } as const;
  const other = { kind: 'body', text: 'Dinas Xyz', start: 0, end: 9 } as const;

  it('counts places and articles, with the first place as the example', () => {
    const collector = new GapCollector();
    collector.add('a.txt', 'di SIXORA itu', [one, { ...one, text: 'Sixora' }]);
    collector.add('b.txt', 'ke SIXORA', [one]);
    expect(collector.list(1)).toEqual([
      { kind: 'acronym', text: 'SIXORA', count: 3, articles: 2, example: { file: 'a.txt', start: 3, end: 9, text: 'di SIXORA itu' } },
    ]);
  });

  it('lists the frequent first and leaves out the rare', () => {
    const collector = new GapCollector();
    collector.add('a.txt', 'di SIXORA itu', [other, one, one]);
    expect(collector.list(1).map(({ text }) => text)).toEqual(['SIXORA', 'Dinas Xyz']);
    expect(collector.list(2).map(({ text }) => text)).toEqual(['SIXORA']);
  });

  it('cuts an example at no half character, and tables at no width', () => {
    const collector = new GapCollector();
    const text = `${'😀'.repeat(30)} SIXORA ${'😀'.repeat(30)}`;
    collector.add('a.txt', text, [{ ...one, start: 61, end: 67 }]);
    const [gap] = collector.list(1);
    expect(gap?.example.text).toMatch(/^…(?:😀)+ SIXORA (?:😀)+…$/u);
    expect(gapTable(collector.list(1)).split('\n')).toHaveLength(3);
  });
});
