// One array of all records, written as they come.
import type { Sink } from './sink.js';

/** A JSON array with one record a line; no record gives `[]`. */
export function jsonSink(): Sink {
  let first = true;
  return {
    open: () => '[',
    record(record) {
      const comma = first ? '\n' : ',\n';
      first = false;
      return comma + JSON.stringify(record);
    },
    close: () => (first ? ']\n' : '\n]\n'),
  };
}
