/** Gaps as a table for people, or as JSON for programs. */
import type { Gap } from './collect.js';

export function gapTable(gaps: readonly Gap[]): string {
  const rows = [
    ['count', 'articles', 'kind', 'text', 'example'],
    ...gaps.map(({ kind, text, count, articles, example }) => [
      String(count),
      String(articles),
      kind,
      text,
      `${example.file}:${example.start} ${example.text}`,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  const pad = (cell: string, column: number) => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length));
    return column < 2 ? space + cell : cell + space;
  };
  return rows.map((row) => `${row.map(pad).join('  ').trimEnd()}\n`).join('');
}

export function gapJson(gaps: readonly Gap[]): string {
  return `${JSON.stringify(gaps, null, 2)}\n`;
}

export function gapNdjson(gaps: readonly Gap[]): string {
  return gaps.map((gap) => `${JSON.stringify(gap)}\n`).join('');
}
