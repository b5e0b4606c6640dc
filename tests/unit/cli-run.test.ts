// The loop over articles, with an extractor that can fail: an internal error costs one article only.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Messages } from '../../src/cli/messages.js';
import { run } from '../../src/cli/run.js';
import { StuditiruError } from '../../src/errors.js';
import type { Extractor } from '../../src/index.js';
import type { ReadResult } from '../../src/read/article.js';
import { createSink } from '../../src/sink/sink.js';
import { sampleRecord } from '../helpers/records.js';

const extractor: Extractor = {
  extract(article) {
    const text = typeof article === 'string' ? article : article.text;
    if (text === 'crash') throw new TypeError('x is not\na function');
    return text === 'visit' ? [sampleRecord()] : [];
  },
};

let said: string[];

beforeEach(() => {
  said = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function runOver(texts: string[], options: { debug?: boolean; verbose?: boolean; room?: number } = {}) {
  async function* articles(): AsyncGenerator<ReadResult> {
    for (const [index, text] of texts.entries()) {
      const name = `${index}.txt`;
      if (text === 'bad')
        yield {
          name,
          error: new StuditiruError({ code: 'x', message: 'is bad; mend it', place: { file: name } }),
        };
      else yield { name, input: { text }, warnings: [] };
    }
  }
  let written = '';
  let writes = 0;
  const counts = await run({
    articles: articles(),
    total: texts.length,
    extractor,
    sink: await createSink('ndjson', false),
    output: {
      write: async (text) => {
        written += text;
        return ++writes <= (options.room ?? Number.POSITIVE_INFINITY);
      },
      finish: async () => {},
      abort: () => {},
    },
    messages: new Messages({ quiet: false, verbose: options.verbose ?? false, progress: false }),
    debug: options.debug ?? false,
  });
  return { counts, records: written.split('\n').length - 1 };
}

describe('run', () => {
  it('reports an internal error in one line and goes on', async () => {
    const { counts, records } = await runOver(['crash', 'visit']);
    expect(said).toEqual(['internal error in 0.txt: x is not a function; please report it with the article\n']);
    expect(counts).toEqual({ articles: 1, visits: 1, failures: 1, warnings: 1 });
    expect(records).toBe(1);
  });

  it('shows a stack only with debug', async () => {
    await runOver(['crash'], { debug: true });
    expect(said.join('')).toMatch(/\n\s+at .*cli-run\.test\.ts/);
  });

  it('steps over an article that could not be read', async () => {
    const { counts } = await runOver(['bad', 'none', 'visit']);
    expect(said).toEqual(['0.txt: is bad; mend it\n']);
    expect(counts).toEqual({ articles: 2, visits: 1, failures: 1, warnings: 1 });
  });

  it('tells of each article and warning when verbose', async () => {
    await runOver(['visit', 'none'], { verbose: true });
    expect(said).toEqual(['0.txt: 1 visit\n', '0.txt: the year was inferred (year-inferred)\n', '1.txt: 0 visits\n']);
  });

  it('stops when the reader of the output has gone', async () => {
    expect((await runOver(['visit', 'visit', 'crash'], { room: 1 })).counts).toBeNull();
    expect(said).toEqual([]);
  });
});
