// Place and outlet in front of the running text.
import { describe, expect, it } from 'vitest';
import { readDateline } from '../../../src/layout/dateline.js';
import { layoutOf, rules } from '../../helpers/stages.js';

const TEXT = 'Pemerintah Kabupaten Sigi melakukan studi tiru ke Pemerintah Kabupaten Banyumas.';

describe('readDateline', () => {
  it.each([
    ['BANYUMAS – ', 'BANYUMAS', null],
    ['Banyumas - ', 'Banyumas', null],
    ['BANYUMAS — ', 'BANYUMAS', null],
    ['BANYUMAS -- ', 'BANYUMAS', null],
    ['Purwokerto – ', 'Purwokerto', null],
    ['Lengayang – ', 'Lengayang', null],
    ['Purwokerto Utara – ', 'Purwokerto Utara', null],
    ['BANYUMAS, kabarkita.com – ', 'BANYUMAS', 'kabarkita.com'],
    ['BANYUMAS, Kabarkita – ', 'BANYUMAS', 'Kabarkita'],
    ['BANYUMAS (Kabarkita) – ', 'BANYUMAS', 'Kabarkita'],
    ['BANYUMAS | KABARKITA.CO.ID | ', 'BANYUMAS', 'KABARKITA.CO.ID'],
    ['kabarkita.com, Banyumas – ', 'Banyumas', 'kabarkita.com'],
    ['Kabarkita.id – ', null, 'Kabarkita.id'],
    ['KABARKITA.NET // ', null, 'KABARKITA.NET'],
    ['Kabupaten Banyumas – ', 'Kabupaten Banyumas', null],
    ['Banyumas, 22 Oktober 2024 – ', 'Banyumas', null],
    ['Banyumas KABARKITA.com – ', 'Banyumas', 'KABARKITA.com'],
    ['BANYUMAS. ', 'BANYUMAS', null],
    ['Banyumas, kota-banyumas.kpu.go.id – ', 'Banyumas', 'kota-banyumas.kpu.go.id'],
    ['www.kabarkita.com, BANYUMAS – ', 'BANYUMAS', 'kabarkita.com'],
    ['BANYUMAS, Kabarkita.com/Humas – ', 'BANYUMAS', 'Kabarkita.com'],
    ['BANYUMAS, 12.30 WIB – ', 'BANYUMAS', null],
    ['BANYUMAS (26.8.2025 WIB) – ', 'BANYUMAS', null],
  ])('reads "%s"', (prefix, place, outlet) => {
    const dateline = readDateline(prefix + TEXT, 0, rules);
    expect([dateline?.place?.value ?? null, dateline?.outlet?.value ?? null]).toEqual([place, outlet]);
    expect(dateline?.bodyStart).toBe(prefix.length);
  });

  it('counts from the start of its line', () => {
    expect(readDateline(`SIGI – ${TEXT}`, 100, rules)).toMatchObject({
      place: { start: 100, end: 104 },
      bodyStart: 107,
    });
  });

  it('reads a place and an outlet on a line of their own', () => {
    expect(readDateline('Banyumas, Kabarkita', 0, rules)).toMatchObject({
      place: { value: 'Banyumas' },
      outlet: { value: 'Kabarkita' },
    });
  });

  it.each([
    ['a sentence', TEXT],
    ['a dash inside a sentence', `Studi tiru – kegiatan yang sering digelar – mempertemukan Sigi dan Banyumas.`],
    ['a range of days', `Selama 8-9 Maret rombongan berada di Banyumas.`],
    ['a place that the sentence is about', `Banyumas dan Sigi bekerja sama – kata bupati.`],
    ['a person before a comma', `Yanuar Lesmana, asisten bupati, memimpin rombongan.`],
  ])('passes over %s', (_name, line) => {
    expect(readDateline(line, 0, rules)).toBeNull();
  });
});

describe('the dateline of a page', () => {
  const title = 'Pemkab Sigi Belajar Pengelolaan Sampah ke Banyumas';

  it.each([
    ['in the first paragraph', `${title}\n\nPURWOKERTO – ${TEXT}`],
    ['behind a byline', `${title}\n\nReporter: Dian Anggara\n\nPURWOKERTO – ${TEXT}`],
    ['as a paragraph of its own', `${title}\n\nPurwokerto, Kabarkita\n\n${TEXT}`],
    ['on a line of its own', `${title}\n\nPurwokerto, Kabarkita\n${TEXT}`],
  ])('is read %s', (_name, page) => {
    expect(layoutOf(page).dateline?.value.toLowerCase()).toBe('purwokerto');
  });

  it('is not sought far down the page', () => {
    const page = [title, TEXT, TEXT.replace('Sigi', 'Poso'), TEXT.replace('Sigi', 'Donggala'), `SIGI – ${TEXT}`];
    expect(layoutOf(page.join('\n\n')).dateline).toBeNull();
  });
});
