// Which rule fires on which construction, and with which slots.
import { describe, expect, it } from 'vitest';
import { maskSentences } from '../../../src/frames/mask.js';
import { findRelations } from '../../../src/frames/relations.js';
import { rules, scan, wordsOf } from '../../helpers/stages.js';

/** The firings of a rule family or rule on a text, slots as words. */
function firingsOf(text: string, rule: string): Record<string, string>[] {
  const scanned = scan(text);
  return findRelations(maskSentences(scanned), rules.relationPatterns)
    .filter((relation) => relation.rule === rule)
    .map(({ slots }) => Object.fromEntries(Object.entries(slots).map(([slot, number]) => [slot, wordsOf(scanned, scanned.mentions[number]!)])));
}

const A = 'DPRD Blora';
const B = 'DPRD Bantaeng';

describe('direction', () => {
  it.each([
    ['direction.go-visit-to', `${A} melakukan studi tiru ke ${B}.`],
    ['direction.go-visit-to', `${A} menggelar kunjungan kerja terkait pengelolaan sampah ke ${B}.`],
    ['direction.visit-to', `${A} Studi Banding Sampah ke ${B}.`],
    ['direction.visit-of-to', `Kunjungan kerja ${A} ke ${B} berjalan lancar.`],
    ['direction.come-to', `${A} bertandang ke ${B}.`],
    ['direction.come-to', `${A} timba ilmu pengelolaan sampah ke ${B}.`],
    ['direction.come-to', `${A} memboyong jajarannya belajar ke ${B}.`],
    ['direction.learn-at', `${A} menimba pengalaman di ${B}.`],
    ['direction.visits', `${A} menyambangi ${B}.`],
    ['direction.receives-visit', `${B} menerima kunjungan kerja ${A}.`],
    ['direction.receives-visit', `${B} kedatangan rombongan dari ${A}.`],
    ['direction.receives-party', `${B} sambut ${A}.`],
    ['direction.visited-by', `${B} dikunjungi ${A}.`],
    ['direction.visited-by', `${B} jadi rujukan studi tiru ${A}.`],
    ['direction.received-by', `${A} diterima langsung oleh ${B}.`],
    ['direction.brought-to', `Puluhan orang diboyong ${A} ke ${B}.`],
  ])('%s tells guest from host: %s', (rule, text) => {
    expect(firingsOf(text, rule)).toContainEqual({ visitor: A, host: B });
  });

  it.each([
    ['direction.guests-of', `Rombongan dari ${A} tiba.`, { visitor: A }],
    ['direction.visit-of', `Kunjungan ${A} itu singkat.`, { visitor: A }],
    ['direction.to-only', `Mereka melakukan kunjungan ke ${B}.`, { host: B }],
    ['direction.wants-to-learn', `${A} ingin belajar banyak.`, { visitor: A }],
    ['direction.host-receives', `${B} menerima rombongan itu.`, { host: B }],
    ['direction.learn-from', `Mereka meniru keberhasilan ${B}.`, { host: B }],
    ['direction.apply-at-home', `Hasilnya akan diterapkan di ${A}.`, { visitor: A }],
    ['direction.thanks', `Ia berterima kasih. Terima kasih atas kedatangan ${A}.`, { visitor: A }],
    ['direction.venue', `Mereka duduk di ruang rapat ${B}.`, { host: B }],
  ])('%s tells one side: %s', (rule, text, slots) => {
    expect(firingsOf(text, rule)).toContainEqual(slots);
  });

  it.each([
    ['direction.go-visit-to', `${A} dan ${B} melakukan rapat.`],
    ['direction.receives-visit', `${A} melakukan kunjungan ke ${B}.`],
    ['direction.visits', `${A} bersurat kepada ${B}.`],
    ['direction.received-by', `${A} menerima ${B}.`],
  ])('%s does not fire on: %s', (rule, text) => {
    expect(firingsOf(text, rule)).toEqual([]);
  });
});

describe('people', () => {
  const leader = 'Ketua DPRD Blora Yanuar Lesmana';
  const receiver = 'Sekda Bantaeng Rudi Hartanto';
  it.each([
    ['leader.led-by', `Rombongan dipimpin ${leader}.`, { leader }],
    ['leader.led-by', `Kunjungan itu dipimpin langsung oleh ${leader}.`, { leader }],
    ['leader.leads', `${leader} memimpin rombongan.`, { leader }],
    ['leader.leads', `${leader}, bersama rombongan, tiba siang itu.`, { leader }],
    ['receiver.received-by', `Rombongan diterima ${receiver}.`, { receiver }],
    ['receiver.received-by', `Rombongan disambut hangat oleh ${receiver}.`, { receiver }],
    ['receiver.receives', `${receiver} menerima rombongan.`, { receiver }],
    ['sender.sees-off', `Rombongan dilepas ${leader}.`, { sender: leader }],
    ['companion.accompanied', `${leader} didampingi ${receiver}.`, { lead: leader, companion: receiver }],
    ['receiver.by-proxy', `Rombongan diterima Bupati Bantaeng melalui ${receiver}.`, { sender: 'Bupati Bantaeng', receiver }],
    ['leader.stands-in', `Mewakili Bupati Blora, ${leader} tiba.`, { sender: 'Bupati Blora', leader }],
  ])('%s finds who: %s', (rule, text, slots) => {
    expect(firingsOf(text, rule)).toContainEqual(slots);
  });

  it('of a ceremony lead no delegation', () => {
    expect(firingsOf('Upacara dipimpin Bupati Sleman.', 'leader.led-by')).toEqual([]);
  });
});

describe('size', () => {
  it.each([
    ['size.rombongan-count', 'Rombongan berjumlah 25 orang.'],
    ['size.rombongan-count', 'Rombongan terdiri dari 25 orang.'],
    ['size.bring-count', 'Ia membawa 25 orang.'],
    ['size.bring-count', 'Mereka memboyong 25 pejabat.'],
    ['size.people-who-came', 'Ada 25 orang ikut serta.'],
    ['size.people-of-visitor', 'Ada 25 orang dari DPRD Blora.'],
  ])('%s finds the head count: %s', (rule, text) => {
    expect(firingsOf(text, rule).map(({ count }) => count)).toContain('25');
  });

  it.each([
    ['villages', 'Kabupaten itu memiliki 25 desa.'],
    ['a score', 'Nilainya 25 poin.'],
  ])('counts no %s', (_name, text) => {
    const scanned = scan(text);
    expect(findRelations(maskSentences(scanned), rules.relationPatterns).filter(({ family }) => family === 'size')).toEqual([]);
  });
});

describe('places', () => {
  it('keeps a rule for direct speech out of the running text', () => {
    const said = '“Kami datang ke Bantaeng untuk belajar.”';
    const quoted = firingsOf(`Ia berkata, ${said}`, 'direction.we-came');
    expect(quoted).toEqual([{ host: 'Bantaeng' }]);
    expect(firingsOf('Kata mereka kami datang ke Bantaeng.', 'direction.we-came')).toEqual([]);
  });

  it('keeps a rule for the running text out of direct speech', () => {
    const said = `Ia berkata, “${A} melakukan studi tiru ke ${B}.”`;
    expect(firingsOf(said, 'direction.go-visit-to')).toEqual([]);
  });

  it('counts firings of one rule with the same slots once', () => {
    const firings = firingsOf(`${A} melakukan studi tiru ke ${B}.`, 'direction.go-visit-to');
    expect(firings).toHaveLength(1);
  });
});
