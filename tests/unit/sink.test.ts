// Records to text: every format holds the same visits, and a spreadsheet reads them unharmed.
import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '../../src/record/schema.js';
import { CSV_COLUMNS } from '../../src/sink/csv-columns.js';
import { createSink, type Format } from '../../src/sink/sink.js';
import { sampleRecord } from '../helpers/records.js';

async function output(format: Format, records: VisitRecord[], excel = false): Promise<string> {
  const sink = await createSink(format, excel);
  const texts = records.map((record) => sink.record(record));
  return sink.open + (texts.length > 0 ? sink.first : '') + texts.join(sink.between) + sink.close(texts.length > 0);
}

const one = sampleRecord();
const two = sampleRecord({ id: 'ffffffffffffffff' });

/** The CSV row of a record as a map from column to cell; the sample has no separator inside a cell of its own. */
async function csvCells(record: VisitRecord): Promise<Record<string, string>> {
  const [, row = ''] = (await output('csv', [record])).split('\n');
  const cells = [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
  return Object.fromEntries(CSV_COLUMNS.map((column, index) => [column.name, cells[index] ?? '']));
}

describe('ndjson', () => {
  it.each([{ records: [] }, { records: [one] }, { records: [one, two] }])('gives a record a line: $records.length', async ({ records }) => {
    const text = await output('ndjson', records);
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual(records);
    expect(text).toMatch(/^$|\n$/);
  });
});

describe('json', () => {
  it.each([{ records: [] }, { records: [one] }, { records: [one, two] }])('gives one array: $records.length', async ({ records }) => {
    expect(JSON.parse(await output('json', records))).toEqual(records);
  });
});

describe('csv', () => {
  it('has a header even without a visit, then a line for each', async () => {
    const header = CSV_COLUMNS.map((column) => column.name).join(',');
    expect(await output('csv', [])).toBe(`${header}\n`);
    expect((await output('csv', [one, two])).split('\n')).toHaveLength(4);
  });

  it('keeps its columns', () => {
    expect(CSV_COLUMNS.map((column) => column.name).join(' ')).toBe(
      'id kind status date_start date_end date_precision date_basis ' +
        'visitors visitor_units visitor_types visitor_regions visitor_provinces visitor_region_candidates ' +
        'hosts host_units host_types host_regions host_provinces host_region_candidates ' +
        'leader receivers participants delegation_size delegation_units venue sites focus_topics other_topics ' +
        'achievements costs quotes title outlet published dateline reporter editor credit path url ' +
        'confidence warnings evidence',
    );
  });

  it.each([
    ['date_start', '2025-08-26'],
    ['visitors', 'Pemerintah Kabupaten Nganjuk'],
    ['visitor_units', 'Bagian Organisasi'],
    ['host_units', ''],
    ['host_regions', '35.10 Kabupaten Banyuwangi'],
    ['leader', 'Bambang Sutejo (Plt Sekretaris Daerah)'],
    ['participants', 'Camat Sukamaju [visitor]'],
    ['delegation_size', '12'],
    ['delegation_units', 'Inspektorat; Bappeda'],
    ['focus_topics', 'spm'],
    ['other_topics', 'mpp'],
    ['achievements', 'sakip A 2023/2024 Kabupaten Banyuwangi'],
    ['costs', 'Rp 15000000'],
    ['quotes', 'Rudi Hartanto: "Selamat datang"'],
    ['url', ''],
    ['warnings', 'year-inferred'],
    ['evidence', 'Pemkab … Banyuwangi … 26-27/8/2025'],
  ])('writes %s as %s', async (column, cell) => {
    expect((await csvCells(one))[column]).toBe(cell);
  });

  it('keeps the places of two bodies of which one is unknown', async () => {
    const [visitor] = one.visitors;
    const second = {
      ...visitor!,
      name: 'DPRD Malang',
      unit: 'Komisi II',
      region: null,
      region_candidates: ['35.07', '35.73'],
    };
    const cells = await csvCells(sampleRecord({ visitors: [{ ...visitor!, unit: null }, second] }));
    expect(cells.visitors).toBe('Pemerintah Kabupaten Nganjuk; DPRD Malang');
    expect(cells.visitor_units).toBe('; Komisi II');
    expect(cells.visitor_regions).toBe('35.18 Kabupaten Nganjuk;');
    expect(cells.visitor_region_candidates).toBe('; 35.07? 35.73?');
  });

  it('never gives a code that a spreadsheet reads as a number or a day', async () => {
    const [host] = one.hosts;
    const region = { ...host!.region!, code: '35', name: 'Provinsi Jawa Timur' };
    const undecided = { ...host!, region: null, region_candidates: ['12'] };
    const cells = await csvCells(sampleRecord({ visitors: [{ ...host!, region }], hosts: [undecided] }));
    for (const column of ['visitor_regions', 'host_region_candidates']) expect(cells[column]).toMatch(/^\d.*[^\d.,:/ -]/);
  });

  it.each(['=1+1', '+62812', '-5', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x";"y")'])('takes the force out of the cell %j', async (title) => {
    const cells = await csvCells(sampleRecord({ source: { ...one.source, title } }));
    expect(cells.title).toBe(`'${title.trim()}`);
  });

  it('folds line breaks and quotes what RFC 4180 wants quoted', async () => {
    const text = await output('csv', [sampleRecord({ source: { ...one.source, title: 'Satu,\r\ndua "tiga"' } })]);
    expect(text).toContain(',"Satu, dua ""tiga""",');
  });

  it('has a byte order mark, semicolons and CRLF for Excel', async () => {
    const text = await output('csv', [one], true);
    expect(text.startsWith('\uFEFFid;kind;status;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain(';"Inspektorat; Bappeda";');
  });

  it('leaves the evidence cell empty where evidence was switched off', async () => {
    const bare = sampleRecord({
      visitors: [{ ...one.visitors[0]!, evidence: [] }],
      hosts: [{ ...one.hosts[0]!, evidence: [] }],
      date: { ...one.date!, evidence: [] },
    });
    expect((await csvCells(bare)).evidence).toBe('');
  });
});
