// Where the guests were received, and what they saw in the field.
import { describe, expect, it } from 'vitest';
import { findSites } from '../../../src/fields/sites.js';
import { findVenue } from '../../../src/fields/venue.js';
import { readVisit } from '../../helpers/stages.js';

const LEAD = 'Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng, Selasa (26/8/2025).';

function venueOf(text: string) {
  const { reading, frame } = readVisit(text);
  return findVenue(reading, frame)?.name ?? null;
}

function sitesOf(text: string) {
  const { reading, frame } = readVisit(text);
  return findSites(reading, frame, findVenue(reading, frame)?.name ?? null).map(({ name }) => name);
}

describe('the venue', () => {
  it.each([
    ['Rombongan diterima Bupati Bantaeng Rudi Hartanto di Pendopo Kabupaten Bantaeng.', 'Pendopo Kabupaten Bantaeng'],
    ['Rombongan diterima Sekda Bantaeng di Ruang Rapat Bupati.', 'Ruang Rapat Bupati'],
    ['Rombongan diterima Sekda Bantaeng di Aula Lantai II Kantor Bupati Bantaeng.', 'Aula Lantai II Kantor Bupati Bantaeng'],
    ['Pertemuan itu berlangsung di Gedung Balai Kartini.', 'Gedung Balai Kartini'],
    ['Kegiatan bertempat di Aula Bappeda Bantaeng.', 'Aula Bappeda Bantaeng'],
    ['Rombongan disambut Sekda Bantaeng Rudi Hartanto di Rumah Jabatan Bupati.', 'Rumah Jabatan Bupati'],
  ])('is read from: %s', (text, venue) => {
    expect(venueOf(`${LEAD} ${text}`)).toBe(venue);
  });

  it.each([
    ['no place is told', 'Rombongan diterima Bupati Bantaeng.'],
    ['a place has no name', 'Rombongan makan siang di kantor.'],
    ['somebody was interviewed there', 'Ditemui di Kantor Bupati Blora, Yanuar Lesmana bercerita.'],
  ])('is unknown where %s', (_name, text) => {
    expect(venueOf(`${LEAD} ${text}`)).toBeNull();
  });

  it.each([
    ['a room before the lobby', 'Rombongan disambut Sekda Bantaeng Rudi Hartanto di lobi Kantor Bupati. Pertemuan berlangsung di Ruang Pola.', 'Ruang Pola'],
    [
      'a room before the yard, named later',
      'Pertemuan berlangsung di Ruang Pola. Rombongan diterima Sekda Bantaeng Rudi Hartanto di halaman Kantor Bupati.',
      'Ruang Pola',
    ],
    ['the lobby where no other is named', 'Rombongan disambut Sekda Bantaeng Rudi Hartanto di lobi Kantor Bupati.', 'lobi Kantor Bupati'],
    ['the host’s before one of nobody', 'Pertemuan berlangsung di Gedung Serbaguna. Pertemuan berlangsung di Gedung DPRD Bantaeng.', 'Gedung DPRD Bantaeng'],
    ['any other before the guests’ own', 'Pertemuan berlangsung di Ruang Pola. Acara pelepasan digelar di Pendopo Kabupaten Blora.', 'Ruang Pola'],
    ['the one that opens its sentence', 'Ruang Pola Kantor Bupati Bantaeng dipakai menerima rombongan.', 'Ruang Pola Kantor Bupati Bantaeng'],
    [
      'the one after another event',
      'Seusai rakor di Hotel Seruni, Sekda Bantaeng Rudi Hartanto menerima rombongan. Pertemuan berlangsung di Ruang Pola.',
      'Ruang Pola',
    ],
    ['the one of the reception that is over', 'Usai disambut di Aula Bappeda Bantaeng, rombongan pulang.', 'Aula Bappeda Bantaeng'],
  ])('is %s', (_name, text, venue) => {
    expect(venueOf(`${LEAD} ${text}`)).toBe(venue);
  });

  it.each([
    ['the guests’ own place', 'Sebelum berangkat mereka makan di Gedung DPRD Blora.'],
    ['the place of another event', 'Rombongan itu menemui mereka seusai rakor di Hotel Seruni.'],
  ])('is not %s', (_name, text) => {
    expect(venueOf(`${LEAD} ${text}`)).toBeNull();
  });

  it('is the place of the reception before others', () => {
    const text = `${LEAD} Rombongan diterima Sekda Bantaeng Rudi Hartanto di Ruang Rapat Utama. Mereka menginap di Hotel Seruni.`;
    expect(venueOf(text)).toBe('Ruang Rapat Utama');
  });
});

describe('the sites', () => {
  it.each([
    ['Rombongan meninjau TPA Karya.', ['TPA Karya']],
    ['Mereka mengunjungi Puskesmas Leces.', ['Puskesmas Leces']],
    ['Mereka juga melihat langsung Bank Sampah Melati.', ['Bank Sampah Melati']],
    ['Mereka meninjau Puskesmas Leces, Pasar Dringu dan TPA Karya.', ['Puskesmas Leces', 'Pasar Dringu', 'TPA Karya']],
    ['Kegiatan dilanjutkan ke Desa Wisata Melati.', ['Desa Wisata Melati']],
    ['Rombongan bergerak ke Depo Arsip dan Perpustakaan Daerah.', ['Depo Arsip', 'Perpustakaan Daerah']],
  ])('are read from: %s', (text, sites) => {
    expect(sitesOf(`${LEAD} ${text}`)).toEqual(sites);
  });

  it.each([
    ['nothing is visited', 'Rombongan pulang sore itu.'],
    ['a site has no name', 'Rombongan meninjau pasar.'],
    ['somebody only speaks of it', '“Kami dulu sering mengunjungi Pasar Dringu,” kata Bupati Bantaeng Rudi Hartanto.'],
  ])('are none where %s', (_name, text) => {
    expect(sitesOf(`${LEAD} ${text}`)).toEqual([]);
  });
});
