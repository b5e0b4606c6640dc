// Names of bodies: head, unit, field of work, proper name and region.
import { describe, expect, it } from 'vitest';
import { mentionsOf, regionNames, scan, wordsOf } from '../../helpers/stages.js';

/** The bodies of a text: name, unit, type, region. */
function bodiesOf(text: string) {
  return mentionsOf(scan(text), 'organisation').map(({ body, unit, kind, region }) => [
    body,
    unit,
    kind,
    region === null ? null : regionNames(region.candidates).join(' / '),
  ]);
}

describe('a body', () => {
  it.each([
    ['Pemkab Sigi', 'Pemerintah', 'government', 'Kabupaten Sigi'],
    ['Pemerintah Kota Batu', 'Pemerintah', 'government', 'Kota Batu'],
    ['Pemerintah Provinsi (Pemprov) Bali', 'Pemerintah', 'government', 'Provinsi Bali'],
    ['DPRD Kabupaten Blora', 'DPRD', 'legislature', 'Kabupaten Blora'],
    ['Dewan Perwakilan Rakyat Daerah (DPRD) Kabupaten Blora', 'DPRD', 'legislature', 'Kabupaten Blora'],
    ['DPRK Aceh Besar', 'DPRK', 'legislature', 'Kabupaten Aceh Besar'],
    ['Dinas Kesehatan Kabupaten Sigi', 'Dinas Kesehatan', 'agency', 'Kabupaten Sigi'],
    ['Dinas Kesehatan (Dinkes) Kabupaten Sigi', 'Dinas Kesehatan', 'agency', 'Kabupaten Sigi'],
    ['Dinkes Sigi', 'Dinas Kesehatan', 'agency', 'Kabupaten Sigi'],
    ['Inspektorat Kota Palu', 'Inspektorat', 'agency', 'Kota Palu'],
    ['Bappeda Blora', 'Badan Perencanaan Pembangunan Daerah', 'agency', 'Kabupaten Blora'],
    ['Kecamatan Leces Kabupaten Probolinggo', 'Kecamatan Leces', 'district', 'Kabupaten Probolinggo'],
    ['Desa Ponggok, Kabupaten Klaten', 'Desa Ponggok', 'village', 'Kabupaten Klaten'],
    ['RSUD Sayang Kabupaten Cianjur', 'RSUD Sayang', 'health_facility', 'Kabupaten Cianjur'],
    ['TP PKK Kabupaten Blora', 'TP PKK', 'community', 'Kabupaten Blora'],
    ['FKUB Kota Salatiga', 'FKUB', 'community', 'Kota Salatiga'],
    ['KPU Kabupaten Blora', 'KPU', 'vertical_agency', 'Kabupaten Blora'],
    ['PDAM Kota Salatiga', 'PDAM', 'enterprise', 'Kota Salatiga'],
  ])('is read with its region: %s', (text, body, kind, region) => {
    expect(bodiesOf(`Rombongan ${text} tiba pagi itu.`)).toEqual([[body, null, kind, region]]);
  });

  it.each([
    ['Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Sigi'],
    ['Dinas Pendidikan, Pemuda dan Olahraga Kabupaten Sigi'],
    ['Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kabupaten Sigi'],
    ['Badan Perencanaan Pembangunan Daerah Kabupaten Sigi'],
    ['Satuan Polisi Pamong Praja Kabupaten Sigi'],
  ])('with a long name is one mention: %s', (text) => {
    const scanned = scan(`Rombongan ${text} tiba pagi itu.`);
    expect(mentionsOf(scanned, 'organisation').map((mention) => wordsOf(scanned, mention))).toEqual([text]);
  });

  it.each([
    ['Pemkab Sigi dan Pemkot Palu', 2],
    ['Dinas Kesehatan dan Dinas Pendidikan Kabupaten Sigi', 2],
    ['Bappeda, Inspektorat dan Setwan', 3],
    ['Kesbangpol dan FKUB Kota Salatiga', 2],
    ['FKUB dan Kesbangpol Kota Salatiga', 2],
  ])('ends before the next one: %s', (text, count) => {
    expect(bodiesOf(`Rombongan ${text} tiba pagi itu.`)).toHaveLength(count);
  });

  it.each([
    ['a head that says nothing alone', 'Setiap Dinas mengirim wakil.'],
    ['an acronym in small letters', 'Mereka bertemu sang idi dan pkk kata orang.'],
    ['a word for a council in another sense', 'Ruang dewan itu ramai.'],
  ])('is not read in %s', (_name, text) => {
    expect(bodiesOf(text)).toEqual([]);
  });
});

describe('a unit of a council', () => {
  it.each([
    ['Komisi II DPRD Kota Malang', 'Komisi II', 'Kota Malang'],
    ['Komisi A DPRD Kabupaten Blora', 'Komisi A', 'Kabupaten Blora'],
    ['Komisi I dan II DPRD Kota Malang', 'Komisi I dan II', 'Kota Malang'],
    ['Pansus III DPRD Kabupaten Blora', 'Pansus III', 'Kabupaten Blora'],
    ['Panitia Khusus (Pansus) DPRD Kabupaten Blora', 'Pansus', 'Kabupaten Blora'],
    ['Bapemperda DPRD Kabupaten Blora', 'Bapemperda', 'Kabupaten Blora'],
    ['Badan Musyawarah (Banmus) DPRD Kabupaten Blora', 'Badan Musyawarah', 'Kabupaten Blora'],
    ['Badan Kehormatan DPRD Kabupaten Blora', 'Badan Kehormatan', 'Kabupaten Blora'],
    ['Komisi III dari DPRD Kabupaten Blora', 'Komisi III', 'Kabupaten Blora'],
    ['Banggar DPRD Blora', 'Badan Anggaran', 'Kabupaten Blora'],
  ])('belongs to it: %s', (text, unit, region) => {
    expect(bodiesOf(`Rombongan ${text} tiba pagi itu.`)).toEqual([['DPRD', unit, 'legislature', region]]);
  });

  it('stands for the council where none is named', () => {
    expect(bodiesOf('Rombongan Komisi IV Blora tiba pagi itu.')).toEqual([['DPRD', 'Komisi IV', 'legislature', 'Kabupaten Blora']]);
  });

  it.each([['Mereka membahas komisi penjualan.'], ['Komisi itu dibentuk tahun lalu.']])('is not read without number or council: %s', (text) => {
    expect(bodiesOf(text)).toEqual([]);
  });
});

describe('a part of a government', () => {
  it.each([
    ['Bagian Organisasi Setda Kabupaten Sigi', 'Kabupaten Sigi'],
    ['Bagian Hukum Sekretariat Daerah Kabupaten Sigi', 'Kabupaten Sigi'],
    ['Bidang Tata Ruang Dinas Pekerjaan Umum Kabupaten Sigi', 'Kabupaten Sigi'],
  ])('is one mention with the body it is part of: %s', (text, region) => {
    const scanned = scan(`Rombongan ${text} tiba pagi itu.`);
    expect(mentionsOf(scanned, 'organisation').map((mention) => wordsOf(scanned, mention))).toEqual([text]);
    expect(bodiesOf(`Rombongan ${text} tiba pagi itu.`)[0]?.[3]).toBe(region);
  });
});

describe('a body with a proper name', () => {
  it.each([
    ['PDAM Tirta Pakuan Kota Bogor', 'PDAM Tirta Pakuan', 'Kota Bogor'],
    ['Perumda Air Minum Tirta Kencana Kota Samarinda', 'Perumda Air Minum Tirta Kencana', 'Kota Samarinda'],
    ['RSUD Ibnu Sina Kabupaten Gresik', 'RSUD Ibnu Sina', 'Kabupaten Gresik'],
    ['Puskesmas Leces Kabupaten Probolinggo', 'Puskesmas Leces', 'Kabupaten Probolinggo'],
    ['SMPN 2 Blora', 'SMPN 2', 'Kabupaten Blora'],
    ['Desa Pujon Kidul Kabupaten Malang', 'Desa Pujon Kidul', 'Kabupaten Malang'],
  ])('keeps it: %s', (text, body, region) => {
    const [found] = bodiesOf(`Rombongan ${text} tiba pagi itu.`);
    expect([found?.[0], found?.[3]]).toEqual([body, region]);
  });

  it.each([
    ['Kecamatan Lengayang', 'Kabupaten Pesisir Selatan'],
    ['Desa Sumberejo, Kecamatan Lengayang', 'Kabupaten Pesisir Selatan'],
    ['Desa Sumberejo Kecamatan Leces, Kabupaten Probolinggo', 'Kabupaten Probolinggo'],
  ])('lies where the words or the gazetteer say: %s', (text, region) => {
    expect(bodiesOf(`Warga ${text} tiba pagi itu.`)[0]?.[3]).toBe(region);
  });
});

describe('a short form that the article explains', () => {
  it('stands for the body from then on', () => {
    const text = 'Rombongan Perumda Air Minum Tirta Kencana (Perumda TK) Kota Samarinda tiba. Direksi Perumda TK ingin belajar.';
    expect(bodiesOf(text).map(([body]) => body)).toEqual(['Perumda Air Minum Tirta Kencana', 'Perumda Air Minum Tirta Kencana']);
  });

  it('of an agency is no field or name', () => {
    const text =
      'Dinas Komunikasi, Informatika, Statistik dan Persandian (Diskominfosanditik) Kabupaten Sigi tiba. Pegawai dari Diskominfosanditik ingin belajar.';
    const bodies = bodiesOf(text);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]?.[0]).toBe(bodies[0]?.[0]);
  });
});

describe('a building', () => {
  it.each([
    ['Kantor Bappeda Gresik', 'Badan Perencanaan Pembangunan Daerah', 'agency', 'Kabupaten Gresik'],
    ['Kantor DPRD Blora', 'DPRD', 'legislature', 'Kabupaten Blora'],
  ])('is the body that it houses: %s', (text, body, kind, region) => {
    expect(bodiesOf(`Rombongan tiba di ${text} pagi itu.`)).toEqual([[body, null, kind, region]]);
  });

  it('without a body in it is none', () => {
    expect(bodiesOf('Rombongan tiba di Kantor Gresik pagi itu.').map(([body]) => body)).not.toContain('Badan Perencanaan Pembangunan Daerah');
  });
});

describe('a region behind a comma', () => {
  it('is that of a body with a proper name', () => {
    expect(bodiesOf('Rombongan RSUD Muhammad Zein, Kabupaten Belitung Timur, datang.')).toEqual([
      ['RSUD Muhammad Zein', null, 'health_facility', 'Kabupaten Belitung Timur'],
    ]);
  });

  it.each([
    ['a body of every region', 'Hadir Inspektorat, Kabupaten Blora menang.'],
    ['a bare name', 'Mereka melihat RSUD Muhammad Zein, Blora dan Sigi.'],
  ])('is not that of %s', (_name, text) => {
    expect(bodiesOf(text)[0]?.[3]).toBeNull();
  });
});
