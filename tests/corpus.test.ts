// Every fixture: well-formed records whose evidence stands in the text, and scores that stay above their floors.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { spellBodiesAlike } from '../src/eval/body-names.js';
import { belowFloors } from '../src/eval/floors.js';
import { tableReport } from '../src/eval/report.js';
import { scoreArticles } from '../src/eval/score.js';
import { visitRecordSchema } from '../src/index.js';
import { loadRules } from '../src/rules/load.js';
import { FIXTURES, makeExtractor, REFERENCE_DATE, readCorpus } from './helpers/corpus.js';
import { BASELINE, digestOf } from './tools/digest.mjs';

interface Span {
  start: number;
  end: number;
  text: string;
}

interface Baseline {
  reference_date: string;
  articles: number;
  digest: string;
  floors: Record<string, number>;
}

const corpus = await readCorpus(makeExtractor());
const score = scoreArticles(spellBodiesAlike(corpus, loadRules().institutions));

afterAll(() => {
  console.log(tableReport(score, { errors: false }));
});

/** All evidence of a value, however deep. */
function evidenceOf(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'evidence' ? (inner as Span[]) : evidenceOf(inner)));
}

it('there are fixtures', () => {
  expect(corpus.length).toBeGreaterThan(0);
  expect(corpus.some(({ gold }) => gold.length === 0)).toBe(true);
});

describe('records', () => {
  it('come of every article that has a visit', () => {
    const silent = corpus.filter(({ gold, predicted }) => gold.length > 0 && predicted.length === 0);
    expect(silent.map(({ article }) => article)).toEqual([]);
  });

  it.each(corpus)('of $article fit the schema', ({ predicted }) => {
    for (const record of predicted) expect(visitRecordSchema.safeParse(record).error).toBeUndefined();
  });

  it.each(corpus)('of $article quote their evidence from the text', ({ text, predicted }) => {
    const spans = evidenceOf(predicted);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map((span) => span.text));
  });

  it('have ids that no spreadsheet takes for numbers', () => {
    const ids = corpus.flatMap(({ predicted }) => predicted.map(({ id }) => id));
    expect(ids.filter((id) => !/^[a-f][0-9a-f]{15}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are the same in a second run with rules read anew', async () => {
    const again = await readCorpus(makeExtractor());
    expect(JSON.stringify(again)).toBe(JSON.stringify(corpus));
  });
});

describe('the gate', () => {
  const file = path.join(FIXTURES, BASELINE);
  const baseline = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Baseline) : null;

  it('is pinned to this corpus', () => {
    expect(baseline, 'there are no floors: npm run pin').not.toBeNull();
    expect(baseline?.digest, 'the fixtures changed: npm run pin').toBe(digestOf(FIXTURES));
    expect(baseline?.reference_date).toBe(REFERENCE_DATE);
  });

  it('has a floor for every field that is scored', () => {
    const scored = [...score.fields].flatMap(([field, { f1 }]) => (f1 === null ? [] : [field]));
    expect(Object.keys(baseline?.floors ?? {}).sort()).toEqual([...scored, 'mean'].sort());
  });

  it('lets no field fall below its floor', () => {
    const floors = Object.entries(baseline?.floors ?? {}).map(([field, f1]) => ({ field, f1 }));
    expect(belowFloors(score.fields, floors)).toEqual([]);
  });
});
