// All mentions of a text together: order, overlaps, headlines, short names.
import { describe, expect, it } from 'vitest';
import { scanMentions } from '../../../src/mentions/scan.js';
import { readSentences } from '../../../src/tokens/sentences.js';
import { layoutOf, mentionsOf, rules, scan, wordsOf } from '../../helpers/stages.js';

const VISIT =
  'Rombongan DPRD Kabupaten Blora berjumlah 25 orang diterima Bupati Bantaeng Yanuar Lesmana, Selasa (26/8/2025). “Kami senang bisa belajar di sini,” ujar Ketua DPRD Blora Rudi Hartanto.';

function scanPage(page: string) {
  const { blocks } = layoutOf(page);
  return scanMentions(readSentences(page, blocks, rules.sentenceWords), blocks, rules);
}

describe('scanMentions', () => {
  it('finds mentions of all types in text order', () => {
    const scanned = scan(VISIT);
    expect(scanned.mentions.map((mention) => [mention.type, wordsOf(scanned, mention)])).toEqual([
      ['organisation', 'DPRD Kabupaten Blora'],
      ['number', '25'],
      ['official', 'Bupati Bantaeng Yanuar Lesmana'],
      ['date', 'Selasa (26/8/2025'],
      ['quote', '“Kami senang bisa belajar di sini,”'],
      ['official', 'Ketua DPRD Blora Rudi Hartanto'],
    ]);
  });

  it('finds no two mentions in the same words, direct speech apart', () => {
    const others = scan(VISIT).mentions.filter(({ type }) => type !== 'quote');
    for (const [index, mention] of others.entries()) {
      expect(mention.from).toBeGreaterThanOrEqual(others[index - 1]?.to ?? 0);
    }
  });

  it('finds what is said inside direct speech', () => {
    const scanned = scan('Ia berkata, “Kami datang ke Bantaeng untuk belajar.”');
    expect(mentionsOf(scanned, 'region').map((mention) => wordsOf(scanned, mention))).toEqual(['Bantaeng']);
  });

  it('reads no names from the capitals of a headline', () => {
    const scanned = scan('Bupati Sigi Ajak Camat Belajar ke Bantaeng', 'title');
    expect(mentionsOf(scanned, 'official').map(({ name }) => name)).toEqual([null, null]);
  });

  it('reads no names from a sentence in capitals', () => {
    const scanned = scan('BUPATI SIGI AJAK JAJARANNYA BELAJAR SAMPAH.');
    expect(mentionsOf(scanned, 'official').map(({ name }) => name)).toEqual([null]);
  });

  it.each([
    ['Rudi', 'Kemudian Rudi berpamitan.'],
    ['Hartanto', 'Kemudian Hartanto berpamitan.'],
    ['Rudi Hartanto', 'Kemudian Rudi Hartanto berpamitan.'],
  ])('marks a known name where it stands alone: %s', (name, later) => {
    const scanned = scan(`Tamu diterima Sekda Blora Rudi Hartanto. ${later}`);
    expect(mentionsOf(scanned, 'official').at(-1)).toMatchObject({ name, office: null });
  });

  it.each([
    ['a name nobody bears', 'Kemudian Gunawan berpamitan.'],
    ['a word of the name in small letters', 'Kemudian sang rudi berpamitan.'],
  ])('does not mark %s', (_name, later) => {
    const scanned = scan(`Tamu diterima Sekda Blora Rudi Hartanto. ${later}`);
    expect(mentionsOf(scanned, 'official')).toHaveLength(1);
  });

  it('reads the headline with what the text explains', () => {
    const scanned = scanPage(
      'DPRD Huteng Belajar Pengelolaan Sampah ke Banyumas\n\nDPRD Kabupaten Hulu Sungai Tengah (Huteng) belajar pengelolaan sampah ke Kabupaten Banyumas selama dua hari.',
    );
    expect(mentionsOf(scanned, 'organisation')[0]?.region?.code).toBe('63.07');
  });

  it('reads dates block by block', () => {
    const scanned = scanPage(
      'Pemkab Sigi Belajar ke Pemkab Banyumas Selama 8-\n\n9 Maret 2022 rombongan Pemerintah Kabupaten Sigi tiba di Banyumas untuk belajar.',
    );
    expect(mentionsOf(scanned, 'date').map(({ raw }) => [raw.day, raw.endDay])).toEqual([[9, null]]);
  });
});
