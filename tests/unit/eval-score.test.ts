import { describe, expect, it } from 'vitest';
import { meanF1, scoreArticles } from '../../src/eval/score.js';
import { body, person, visit } from '../helpers/gold.js';

const article = 'a.txt';
const missed = { article, gold: [visit()], predicted: [] };
const spurious = {
  article: 'b.txt',
  gold: [],
  predicted: [visit({ confidence: 0.7, costs: [{ amount: 5 }] })],
};
const right = { article: 'c.txt', gold: [visit()], predicted: [visit({ confidence: 0.9 })] };
const none = { article: 'd.txt', gold: [], predicted: [] };

describe('scoreArticles', () => {
  const score = scoreArticles([missed, spurious, right, none]);

  it('scores articles and visits', () => {
    const counts = { gold: 2, predicted: 2, matched: 1, precision: 0.5, recall: 0.5, f1: 0.5 };
    expect(score.fields.get('has_visit')).toEqual({ ...counts, accuracy: 0.5 });
    expect(score.fields.get('visits')).toEqual(counts);
  });

  it('counts the values of whole visits in every field', () => {
    expect(score.fields.get('leader')).toMatchObject({ gold: 2, predicted: 2, matched: 1 });
  });

  it('does not score a field that no gold record gives', () => {
    expect(score.fields.has('costs')).toBe(false);
    expect(score.errors.filter(({ field }) => field === 'costs')).toEqual([]);
  });

  it('tells of each error where it is and of what kind', () => {
    expect(score.errors.filter(({ field }) => field === 'visits' || field === 'leader')).toEqual([
      {
        article,
        record: null,
        field: 'visits',
        visit: 'aligned',
        gold: 'studi_tiru 2025-08-26 DPRD Kabupaten Nganjuk → DPRD Kabupaten Probolinggo',
        predicted: null,
        evidence: [],
      },
      {
        article,
        record: 1,
        field: 'leader',
        visit: 'missed',
        gold: 'Bambang Sutejo',
        predicted: null,
        evidence: [],
      },
      expect.objectContaining({ article: 'b.txt', record: null, field: 'visits', gold: null }),
      expect.objectContaining({ article: 'b.txt', record: 1, field: 'leader', visit: 'spurious' }),
    ]);
  });

  it('puts one missed and one spurious value into one error', () => {
    const { errors } = scoreArticles([{ article, gold: [visit({ kind: 'konsultasi' })], predicted: [visit({ kind: 'kunjungan' })] }]);
    expect(errors).toMatchObject([{ field: 'kind', record: 1, gold: 'konsultasi', predicted: 'kunjungan' }]);
  });

  it.each([
    ['right', {}, true],
    ['another leader', { leader: person('Rudi Hartanto') }, false],
    ['another host', { hosts: [body('51.03')] }, false],
    ['another venue, which does not decide', { venue: { name: 'Pendopo' } }, true],
  ])('judges a record: %s', (_, changes, isRight) => {
    const predicted = [visit({ confidence: 0.8, ...changes })];
    expect(scoreArticles([{ article, gold: [visit({ venue: null })], predicted }]).judged).toEqual([{ confidence: 0.8, right: isRight }]);
  });

  it('takes a spurious record for wrong and lets a date that gold leaves out be', () => {
    expect(score.judged).toEqual([
      { confidence: 0.7, right: false },
      { confidence: 0.9, right: true },
    ]);
    const { date: _, ...undated } = visit();
    expect(scoreArticles([{ ...right, gold: [undated] }]).judged).toEqual([{ confidence: 0.9, right: true }]);
  });
});

describe('meanF1', () => {
  it('passes over fields without any value', () => {
    const { fields } = scoreArticles([{ article, gold: [{ kind: 'kunjungan', costs: [] }], predicted: [] }, right]);
    expect(fields.get('costs')).toMatchObject({ gold: 0, predicted: 0, f1: null });
    const known = [...fields.values()].flatMap(({ f1 }) => f1 ?? []);
    expect(meanF1(fields)).toBeCloseTo(known.reduce((a, b) => a + b) / known.length, 10);
  });

  it('is null without any value', () => {
    expect(meanF1(scoreArticles([none]).fields)).toBeNull();
  });
});
