// The extractor as a library: what it refuses of an article's data.
import { describe, expect, it } from 'vitest';
import { type ArticleInput, createExtractor, StuditiruError } from '../../src/index.js';

const text = 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng kemarin. Rombongan diterima Ketua DPRD Bantaeng Budi Santosa.';
const extractor = createExtractor();

describe('what is no article', () => {
  it.each([
    ['null', null, 'extract takes a text or { text, … }, not null'],
    ['nothing', undefined, 'extract takes a text or { text, … }, not undefined'],
    ['a number', 5, 'extract takes a text or { text, … }, not a number'],
    ['bytes', new Uint8Array([68]), 'extract takes an article whose text is a string, not undefined'],
    ['several articles', [text], 'extract takes a text or { text, … }, not an array'],
    ['an object without text', {}, 'extract takes an article whose text is a string, not undefined'],
    ['an empty text', { text: null }, 'extract takes an article whose text is a string, not null'],
    ['a text of another type', { text: { body: text } }, 'extract takes an article whose text is a string, not an object'],
    ['a day as a Date', { text, published: new Date(0) }, 'extract takes an article whose published is a string, null or left out, not a Date'],
    ['a title of another type', { text, title: 7 }, 'extract takes an article whose title is a string, null or left out, not a number'],
  ])('is refused: %s', (_name, article, message) => {
    expect(() => extractor.extract(article as unknown as ArticleInput)).toThrow(new StuditiruError({ code: 'bad-article', message }));
  });

  it('has a code', () => {
    expect(() => extractor.extract(null as unknown as ArticleInput)).toThrow(expect.objectContaining({ code: 'bad-article' }));
  });

  it('is no empty text, which has no visits', () => {
    expect([extractor.extract(''), extractor.extract({ text: '' })]).toEqual([[], []]);
  });
});

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
