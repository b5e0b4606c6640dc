// One visit a row, for spreadsheets and data frames.
import { stringify } from 'csv-stringify/sync';
import { CSV_COLUMNS } from './csv-columns.js';
import type { Sink } from './sink.js';

/**
 * CSV with RFC 4180 quoting: comma and LF, or with `excel` byte order mark, semicolon and CRLF, which Excel opens
 * by double click under Indonesian settings. A cell that a spreadsheet would run as a formula (first character
 * = + - @ tab or return) gets an apostrophe in front. The header stands there even without a visit.
 */
export function csvSink(options: { excel: boolean }): Sink {
  const line = (cells: readonly (string | number | null)[]) =>
    stringify([[...cells]], {
      delimiter: options.excel ? ';' : ',',
      record_delimiter: options.excel ? 'windows' : 'unix',
      escape_formulas: true,
    });
  return {
    open: (options.excel ? '\uFEFF' : '') + line(CSV_COLUMNS.map((column) => column.name)),
    first: '',
    between: '',
    record: (record) => line(CSV_COLUMNS.map((column) => oneLine(column.cell(record)))),
    close: () => '',
  };
}

/** A cell never breaks the line, so that one visit is one line for grep and wc too. */
function oneLine(cell: string | number | null): string | number | null {
  return typeof cell === 'string' ? cell.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim() : cell;
}
