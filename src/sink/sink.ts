// Records to text in one of the output formats; who writes the text is not the sink's business.
import type { VisitRecord } from '../record/schema.js';

/**
 * The pieces of one output, to be written in the order open, records, close. They depend on nothing written before,
 * so that records can be put into text in any process.
 */
export interface Sink {
  open: string;
  record(record: VisitRecord): string;
  /** What stands before the first record and between two. */
  first: string;
  between: string;
  /** The end, behind records or without one. */
  close(some: boolean): string;
}

export const FORMATS = ['ndjson', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * The sink of a format; only its own module is loaded.
 *
 * @param excel csv only: byte order mark, semicolons and CRLF
 */
export async function createSink(format: Format, excel: boolean): Promise<Sink> {
  switch (format) {
    case 'ndjson':
      return (await import('./ndjson.js')).ndjsonSink();
    case 'json':
      return (await import('./json.js')).jsonSink();
    case 'csv':
      return (await import('./csv.js')).csvSink({ excel });
  }
}
