// Where sentences end, where titles and degrees must not end them, and what is direct speech.
import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../src/tokens/sentences.js';
import type { Block } from '../../../src/types.js';
import { rules } from '../../helpers/stages.js';

function readText(text: string, blocks?: readonly Block[]) {
  return readSentences(text, blocks ?? [{ kind: 'body', start: 0, end: text.length }], rules.sentenceWords);
}

/** The ranges of an article as text. */
function texts(text: string, ranges: 'sentences' | 'quotes'): string[] {
  const article = readText(text);
  return article[ranges].map(({ from, to }) => text.slice(article.tokens[from]!.start, article.tokens[to - 1]!.end));
}

describe('sentences', () => {
  it.each([
    ['at a full stop', 'Rombongan tiba pagi. Mereka disambut sekda.', 1],
    ['at a question mark', 'Kenapa ke Sleman? Karena dekat.', 1],
    ['before a number', 'Rombongan tiba. 25 orang ikut serta.', 1],
    ['at a full stop that the page ran together', 'Bupati menutup kunjungannya.Sementara itu warga menunggu.', 1],
    ['behind a degree, before a sentence opener', 'Hadir Sekda Yanuar Lesmana, M.Si. Kegiatan itu singkat.', 1],
    ['behind a degree, before a new name', 'Ia didampingi Yanuar Lesmana, S.Sos. Rudi kemudian bicara.', 1],
    ['behind a town written short, before a sentence opener', 'Mereka berasal dari Kab. Kegiatan itu singkat.', 1],
    ['behind an ellipsis', 'Mereka menunggu… Sekda pun tiba.', 1],
    ['behind a closing bracket', 'Rombongan tiba (Senin malam). Mereka langsung beristirahat.', 1],
    ['behind speech that holds its own full stop', '“Kami senang sekali bisa datang.” Bupati lalu pamit.', 1],
  ])('end %s', (_name, text, breaks) => {
    expect(texts(text, 'sentences')).toHaveLength(breaks + 1);
  });

  it.each([
    ['Kab.', 'Rombongan datang dari Kab. Bandung sore itu.'],
    ['Drs.', 'Tamu diterima Drs. Yanuar Lesmana di aula.'],
    ['a row of titles', 'Tamu diterima Dr. Ir. H. Yanuar Lesmana di aula.'],
    ['degrees inside a list', 'Hadir Yanuar Lesmana, S.Sos., M.Si., dan Rudi Hartanto.'],
    ['an initial', 'Asisten Endra S. Wibowo memimpin rombongan.'],
    ['a shortened first name', 'Sekda Moh. Rifai memimpin rombongan.'],
    ['an acting form', 'Tamu diterima Plt. Kepala Dinas Kesehatan.'],
    ['No.', 'Aula itu berada di Jalan Merdeka No. 5 Blitar.'],
    ['a number with points', 'Biayanya Rp 1.500.000 untuk tiap orang.'],
    ['a web address', 'Laman kabarkita.com memuat berita itu.'],
    ['a small letter behind the dot', 'Mereka tiba pkl. sembilan pagi.'],
    ['an ellipsis inside a sentence', 'Mereka belajar... lalu pulang.'],
    ['speech inside a sentence', '“Kami belajar. Kami pulang,” ujar Yanuar Lesmana.'],
  ])('do not end at %s', (_name, text) => {
    expect(texts(text, 'sentences')).toEqual([text]);
  });

  it('takes the closing marks into the sentence they close', () => {
    expect(texts('Ia berkata: “Kami senang bisa belajar di sini.” Lalu ia pamit.', 'sentences')[0]).toMatch(/”$/);
  });

  it('ends with its block, full stop or not, and counts paragraphs by blocks', () => {
    const text = 'Pemkab Sigi Belajar ke Palu\nRombongan tiba. Mereka pulang';
    const { sentences } = readText(text, [
      { kind: 'title', start: 0, end: 27 },
      { kind: 'body', start: 28, end: text.length },
    ]);
    expect(sentences.map(({ kind, index, paragraph }) => [kind, index, paragraph])).toEqual([
      ['title', 0, 0],
      ['body', 1, 1],
      ['body', 2, 1],
    ]);
  });

  it('leaves no token out and none in two sentences', () => {
    const { tokens, sentences } = readText('Tamu tiba. “Kami senang bisa datang ke sini.” Sekda tersenyum! Usai.');
    expect(sentences.flatMap(({ from, to }) => [from, to])).toEqual([0, ...sentences.slice(1).flatMap(({ from }) => [from, from]), tokens.length]);
  });
});

describe('quotes', () => {
  it.each([
    ['curly marks', 'Ia berkata, “Kami ingin belajar banyak hal.”', '“Kami ingin belajar banyak hal.”'],
    ['straight marks', 'Ia berkata, "Kami ingin belajar banyak hal."', '"Kami ingin belajar banyak hal."'],
    ['a closing mark that opens', 'Lalu ”Kami ingin belajar banyak hal,” ujarnya.', '”Kami ingin belajar banyak hal,”'],
    ['speech that is never closed', 'Ia berkata, “Kami ingin belajar banyak hal.', '“Kami ingin belajar banyak hal.'],
  ])('read %s', (_name, text, quote) => {
    expect(texts(text, 'quotes')).toEqual([quote]);
  });

  it('parts two in one paragraph', () => {
    const text = '"Kami ingin belajar banyak hal," ujarnya. "Semoga hasilnya nanti bermanfaat."';
    expect(texts(text, 'quotes')).toHaveLength(2);
  });

  it.each([
    ['a term', 'Program “Kota Sehat” dipelajari.'],
    ['a straight mark that is never closed', 'Layar 32" dipasang di aula itu untuk para tamu.'],
    ['a text without marks', 'Kami ingin belajar banyak hal di sini.'],
  ])('leave out %s', (_name, text) => {
    expect(texts(text, 'quotes')).toEqual([]);
  });
});
