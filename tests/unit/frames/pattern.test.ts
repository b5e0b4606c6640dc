// The pattern language of the relation rules.
import { describe, expect, it } from 'vitest';
import { StuditiruError } from '../../../src/errors.js';
import { maskSentences, numberOf } from '../../../src/frames/mask.js';
import { compilePattern } from '../../../src/frames/pattern.js';
import { matchPattern } from '../../helpers/match.js';
import { scan, wordsOf } from '../../helpers/stages.js';

const LISTS = { go: ['berkunjung', 'bertandang', 'timba ilmu'] };

/** The slots of every match of a pattern, as words of the text. */
function matchesOf(pattern: string, text: string): Record<string, string>[] {
  const scanned = scan(text);
  const compiled = compilePattern(pattern, LISTS);
  return maskSentences(scanned)
    .filter(({ place }) => place === 'body')
    .flatMap((masked) => matchPattern(compiled, masked))
    .map(({ slots }) => Object.fromEntries(Object.entries(slots).map(([slot, symbol]) => [slot, wordsOf(scanned, scanned.mentions[numberOf(symbol)]!)])));
}

describe('an element', () => {
  const party = 'DPRD Blora';
  it.each([
    ['a word', '{v:party} tiba', 'DPRD Blora tiba.'],
    ['a word begun', '{v:party} kunjung*', 'DPRD Blora kunjungi warga.'],
    ['one of several words', '{v:party} (tiba|datang)', 'DPRD Blora datang.'],
    ['one of several phrases', '{v:party} (timba ilmu|belajar)', 'DPRD Blora timba ilmu.'],
    ['a list', '{v:party} @go', 'DPRD Blora bertandang.'],
    ['a phrase of a list', '{v:party} @go', 'DPRD Blora timba ilmu.'],
    ['a list among phrases', '{v:party} (belajar|@go)', 'DPRD Blora berkunjung.'],
    ['a part that may be missing, missing', '{v:party} kembali? tiba', 'DPRD Blora tiba.'],
    ['a part that may be missing, there', '{v:party} kembali? tiba', 'DPRD Blora kembali tiba.'],
    ['a part repeated', '{v:party} @go+ ke', 'DPRD Blora berkunjung bertandang ke sana.'],
    ['a gap', '{v:party} ~3 tiba', 'DPRD Blora pagi ini juga tiba.'],
    ['a gap of nothing', '{v:party} ~3 tiba', 'DPRD Blora tiba.'],
    ['a date in a gap', '{v:party} ~3 tiba', 'DPRD Blora Senin (3/3/2025) tiba.'],
    ['a wide gap over a party', '{v:organisation} disusul ...2 pulang', 'DPRD Blora disusul Setwan bergegas pulang.'],
  ])('matches %s', (_name, pattern, text) => {
    expect(matchesOf(pattern, text)).toEqual([{ v: party }]);
  });

  it.each([
    ['another word', '{v:party} tiba', 'DPRD Blora pulang.'],
    ['a longer word', '{v:party} tiba', 'DPRD Blora tibalah.'],
    ['a gap that is too long', '{v:party} ~2 tiba', 'DPRD Blora pagi ini juga tiba.'],
    ['a party in a gap', '{v:party} ~3 tiba', 'DPRD Blora disusul tamu Setwan tiba.'],
    ['a phrase broken off', '{v:party} @go', 'DPRD Blora timba air.'],
  ])('does not match %s', (_name, pattern, text) => {
    expect(matchesOf(pattern, text).map(({ v }) => v)).not.toContain(party);
  });
});

describe('a slot', () => {
  it.each([
    ['party', 'a body', 'DPRD Blora'],
    ['party', 'a region', 'Bantaeng'],
    ['party', 'an office', 'Bupati Sigi'],
    ['party', 'an official', 'Bupati Sigi Yanuar Lesmana'],
    ['body', 'a region', 'Bantaeng'],
    ['official', 'an office', 'Bupati Sigi'],
    ['person', 'a name', 'Drs. Yanuar Lesmana'],
    ['anyone', 'a name', 'Drs. Yanuar Lesmana'],
    ['organisation', 'a body', 'DPRD Blora'],
    ['region', 'a region', 'Bantaeng'],
    ['number', 'a count', '25'],
    ['date', 'a date', '3 Maret 2025'],
  ])('{x:%s} takes %s', (kind, _name, words) => {
    expect(matchesOf(`oleh {x:${kind}}`, `Semua oleh ${words} pagi itu.`)).toEqual([{ x: words }]);
  });

  it.each([
    ['party', 'a name', 'Drs. Yanuar Lesmana'],
    ['party', 'a count', '25'],
    ['body', 'an office', 'Bupati Sigi'],
    ['official', 'a body', 'DPRD Blora'],
    ['official', 'a name', 'Drs. Yanuar Lesmana'],
    ['person', 'an office', 'Bupati Sigi'],
    ['organisation', 'a region', 'Bantaeng'],
  ])('{x:%s} does not take %s', (kind, _name, words) => {
    expect(matchesOf(`oleh {x:${kind}}`, `Semua oleh ${words} pagi itu.`)).toEqual([]);
  });
});

describe('matchPattern', () => {
  it('finds every match, parties shared', () => {
    const text = 'DPRD Blora ke DPRD Sigi, lalu DPRD Sigi ke Bantaeng.';
    expect(matchesOf('{v:party} ke {h:party}', text)).toEqual([
      { v: 'DPRD Blora', h: 'DPRD Sigi' },
      { v: 'DPRD Sigi', h: 'Bantaeng' },
    ]);
  });

  it('gives the same matches when it is run again', () => {
    const masked = maskSentences(scan('DPRD Blora ke Bantaeng.'))[0]!;
    const pattern = compilePattern('{v:party} ke {h:party}', {});
    const run = () => matchPattern(pattern, masked).length;
    expect([run(), run()]).toEqual([1, 1]);
  });
});

describe('compilePattern', () => {
  it.each([
    ['a slot class nobody knows', '{v:pejabat} tiba', 'unknown-slot'],
    ['a slot without a class', '{v} tiba', 'unknown-slot'],
    ['a list nobody knows', '{v:party} @pergi', 'unknown-list'],
  ])('refuses %s', (_name, pattern, code) => {
    expect(() => compilePattern(pattern, LISTS)).toThrowError(expect.objectContaining({ constructor: StuditiruError, code }));
  });

  it.each([
    ['a slot that stands twice', '{v:party} ke {v:party}', /twice/],
    ['a mark inside a group', '{v:party} (tiba|datang?)', /datang\?/],
  ])('refuses %s', (_name, pattern, message) => {
    expect(() => compilePattern(pattern, LISTS)).toThrowError(message);
  });
});
