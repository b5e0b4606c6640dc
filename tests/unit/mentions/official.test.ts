// Offices with their holders, in whichever order they stand.
import { describe, expect, it } from 'vitest';
import { mentionsOf, regionNames, scan } from '../../helpers/stages.js';

/** The officials of a text: office and name. */
function officialsOf(text: string): (string | null)[][] {
  return mentionsOf(scan(text), 'official').map(({ office, name }) => [office, name]);
}

function onlyOfficial(text: string) {
  const [official, ...more] = mentionsOf(scan(text), 'official');
  expect(more).toEqual([]);
  return official;
}

describe('an office in front of its holder', () => {
  it.each([
    ['Bupati Sigi Yanuar Lesmana', 'Bupati Sigi', 'Yanuar Lesmana'],
    ['Bupati Sigi, Yanuar Lesmana,', 'Bupati Sigi', 'Yanuar Lesmana'],
    ['Bupati Sigi (Yanuar Lesmana)', 'Bupati Sigi', 'Yanuar Lesmana'],
    ['Wakil Wali Kota Palu Rini Astuti', 'Wakil Wali Kota Palu', 'Rini Astuti'],
    ['Sekda Kabupaten Blora Yanuar Lesmana', 'Sekda Kabupaten Blora', 'Yanuar Lesmana'],
    ['Sekretaris Daerah (Sekda) Kabupaten Blora, Yanuar Lesmana,', 'Sekretaris Daerah (Sekda) Kabupaten Blora', 'Yanuar Lesmana'],
    ['Asisten Administrasi Umum Yanuar Lesmana', 'Asisten Administrasi Umum', 'Yanuar Lesmana'],
    ['Asisten III Bidang Administrasi Umum, Yanuar Lesmana,', 'Asisten III Bidang Administrasi Umum', 'Yanuar Lesmana'],
    ['Kepala Dinas Kesehatan Kabupaten Sigi Yanuar Lesmana', 'Kepala Dinas Kesehatan Kabupaten Sigi', 'Yanuar Lesmana'],
    ['Kadinkes Sigi Yanuar Lesmana', 'Kadinkes Sigi', 'Yanuar Lesmana'],
    ['Kepala Bagian Organisasi Setda Blora, Yanuar Lesmana,', 'Kepala Bagian Organisasi Setda Blora', 'Yanuar Lesmana'],
    ['Ketua DPRD Kabupaten Blora Yanuar Lesmana', 'Ketua DPRD Kabupaten Blora', 'Yanuar Lesmana'],
    ['Ketua Komisi II DPRD Kota Malang, Yanuar Lesmana,', 'Ketua Komisi II DPRD Kota Malang', 'Yanuar Lesmana'],
    ['Wakil Ketua DPRD Blora Yanuar Lesmana', 'Wakil Ketua DPRD Blora', 'Yanuar Lesmana'],
    ['Sekwan Blora Yanuar Lesmana', 'Sekwan Blora', 'Yanuar Lesmana'],
    ['Camat Leces Yanuar Lesmana', 'Camat Leces', 'Yanuar Lesmana'],
    ['Kepala Desa Ponggok Yanuar Lesmana', 'Kepala Desa Ponggok', 'Yanuar Lesmana'],
    ['Ketua TP PKK Kabupaten Blora Ny. Rini Lesmana', 'Ketua TP PKK Kabupaten Blora', 'Rini Lesmana'],
    ['Bupati Banjar, Kalimantan Selatan, Yanuar Lesmana', 'Bupati Banjar, Kalimantan Selatan', 'Yanuar Lesmana'],
  ])('is read with him: %s', (text, office, name) => {
    expect(officialsOf(`Para tamu disambut ${text} di pendopo.`)[0]).toEqual([office, name]);
  });

  it.each([
    ['Para tamu disambut Bupati Sigi di pendopo.', 'Bupati Sigi'],
    ['Para tamu disambut bupati di pendopo.', 'bupati'],
    ['Para tamu diterima Kepala Dinas Kesehatan Kabupaten Sigi.', 'Kepala Dinas Kesehatan Kabupaten Sigi'],
  ])('may stand alone: %s', (text, office) => {
    expect(officialsOf(text)).toEqual([[office, null]]);
  });

  it('is no office where it names a building', () => {
    expect(officialsOf('Tamu diterima di Kantor Wali Kota Baubau, Palagimata, pagi itu.').map(([, name]) => name)).toEqual([null]);
  });

  it.each([
    ['two officials', 'Hadir Sekda Blora Yanuar Lesmana, Asisten Pemerintahan Rini Astuti.', 2],
    ['officials joined by "dan"', 'Hadir Sekda Yanuar Lesmana dan Kepala Bappeda Rini Astuti.', 2],
    ['an office behind an office', 'Hadir Kepala Bappeda, Inspektur dan Sekwan.', 3],
    ['a list with degrees', 'Hadir Sekda Drs. Yanuar Lesmana, M.Si., Kepala Bappeda Ir. Rini Astuti, M.T., dan Inspektur Rudi Hartanto, S.H.', 3],
  ])('ends before the next one: %s', (_name, text, count) => {
    expect(officialsOf(text)).toHaveLength(count);
  });
});

describe('an office behind its holder', () => {
  it.each([
    ['Yanuar Lesmana, Ketua Komisi D DPRD Blora, tiba pagi itu.', 'Ketua Komisi D DPRD Blora'],
    ['Rombongan dipimpin Yanuar Lesmana selaku Asisten Pemerintahan.', 'Asisten Pemerintahan'],
    ['Rombongan dipimpin Yanuar Lesmana (Bupati Sigi) pagi itu.', 'Bupati Sigi'],
    ['Rombongan dipimpin Yanuar Lesmana, yang juga Kepala Bappeda Blora.', 'Kepala Bappeda Blora'],
    ['Rombongan dipimpin Yanuar Lesmana yang menjabat Kepala Bappeda Blora.', 'Kepala Bappeda Blora'],
    ['Rombongan dipimpin Drs. Yanuar Lesmana, M.Si., Sekda Blora.', 'Sekda Blora'],
  ])('is read with him: %s', (text, office) => {
    expect(officialsOf(text)).toEqual([[office, 'Yanuar Lesmana']]);
  });
});

describe('two offices of one holder', () => {
  it.each([
    ['Ketua Rombongan yang juga Wakil Ketua DPRD Blora Yanuar Lesmana', 'Wakil Ketua DPRD Blora'],
    ['Ketua Rombongan sekaligus Wakil Ketua DPRD Blora Yanuar Lesmana', 'Wakil Ketua DPRD Blora'],
    ['Ketua Tim, Yanuar Lesmana, yang juga Kepala Bappeda Blora,', 'Kepala Bappeda Blora'],
  ])('give the one he holds at home, and that he leads: %s', (text, office) => {
    expect(onlyOfficial(`Para tamu bersama ${text} tiba.`)).toMatchObject({
      office,
      name: 'Yanuar Lesmana',
      leads: true,
    });
  });

  it('do not make him lead where neither says so', () => {
    expect(onlyOfficial('Tiba pula Sekda sekaligus Ketua Baznas Blora Yanuar Lesmana.')?.leads).toBe(false);
  });
});

describe('an acting form', () => {
  it.each([
    ['Pj Bupati Sigi Yanuar Lesmana', 'Pj', 'Bupati Sigi'],
    ['Pj. Bupati Sigi Yanuar Lesmana', 'Pj', 'Bupati Sigi'],
    ['Penjabat Bupati Sigi Yanuar Lesmana', 'Pj', 'Bupati Sigi'],
    ['Penjabat (Pj) Bupati Sigi Yanuar Lesmana', 'Pj', 'Bupati Sigi'],
    ['Plt Kepala Dinas Kesehatan Sigi Yanuar Lesmana', 'Plt', 'Kepala Dinas Kesehatan Sigi'],
    ['Plt. Kepala Dinas Kesehatan Sigi Yanuar Lesmana', 'Plt', 'Kepala Dinas Kesehatan Sigi'],
    ['Pelaksana Tugas (Plt) Sekda Blora Yanuar Lesmana', 'Plt', 'Sekda Blora'],
    ['Plh Sekda Blora Yanuar Lesmana', 'Plh', 'Sekda Blora'],
    ['Pelaksana Harian Sekda Blora Yanuar Lesmana', 'Plh', 'Sekda Blora'],
    ['Pjs Wali Kota Palu Yanuar Lesmana', 'Pjs', 'Wali Kota Palu'],
    ['Penjabat Sementara Wali Kota Palu Yanuar Lesmana', 'Pjs', 'Wali Kota Palu'],
  ])('is told apart from the office: %s', (text, acting, office) => {
    expect(onlyOfficial(`Para tamu disambut ${text} di pendopo.`)).toMatchObject({
      acting,
      office,
      name: 'Yanuar Lesmana',
    });
  });

  it('is none where the holder has the office', () => {
    expect(onlyOfficial('Para tamu disambut Bupati Sigi Yanuar Lesmana.')?.acting).toBeNull();
  });
});

describe('the region of an office', () => {
  it.each([
    ['Bupati Malang', 'Kabupaten Malang'],
    ['Wali Kota Malang', 'Kota Malang'],
    ['Sekda Kabupaten Malang', 'Kabupaten Malang'],
    ['Sekkot Malang', 'Kota Malang'],
    ['Sekdakot Malang', 'Kota Malang'],
    ['Kepala Desa Sumberejo, Kecamatan Leces, Kabupaten Probolinggo,', 'Kabupaten Probolinggo'],
    ['Ketua DPRD Kota Malang', 'Kota Malang'],
    ['Kepala Dinas Kesehatan Kota Malang', 'Kota Malang'],
    ['Asisten Perekonomian Sekda Kabupaten Malang', 'Kabupaten Malang'],
    ['Camat Lengayang', 'Kabupaten Pesisir Selatan'],
    ['Gubernur Lampung', 'Provinsi Lampung'],
  ])('is that of its words: %s', (text, region) => {
    const official = onlyOfficial(`Para tamu disambut ${text} pagi itu.`);
    expect(regionNames([official?.region?.code ?? null])).toEqual([region]);
  });

  it.each([['Sekda Yanuar Lesmana'], ['Asisten Administrasi Umum Yanuar Lesmana'], ['Kepala Bappeda Yanuar Lesmana']])(
    'is none where they name none: %s',
    (text) => {
      expect(onlyOfficial(`Para tamu disambut ${text} di pendopo.`)?.region).toBeNull();
    },
  );
});

describe('the body of an office', () => {
  it.each([
    ['Ketua DPRD Blora', 'DPRD', null],
    ['Sekretaris Bapemperda DPRD Blora', 'DPRD', 'Bapemperda'],
    ['Ketua Komisi II DPRD Blora', 'DPRD', 'Komisi II'],
    ['Ketua Pansus III DPRD Blora', 'DPRD', 'Pansus III'],
    ['Kepala Dinas Kesehatan Kabupaten Blora', 'Dinas Kesehatan', null],
    ['Kadinkes Blora', 'Dinas Kesehatan', null],
    ['Camat Leces', 'Kecamatan Leces', null],
    ['Ketua FKUB Blora', 'FKUB', null],
  ])('is read from its words: %s', (text, body, unit) => {
    expect(onlyOfficial(`Para tamu disambut ${text} pagi itu.`)?.organisation).toMatchObject({ body, unit });
  });

  it('is none for the head of a region', () => {
    expect(onlyOfficial('Para tamu disambut Bupati Blora.')?.organisation).toBeNull();
  });
});

describe('a short form that no list has', () => {
  it.each([
    ['Ketua BPRN Zulfikri', 'Ketua BPRN', 'Zulfikri'],
    ['Ketua BPRN, Yanuar Lesmana,', 'Ketua BPRN', 'Yanuar Lesmana'],
    ['Sekretaris GPKN Drs. Yanuar Lesmana', 'Sekretaris GPKN', 'Yanuar Lesmana'],
    ['Kepala Dinas P2KBP3A Yanuar Lesmana', 'Kepala Dinas P2KBP3A', 'Yanuar Lesmana'],
  ])('says what the office is of: %s', (text, office, name) => {
    expect(officialsOf(`Para tamu disambut ${text} di pendopo.`)).toEqual([[office, name]]);
  });

  it('is not the holder’s name in capitals', () => {
    expect(officialsOf('Para tamu disambut Ketua RUDI HARTANTO di pendopo.')).toEqual([['Ketua', 'RUDI HARTANTO']]);
  });
});

describe('a programme', () => {
  it.each([
    ['Sekolah itu menyandang predikat Adiwiyata Mandiri sejak lama.'],
    ['Mereka belajar cara meraih Kabupaten Layak Anak.'],
    ['Bantaeng membangun Kota Layak Anak sejak lama.'],
    ['Kondisi Bantaeng kini jauh lebih baik.'],
  ])('is no person: %s', (text) => {
    expect(officialsOf(text)).toEqual([]);
  });

  it('behind an office is not its holder', () => {
    expect(officialsOf('Tamu disambut Ketua Tim Adiwiyata, Bapak Agus Priyo Handoko, M.Pd., di aula.')).toEqual([
      ['Ketua Tim Adiwiyata', 'Agus Priyo Handoko'],
    ]);
  });
});
