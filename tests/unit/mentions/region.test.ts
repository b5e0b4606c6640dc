// Which region, or regions, a name may mean by the words around it.
import { describe, expect, it } from 'vitest';
import { regionsOf } from '../../../src/resolve/regions.js';
import { mentionsOf, regionNames, scan, wordsOf } from '../../helpers/stages.js';

/** Candidates of every region mention of a text, those inside bodies and offices too. */
function candidatesOf(text: string): (string | null)[][] {
  return scan(text)
    .mentions.flatMap(regionsOf)
    .map(({ candidates }) => regionNames(candidates));
}

describe('a region name', () => {
  it.each([
    ['Kabupaten Probolinggo', 'Kabupaten Probolinggo'],
    ['Kota Probolinggo', 'Kota Probolinggo'],
    ['Kab. Probolinggo', 'Kabupaten Probolinggo'],
    ['Kab Probolinggo', 'Kabupaten Probolinggo'],
    ['kabupaten Probolinggo', 'Kabupaten Probolinggo'],
    ['Provinsi Lampung', 'Provinsi Lampung'],
    ['Prov. Lampung', 'Provinsi Lampung'],
    ['Banyuwangi', 'Kabupaten Banyuwangi'],
    ['Kota Pare-Pare', 'Kota Parepare'],
    ['Jawa Barat', 'Provinsi Jawa Barat'],
    ['DKI Jakarta', 'Provinsi DKI Jakarta'],
  ])('is read with the words for its level: %s', (text, name) => {
    expect(candidatesOf(`Rombongan datang dari ${text}.`)).toEqual([[name]]);
  });

  it.each([
    ['Malang', ['Kabupaten Malang', 'Kota Malang']],
    ['Bogor', ['Kabupaten Bogor', 'Kota Bogor']],
    ['Cirebon', ['Kabupaten Cirebon', 'Kota Cirebon']],
    ['Gorontalo', ['Provinsi Gorontalo', 'Kabupaten Gorontalo', 'Kota Gorontalo']],
    ['Sorong', ['Kabupaten Sorong', 'Kota Sorong']],
  ])('that several regions bear keeps them all: %s', (text, names) => {
    expect(candidatesOf(`Rombongan datang dari ${text}.`)[0]?.toSorted()).toEqual(names.toSorted());
  });

  it.each([
    ['Mamuju Tengah', 'Kabupaten Mamuju Tengah'],
    ['Minahasa Selatan', 'Kabupaten Minahasa Selatan'],
    ['Musi Rawas Utara', 'Kabupaten Musi Rawas Utara'],
    ['Musi Rawas', 'Kabupaten Musi Rawas'],
    ['Lampung Tengah', 'Kabupaten Lampung Tengah'],
    ['Kepulauan Riau', 'Provinsi Kepulauan Riau'],
    ['Solok Selatan', 'Kabupaten Solok Selatan'],
    ['Papua Pegunungan', 'Provinsi Papua Pegunungan'],
  ])('is the longest that stands there: %s', (text, name) => {
    expect(candidatesOf(`Rombongan datang dari ${text}.`)).toEqual([[name]]);
  });
});

describe('a short form of the press', () => {
  it.each([
    ['Lamteng', 'Kabupaten Lampung Tengah'],
    ['Loteng', 'Kabupaten Lombok Tengah'],
    ['KLU', 'Kabupaten Lombok Utara'],
    ['PPU', 'Kabupaten Penajam Paser Utara'],
    ['Kukar', 'Kabupaten Kutai Kartanegara'],
    ['Kotim', 'Kabupaten Kotawaringin Timur'],
    ['Minut', 'Kabupaten Minahasa Utara'],
    ['Boltim', 'Kabupaten Bolaang Mongondow Timur'],
    ['Muratara', 'Kabupaten Musi Rawas Utara'],
    ['Rohul', 'Kabupaten Rokan Hulu'],
    ['Pessel', 'Kabupaten Pesisir Selatan'],
    ['Sergai', 'Kabupaten Serdang Bedagai'],
    ['Madina', 'Kabupaten Mandailing Natal'],
    ['KBB', 'Kabupaten Bandung Barat'],
    ['Tangsel', 'Kota Tangerang Selatan'],
    ['Tubaba', 'Kabupaten Tulang Bawang Barat'],
    ['Babel', 'Provinsi Kepulauan Bangka Belitung'],
    ['Kepri', 'Provinsi Kepulauan Riau'],
    ['Jatim', 'Provinsi Jawa Timur'],
    ['NTB', 'Provinsi Nusa Tenggara Barat'],
    ['DIY', 'Daerah Istimewa Yogyakarta'],
  ])('stands for its region: DPRD %s', (short, name) => {
    expect(candidatesOf(`Rombongan DPRD ${short} tiba.`)).toEqual([[name]]);
  });

  it.each([
    ['Mitra', 'Kabupaten Minahasa Tenggara'],
    ['Mura', 'Kabupaten Musi Rawas'],
    ['Palas', 'Kabupaten Padang Lawas'],
  ])('that is also a word counts behind an office or a body: Bupati %s', (short, name) => {
    expect(candidatesOf(`Rombongan Bupati ${short} tiba.`).flat()).toContain(name);
  });

  it.each([
    ['Mitra', 'Mitra kerja mereka menyambut para tamu.'],
    ['Palas', 'Warga di Palas menunggu para tamu.'],
    ['Batu Bara', 'Para tamu melihat tumpukan Batu Bara.'],
  ])('that is also a word counts nowhere else: %s', (_name, text) => {
    expect(candidatesOf(text)).toEqual([]);
  });
});

describe('a seat, a nickname or an old name', () => {
  it.each([
    ['Cibinong', 'Kabupaten Bogor'],
    ['Soreang', 'Kabupaten Bandung'],
    ['Kepanjen', 'Kabupaten Malang'],
    ['Praya', 'Kabupaten Lombok Tengah'],
    ['Ratahan', 'Kabupaten Minahasa Tenggara'],
    ['Singaraja', 'Kabupaten Buleleng'],
    ['Bumi Blambangan', 'Kabupaten Banyuwangi'],
    ['Kota Lumpia', 'Kota Semarang'],
    ['Mamuju Utara', 'Kabupaten Pasangkayu'],
    ['Toba Samosir', 'Kabupaten Toba'],
    ['Maluku Tenggara Barat', 'Kabupaten Kepulauan Tanimbar'],
    ['Solo', 'Kota Surakarta'],
    ['Jogja', 'Kota Yogyakarta'],
  ])('stands for its region: %s', (text, name) => {
    expect(candidatesOf(`Rombongan datang dari ${text}.`).flat()).toContain(name);
  });
});

describe('the level of a bare name', () => {
  it.each([
    ['Bupati Malang', 'Kabupaten Malang'],
    ['Wakil Bupati Bogor', 'Kabupaten Bogor'],
    ['Wabup Semarang', 'Kabupaten Semarang'],
    ['Wali Kota Malang', 'Kota Malang'],
    ['Walikota Bogor', 'Kota Bogor'],
    ['Wawali Madiun', 'Kota Madiun'],
    ['Pemkab Kediri', 'Kabupaten Kediri'],
    ['Pemkot Kediri', 'Kota Kediri'],
    ['Pemko Solok', 'Kota Solok'],
    ['Gubernur Gorontalo', 'Provinsi Gorontalo'],
    ['Pemprov Gorontalo', 'Provinsi Gorontalo'],
    ['Pemerintah Kabupaten Tegal', 'Kabupaten Tegal'],
    ['Pemerintah Kabupaten (Pemkab) Tegal', 'Kabupaten Tegal'],
    ['Pemerintah Kota Tegal', 'Kota Tegal'],
    ['DPRD Kota Blitar', 'Kota Blitar'],
  ])('is that of the office or body in front: %s', (text, name) => {
    expect(candidatesOf(`Rombongan ${text} tiba.`)).toEqual([[name]]);
  });

  it('is passed over where no region of that name has it', () => {
    expect(candidatesOf('Rombongan datang dari kota Banyuwangi.')).toEqual([['Kabupaten Banyuwangi']]);
  });

  it('is open behind a body of any level', () => {
    expect(candidatesOf('Rombongan DPRD Malang tiba.')).toEqual([['Kabupaten Malang', 'Kota Malang']]);
  });
});

describe('a province behind a name', () => {
  it.each([
    ['Kabupaten Banjar, Kalimantan Selatan', 'Kabupaten Banjar'],
    ['Kota Banjar, Jawa Barat', 'Kota Banjar'],
    ['Kabupaten Banjar, Provinsi Kalimantan Selatan (Kalsel)', 'Kabupaten Banjar'],
    ['Gorontalo Utara (Provinsi Gorontalo)', 'Kabupaten Gorontalo Utara'],
    ['Kabupaten Jember Jawa Timur', 'Kabupaten Jember'],
    ['Banjar, Jawa Barat', 'Kota Banjar'],
    ['Banjar (Kalsel)', 'Kabupaten Banjar'],
    ['Banjar, Provinsi Kalimantan Selatan (Kalsel)', 'Kabupaten Banjar'],
  ])('is part of it and decides: %s', (text, name) => {
    const scanned = scan(`Rombongan datang dari ${text}.`);
    expect(mentionsOf(scanned, 'region').map((mention) => wordsOf(scanned, mention))).toEqual([text]);
    expect(candidatesOf(`Rombongan datang dari ${text}.`)).toEqual([[name]]);
  });

  it.each([
    ['DPRD Banjar, Jawa Barat', 'Kota Banjar'],
    ['DPRD Banjar, Kalimantan Selatan', 'Kabupaten Banjar'],
    ['DPRD Banjar (Kalsel)', 'Kabupaten Banjar'],
  ])('decides between namesakes: %s', (text, name) => {
    expect(candidatesOf(`Rombongan ${text}, tiba.`)).toEqual([[name]]);
  });

  it('of another place is a mention of its own', () => {
    expect(candidatesOf('Rombongan datang dari Banyuwangi, Bali, dan Lombok Timur.')).toEqual([
      ['Kabupaten Banyuwangi'],
      ['Provinsi Bali'],
      ['Kabupaten Lombok Timur'],
    ]);
  });

  it('between office and name leaves the region decided', () => {
    const [official] = mentionsOf(scan('Bupati Banjar, Kalimantan Selatan, Yanuar Lesmana tiba.'), 'official');
    expect(regionNames([official?.region?.code ?? null])).toEqual(['Kabupaten Banjar']);
  });
});

describe('a gloss', () => {
  it.each([
    ['Kabupaten Penajam Paser Utara (PPU)', 'PPU', 'Kabupaten Penajam Paser Utara'],
    ['Kabupaten Hulu Sungai Tengah (Huteng)', 'Huteng', 'Kabupaten Hulu Sungai Tengah'],
    ['Kabupaten Bandung Barat (KBB)', 'KBB', 'Kabupaten Bandung Barat'],
  ])('is learnt for the rest of the article: %s', (text, short, name) => {
    expect(candidatesOf(`Rombongan datang dari ${text}. DPRD ${short} ingin belajar.`)).toEqual([[name], [name]]);
  });

  it('is not known before it is explained', () => {
    expect(candidatesOf('Rombongan DPRD Huteng ingin belajar.')).toEqual([]);
  });

  it('of figures is none', () => {
    expect(candidatesOf('Mereka tiba di Kabupaten Sigi (26/8) dan pulang. Nomor 26 dipanggil.')).toEqual([['Kabupaten Sigi']]);
  });
});

describe('no region', () => {
  it.each([
    ['a street', 'Tamu diterima di Jalan Bandung sore itu.'],
    ['a harbour', 'Tamu melihat Pelabuhan Gresik dari kejauhan.'],
    ['a paper', 'Berita itu dimuat Radar Malang pekan ini.'],
    ['a mountain', 'Tamu melihat Gunung Lawu dari kejauhan.'],
    ['a bank', 'Direksi Bank Lampung menyambut para tamu.'],
    ['a person', 'Pengamat Batu Wicaksana memandu para tamu.'],
    ['a word in small letters', 'Tamu diterima di kota itu, malang nasibnya.'],
    ['the word for a level alone', 'Tamu diterima di Kabupaten itu.'],
  ])('is read in %s', (_name, text) => {
    expect(candidatesOf(text)).toEqual([]);
  });
});
