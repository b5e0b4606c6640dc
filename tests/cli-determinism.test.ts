// The same articles give the same bytes, wherever and whenever they are read.
import { describe, expect, it } from 'vitest';
import { studitiru } from './helpers/bin.js';
import { FIXTURES, REFERENCE_DATE } from './helpers/corpus.js';

describe('output', () => {
  it.each(['ndjson', 'csv'])('as %s does not depend on the time zone', async (format) => {
    const args = ['extract', '-f', format, '--reference-date', REFERENCE_DATE, FIXTURES];
    const [east, west] = await Promise.all(['Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ) => studitiru(args, { env: { TZ } })));
    expect(east).toMatchObject({ status: 0 });
    expect(east?.stdout.split('\n').length).toBeGreaterThan(10);
    expect(west?.stdout).toBe(east?.stdout);
  });
});
