// Records to text in one of the output formats; who writes the text is not the sink's business.
import type { VisitRecord } from '../record/schema.js';

/** The pieces of one output, to be written in the order open, record*, close. */
export interface Sink {
  open(): string;
  record(record: VisitRecord): string;
  close(): string;
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
