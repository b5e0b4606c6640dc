// Sentences as lines in which a mention is one symbol.
import { describe, expect, it } from 'vitest';
import { FIRST_NUMBER, maskSentences, SYMBOLS, type SymbolClass } from '../../../src/frames/mask.js';
import { scan, wordsOf } from '../../helpers/stages.js';

const NAMES = new Map(Object.entries(SYMBOLS).map(([name, symbol]) => [symbol, name as SymbolClass]));

/** The masked lines of a text, symbols written as <class>. */
function linesOf(text: string): string[] {
  return maskSentences(scan(text)).map(({ line, place }) => {
    const items = line.trim().split(' ');
    return `${place}: ${items.map((item) => (item.length === 2 && NAMES.has(item[0]!) ? `<${NAMES.get(item[0]!)}>` : item)).join(' ')}`;
  });
}

describe('maskSentences', () => {
  it.each([
    ['a body', 'DPRD Blora tiba.', '<organisation> tiba .'],
    ['a region', 'Mereka ke Bantaeng.', 'mereka ke <region> .'],
    ['an office', 'Bupati Sigi tiba.', '<office> tiba .'],
    ['an office with its holder', 'Bupati Sigi Yanuar Lesmana tiba.', '<person> tiba .'],
    ['a name', 'Kemudian Drs. Yanuar Lesmana tiba.', 'kemudian <name> tiba .'],
    ['a count', 'Tiba 25 orang.', 'tiba <number> orang .'],
    ['a date', 'Mereka tiba Senin, 3 Maret 2025.', 'mereka tiba <date> .'],
    ['a date in brackets', 'Mereka tiba Senin (3/3/2025).', 'mereka tiba <date> .'],
    ['a name with acting form, title and degree', 'Pj. Bupati Sigi Dr. Yanuar Lesmana, M.Si., tiba 3 Maret 2025.', '<person> , tiba <date> .'],
  ])('makes %s one item', (_name, text, line) => {
    expect(linesOf(text)).toEqual([`body: ${line}`]);
  });

  it.each([
    ['what stands in brackets', 'Mereka (rombongan besar) tiba.', 'mereka tiba .'],
    ['a body in brackets', 'Mereka (DPRD Blora) tiba.', 'mereka tiba .'],
    ['dashes', 'Mereka – semua – tiba.', 'mereka semua tiba .'],
  ])('leaves out %s', (_name, text, line) => {
    expect(linesOf(text)).toEqual([`body: ${line}`]);
  });

  it('goes on behind a bracket that is never closed', () => {
    const text = 'Mereka (yang datang jauh dari kampung di seberang sana pagi itu dengan tiga bus besar lalu makan tiba di Bantaeng.';
    expect(linesOf(text)[0]).toContain('<region>');
  });

  it('gives direct speech a line of its own', () => {
    expect(linesOf('“Kami datang ke Bantaeng pagi ini,” ujar Bupati Sigi.')).toEqual([
      'body: <quote> ujar <office> .',
      'quote: kami datang ke <region> pagi ini ,',
    ]);
  });

  it('knows a headline', () => {
    const [masked] = maskSentences(scan('Pemkab Sigi Belajar ke Bantaeng', 'title'));
    expect(masked?.place).toBe('title');
  });

  it('numbers its symbols by the mentions of the article', () => {
    const scanned = scan('DPRD Blora tiba. Bupati Bantaeng menyambut.');
    const [, second] = maskSentences(scanned);
    const number = second!.line.trim().split(' ')[0]!.charCodeAt(1) - FIRST_NUMBER;
    expect(wordsOf(scanned, scanned.mentions[number]!)).toBe('Bupati Bantaeng');
  });

  it('keeps the tokens of every item', () => {
    const scanned = scan('DPRD Kabupaten Blora tiba pagi itu.');
    const [masked] = maskSentences(scanned);
    expect(masked!.items.map((range) => wordsOf(scanned, range))).toEqual(['DPRD Kabupaten Blora', 'tiba', 'pagi', 'itu', '.']);
  });
});
