// One array of all records, written as they come.
import type { Sink } from './sink.js';

/** A JSON array with one record a line; no record gives `[]`. */
export function jsonSink(): Sink {
  return {
    open: '[',
    first: '\n',
    between: ',\n',
    record: (record) => JSON.stringify(record),
    close: (some) => (some ? '\n]\n' : ']\n'),
  };
}
