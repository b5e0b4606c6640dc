// What the visitors came to learn, and what is only mentioned.
import { describe, expect, it } from 'vitest';
import { findTopics } from '../../../src/fields/topics.js';
import { readVisit } from '../../helpers/stages.js';

function topicsOf(page: string) {
  const { reading, frame } = readVisit(page);
  return findTopics(reading, frame);
}

const focusOf = (page: string) => topicsOf(page).flatMap(({ id, focus }) => (focus ? [id] : []));

describe('the focus of a visit', () => {
  it.each([
    ['pengelolaan sampah', 'persampahan'],
    ['penanganan stunting', 'stunting'],
    ['standar pelayanan minimal', 'spm'],
    ['SAKIP', 'sakip'],
    ['reformasi birokrasi', 'reformasi_birokrasi'],
    ['mal pelayanan publik', 'mpp'],
    ['zona integritas', 'zi'],
    ['SPBE', 'spbe'],
    ['smart city', 'smart_city'],
    ['pajak daerah', 'pendapatan_daerah'],
    ['pengadaan barang dan jasa', 'pengadaan'],
    ['pariwisata', 'pariwisata'],
    ['administrasi kependudukan', 'adminduk'],
    ['penanggulangan bencana', 'kebencanaan'],
  ])('is what they want to learn: %s', (words, id) => {
    const text = `Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng untuk mempelajari ${words}.`;
    expect(focusOf(text)).toEqual([id]);
  });

  it.each([
    [
      'the headline',
      'Pemkab Blora Belajar Pengelolaan Sampah ke Pemkab Bantaeng\n\nPemkab Blora melakukan studi tiru ke Pemkab Bantaeng, Selasa (26/8/2025). Rombongan diterima di ruang rapat.',
    ],
    ['the lead', 'Pemkab Blora melakukan studi tiru pengelolaan sampah ke Pemkab Bantaeng, Selasa (26/8/2025).'],
    ['a guest', 'Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng. “Kami ingin belajar pengelolaan sampah di sini,” ujar Bupati Blora Yanuar Lesmana.'],
  ])('is read from %s', (_name, text) => {
    expect(focusOf(text)).toEqual(['persampahan']);
  });

  it('may be several topics', () => {
    const text = 'Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng untuk mempelajari pengelolaan sampah dan penanganan stunting.';
    expect(focusOf(text).toSorted()).toEqual(['persampahan', 'stunting']);
  });

  it.each([
    ['the name of an agency', 'Dinas Pariwisata Blora melakukan studi tiru ke Dinas Pariwisata Bantaeng untuk mempelajari SAKIP.', 'pariwisata'],
    [
      'the office of a guest',
      'Pemkab Blora melakukan studi tiru SAKIP ke Pemkab Bantaeng. Rombongan dipimpin Kepala Dinas Pariwisata Blora Yanuar Lesmana.',
      'pariwisata',
    ],
    ['a word in another sense', 'Pemkab Blora melakukan studi tiru SAKIP ke Pemkab Bantaeng. Mereka membawa surat perintah membayar.', 'spm'],
  ])('is not %s', (_name, text, id) => {
    expect(topicsOf(text).map((topic) => topic.id)).not.toContain(id);
  });

  it.each([
    ['an award of the host', 'Kabupaten Bantaeng juga meraih penghargaan SAKIP A.', 'sakip'],
    ['what the host is known for', 'Kabupaten Bantaeng dikenal dengan pariwisata dan pertanian.', 'pariwisata'],
  ])('leaves %s a mere mention', (_name, sentence, id) => {
    const text = `Pemkab Blora melakukan studi tiru pengelolaan sampah ke Pemkab Bantaeng untuk mempelajari pengelolaan sampah. “Kami ingin belajar pengelolaan sampah di sini,” ujar Bupati Blora Yanuar Lesmana. ${sentence}`;
    const topics = topicsOf(text);
    expect(topics.find((topic) => topic.id === id)?.focus).toBe(false);
    expect(focusOf(text)).toEqual(['persampahan']);
  });

  it('is told with its Indonesian label and the words it rests on', () => {
    const text = 'Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng untuk mempelajari pengelolaan sampah.';
    const [topic] = topicsOf(text);
    expect(topic).toMatchObject({ label: 'Pengelolaan Sampah', focus: true });
    for (const { start, end, text: words } of topic!.evidence) expect(text.slice(start, end)).toBe(words);
  });

  it('is none where none is told', () => {
    expect(topicsOf('Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng.')).toEqual([]);
  });
});

describe('the places of study of a class', () => {
  const CLASS = 'Pejabat Pemkab Blora melakukan studi lapangan ke Pemkab Bantaeng, Selasa (26/8/2025).';
  const GUESTS = 'Pejabat Pemkab Blora melakukan kunjungan kerja ke Pemkab Bantaeng, Selasa (26/8/2025).';

  it.each([
    ['Objek kajian mereka ialah Dinas Sosial, Disdukcapil dan Dinas Pariwisata.', ['adminduk', 'pariwisata', 'sosial']],
    ['Lokusnya Dinas Pariwisata dan Disdukcapil.', ['adminduk', 'pariwisata']],
  ])('stand for what it came to learn: %s', (text, ids) => {
    expect(focusOf(`${CLASS} ${text}`).toSorted()).toEqual(ids);
  });

  it.each([
    ['a body in front of them', 'Kepala Dinas Pariwisata Bantaeng menjelaskan lokus itu.'],
    ['a body without them', 'Mereka disambut Dinas Pariwisata Bantaeng.'],
    ['a list of bodies without a class', 'Turut hadir sejumlah OPD, yakni Dinas Pariwisata dan Disdukcapil.', GUESTS],
    ['a body in the next sentence', 'Mereka memilih tiga lokus. Dinas Pariwisata Bantaeng menyambut mereka.'],
  ])('are not %s', (_name, text, lead = CLASS) => {
    expect(topicsOf(`${lead} ${text}`).map(({ id }) => id)).not.toContain('pariwisata');
  });
});
