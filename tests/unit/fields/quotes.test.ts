// Direct speech and its speakers.
import { describe, expect, it } from 'vitest';
import { readQuotes } from '../../../src/fields/quotes.js';
import { readVisit } from '../../helpers/stages.js';

const LEAD =
  'DPRD Blora melakukan studi tiru ke DPRD Bantaeng. Rombongan dipimpin Ketua DPRD Blora Yanuar Lesmana dan diterima Ketua DPRD Bantaeng Rudi Hartanto.';
const SAID = 'Kami ingin belajar banyak hal di sini';

function quotesOf(text: string) {
  const { reading, frame } = readVisit(`${LEAD} ${text}`);
  return readQuotes(reading, frame);
}

describe('the speaker', () => {
  it.each([
    ['behind the words', `“${SAID},” ujar Ketua DPRD Blora Yanuar Lesmana.`],
    ['behind them, by one name', `“${SAID},” ujar Yanuar.`],
    ['in front of the words', `Yanuar Lesmana mengatakan, “${SAID}.”`],
    ['in front with a colon', `Yanuar Lesmana berkata: “${SAID}.”`],
    ['in straight marks', `"${SAID}," ujar Yanuar Lesmana.`],
    ['with a day behind the name', `“${SAID},” ujar Yanuar Lesmana, Selasa (26/8/2025).`],
  ])('is named %s', (_name, text) => {
    expect(quotesOf(text).map(({ speaker }) => speaker)).toEqual(['Yanuar Lesmana']);
  });

  it('goes on with "katanya"', () => {
    const text = `“${SAID},” ujar Yanuar Lesmana. “Semoga hasilnya nanti bermanfaat bagi warga kami,” katanya.`;
    expect(quotesOf(text).map(({ speaker }) => speaker)).toEqual(['Yanuar Lesmana', 'Yanuar Lesmana']);
  });

  it('changes with the next name', () => {
    const text = `“${SAID},” ujar Yanuar Lesmana. “Selamat datang di kota kami yang indah ini,” balas Rudi Hartanto. “Silakan bertanya apa saja kepada kami semua,” kata Rudi.`;
    expect(quotesOf(text).map(({ speaker }) => speaker)).toEqual(['Yanuar Lesmana', 'Rudi Hartanto', 'Rudi Hartanto']);
  });
});

describe('the words', () => {
  it('stand without the outer marks', () => {
    expect(quotesOf(`“${SAID},” ujar Yanuar Lesmana.`)[0]?.text).toMatch(/^Kami ingin belajar banyak hal di sini,?$/);
  });

  it('are where the evidence says', () => {
    const text = `${LEAD} “${SAID},” ujar Yanuar Lesmana.`;
    const [quote] = quotesOf(`“${SAID},” ujar Yanuar Lesmana.`);
    expect(quote!.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([quote!.text]);
  });

  it('of a term are no quotation', () => {
    expect(quotesOf('Mereka mempelajari program “Kota Sehat” di sana.')).toEqual([]);
  });
});
