// What of a page is headline, running text, caption or clutter.
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../helpers/stages.js';

const TITLE = 'Pemkab Sigi Belajar Pengelolaan Sampah ke Banyumas';
const LEAD = 'Pemerintah Kabupaten Sigi melakukan studi tiru ke Pemerintah Kabupaten Banyumas, Selasa (26/8/2025). Rombongan diterima di pendopo.';
const NEXT = 'Rombongan dipimpin Asisten Administrasi Umum, Yanuar Lesmana, dan diterima Sekretaris Daerah Kabupaten Banyumas di ruang rapat.';

/** The blocks of a page as text, each behind its kind. */
function blocksOf(page: string): string[] {
  return layoutOf(page).blocks.map(({ kind, start, end }) => `${kind}: ${page.slice(start, end)}`);
}

describe('title', () => {
  it.each([
    ['the first line', `${TITLE}\n\n${LEAD}`],
    ['a line right above the text', `${TITLE}\n${LEAD}`],
    ['a line behind a breadcrumb', `Beranda / Daerah / Sigi\n${TITLE}\n\n${LEAD}`],
    ['a line behind a rubric', `Pemerintahan\n\n${TITLE}\n\n${LEAD}`],
    ['a line behind share buttons', `Facebook Twitter WhatsApp\n${TITLE}\n\n${LEAD}`],
    ['a line with spaces around it', `   ${TITLE}  \n\n${LEAD}`],
    ['a line in a file with Windows line ends', `${TITLE}\r\n\r\n${LEAD}`],
  ])('is %s', (_name, page) => {
    expect(layoutOf(page).title?.value).toBe(TITLE);
  });

  it('may be broken in two', () => {
    const page = `Pemkab Sigi Belajar Pengelolaan\nsampah ke Banyumas\n\n${LEAD}`;
    expect(layoutOf(page).title?.value).toBe('Pemkab Sigi Belajar Pengelolaan sampah ke Banyumas');
    expect(blocksOf(page)).toEqual(['title: Pemkab Sigi Belajar Pengelolaan\nsampah ke Banyumas', `body: ${LEAD}`]);
  });

  it('may be a question', () => {
    const question = 'Mengapa DPRD Blora Jauh-Jauh Belajar ke Bantaeng?';
    expect(layoutOf(`${question}\n\n${LEAD}`).title?.value).toBe(question);
  });

  it('gives its place in the page', () => {
    const { title } = layoutOf(`\n  ${TITLE}\n\n${LEAD}`);
    expect(title).toEqual({ value: TITLE, start: 3, end: 3 + TITLE.length });
  });

  it.each([
    ['opens with the text', `${LEAD}\n\n${NEXT}`],
    ['opens with a dateline', `BANYUMAS – ${LEAD}\n\n${NEXT}`],
    ['breaks its first sentence', `Pemerintah Kabupaten Sigi melakukan studi tiru ke\npemerintah tetangga.\n\n${NEXT}`],
    ['is nothing but a headline', TITLE],
  ])('is missing where a page %s', (_name, page) => {
    expect(layoutOf(page).title).toBeNull();
  });
});

describe('blocks', () => {
  it('are the title and its paragraphs in page order', () => {
    expect(blocksOf(`${TITLE}\n\n${LEAD}\n\n${NEXT}`)).toEqual([`title: ${TITLE}`, `body: ${LEAD}`, `body: ${NEXT}`]);
  });

  it('start behind the dateline', () => {
    expect(blocksOf(`${TITLE}\n\nBANYUMAS, kabarkita.com – ${LEAD}`)[1]).toBe(`body: ${LEAD}`);
  });

  it.each([
    ['a line break', 'diterima Bupati Banyumas\ndi pendopo kabupaten sore itu.'],
    ['an empty line before a small letter', 'diterima Bupati Banyumas\n\ndi pendopo kabupaten sore itu.'],
    ['an empty line before a comma', 'diterima Bupati Banyumas\n\n, di pendopo kabupaten sore itu.'],
  ])('join a sentence broken by %s', (_name, broken) => {
    const page = `${TITLE}\n\nRombongan yang datang dengan tiga bus besar itu ${broken}\n\n${NEXT}`;
    expect(blocksOf(page)).toHaveLength(3);
  });

  it('do not join a new paragraph to one that ended', () => {
    expect(blocksOf(`${TITLE}\n\n${LEAD}\n${NEXT}`)).toHaveLength(3);
  });

  it.each([
    ['Baca Juga: DPRD Blora Kunjungi DPRD Bantaeng'],
    ['BACA JUGA : DPRD Blora Kunjungi DPRD Bantaeng'],
    ['Baca juga DPRD Blora Kunjungi DPRD Bantaeng'],
    ['Berita Terkait: DPRD Blora Kunjungi DPRD Bantaeng'],
    ['Lihat Juga: DPRD Blora Kunjungi DPRD Bantaeng'],
    ['• DPRD Blora Kunjungi DPRD Bantaeng'],
    ['DPRD Blora Kunjungi Gedung DPRD Bantaeng Selama Tiga Hari'],
    ['SCROLL TO CONTINUE WITH CONTENT'],
    ['Share: Facebook Twitter WhatsApp'],
    ['Tags: studi tiru, sampah'],
    ['Dilihat: 1.204 kali'],
    ['https://kabarkita.com/berita/123'],
    ['Advertisement'],
  ])('leave out "%s"', (line) => {
    const page = `${TITLE}\n\n${LEAD}\n\n${line}\n\n${NEXT}`;
    expect(blocksOf(page)).toEqual([`title: ${TITLE}`, `body: ${LEAD}`, `body: ${NEXT}`]);
  });

  it('leave out a title that is printed twice', () => {
    expect(blocksOf(`${TITLE}\n\n${TITLE}\n\n${LEAD}`)).toEqual([`title: ${TITLE}`, `body: ${LEAD}`]);
  });

  it('keep paragraphs that are alike but for a few letters', () => {
    const alike = (hall: string) => `Rombongan lalu meninjau ${hall} didampingi para kepala dinas sampai sore hari.`;
    const [one, two] = [alike('ruang A'), alike('ruang B')];
    expect(blocksOf(`${TITLE}\n\n${LEAD}\n\n${one}\n\n${two}\n\n${one}`)).toEqual([`title: ${TITLE}`, `body: ${LEAD}`, `body: ${one}`, `body: ${two}`]);
  });

  it('leave out a paragraph that is printed twice', () => {
    expect(blocksOf(`${TITLE}\n\n${LEAD}\n\n${NEXT}\n\n${LEAD}`)).toHaveLength(3);
  });

  it.each([
    ['Berita Terkait'],
    ['Artikel Lainnya'],
    ['Tinggalkan Balasan'],
    ['Leave a Reply'],
    ["What's Your Reaction?"],
    ['Navigasi pos'],
    ['Copyright 2025 Kabar Kita'],
  ])('end at "%s"', (line) => {
    const page = `${TITLE}\n\n${LEAD}\n\n${line}\n\nDPRD Kabupaten Blora kemarin mengunjungi DPRD Kabupaten Bantaeng untuk belajar.`;
    expect(blocksOf(page)).toEqual([`title: ${TITLE}`, `body: ${LEAD}`]);
  });

  it.each([
    ['at a name', 'Kepala Dinas Lingkungan Hidup Sigi Yanuar Lesmana\nPratama, M.Si. memimpin rombongan ke pendopo.'],
    ['behind a shortened first name', 'Ikut pula Kepala Bidang Persampahan, La Ode Muh.\nSafiuddin, yang menulis laporan.'],
    ['before its date', 'Rombongan Pemkab Sigi itu diterima di pendopo pada\nhari yang sama, Selasa 26 Agustus 2025.'],
  ])('go on over a line broken %s', (_name, paragraph) => {
    expect(blocksOf(`${TITLE}\n\n${LEAD}\n\n${paragraph}`).at(-1)).toBe(`body: ${paragraph}`);
  });

  it('do not end at a box of related news above the text', () => {
    expect(blocksOf(`Berita Terkait\n\n${TITLE}\n\n${LEAD}`)).toContain(`body: ${LEAD}`);
  });

  it.each([
    ['Foto: Rombongan Pemkab Sigi di Pendopo Sipanji'],
    ['Keterangan foto: Rombongan Pemkab Sigi di Pendopo Sipanji.'],
    ['Rombongan Pemkab Sigi berfoto di Pendopo Sipanji. (Foto: Humas Banyumas)'],
    ['Rombongan Pemkab Sigi berfoto di Pendopo Sipanji. Foto: ist'],
    ['Rombongan Pemkab Sigi berfoto di Pendopo Sipanji (ist)'],
  ])('keep the caption "%s" apart', (line) => {
    expect(blocksOf(`${TITLE}\n\n${line}\n\n${LEAD}`)[1]).toBe(`caption: ${line}`);
  });

  it('of an empty page are none', () => {
    expect(blocksOf(' \n\n ')).toEqual([]);
  });
});
