// A score as a table for people or as JSON for programs.
import { type Reliability, reliability } from './reliability.js';
import { type FieldScore, meanF1, type Score } from './score.js';
import type { ScoredError } from './scored-error.js';

export interface ReportOptions {
  /** Fields to report; all by default. The reliability, which belongs to no field, is left out of such a table. */
  readonly only?: readonly string[] | undefined;
  /** Put the list of errors in front of the table. */
  readonly errors: boolean;
}

/** The score as one JSON document, always with all errors of its fields. */
export function jsonReport(score: Score, { only }: ReportOptions): string {
  const { articles, fields, errors, judged } = pickFields(score, only);
  const report = {
    articles,
    fields: Object.fromEntries(fields),
    mean: meanF1(fields),
    reliability: reliability(judged),
    errors,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Errors, reliability and fields as text, the mean last. */
export function tableReport(score: Score, { only, errors }: ReportOptions): string {
  const picked = pickFields(score, only);
  const blocks = [errors ? errorLines(picked.errors) : [], only === undefined ? reliabilityLines(reliability(picked.judged)) : [], fieldLines(picked)];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function pickFields(score: Score, only: readonly string[] | undefined): Score {
  if (only === undefined) return score;
  return {
    ...score,
    fields: new Map([...score.fields].filter(([name]) => only.includes(name))),
    errors: score.errors.filter(({ field }) => only.includes(field)),
  };
}

/** One line an error. A visit that was missed or is spurious as a whole is one error, not one for each field. */
function errorLines(errors: readonly ScoredError[]): string[] {
  return errors
    .filter(({ visit }) => visit === 'aligned')
    .map(({ article, record, field, gold, predicted, evidence }) => {
      const place = record === null ? article : `${article}#${record}`;
      const because = evidence.length === 0 ? '' : `  [${evidence.map(oneLine).join(' | ')}]`;
      return `${place}  ${field}  gold: ${oneLine(gold ?? '-')}  predicted: ${oneLine(predicted ?? '-')}${because}`;
    });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function reliabilityLines({ bins, ece }: Reliability): string[] {
  if (ece === null) return [];
  const rows = bins
    .filter(({ records }) => records > 0)
    .map(({ from, to, records, confidence, right }) => [`${from.toFixed(1)}-${to.toFixed(1)}`, String(records), number(confidence), number(right)]);
  return [...columns([['confidence', 'records', 'mean', 'right'], ...rows]), `expected calibration error ${number(ece)}`];
}

function fieldLines({ fields, articles }: Score): string[] {
  const cells = (name: string, { gold, predicted, matched, precision, recall, f1, accuracy }: FieldScore) => [
    name,
    ...[gold, predicted, matched].map(String),
    ...[precision, recall, f1].map(number),
    accuracy === undefined ? '' : `accuracy ${number(accuracy)} of ${articles} articles`,
  ];
  return columns([
    ['field', 'gold', 'predicted', 'matched', 'precision', 'recall', 'f1', ''],
    ...[...fields].map(([name, score]) => cells(name, score)),
    ['mean', '', '', '', '', '', number(meanF1(fields)), ''],
  ]);
}

const number = (value: number | null) => (value === null ? '-' : value.toFixed(3));

/** Cells in columns: the first flush left, the others flush right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}
