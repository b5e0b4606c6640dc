// One record a line.
import type { Sink } from './sink.js';

/** Newline-delimited JSON; no record gives no output at all. */
export function ndjsonSink(): Sink {
  return {
    open: '',
    first: '',
    between: '',
    record: (record) => `${JSON.stringify(record)}\n`,
    close: () => '',
  };
}
