// Gold and predicted records of many articles to counts per field, errors and judged confidences.
import { type Alignment, alignRecords } from './align.js';
import type { Comparison, Shown } from './compare.js';
import { HAS_VISIT, RECORD_FIELDS, VISITS } from './fields.js';
import type { GoldRecord } from './gold.js';
import type { JudgedRecord } from './reliability.js';

/** An article with what it should give and what it gave. */
export interface ScoredArticle {
  readonly article: string;
  readonly gold: readonly GoldRecord[];
  readonly predicted: readonly GoldRecord[];
}

/** What is wrong in one place. */
export interface ScoredError {
  readonly article: string;
  readonly field: string;
  /** Value of the gold file; null for a spurious one. */
  readonly gold: string | null;
  /** Value of the extractor; null for a missed one. */
  readonly predicted: string | null;
  /** Passages behind the predicted value. */
  readonly evidence: readonly string[];
  /** Whether the records were aligned, or the error comes of a whole visit that was missed or is spurious. */
  readonly visit: 'aligned' | 'missed' | 'spurious';
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
  readonly fields: ReadonlyMap<string, FieldScore>;
  readonly errors: readonly ScoredError[];
  readonly judged: readonly JudgedRecord[];
}

/** A record is right when none of these is wrong in it; one that gold leaves out does not count. */
export const DECIDING_FIELDS = ['visitor_regions', 'host_regions', 'date', 'kind', 'status', 'leader'];

type Visit = ScoredError['visit'];
type Found = { article: string; field: string; visit: Visit; comparison: Comparison };

/**
 * Scores articles. Counts are summed over all articles before the shares are taken (micro average). The values of a
 * missed visit are missed in every field, those of a spurious one spurious; a field that no gold record of the
 * collection gives is not scored.
 */
export function scoreArticles(articles: readonly ScoredArticle[]): Score {
  const found: Found[] = [];
  const judged: JudgedRecord[] = [];
  for (const { article, gold, predicted } of articles) {
    const alignment = alignRecords(gold, predicted);
    found.push(
      { article, field: HAS_VISIT, visit: 'aligned', comparison: hasVisit(gold, predicted) },
      { article, field: VISITS, visit: 'aligned', comparison: visits(alignment) },
      ...alignment.pairs.flatMap((pair) => compareFields(article, 'aligned', ...pair)),
      ...alignment.missed.flatMap((record) => compareFields(article, 'missed', record, null)),
      ...alignment.spurious.flatMap((record) => compareFields(article, 'spurious', null, record)),
    );
    judged.push(...judge(alignment));
  }
  const annotated = new Set(found.filter(({ visit }) => visit !== 'spurious').map(({ field }) => field));
  const kept = found.filter(({ field }) => annotated.has(field));
  return { fields: sumUp(kept, articles.length), errors: kept.flatMap(errorsOf), judged };
}

function compareFields(
  article: string,
  visit: Visit,
  gold: GoldRecord | null,
  predicted: GoldRecord | null,
): Found[] {
  return RECORD_FIELDS.flatMap(({ name, compare }) => {
    const comparison = compare(gold, predicted);
    return comparison === null ? [] : [{ article, field: name, visit, comparison }];
  });
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
function showRecord(record: GoldRecord): Shown {
  const sides = [record.visitors, record.hosts].map((bodies) =>
    (bodies ?? []).map(({ name, region }) => name ?? region?.name ?? '?').join(' + '),
  );
  const text = [record.kind, record.date?.start, sides.map((side) => side || '?').join(' → ')];
  const evidence = [...(record.visitors ?? []), ...(record.hosts ?? [])].flatMap(
    (body) => body.evidence ?? [],
  );
  return {
    text: text.filter((part) => part !== undefined).join(' '),
    evidence: evidence.map((span) => span.text),
  };
}

function judge({ pairs, spurious }: Alignment): JudgedRecord[] {
  const deciding = RECORD_FIELDS.filter(({ name }) => DECIDING_FIELDS.includes(name));
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
  const names = [HAS_VISIT, VISITS, ...RECORD_FIELDS.map(({ name }) => name)];
  return new Map(
    names.flatMap((name): [string, FieldScore][] => {
      const own = found.filter(({ field }) => field === name).map(({ comparison }) => comparison);
      if (own.length === 0) return [];
      const wrong = own.filter(({ missed, spurious }) => missed.length + spurious.length > 0).length;
      const accuracy = name === HAS_VISIT ? { accuracy: (articles - wrong) / articles } : {};
      return [[name, { ...shares(own), ...accuracy }]];
    }),
  );
}

function shares(comparisons: readonly Comparison[]): FieldScore {
  const sum = (count: (comparison: Comparison) => number) =>
    comparisons.reduce((total, comparison) => total + count(comparison), 0);
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

/** One missed and one spurious value are one wrong value; of several, nobody can say which stands for which. */
function errorsOf({ article, field, visit, comparison: { missed, spurious } }: Found): ScoredError[] {
  const error = (gold: Shown | undefined, predicted: Shown | undefined): ScoredError => ({
    article,
    field,
    gold: gold?.text ?? null,
    predicted: predicted?.text ?? null,
    evidence: predicted?.evidence ?? [],
    visit,
  });
  if (missed.length === 1 && spurious.length === 1) return [error(missed[0], spurious[0])];
  return [
    ...missed.map((gold) => error(gold, undefined)),
    ...spurious.map((predicted) => error(undefined, predicted)),
  ];
}

/** Mean F1 over the fields that have any gold or predicted value; null without any. */
export function meanF1(fields: ReadonlyMap<string, FieldScore>): number | null {
  const known = [...fields.values()].flatMap(({ f1 }) => (f1 === null ? [] : [f1]));
  return known.length === 0 ? null : known.reduce((sum, f1) => sum + f1, 0) / known.length;
}
