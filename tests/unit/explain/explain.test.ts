// What `studitiru explain` says of an article.
import { describe, expect, it } from 'vitest';
import { explainArticle } from '../../../src/explain/explain.js';
import { explanationText } from '../../../src/explain/report.js';
import { extractVisits } from '../../../src/pipeline.js';
import { loadRules } from '../../../src/rules/load.js';
import { NO_VISIT, VISIT } from '../../helpers/news.js';

// One line a paragraph.
const PAGE = VISIT.replace(/([^\n])\n(?=[^\n])/g, '$1 ');

const rules = loadRules();
const explain = (text: string) => explainArticle('a.txt', { text }, rules, '2025-09-01');

describe('an article with a visit', () => {
  const explanation = explain(PAGE);

  it('names the side of each region, with the rules that say so', () => {
    const sides = explanation.sides.map(({ party, decided }) => `${party} ${decided}`).sort();
    expect(sides).toEqual(['35.13 host', '35.18 visitor']);
    const guest = explanation.sides.find(({ party }) => party === '35.18');
    expect(guest?.visitorRules[0]).toMatchObject({ rule: expect.stringMatching(/^direction\./), slots: { visitor: expect.stringContaining('Nganjuk') } });
  });

  it('explains the records that are extracted', () => {
    const records = extractVisits({ text: PAGE }, rules, '2025-09-01');
    expect(explanation.records.map(({ id, confidence }) => ({ id, confidence }))).toEqual(records.map(({ id, confidence }) => ({ id, confidence })));
    expect(explanation.missing).toEqual([]);
  });

  it.each([
    ['leader', 'Bambang Sutejo', /^leader\./],
    ['receivers[0]', 'Rudi Hartanto', /^receiver\./],
    ['date', '2025-08-26', /^d/],
  ])('names the rules behind %s', (name, value, rule) => {
    const field = explanation.records[0]?.fields.find(({ field: each }) => each === name);
    expect(field?.value).toContain(value);
    expect(field?.rules[0]?.rule).toMatch(rule);
  });

  it('prints a line for each of them', () => {
    const lines = explanationText(explanation).split('\n');
    expect(lines[0]).toBe('a.txt: 1 visit, "Pemkab Nganjuk Studi Tiru ke Pemkab Probolinggo"');
    expect(lines.some((line) => /^ {2}leader: Bambang Sutejo/.test(line))).toBe(true);
    expect(lines.some((line) => /^ +\d+\.\d\d {2}leader\.led-by {2}.*leader="/.test(line))).toBe(true);
  });
});

describe('an article without a visit', () => {
  it.each([
    { name: 'no regions', text: NO_VISIT, reason: /no rule for the direction fires/ },
    { name: 'no word of visiting', text: 'Pemkab Sleman nyantrik ke Pemkab Bantul, lalu diterima Bupati Bantul.\n', reason: /no word of visiting/ },
    { name: 'a side alone', text: 'Bupati Sleman menerima kunjungan di pendopo.\n', reason: /as visitor/ },
  ])('says why: $name', ({ text, reason }) => {
    const { records, missing } = explain(text);
    expect(records).toEqual([]);
    expect(missing.join('\n')).toMatch(reason);
  });

  it('lists what speaks against a visit', () => {
    const { against } = explain(
      'Bupati Sleman Diminta Belajar ke Kota Batu soal Sampah\n\nWarga meminta agar Bupati Sleman belajar ke Kota Batu soal sampah. Kunjungan itu tidak perlu mahal.\n',
    );
    expect(against.sum).toBeGreaterThan(0);
    expect(against.rules[0]?.rule).toMatch(/^veto\./);
  });
});
