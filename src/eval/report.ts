// A score as a table for people or as JSON for programs.
import { type Reliability, reliability } from './reliability.js';
import { type FieldScore, meanF1, type Score, type ScoredError } from './score.js';

export interface ReportOptions {
  /** Put the list of errors in front of the table. */
  readonly errors: boolean;
}

/** The whole score as one JSON document. */
export function jsonReport(score: Score, articles: number): string {
  const report = {
    articles,
    fields: Object.fromEntries(score.fields),
    mean: meanF1(score.fields),
    reliability: reliability(score.judged),
    errors: score.errors,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Errors, reliability and fields as text, the mean last. */
export function tableReport(score: Score, articles: number, options: ReportOptions): string {
  const blocks = [
    ...(options.errors ? [errorLines(score.errors)] : []),
    reliabilityLines(reliability(score.judged)),
    fieldLines(score.fields, articles),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** One line an error. A visit that was missed or is spurious as a whole is one error, not one for each field. */
function errorLines(errors: readonly ScoredError[]): string[] {
  return errors
    .filter(({ visit }) => visit === 'aligned')
    .map(({ article, field, gold, predicted, evidence }) => {
      const because = evidence.length === 0 ? '' : `  [${evidence.map(oneLine).join(' | ')}]`;
      return `${article}  ${field}  gold: ${oneLine(gold ?? '-')}  predicted: ${oneLine(predicted ?? '-')}${because}`;
    });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function reliabilityLines({ bins, ece }: Reliability): string[] {
  if (ece === null) return [];
  const rows = bins
    .filter(({ records }) => records > 0)
    .map(({ from, to, records, confidence, right }) => [
      `${from.toFixed(1)}-${to.toFixed(1)}`,
      String(records),
      number(confidence),
      number(right),
    ]);
  return [
    ...columns([['confidence', 'records', 'mean', 'right'], ...rows]),
    `expected calibration error ${number(ece)}`,
  ];
}

function fieldLines(fields: ReadonlyMap<string, FieldScore>, articles: number): string[] {
  const rows = [...fields].map(([name, { gold, predicted, matched, precision, recall, f1, accuracy }]) => [
    name,
    ...[gold, predicted, matched].map(String),
    ...[precision, recall, f1].map(number),
    accuracy === undefined ? '' : `accuracy ${number(accuracy)} of ${articles} articles`,
  ]);
  const head = ['field', 'gold', 'predicted', 'matched', 'precision', 'recall', 'f1', ''];
  return columns([head, ...rows, ['mean', '', '', '', '', '', number(meanF1(fields)), '']]);
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
