// Gold and predicted records of many articles to counts per field, errors and judged confidences.
import { type Alignment, alignRecords } from './align.js';
import type { Comparison, Shown } from './compare.js';
import { FIELD_NAMES, HAS_VISIT, RECORD_FIELDS, VISITS } from './fields.js';
import type { GoldRecord } from './gold.js';
import type { JudgedRecord } from './reliability.js';
import { type ErrorPlace, errorsOf, type ScoredError } from './scored-error.js';

/** An article with what it should give and what it gave. */
export interface ScoredArticle {
  readonly article: string;
  readonly gold: readonly GoldRecord[];
  readonly predicted: readonly GoldRecord[];
}

export interface FieldScore {
  /** Values in gold, values predicted, values in both. */
  readonly gold: number;
  readonly predicted: number;
  readonly matched: number;
  /** Of the predicted values, the share that is right; null without any. */
  readonly precision: number | null;
  /** Of the gold values, the share that was found; null without any. */
  readonly recall: number | null;
  /** 2 · matched / (gold + predicted); null where there is neither. */
  readonly f1: number | null;
  /** Share of articles judged right; with `has_visit` only. */
  readonly accuracy?: number;
}

export interface Score {
  readonly articles: number;
  readonly fields: ReadonlyMap<string, FieldScore>;
  readonly errors: readonly ScoredError[];
  readonly judged: readonly JudgedRecord[];
}

/** A record is right when none of these is wrong in it; one that gold leaves out does not count. */
export const DECIDING_FIELDS: readonly string[] = ['visitor_regions', 'host_regions', 'date', 'kind', 'status', 'leader'];

interface Found {
  readonly place: ErrorPlace;
  readonly comparison: Comparison;
}

/**
 * Scores articles. Counts are summed over all articles before the shares are taken (micro average). The values of a
 * missed visit are missed in every field, those of a spurious one spurious; a field that no gold record of the
 * collection gives is not scored.
 */
export function scoreArticles(articles: readonly ScoredArticle[]): Score {
  const alignments = articles.map(({ gold, predicted }) => alignRecords(gold, predicted));
  const found = articles.flatMap((article, index) => compareArticle(article, alignments[index]!));
  const given = new Set(found.flatMap(({ place }) => (place.visit === 'spurious' ? [] : [place.field])));
  const kept = found.filter(({ place }) => given.has(place.field));
  return {
    articles: articles.length,
    fields: sumUp(kept, articles.length),
    errors: kept.flatMap(({ place, comparison }) => errorsOf(place, comparison)),
    judged: alignments.flatMap(judge),
  };
}

function compareArticle({ article, gold, predicted }: ScoredArticle, alignment: Alignment): Found[] {
  const whole = (field: string, comparison: Comparison): Found => ({
    place: { article, record: null, field, visit: 'aligned' },
    comparison,
  });
  const record = (visit: ErrorPlace['visit'], right: GoldRecord | null, guess: GoldRecord | null) =>
    RECORD_FIELDS.flatMap(({ name, compare }): Found[] => {
      const comparison = compare(right, guess);
      const number = 1 + (right ? gold.indexOf(right) : guess ? predicted.indexOf(guess) : -1);
      return comparison === null ? [] : [{ place: { article, record: number, field: name, visit }, comparison }];
    });
  return [
    whole(HAS_VISIT, hasVisit(gold, predicted)),
    whole(VISITS, visits(alignment)),
    ...alignment.pairs.flatMap(([right, guess]) => record('aligned', right, guess)),
    ...alignment.missed.flatMap((right) => record('missed', right, null)),
    ...alignment.spurious.flatMap((guess) => record('spurious', null, guess)),
  ];
}

function hasVisit(gold: readonly GoldRecord[], predicted: readonly GoldRecord[]): Comparison {
  const both = gold.length > 0 && predicted.length > 0;
  return {
    matched: both ? 1 : 0,
    missed: both ? [] : gold.slice(0, 1).map(showRecord),
    spurious: both ? [] : predicted.slice(0, 1).map(showRecord),
  };
}

function visits({ pairs, missed, spurious }: Alignment): Comparison {
  return { matched: pairs.length, missed: missed.map(showRecord), spurious: spurious.map(showRecord) };
}

/** A visit in one line: `studi_tiru 2025-08-26 Pemerintah Kabupaten Nganjuk → Pemerintah Kabupaten Probolinggo`. */
function showRecord({ kind, date, visitors = [], hosts = [] }: GoldRecord): Shown {
  const sides = [visitors, hosts].map((bodies) => bodies.map(({ name, region }) => name ?? region?.name ?? '?').join(' + '));
  const parts = [kind, date?.start, sides.map((side) => side || '?').join(' → ')];
  return {
    text: parts.filter((part) => part !== undefined).join(' '),
    evidence: [...visitors, ...hosts].flatMap(({ evidence = [] }) => evidence.map(({ text }) => text)),
  };
}

const deciding = RECORD_FIELDS.filter(({ name }) => DECIDING_FIELDS.includes(name));

function judge({ pairs, spurious }: Alignment): JudgedRecord[] {
  const isRight = (gold: GoldRecord, predicted: GoldRecord) =>
    deciding.every(({ compare }) => {
      const comparison = compare(gold, predicted);
      return comparison === null || comparison.missed.length + comparison.spurious.length === 0;
    });
  return [
    ...pairs.map(([gold, predicted]) => ({
      confidence: predicted.confidence ?? 0,
      right: isRight(gold, predicted),
    })),
    ...spurious.map(({ confidence }) => ({ confidence: confidence ?? 0, right: false })),
  ];
}

function sumUp(found: readonly Found[], articles: number): Map<string, FieldScore> {
  const byField = new Map<string, Comparison[]>();
  for (const { place, comparison } of found) {
    const own = byField.get(place.field);
    if (own === undefined) byField.set(place.field, [comparison]);
    else own.push(comparison);
  }
  return new Map(
    FIELD_NAMES.flatMap((name): [string, FieldScore][] => {
      const own = byField.get(name);
      if (own === undefined) return [];
      const wrong = own.filter(({ missed, spurious }) => missed.length + spurious.length > 0).length;
      const accuracy = name === HAS_VISIT ? { accuracy: (articles - wrong) / articles } : {};
      return [[name, { ...shares(own), ...accuracy }]];
    }),
  );
}

function shares(comparisons: readonly Comparison[]): FieldScore {
  const sum = (count: (comparison: Comparison) => number) => comparisons.reduce((total, comparison) => total + count(comparison), 0);
  const matched = sum((comparison) => comparison.matched);
  const gold = matched + sum(({ missed }) => missed.length);
  const predicted = matched + sum(({ spurious }) => spurious.length);
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return {
    gold,
    predicted,
    matched,
    precision: share(matched, predicted),
    recall: share(matched, gold),
    f1: share(2 * matched, gold + predicted),
  };
}

/** Mean F1 over the fields that have any gold or predicted value; null without any. */
export function meanF1(fields: ReadonlyMap<string, FieldScore>): number | null {
  const known = [...fields.values()].flatMap(({ f1 }) => (f1 === null ? [] : [f1]));
  return known.length === 0 ? null : known.reduce((sum, f1) => sum + f1, 0) / known.length;
}
