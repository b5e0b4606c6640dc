import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/errors.js';
import { belowFloors, unknownFields } from '../../src/eval/floors.js';
import { jsonReport, tableReport } from '../../src/eval/report.js';
import { scoreArticles } from '../../src/eval/score.js';
import { person, visit } from '../helpers/gold.js';

const evidence = [{ start: 0, end: 4, text: 'Rudi\nHartanto' }];
const score = scoreArticles([
  {
    article: 'a.txt',
    gold: [visit()],
    predicted: [visit({ confidence: 0.83, leader: { ...person('Rudi Hartanto'), evidence } })],
  },
  { article: 'b.txt', gold: [visit()], predicted: [] },
]);

describe('tableReport', () => {
  const lines = tableReport(score, { errors: true }).split('\n');

  it('lists an error a line, a missed visit once', () => {
    expect(lines.slice(0, 4)).toEqual([
      'a.txt#1  leader  gold: Bambang Sutejo  predicted: Rudi Hartanto  [Rudi Hartanto]',
      expect.stringMatching(/^b\.txt {2}has_visit {2}gold: studi_tiru 2025-08-26 .* predicted: -$/),
      expect.stringMatching(/^b\.txt {2}visits /),
      '',
    ]);
  });

  it('gives the reliability', () => {
    expect(lines).toContain('0.8-0.9           1  0.830  0.000');
    expect(lines).toContain('expected calibration error 0.830');
  });

  it('gives a line a field, the mean last', () => {
    expect(lines.filter((line) => /^(kind|has_visit) /.test(line))).toEqual([
      'has_visit           2          1        1      1.000   0.500  0.667  accuracy 0.500 of 2 articles',
      'kind                2          1        1      1.000   0.500  0.667',
    ]);
    expect(lines.at(-2)).toMatch(/^mean +0\.\d{3}$/);
  });

  it('leaves out what was not asked for', () => {
    const table = tableReport(score, { errors: false, only: ['kind'] });
    expect(
      table
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['field', 'kind', 'mean']);
  });
});

describe('jsonReport', () => {
  it('holds fields, mean, reliability and all errors', () => {
    const report = JSON.parse(jsonReport(score, { errors: false }));
    expect(Object.keys(report)).toEqual(['articles', 'fields', 'mean', 'reliability', 'errors']);
    expect(report.fields.leader).toEqual({
      gold: 2,
      predicted: 1,
      matched: 0,
      precision: 0,
      recall: 0,
      f1: 0,
    });
    expect(report.errors).toHaveLength(score.errors.length);
  });
});

describe('floors', () => {
  it.each([
    ['kind', 0.6, []],
    ['kind', 0.7, ['kind has F1 0.6667, below 0.7']],
    ['mean', 0, []],
    ['costs', 0, ['costs has no value to score, so it is below 0']],
  ])('%s=%d', (field, f1, lines) => {
    expect(belowFloors(score.fields, [{ field, f1 }])).toEqual(lines);
  });

  it('refuses what is no field', () => {
    const problems = unknownFields(['kind', 'mean', 'leeder'], ['mean']).flatMap(formatProblems);
    expect(problems).toEqual(['unknown field "leeder"; use "leader"']);
    expect(unknownFields(['mean'])).toHaveLength(1);
  });
});
