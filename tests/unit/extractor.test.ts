// The extractor as a library: what it refuses of an article's data.
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.js';

const text = 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng kemarin. Rombongan diterima Ketua DPRD Bantaeng Budi Santosa.';
const extractor = createExtractor();

describe('the day of publication', () => {
  it.each(['garbage', '2025-02-30', '26/8/2025'])('is refused where it is none: %s', (published) => {
    expect(() => extractor.extract({ text, published })).toThrow(/published is .*YYYY-MM-DD/);
  });

  it.each([null, '', undefined])('may be missing: %j', (published) => {
    expect(extractor.extract({ text, published }).map(({ date, source }) => [date, source.published])).toEqual([[null, null]]);
  });

  it('is what relative days are counted from', () => {
    expect(extractor.extract({ text, published: '2025-08-27' }).map(({ date }) => date?.start)).toEqual(['2025-08-26']);
  });
});

it('takes empty metadata for none', () => {
  const [record] = extractor.extract({ text, title: '', url: ' ', outlet: '' });
  expect([record?.source.title, record?.source.url, record?.source.outlet]).toEqual([null, null, null]);
});
