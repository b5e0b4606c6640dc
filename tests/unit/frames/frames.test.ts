// Who visited whom, from one sentence of each kind, and what is no visit at all.
import { describe, expect, it } from 'vitest';
import { findFrames } from '../../../src/frames/frames.js';
import { read, readVisit, visitsOf } from '../../helpers/stages.js';

const VISIT = 'Kabupaten Blora > Kabupaten Bantaeng';

describe('the direction of a visit', () => {
  it.each([
    ['DPRD Kabupaten Blora melakukan studi tiru ke DPRD Kabupaten Bantaeng, Selasa (26/8/2025).'],
    ['DPRD Kabupaten Blora lakukan studi banding ke Kabupaten Bantaeng, Selasa (26/8/2025).'],
    ['Pemkab Blora menggelar kaji banding ke Pemkab Bantaeng, Selasa (26/8/2025).'],
    ['Pemkab Blora gelar kunjungan kerja ke Pemkab Bantaeng, Selasa (26/8/2025).'],
    ['Pemkab Blora berkunjung ke Pemkab Bantaeng untuk belajar pengelolaan sampah.'],
    ['Pemkab Blora bertandang ke Pemkab Bantaeng untuk belajar pengelolaan sampah.'],
    ['Bupati Blora memboyong jajarannya belajar pengelolaan sampah ke Pemkab Bantaeng.'],
    ['Bupati Blora Yanuar Lesmana ngangsu kawruh pengelolaan sampah ke Pemkab Bantaeng.'],
    ['Pemkab Blora timba ilmu pengelolaan sampah di Pemkab Bantaeng, Selasa (26/8/2025).'],
    ['Pemkab Blora menyambangi Pemkab Bantaeng guna studi tiru pengelolaan sampah.'],
    ['Pemkab Blora mengunjungi Pemkab Bantaeng dalam rangka studi tiru.'],
    ['Dinkes Blora berguru penanganan stunting ke Dinkes Bantaeng, Selasa (26/8/2025).'],
    ['Komisi II DPRD Blora berkonsultasi ke DPRD Bantaeng, Selasa (26/8/2025).'],
    ['Rombongan DPRD Blora tiba di DPRD Bantaeng dan melakukan kunjungan kerja ke DPRD Bantaeng.'],
  ])('follows the guest as the subject: %s', (text) => {
    expect(visitsOf(text)).toEqual([VISIT]);
  });

  it.each([
    ['Pemkab Bantaeng menerima kunjungan kerja Pemkab Blora, Selasa (26/8/2025).'],
    ['Pemkab Bantaeng terima studi tiru Pemkab Blora, Selasa (26/8/2025).'],
    ['DPRD Bantaeng kedatangan rombongan DPRD Blora yang ingin belajar.'],
    ['Bupati Bantaeng Rudi Hartanto menyambut kunjungan rombongan Pemkab Blora.'],
    ['Sekda Bantaeng menerima rombongan studi tiru dari Pemkab Blora, Selasa (26/8/2025).'],
    ['Pemkab Bantaeng menjadi tuan rumah kunjungan kerja Pemkab Blora.'],
  ])('follows the host as the subject: %s', (text) => {
    expect(visitsOf(text)).toEqual([VISIT]);
  });

  it.each([
    ['DPRD Bantaeng dikunjungi DPRD Blora, Selasa (26/8/2025), untuk studi tiru.'],
    ['DPRD Bantaeng jadi rujukan studi tiru DPRD Blora, Selasa (26/8/2025).'],
    ['Pemkab Bantaeng jadi jujugan studi banding Pemkab Blora, Selasa (26/8/2025).'],
    ['DPRD Bantaeng disambangi DPRD Blora yang ingin belajar.'],
    ['Rombongan DPRD Blora diterima langsung oleh Ketua DPRD Bantaeng Rudi Hartanto.'],
    ['Rombongan DPRD Blora disambut Wakil Ketua DPRD Bantaeng di ruang rapat.'],
    ['Sebanyak 25 pegawai diboyong Pemkab Blora ke Pemkab Bantaeng untuk studi tiru.'],
  ])('is read from a passive: %s', (text) => {
    expect(visitsOf(text)).toEqual([VISIT]);
  });

  it.each([
    ['Soal pengelolaan sampah, Pemkab Bantaeng menerima studi tiru dari Pemkab Blora.'],
    ['Ke Pemkab Bantaeng, rombongan dari Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng.'],
    ['Kunjungan kerja DPRD Blora ke DPRD Bantaeng membahas pajak daerah.'],
    ['Belajar pengelolaan sampah, Pemkab Blora studi tiru ke Pemkab Bantaeng.'],
  ])('is read with the topic first: %s', (text) => {
    expect(visitsOf(text)).toEqual([VISIT]);
  });

  it('adds up over sentences', () => {
    const text = 'Rombongan DPRD Kabupaten Blora tiba siang itu. Ketua DPRD Kabupaten Bantaeng menyambut tamu studi tiru itu di ruang rapat.';
    expect(visitsOf(text)).toEqual([VISIT]);
  });

  it('is read from headline and text together', () => {
    const page =
      'DPRD Blora Belajar ke DPRD Bantaeng\n\nRombongan diterima di ruang rapat pagi itu. Rombongan itu datang untuk mempelajari pengelolaan sampah selama dua hari penuh.';
    expect(visitsOf(page)).toEqual([VISIT]);
  });
});

describe('several parties', () => {
  it.each([
    [
      'two visitors named together',
      'Pemkab Blora dan Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng, Selasa (26/8/2025).',
      ['Kabupaten Blora > Kabupaten Bantaeng', 'Kabupaten Demak > Kabupaten Bantaeng'],
    ],
    [
      'two visitors that came as one',
      'Rombongan gabungan Pemkab Blora dan Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng, Selasa (26/8/2025).',
      ['Kabupaten Blora + Kabupaten Demak > Kabupaten Bantaeng'],
    ],
    [
      'two hosts named together',
      'Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng dan Pemkab Bulukumba, Selasa (26/8/2025).',
      ['Kabupaten Blora > Kabupaten Bantaeng + Kabupaten Bulukumba'],
    ],
  ])('are all found: %s', (_name, text, visits) => {
    expect(visitsOf(text).toSorted()).toEqual(visits);
  });

  it('finds the next stop of a trip as a visit of its own', () => {
    const text =
      'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025). Rombongan diterima Ketua DPRD Bantaeng Rudi Hartanto di ruang rapat. Sehari kemudian, Rabu (27/8/2025), DPRD Blora melakukan kunjungan kerja ke DPRD Bulukumba. Rombongan diterima Ketua DPRD Bulukumba Rini Astuti di aula.';
    expect(visitsOf(text).toSorted()).toEqual(['Kabupaten Blora > Kabupaten Bantaeng', 'Kabupaten Blora > Kabupaten Bulukumba']);
  });

  it('does not make a visit of an earlier guest named in passing', () => {
    const text =
      'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025). Rombongan DPRD Blora diterima Ketua DPRD Bantaeng Rudi Hartanto. Sebelumnya DPRD Demak juga pernah berkunjung.';
    expect(visitsOf(text)).toEqual([VISIT]);
  });

  it('does not make a visit of a related headline', () => {
    const page =
      'DPRD Blora Studi Tiru ke DPRD Bantaeng\n\nDPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025). Rombongan diterima di ruang rapat.\n\nBaca Juga: DPRD Demak Kunjungi DPRD Bulukumba\n\nRombongan itu pulang keesokan harinya.';
    expect(visitsOf(page)).toEqual([VISIT]);
  });

  it('keeps the parties of each visit out of the other', () => {
    const text = 'Pemkab Blora dan Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng.';
    const frames = findFrames(read(text));
    expect(frames.map(({ others }) => others)).toEqual(
      frames.map(({ visitors }) => frames.flatMap((frame) => frame.visitors).filter((key) => key !== visitors[0])),
    );
  });
});

it('visits stand in the order in which the article tells their stops', () => {
  const page =
    'DPRD Blora berkunjung ke DPRD Bantul, Selasa (4/3/2025). Rombongan diterima Ketua DPRD Bantul Budi Santosa. ' +
    'Rabu (5/3/2025), DPRD Blora melakukan studi tiru ke DPRD Sleman. Kunjungan kerja DPRD Blora ke DPRD Sleman diterima Ketua DPRD Sleman Rina Astuti.';
  expect(visitsOf(page)).toEqual(['Kabupaten Blora > Kabupaten Bantul', 'Kabupaten Blora > Kabupaten Sleman']);
});

describe('regions of a visit', () => {
  it.each([
    ['namesakes of two levels', 'Pemkot Bogor melakukan studi tiru ke Pemkab Bogor, Selasa (26/8/2025).', 'Kota Bogor > Kabupaten Bogor'],
    ['a province as guest', 'DPRD Provinsi Bali melakukan kunjungan kerja ke DPRD Provinsi Lampung, Selasa (26/8/2025).', 'Provinsi Bali > Provinsi Lampung'],
    [
      'a province as host of a kabupaten elsewhere',
      'DPRD Kabupaten Blora berkonsultasi ke DPRD Provinsi Bali, Selasa (26/8/2025).',
      'Kabupaten Blora > Provinsi Bali',
    ],
    [
      'a province named only as the place',
      'Pemkab Blora, Jawa Tengah, melakukan studi tiru ke Pemkab Bantaeng, Sulawesi Selatan.',
      'Kabupaten Blora > Kabupaten Bantaeng',
    ],
    [
      'a study trip of the province in its own area',
      'DPRD Provinsi Jawa Tengah melakukan studi tiru ke Pemkab Blora, Selasa (26/8/2025).',
      'Provinsi Jawa Tengah > Kabupaten Blora',
    ],
  ])('are told apart: %s', (_name, text, visit) => {
    expect(visitsOf(text)).toEqual([visit]);
  });

  it('stay open together where nothing decides', () => {
    const { frame } = readVisit('DPRD Blora melakukan studi tiru ke DPRD Malang, Selasa (26/8/2025).');
    expect(frame.hosts).toEqual(['35.07|35.73']);
  });
});

describe('no visit', () => {
  it.each([
    ['a governor inspecting his province', 'Gubernur Jawa Tengah melakukan kunjungan kerja ke Kabupaten Blora, Selasa (26/8/2025).'],
    ['a minister on tour', 'Menteri Kesehatan melakukan kunjungan kerja ke Kabupaten Blora, Selasa (26/8/2025).'],
    ['a council of the nation on tour', 'Komisi IX DPR RI melakukan kunjungan kerja ke Kabupaten Blora, Selasa (26/8/2025).'],
    ['a bupati in his own area', 'Bupati Blora Yanuar Lesmana melakukan kunjungan kerja ke Kecamatan Cepu Kabupaten Blora.'],
    ['a wish', 'Bupati Blora diminta belajar pengelolaan sampah ke Bantaeng.'],
    ['criticism of the budget', 'Warga mengkritik anggaran kunjungan kerja DPRD Blora ke Bantaeng dan mendesak perjalanan itu dihentikan.'],
    ['a trial', 'Terdakwa kasus perjalanan dinas fiktif DPRD Blora ke Bantaeng diperiksa penyidik kejaksaan.'],
    ['one party alone', 'DPRD Blora membahas rancangan peraturan daerah, Selasa (26/8/2025).'],
    ['two parties that do not meet', 'Harga beras naik di Blora dan Bantaeng, Selasa (26/8/2025).'],
    ['news of an award', 'Kabupaten Blora dan Kabupaten Bantaeng meraih penghargaan di Jakarta.'],
    ['an empty page', ''],
  ])('is found in %s', (_name, text) => {
    expect(visitsOf(text)).toEqual([]);
  });
});

describe('the evidence for a visit', () => {
  it('grows with what is told', () => {
    const short = readVisit('DPRD Blora melakukan studi tiru ke DPRD Bantaeng.').frame.score;
    const long = readVisit('DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Rombongan DPRD Blora diterima Ketua DPRD Bantaeng.').frame.score;
    expect(long).toBeGreaterThan(short);
  });

  it('has no doubt where nothing speaks for the other direction', () => {
    expect(readVisit('DPRD Blora melakukan studi tiru ke DPRD Bantaeng.').frame.margin).toBe(1);
  });
});

describe('parties that no statement tells apart', () => {
  const MEETING = 'Ketua DPRD Bantaeng dan Ketua DPRD Blora bertukar pikiran dalam studi tiru itu.';
  const BOTH = 'Sekwan Bantaeng dan Sekwan Blora ikut bicara. Warga Bantaeng dan warga Blora senang.';
  it.each([
    ['the dateline of the first', `BANTAENG – ${MEETING} ${BOTH}`, [VISIT]],
    ['the dateline of the second', `BLORA – ${MEETING} ${BOTH}`, ['Kabupaten Bantaeng > Kabupaten Blora']],
    ['a committee of one', `${MEETING} Komisi II DPRD Blora dan Sekwan Bantaeng ikut bicara.`, [VISIT]],
    ['a dateline elsewhere not', `SLEMAN – ${MEETING} ${BOTH}`, []],
    ['committees of both not', `${MEETING} Komisi II DPRD Blora dan Komisi I DPRD Bantaeng ikut bicara.`, []],
    ['a dateline without a word of a study trip not', `BANTAENG – Ketua DPRD Bantaeng dan Ketua DPRD Blora bertukar pikiran. ${BOTH}`, []],
  ])('are told apart by %s', (_name, text, visits) => {
    expect(visitsOf(text)).toEqual(visits);
  });
});
