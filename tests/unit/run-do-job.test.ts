// One job to text, counts and notes, with an extractor that can fail: an internal error costs one article only.
import { describe, expect, it } from 'vitest';
import { type PartedExtractor, partedExtractor } from '../../src/extractor.js';
import { doJob } from '../../src/run/do-job.js';
import { createSink } from '../../src/sink/sink.js';
import { sampleRecord } from '../helpers/records.js';

const read: string[] = [];
const parts: PartedExtractor['extractParts'] = function* (article) {
  const text = typeof article === 'string' ? article : article.text;
  if (text === 'crash') throw new TypeError('x is not\na function');
  for (const part of text.split(' ')) {
    read.push(part);
    if (part === 'long') setImmediate(() => read.push('signal'));
    yield part === 'visit' ? [sampleRecord()] : [];
  }
};

interface Options {
  debug?: boolean;
  verbose?: boolean;
  line?: number;
  mayTell?: (text: string) => boolean;
}

async function over(lines: string[] | Uint8Array, options: Options = {}) {
  const bytes = lines instanceof Uint8Array ? lines : new TextEncoder().encode(lines.join('\n'));
  const sink = await createSink('ndjson', false);
  const extractor = partedExtractor(parts, options.mayTell);
  return doJob(
    { kind: 'lines', file: 'n.ndjson', line: options.line ?? 10, bytes },
    { extractor, sink, verbose: options.verbose ?? false, debug: options.debug ?? false },
  );
}

const text = (value: string) => JSON.stringify({ text: value });

describe('doJob', () => {
  it('lets signals come in between the parts of a long article', async () => {
    read.length = 0;
    const { counts } = await over([text('long and visit')]);
    expect(read).toEqual(['long', 'and', 'signal', 'visit']);
    expect(counts.visits).toBe(1);
  });

  it('notes an internal error in one line and goes on', async () => {
    const { records, counts, notes } = await over([text('crash'), text('visit')]);
    const message = 'internal error: x is not a function; please report it with the article';
    expect(notes).toEqual([{ level: 'failure', line: `n.ndjson:10 ${message}`, failure: { input: 'n.ndjson', line: 10, code: 'internal-error', message } }]);
    expect(counts).toEqual({ articles: 1, visits: 1, failures: 1, warnings: 1 });
    expect(Buffer.from(records).toString().split('\n')).toHaveLength(2);
  });

  it('gives a stack only with debug', async () => {
    const { notes } = await over([text('crash')], { debug: true });
    expect(notes[1]).toMatchObject({ level: 'stack', line: expect.stringMatching(/\n\s+at .*run-do-job\.test\.ts/) });
  });

  it('steps over a bad line and counts blank ones', async () => {
    const { counts, notes } = await over(['bad', '', text('none'), '{}']);
    expect(notes.map((note) => note.line.split(' ')[0])).toEqual(['n.ndjson:10', 'n.ndjson:13']);
    expect(counts).toEqual({ articles: 1, visits: 0, failures: 2, warnings: 0 });
  });

  it('tells of each article and warning when verbose', async () => {
    const { notes } = await over([text('visit'), text('none')], { verbose: true });
    expect(notes.map((note) => note.line)).toEqual(['n.ndjson:10: 1 visit', 'n.ndjson:10: the year was inferred (year-inferred)', 'n.ndjson:11: 0 visits']);
  });

  it('counts articles that need not be read, and reads the others', async () => {
    read.length = 0;
    const mayTell = (part: string) => part.includes('visit');
    const { counts, notes } = await over([text('visit é'), '', text('none é'), '{}', text('crash')], { verbose: true, mayTell });
    expect(read).toEqual(['visit', 'é']);
    expect(counts).toEqual({ articles: 3, visits: 1, failures: 1, warnings: 1 });
    expect(notes.map((note) => note.line.split(';')[0])).toEqual([
      'n.ndjson:10: 1 visit',
      'n.ndjson:10: the year was inferred (year-inferred)',
      'n.ndjson:12: 0 visits',
      'n.ndjson:13 "text" is missing',
      'n.ndjson:14: 0 visits',
    ]);
  });

  it('takes no byte order mark for a part of the first line', async () => {
    const lines = [`\uFEFF${text('none')}`, text('none')];
    expect((await over(lines, { line: 1 })).counts).toMatchObject({ articles: 2, failures: 0 });
    expect((await over(lines, { line: 2 })).counts).toMatchObject({ articles: 1, failures: 1 });
  });

  it('warns of broken letters, also where nothing is told', async () => {
    const bytes = Buffer.concat([Buffer.from(`\uFEFF${text('none')}\n{"text": "a`), Buffer.from([0xe2, 0x80]), Buffer.from(`"}\n${text('none')}`)]);
    const { counts, notes } = await over(bytes, { line: 1, mayTell: () => false });
    expect(counts).toEqual({ articles: 3, visits: 0, failures: 0, warnings: 1 });
    expect(notes.map((note) => note.line)).toEqual([expect.stringMatching(/^n\.ndjson:2 is broken UTF-8/)]);
  });
});
