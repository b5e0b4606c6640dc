// Names of people without their titles and degrees.
import { describe, expect, it } from 'vitest';
import { mentionsOf, scan } from '../../helpers/stages.js';

/** The names of all officials of a text. */
function namesOf(text: string): (string | null)[] {
  return mentionsOf(scan(text), 'official').map(({ name }) => name);
}

describe('a name', () => {
  it.each([
    ['Drs. Yanuar Lesmana', 'Yanuar Lesmana'],
    ['Drs Yanuar Lesmana MSi', 'Yanuar Lesmana'],
    ['Dr. Ir. H. Yanuar Lesmana, S.T., M.Si.', 'Yanuar Lesmana'],
    ['Dr H Yanuar Lesmana SH MH', 'Yanuar Lesmana'],
    ['Hj. Rini Astuti, S.Sos., M.M.', 'Rini Astuti'],
    ['dr. Rini Astuti, Sp.A', 'Rini Astuti'],
    ['drg. Rini Astuti, M.Kes', 'Rini Astuti'],
    ['KH. Yanuar Lesmana', 'Yanuar Lesmana'],
    ['Ny. Rini Astuti', 'Rini Astuti'],
    ['Ibu Rini Astuti', 'Rini Astuti'],
    ['Prof. Dr. Yanuar Lesmana, Ph.D.', 'Yanuar Lesmana'],
    ['Letkol Inf Yanuar Lesmana', 'Yanuar Lesmana'],
    ['Pdt. Yanuar Lesmana, S.Th', 'Yanuar Lesmana'],
    ['Yanuar Lesmana, S. Sos, M. Si', 'Yanuar Lesmana'],
    ['Yanuar Lesmana, SE., MM.', 'Yanuar Lesmana'],
    ['H.Yanuar Lesmana', 'Yanuar Lesmana'],
    ['Ir. Yanuar Lesmana, MT', 'Yanuar Lesmana'],
    ['Yanuar Lesmana, A.Md.', 'Yanuar Lesmana'],
  ])('loses academic, religious and honorific titles: %s', (text, name) => {
    expect(namesOf(`Para tamu disambut Sekda ${text} di pendopo.`)).toEqual([name]);
  });

  it.each([
    ['Andi Rusman Tenri'],
    ['La Ode Karim'],
    ['Lalu Wiraguna'],
    ['Baiq Sulastri'],
    ['I Wayan Sudana'],
    ['I Gusti Ngurah Sudana'],
    ['Ni Made Ayu Lestari'],
    ['Raden Suryo Lesmana'],
    ['Tengku Rahmat'],
    ['Teuku Rahmat'],
    ['Datuk Rajo Lesmana'],
  ])('keeps noble and adat titles: %s', (text) => {
    expect(namesOf(`Para tamu disambut Sekda ${text} di pendopo.`)).toEqual([text]);
  });

  it.each([
    ['of one word', 'Wawan'],
    ['with an initial behind', 'Endra S.'],
    ['with an initial inside', 'Endra S. Wibowo'],
    ['with an initial in front', 'A. Rusman'],
    ['with two initials', 'A.A. Gede Sudana'],
    ['with a shortened first name', 'Moh. Rifai'],
    ['with an apostrophe', "Ma'ruf Ruba'i"],
    ['with a curly apostrophe', 'Ma’ruf Ruba’i'],
    ['with a hyphen', 'Zaki Al-Habsyi'],
    ['with "bin"', 'Rahmat bin Karim'],
    ['of five words', 'Raden Tri Wahyu Kuncoro Jati'],
  ])('%s is read whole: %s', (_name, text) => {
    expect(namesOf(`Para tamu disambut Sekda ${text}, di pendopo.`)).toEqual([text]);
  });

  it.each([
    ['before a small letter', 'Tamu disambut Sekda Yanuar Lesmana kemarin.'],
    ['before a comma', 'Tamu disambut Sekda Yanuar Lesmana, kemarin.'],
    ['before a bracket', 'Tamu disambut Sekda Yanuar Lesmana (kanan).'],
    ['before a weekday', 'Tamu disambut Sekda Yanuar Lesmana Selasa lalu.'],
    ['before the next office', 'Tamu disambut Sekda Yanuar Lesmana Kepala Bappeda.'],
    ['before a body', 'Tamu disambut Sekda Yanuar Lesmana DPRD Blora.'],
    ['with its sentence', 'Tamu disambut Sekda Yanuar Lesmana. Kegiatan berlanjut.'],
    ['before a quotation', 'Kata Sekda Yanuar Lesmana “Kami senang bisa datang ke sini.”'],
  ])('ends %s', (_name, text) => {
    expect(namesOf(text)[0]).toBe('Yanuar Lesmana');
  });

  it('is read with a title where no office stands by it', () => {
    expect(namesOf('Kemudian Drs. Yanuar Lesmana berbicara.')).toEqual(['Yanuar Lesmana']);
  });

  it.each([
    ['a day', 'Sekda Selasa siang itu tiba.'],
    ['a body', 'Bupati DPRD Blora tiba.'],
    ['a word that the article also writes small', 'Sekda Rapat itu lama. Mereka rapat lagi.'],
    ['a programme', 'Camat Program itu bagus.'],
  ])('is not %s', (_name, text) => {
    expect(namesOf(text)).toEqual([null]);
  });
});
