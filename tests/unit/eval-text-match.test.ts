import { describe, expect, it } from 'vitest';
import { coreWords, nameLikeness, textOverlap, wordsOf } from '../../src/eval/text-match.js';

describe('wordsOf', () => {
  it.each([
    ['Ruang Pola, Kantor Bupati', ['ruang', 'pola', 'kantor', 'bupati']],
    ["Ruba'i dan Ma’ruf", ['rubai', 'dan', 'maruf']],
    ['Pare-Pare/Sul_Sel', ['pare', 'pare', 'sul', 'sel']],
    [' – ', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('coreWords', () => {
  it('leaves out levels and what it is told to', () => {
    expect(coreWords('DPRD Kab. Kota Waringin Barat', ['barat'])).toEqual(['dprd', 'waringin']);
  });
});

describe('textOverlap', () => {
  it.each([
    ['aula kantor', 'Aula Kantor', 1],
    ['aula kantor', 'aula rapat', 0.5],
    ['aula', 'pendopo', 0],
    ['aula aula', 'aula', 2 / 3],
    ['', '', 1],
    ['aula', '', 0],
  ])('%s / %s', (a, b, share) => {
    expect(textOverlap(a, b)).toBeCloseTo(share, 10);
  });
});

describe('nameLikeness', () => {
  it.each([
    ['Tri Wahyu Kuncoro', 'TRI WAHYU KUNCORO', true],
    ['Tri Wahyu Kuncoro', 'Dr. H. Tri Wahyu Kuncoro, M.Si.', true],
    ['Terbit Rencana', 'Terbit Rencana PA', true],
    ['Endraswari S.', 'Endraswari', true],
    ['Hermansyah', 'Hermasyah', true],
    ["Muhammad Ruba'i", 'Muhammad Rubai', true],
    ['Bambang Sutejo', 'Rudi Hartanto', false],
    ['Bambang Sutejo', 'Bambang Hartanto', false],
    ['Bambang', '', false],
    ['H', 'H', true],
  ])('%s / %s: %s', (a, b, same) => {
    expect(nameLikeness(a, b) > 0).toBe(same);
    expect(nameLikeness(b, a) > 0).toBe(same);
  });
});
