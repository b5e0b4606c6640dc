// One article, several visits: stops of a trip, committees on their own ways, delegations of one day.
import { describe, expect, it } from 'vitest';
import { findFrames } from '../../../src/frames/frames.js';
import { scoreSides } from '../../../src/frames/sides.js';
import { read, visitsOf } from '../../helpers/stages.js';

const BANTAENG = 'Kabupaten Blora > Kabupaten Bantaeng';

describe('a stop told late', () => {
  const FIRST =
    'DPRD Blora Studi Tiru ke DPRD Bantaeng\n\nDPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025). ' +
    'Rombongan DPRD Blora diterima Ketua DPRD Bantaeng Rudi Hartanto di ruang rapat. Kunjungan kerja DPRD Blora ke DPRD Bantaeng membahas pajak. ' +
    'DPRD Bantaeng menerima rombongan DPRD Blora dengan hangat. DPRD Blora juga belajar ke pasar DPRD Bantaeng. ';

  it.each([
    ['with the official who received on a day of its own', 'Rombongan diterima Sekwan Bulukumba Wulan Sari, Kamis (28/8/2025).', true],
    ['with the body that received on a day of its own', 'Mereka disambut DPRD Bulukumba, Kamis (28/8/2025).', true],
    ['without a day', 'Rombongan diterima Sekwan Bulukumba Wulan Sari.', false],
    ['with a day on which nobody received', 'Kamis (28/8/2025) mereka melewati Bulukumba.', false],
  ])('is a visit of its own %s', (_name, text, told) => {
    expect(visitsOf(FIRST + text).includes('Kabupaten Blora > Kabupaten Bulukumba')).toBe(told);
    expect(visitsOf(FIRST + text)).toContain(BANTAENG);
  });
});

describe('committees of one council', () => {
  const TEXT =
    'DPRD Blora melakukan kunjungan kerja ke dua daerah, Selasa (26/8/2025). Komisi I DPRD Blora berkunjung ke DPRD Bantaeng untuk belajar pajak. ' +
    'Komisi II DPRD Blora berkunjung ke DPRD Bulukumba untuk belajar sampah.';

  it('each went to a host of its own', () => {
    expect(findFrames(read(TEXT)).map(({ committee, hosts }) => [committee, hosts])).toEqual([
      ['Komisi I', ['73.03']],
      ['Komisi II', ['73.02']],
    ]);
  });

  it('have the sentences of the other’s visit out of their own', () => {
    expect(findFrames(read(TEXT)).map(({ scope }) => [[...scope.own], [...scope.foreign]])).toEqual([
      [[1], [2]],
      [[2], [1]],
    ]);
  });

  it('that went to both hosts are told apart from none', () => {
    const text =
      'Komisi I DPRD Blora berkunjung ke DPRD Bantaeng, Selasa (26/8/2025). Rombongan diterima Ketua DPRD Bantaeng Rudi Hartanto. ' +
      'Komisi I DPRD Blora berkunjung ke DPRD Bulukumba, Rabu (27/8/2025). Rombongan diterima Ketua DPRD Bulukumba Wulan Sari.';
    expect(findFrames(read(text)).map(({ committee }) => committee)).toEqual([null, null]);
  });
});

describe('a plan that sends each committee elsewhere', () => {
  const TEXT =
    'Tiga daerah, yaitu Bulukumba, Sumedang dan Bali, bakal didatangi 30 orang anggota DPRD Kabupaten Blora dalam kunjungan kerja. ' +
    'Tujuannya dibagi per komisi: Komisi A ke Bulukumba, Komisi B ke Sumedang, Komisi C ke Bali. ' +
    'Ketua Komisi C Wulan Sari menyebut Komisi C ke Kabupaten Tabanan untuk melihat kebun.';

  it('is one visit for each, the province standing for its one kabupaten', () => {
    expect(findFrames(read(TEXT)).map(({ committee, otherCommittees, hosts }) => [committee, otherCommittees.toSorted(), hosts])).toEqual([
      ['Komisi A', ['Komisi B', 'Komisi C'], ['73.02']],
      ['Komisi B', ['Komisi A', 'Komisi C'], ['32.11']],
      ['Komisi C', ['Komisi A', 'Komisi B'], ['51.02']],
    ]);
  });
});

describe('a list of hosts', () => {
  const hostsOf = (list: string) => findFrames(read(`DPRD Blora melakukan studi tiru ke ${list}.`)).flatMap(({ hosts }) => hosts);

  it.each([
    ['Bantaeng, Bulukumba dan Sumedang', ['73.03', '73.02', '32.11']],
    ['Bantaeng dan Bulukumba', ['73.03', '73.02']],
    ['Bantaeng, Bulukumba, serta Sumedang', ['73.03', '73.02', '32.11']],
    ['Bantaeng dan Bulukumba, Sumedang tidak', ['73.03', '73.02']],
  ])('goes from its first member to the one behind the conjunction: %s', (list, hosts) => {
    expect(hostsOf(list).sort()).toEqual([...hosts].sort());
  });
});

describe('a delegation that another outshines', () => {
  const FIRST =
    'DPRD Blora Studi Tiru ke DPRD Bantaeng\n\nDPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025). ' +
    'Rombongan DPRD Blora diterima Ketua DPRD Bantaeng Rudi Hartanto di ruang rapat. Kunjungan kerja DPRD Blora ke DPRD Bantaeng membahas pajak. ' +
    'Rombongan DPRD Blora melihat pasar. DPRD Bantaeng menerima rombongan DPRD Blora dengan hangat. DPRD Blora ingin belajar banyak. ';
  const DEMAK = 'Kabupaten Demak > Kabupaten Bantaeng';

  it('is a visit of its own where its leader and its receiver are told', () => {
    const text = `${FIRST} Siangnya tamu dari DPRD Demak tiba. Rombongan dipimpin Ketua Komisi II Yanuar Lesmana. Mereka diterima Sekwan Bantaeng Wulan Sari.`;
    expect(visitsOf(text)).toEqual([BANTAENG, DEMAK]);
  });

  it.each([
    ['only its leader', 'Siangnya tamu dari DPRD Demak tiba. Rombongan dipimpin Ketua Komisi II Yanuar Lesmana.'],
    ['only that it came', 'Siangnya tamu dari DPRD Demak tiba.'],
  ])('is none where %s is told', (_name, text) => {
    expect(visitsOf(`${FIRST} ${text}`)).toEqual([BANTAENG]);
  });
});

describe('an aside', () => {
  const demak = (sentence: string) => scoreSides(read(`Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng. ${sentence}`)).visitor.get('33.21') ?? 0;
  const told = demak('Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng kemudian.');

  it.each([
    ['in front of the statement', 'Sebelumnya Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng.'],
    ['at once behind it', 'Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng lebih dulu.'],
    ['behind it, in one word', 'Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng juga.'],
  ])('says less than a statement: %s', (_name, sentence) => {
    expect(demak(sentence)).toBeGreaterThan(0);
    expect(demak(sentence)).toBeLessThan(told / 2);
  });

  it.each([
    ['behind a comma', 'Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng, juga untuk belajar.'],
    ['far behind it', 'Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng untuk belajar banyak hal juga.'],
  ])('of something else takes nothing from it: %s', (_name, sentence) => {
    expect(demak(sentence)).toBeGreaterThanOrEqual(told);
  });
});

describe('a sentence without a party of its own', () => {
  const scopeOf = (later: string) => {
    const text =
      'Pemkab Bantaeng menerima kunjungan kerja Pemkab Blora dan Pemkab Demak, Selasa (26/8/2025). Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng pagi itu. ' +
      `${later} Pemkab Demak melakukan studi tiru ke Pemkab Bantaeng sore itu.`;
    return findFrames(read(text)).map(({ scope }) => scope.own.has(2));
  };

  it('is about the visit of the sentence before where it opens with "Mereka"', () => {
    expect(scopeOf('Mereka diterima Sekda Bantaeng Rudi Hartanto.')).toEqual([true, false]);
  });

  it('is about both where it opens with the host of both', () => {
    expect(scopeOf('Sekda Bantaeng Rudi Hartanto menyambut semua tamu.')).toEqual([false, false]);
  });
});
