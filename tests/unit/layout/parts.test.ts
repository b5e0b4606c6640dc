// An overlong page is read in parts; one of usual length is not.
import { describe, expect, it } from 'vitest';
import { LONGEST_PART, partBlocks } from '../../../src/layout/parts.js';
import { extractVisits } from '../../../src/pipeline.js';
import { readSentences } from '../../../src/tokens/sentences.js';
import type { Block } from '../../../src/types.js';
import { rules } from '../../helpers/stages.js';

const SENTENCE = 'Harga cabai di Sigi naik. ';
const VISIT = 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Senin (3/3/2025). Rombongan diterima Ketua DPRD Bantaeng Budi Santosa.';

function blocksOf(paragraphs: readonly string[]): { text: string; blocks: Block[] } {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const block: Block = { kind: 'body', start, end: start + paragraph.length };
    start = block.end + 2;
    return block;
  });
  return { text, blocks };
}

describe('partBlocks', () => {
  it('leaves a page of usual length whole', () => {
    const { text, blocks } = blocksOf([SENTENCE.repeat(40), SENTENCE.repeat(40)]);
    expect(partBlocks(text, blocks)).toEqual([blocks]);
  });

  it('parts a long page between its paragraphs, none left out', () => {
    const { text, blocks } = blocksOf(Array.from({ length: 50 }, () => SENTENCE.repeat(40)));
    const parts = partBlocks(text, blocks);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat()).toEqual(blocks);
    for (const part of parts) expect(part.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThanOrEqual(LONGEST_PART);
  });

  it.each([
    ['behind a sentence', SENTENCE, '.'],
    ['behind a word', 'cabai ', 'i'],
    ['behind the mark of a question', 'Berapa harga cabai?\n', '?'],
    ['behind a line', 'cabai\n', 'i'],
    ['behind a mark where there is no white space', 'cabai,', ','],
    ['anywhere', 'x', 'x'],
    ['between two characters of two units', 'x😀', '\uDE00'],
  ])('cuts a paragraph that alone is too long %s', (_name, words, last) => {
    const { text, blocks } = blocksOf([words.repeat((2.5 * LONGEST_PART) / words.length)]);
    const pieces = partBlocks(text, blocks).flat();
    expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    for (const { start, end } of pieces) expect(end - start).toBeLessThanOrEqual(LONGEST_PART);
    expect(text.slice(0, pieces[0]!.end).trim().at(-1)).toBe(last);
  });
});

it.each([
  ['in small letters', 'x'],
  ['in letters of two units', '𐐨'],
])('reads a word that has to be cut once, %s', (_name, letter) => {
  const { text, blocks } = blocksOf([`ab ${letter.repeat(LONGEST_PART)}`]);
  const words = partBlocks(text, blocks).flatMap((part) => readSentences(text, part, rules.sentenceWords).tokens.map((token) => token.text));
  expect(words.join('')).toBe(text.replace(' ', ''));
});

it('finds a visit far down an overlong article, with its place in the whole text', () => {
  const filler = Array.from({ length: 2000 }, (_, day) => `Pada hari ke-${day} harga cabai di Sigi naik lagi, kata para pedagang.`).join('\n\n');
  const text = `${filler}\n\n${VISIT}\n\n${filler}`;
  const [record, ...more] = extractVisits({ text }, rules, null);
  expect(more).toEqual([]);
  const spans = [...(record?.visitors ?? []), ...(record?.hosts ?? [])].flatMap(({ evidence }) => evidence);
  expect(spans.map(({ text: words }) => words)).toEqual(['DPRD Blora', 'DPRD Bantaeng', 'Ketua DPRD Bantaeng Budi Santosa']);
  for (const { start, end, text: words } of spans) expect(text.slice(start, end)).toBe(words);
});

describe('a visit that is told again in a later part', () => {
  const FILLER = Array.from({ length: 300 }, (_, day) => `Pada hari ke-${day} harga cabai di Sigi naik lagi, kata para pedagang di pasar.`).join('\n\n');
  const read = (again: string) => extractVisits({ text: `${VISIT}\n\n${FILLER}\n\n${again}` }, rules, null);
  const [first] = extractVisits({ text: VISIT }, rules, null);

  it.each([
    ['in other words', VISIT.replace('DPRD Blora melakukan studi tiru', 'Rombongan DPRD Blora bertandang untuk studi tiru')],
    ['without its day', VISIT.replace(', Senin (3/3/2025)', '')],
  ])('is one record, that of the first part: %s', (_name, again) => {
    expect(read(again).map(({ date, receivers }) => ({ date, receivers }))).toEqual([{ date: first?.date, receivers: first?.receivers }]);
  });

  it.each([
    ['on another day', VISIT.replace('Senin (3/3/2025)', 'Selasa (4/3/2025)')],
    ['to another host', VISIT.replaceAll('Bantaeng', 'Barru')],
    ['the other way round', 'DPRD Bantaeng melakukan studi tiru ke DPRD Blora, Senin (3/3/2025). Rombongan diterima Ketua DPRD Blora Budi Santosa.'],
    ['planned', 'DPRD Blora berencana melakukan studi tiru ke DPRD Bantaeng. Rombongan akan diterima Ketua DPRD Bantaeng Budi Santosa.'],
  ])('is another visit %s', (_name, again) => {
    const records = read(again);
    expect(records).toHaveLength(2);
    expect(new Set(records.map(({ id }) => id)).size).toBe(2);
  });
});
