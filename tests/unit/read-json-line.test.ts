// A line to an article, or to an error that says what is wrong with it.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readJsonLine, skimJsonLine } from '../../src/read/json-line.js';

const read = (value: unknown) => readJsonLine(typeof value === 'string' ? value : JSON.stringify(value), { file: 'n.ndjson', line: 3 });

describe('readJsonLine', () => {
  it.each([
    { name: 'the text alone', data: { text: 'Halo' }, input: { text: 'Halo', path: null, url: null, title: null, published: null, outlet: null } },
    {
      name: 'all that is known',
      data: { text: 'Halo', id: 'a1', url: 'https://x.example/1', title: 'Judul', published: '2025-08-26', outlet: 'Kabar' },
      input: { path: 'a1', url: 'https://x.example/1', title: 'Judul', published: '2025-08-26', outlet: 'Kabar' },
    },
    { name: 'a number as id', data: { text: 'x', id: 12 }, input: { path: '12' } },
    { name: 'a time of day', data: { text: 'x', published: '2025-08-26T23:10:00+07:00' }, input: { published: '2025-08-26' } },
    {
      name: 'null and nothing',
      data: { text: 'x', id: null, title: '', published: null, outlet: ' ' },
      input: { path: null, title: null, published: null, outlet: null },
    },
    { name: 'other keys', data: { text: 'x', html: [1] }, input: { text: 'x' } },
  ])('takes $name', ({ data, input }) => {
    expect(read(data)).toMatchObject({ name: 'n.ndjson:3', input, warnings: [] });
  });

  it('gives the digest of the text', () => {
    const sha256 = createHash('sha256').update('Halo é').digest('hex');
    expect(read({ text: 'Halo é' })).toMatchObject({ input: { sha256 } });
  });

  it.each(['26/8/2025', '2025-02-30', 'kemarin', '2025-08-261'])('leaves out the day %s with a warning', (published) => {
    expect(read({ text: 'x', published })).toMatchObject({ input: { published: null }, warnings: [{ code: 'bad-published', place: { line: 3 } }] });
  });

  it.each([
    { source: '{"text": "x"', code: 'bad-json' },
    { source: '[1]', code: 'bad-json' },
    { source: 'null', code: 'bad-json' },
    { source: '{}', code: 'no-text' },
    { source: '{"text": 5}', code: 'no-text' },
    { source: '{"text": " "}', code: 'empty-text' },
    { source: '{"text": "x", "url": 5}', code: 'bad-field' },
    { source: '{"text": "x", "id": {}}', code: 'bad-field' },
  ])('refuses $source', ({ source, code }) => {
    expect(read(source)).toMatchObject({ error: { code, place: { file: 'n.ndjson', line: 3 }, message: expect.stringContaining('; ') } });
  });
});

describe('skimJsonLine', () => {
  const skim = (value: unknown) => skimJsonLine(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('latin1'));

  it.each([
    { data: { text: 'Halo “é”', id: 'é', url: null, published: '2025-08-26' } },
    { data: { text: '— x', id: 12, title: '\u00A0', outlet: '' } },
    { data: '{"text": "Halo \\u201cé\\u201d"}' },
  ])('gives the text of $data by its bytes', ({ data }) => {
    const { text } = JSON.parse(Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)).toString('latin1')) as { text: string };
    expect(skim(data)).toBe(text);
    expect(read(data)).toMatchObject({ warnings: [] });
  });

  it.each([
    '',
    'bad',
    'null',
    '[1]',
    '5',
    '{}',
    '\uFEFF{"text": "x"}',
    '\u00A0{"text": "x"}',
    '{"text": 5}',
    '{"text": " "}',
    '{"text": "\u00A0\u3000"}',
    '{"text": "x", "url": 5}',
    '{"text": "x", "id": {}}',
    '{"text": "x", "published": "kemarin"}',
    '{"text": "x", "published": "\u00A02025-08-26"}',
  ])('leaves %j to be read', (source) => {
    expect(skim(source)).toBeNull();
  });
});
