// The tests in front of the pipeline: they drop most news, and nothing that the pipeline makes a record of.
import { describe, expect, it } from 'vitest';
import { extractVisits } from '../../src/pipeline.js';
import type { RegionName } from '../../src/rules/compile-regions.js';
import { loadRuleFiles } from '../../src/rules/load.js';
import { PhraseIndex } from '../../src/tokens/phrase-index.js';
import { readSentences } from '../../src/tokens/sentences.js';
import { namesTwoParties } from '../../src/triage/named.js';
import { NameIndex } from '../../src/triage/parties.js';
import { digestOf } from '../../src/triage/raw-words.js';
import { makeSignTest } from '../../src/triage/signs.js';
import { readCorpus } from '../helpers/corpus.js';
import { layoutOf, rules, scan } from '../helpers/stages.js';

const everything = { ...rules, triage: { mayHoldSigns: () => true, mayHoldParties: () => true, mayHoldWords: () => true, mayTellOfVisit: () => true } };
const passes = (text: string) =>
  rules.triage.mayHoldParties(text) && rules.triage.mayTellOfVisit(readSentences(text, layoutOf(text).blocks, rules.sentenceWords));

describe('two parties', () => {
  it.each([
    ['two regions', 'Warga Kabupaten Sigi berdagang ke Kota Palu.'],
    ['a region and its province', 'Harga cabai di Sumenep, Jawa Timur, naik.'],
    ['one name of a kabupaten and a kota', 'Hujan deras di Malang.'],
    ['words run together', 'BupatiSigi dan WalikotaPalu bersalaman.'],
    ['a name with a hyphen and a line break', 'Pare-\nPare disusul Barru.'],
    ['capitals throughout', 'SIGI MENANG ATAS BARRU'],
    ['a nickname in small letters', 'Dari kota Gudeg ke Sigi.'],
    ['a kecamatan elsewhere', 'Warga Kecamatan Kertasari berdagang ke Sigi.'],
    ['an apostrophe behind the name', 'Sigi’lah yang menang atas Barru.'],
    ['a name of several words over a line break', 'Warga kabupaten Sigi ke KOTA\n PALU.'],
    ['names at both ends', 'Sigi Barru'],
    ['a name behind a letter beyond ASCII', 'éSigi dan Sigi – “Barru”.'],
  ])('may be told of by %s', (_name, text) => {
    expect(rules.triage.mayHoldParties(text)).toBe(true);
  });

  it.each([
    ['no region', 'Harga emas naik hari ini.'],
    ['one region, twice', 'Polres Sigi menangkap pencuri di Kabupaten Sigi.'],
    ['regions in small letters', 'harga cabai di sigi dan barru naik.'],
    ['parts of longer words', 'Sigigi dan Barruba menang.'],
  ])('are not told of by %s', (_name, text) => {
    expect(rules.triage.mayHoldParties(text)).toBe(false);
  });
});

describe('a raw text', () => {
  const { mayHoldParties, mayHoldWords } = rules.triage;
  const places = Array.from({ length: 60 }, (_, number) => 470 + number);

  // It is read some five hundred code units at a time.
  it.each([
    ['marks', '.'],
    ['white space', ' '],
    ['one long word', 'a'],
    ['letters beyond ASCII', 'é'],
  ])('is read to its end, wherever its words stand: behind %s', (_name, filler) => {
    const party = (size: number) => `Sigi ${filler.repeat(size)} Barru`;
    expect(places.filter((size) => !mayHoldParties(party(size)))).toEqual([]);
    expect(places.filter((size) => mayHoldParties(party(size).replace('Barru', 'Barruba')))).toEqual([]);
    const told = (size: number) => `Pemkab Sigi ${filler.repeat(size)} melakukan studi tiru`;
    expect(places.filter((size) => !mayHoldWords(told(size)))).toEqual([]);
    expect(places.filter((size) => mayHoldWords(told(size).replace('studi', 'studio')))).toEqual([]);
  });

  it('is read as itself behind another that was read in part', () => {
    const long = `Sigi dan Barru. Kunjungan kerja. ${'Warga. '.repeat(200)}`;
    expect([long, 'Sigi saja.', long].map(mayHoldParties)).toEqual([true, false, true]);
    expect([long, 'Warga datang.', long].map(mayHoldWords)).toEqual([true, false, true]);
    expect([mayHoldWords(long), mayHoldParties(long), mayHoldParties('Barru saja.')]).toEqual([true, true, false]);
  });
});

describe('words that share a digest', () => {
  const [one, other] = ["pau'h", 'paseh'] as const;

  it('are names of the regions of both, which leaves the text to the pipeline', () => {
    const index = new PhraseIndex<RegionName>();
    index.add(one, { codes: ['13.05'], weak: false });
    index.add(other, { codes: ['32.04'], weak: false });
    const names = new NameIndex({ ...rules.regions, index, districts: new PhraseIndex(), levelPrefixes: new PhraseIndex() }, new Set());
    expect(digestOf(one)).toBe(digestOf(other));
    expect(names.namesOf(digestOf(one))?.alone.flatMap(({ codes }) => codes)).toEqual(['13.05', '32.04']);
    expect(names.namesOf(digestOf('pasar'))).toBeNull();
  });
});

describe('a sign of a visit', () => {
  it.each([
    ['a name of a visit', 'Kunker ke Barru.'],
    ['a guest', 'Rombongan tiba pukul sembilan.'],
    ['two words that other news uses, too', 'Mereka datang untuk belajar.'],
    ['words run together', 'BupatiBerkunjung ke Barru.'],
    ['capitals throughout', 'DISAMBUT HANGAT, MEREKA BERGURU'],
    ['letters beyond ASCII around it', '“Studi” tiru'],
    ['a word behind an emoji with a mark of its own', '✈\uFE0Fkunjungan ke Barru'],
    ['letters of other scripts that look alike in small print', '\u212Aunjungan ke Barru.'],
  ])('is %s', (_name, text) => {
    expect(rules.triage.mayHoldSigns(text)).toBe(true);
  });

  it.each([
    ['no such word', 'Banjir di jalan jurusan Pasuruan menuju Malang.'],
    ['one word that other news uses, too, twice', 'Warga datang pagi, polisi datang siang.'],
    ['a longer word', 'Pengunjung pasar menamuni barang.'],
  ])('is not %s', (_name, text) => {
    expect(rules.triage.mayHoldSigns(text)).toBe(false);
  });

  const LONG = 1 << 16;

  it.each([
    ['at the end', 'Berita. kunker'],
    ['at the end of a long text', `${'a '.repeat(LONG)}kunker`],
    ['where a text fills the buffer', `${'.'.repeat(LONG - 7)}kunker`],
    ['where a text fills the buffer but for one character', `${'.'.repeat(LONG - 8)}kunker.`],
    ['where a text does not fit into the buffer', `${'.'.repeat(LONG - 6)}kunker`],
    ['across the end of the buffer', `${'.'.repeat(LONG - 3)}kunker`],
    ['behind letters beyond ASCII', 'Berkafé kunker'],
    ['between two marks', '\u0301kunker\u0301'],
    ['run together with a name', 'di BogorKunkerDewan'],
    ['two of its words run together', 'StudiTiru'],
  ])('is found %s', (_name, text) => {
    expect(rules.triage.mayHoldSigns(text)).toBe(true);
    expect(rules.triage.mayHoldSigns('Berita.')).toBe(false);
  });

  it.each(['“Studi” tiru', '✈\uFE0Fkunjungan', '\u212Aunjungan ke Barru.', '\u202Akunker', 'é\u00AAkunker', 'BupatiÉKunker', '\u{1F64F}kunker'])(
    'is found in the bytes of %j',
    (text) => {
      expect(rules.triage.mayHoldSigns(text)).toBe(true);
      expect(rules.triage.mayHoldSigns(Buffer.from(text).toString('latin1'))).toBe(true);
    },
  );

  it.each([
    ['letters beyond ASCII', ['café', 1], 'Dua café, satu hotel', false],
    ['letters beyond ASCII, as a sign', ['café', 2], 'DUA CAFÉ', true],
    ['no letter of ASCII', ['ご訪問', 2], 'ご訪問', true],
    ['an apostrophe', ["jum'atan", 2], "Jum'atan", true],
  ] as const)('may be a word with %s', (_name, [word, weight], text, told) => {
    expect(makeSignTest(new Map([[word, weight]]))(text)).toBe(told);
  });

  it.each(loadRuleFiles().kinds.flatMap(({ phrases }) => phrases))('is every name of a visit: %s', (phrase) => {
    expect(rules.triage.mayHoldSigns(phrase)).toBe(true);
  });

  it.each(['aB', 'aBBBB', 'éB', "Aa'Bb", 'É Aku '])('is not looked for in all ways to cut letters that are run together: %j', (letters) => {
    const text = `Pemkab Blora dan Pemkab Bantul. ${letters.repeat(200_000 / letters.length)}`;
    expect(extractVisits({ text }, rules, null)).toEqual([]);
  });

  it('is found among any number of words', () => {
    const words = Array.from({ length: 3000 }, (_, number) => `kata${[...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`);
    const test = makeSignTest(new Map(words.map((word) => [word, 2])));
    expect(words.filter((word) => !test(`Hari itu ${word} saja.`))).toEqual([]);
    expect(test('Hari itu katapun saja.')).toBe(false);
  });

  it('is needed: regions and a verb between them make no visit', () => {
    const text = 'Banjir di jalan jurusan Pasuruan menuju Malang terjadi lagi. Pengendara dari Pasuruan menuju Malang terjebak dua jam.';
    expect(extractVisits({ text }, everything, null)).toEqual([]);
  });
});

describe('the words of a rule', () => {
  it.each([
    ['a party behind a verb', 'Warga melihat Pemkab Sigi menerima langsung Bupati Barru.'],
    ['an office in small letters behind a verb', 'Pemkab Sigi menerima wakil bupati pagi itu.'],
    ['a date between verb and party', 'Pemkab Sigi menerima hari ini juga, Senin (3/3), rombongan.'],
    ['an office of several words in small letters', 'Tuan rumah adalah wakil ketua panitia.'],
    ['an office of several words with a hyphen', 'Tuan rumah adalah wakil-ketua panitia.'],
    ['a word that begins an office, with a mark behind it', 'Tuan rumah ini adalah tim’nya.'],
    ['words run together', 'Pemkab Sigi melakukan StudiTiru.'],
    ['a phrase over a line break', 'Pemkab Sigi melakukan studi-\ntiru.'],
    ['capitals throughout', 'PEMKAB SIGI TERIMA BUPATI BARRU'],
  ])('stand in %s', (_name, text) => {
    expect(rules.triage.mayHoldWords(text)).toBe(true);
  });

  it.each([
    ['no such word', 'Pemkab Sigi memperbaiki jalan ke Barru.'],
    ['a thing behind the verb', 'Pemkab Sigi mendapat bantuan pupuk urea bersubsidi.'],
    ['a longer word', 'Pemkab Sigi memberi tanda terimanya kepada warga Barru.'],
    ['a thing behind the verb whose first word begins a person, too', 'Tuan rumah menang dalam laga yang berlangsung sore.'],
  ])('do not stand in %s', (_name, text) => {
    expect(rules.triage.mayHoldWords(text)).toBe(false);
  });
});

describe('a bracket between the words of a phrase', () => {
  const PARTIES = 'Pemkab Blora dan Pemkab Bantul. ';

  it.each([
    ['is passed over', 'bench (lalu) marking', true],
    ['is passed over with others', 'bench (a) - [b] marking', true],
    ['is left to the pipeline where it is long', `bench (${'x'.repeat(400)}) marking`, true],
    ['is none where it is not closed', 'bench (lalu marking', false],
  ])('%s', (_name, words, told) => {
    expect(rules.triage.mayHoldWords(`${PARTIES}${words}`)).toBe(told);
  });

  it.each(['kaji ( ', 'kaji (a ', 'bench ( ', 'bench ((((', 'orientasi [', 'ketua (', 'studi [) ( ', '(kaji) '])(
    'is not looked for to the end of the text: %j',
    (words) => {
      const text = PARTIES + words.repeat(400_000 / words.length);
      expect(extractVisits({ text }, rules, null)).toEqual([]);
    },
  );
});

describe('a visit', () => {
  it.each([
    ['its name', 'Studi tiru itu berjalan lancar di Sigi dan Barru.'],
    ['its name in the last paragraph', `${'Harga cabai di Sigi naik. '.repeat(20)}\n\nIa baru pulang dari kunker ke Barru.`],
    ['who came', 'Pemkab Sigi bertandang pagi itu ke Barru.'],
    ['who received', 'Bupati Barru menerima rombongan Pemkab Sigi.'],
    ['the head of a delegation', 'Ketua rombongan Pemkab Sigi pulang dari Barru.'],
  ])('may be told of by %s', (_name, text) => {
    expect(passes(text)).toBe(true);
  });

  it.each([
    ['a theft', 'Polres Sigi menangkap dua pencuri motor asal Barru. Keduanya kini ditahan.'],
    ['a match', 'PSM Barru menang 2-0 atas Persigi Sigi pada laga Minggu sore.'],
    ['who received, far down the article', `${'Harga cabai di Sigi naik. '.repeat(9)}Bupati Barru menerima gaji pertamanya.`],
  ])('is not told of by %s', (_name, text) => {
    expect(passes(text)).toBe(false);
  });
});

describe('two parties among the mentions', () => {
  it.each([
    ['two regions', 'Pemkab Sigi menyurati Pemkab Barru.', true],
    ['a name of two regions', 'Pemerintah Malang memperbaiki jalan.', true],
    ['one region', 'Pemkab Sigi memperbaiki jalan ke Kertasari, kata Bupati Sigi.', false],
    ['none', 'Harga cabai naik.', false],
  ])('are told of by %s', (_name, text, told) => {
    expect(namesTwoParties(scan(text))).toBe(told);
  });
});

describe('no record is lost', async () => {
  const corpus = await readCorpus({ extract: (article) => extractVisits(typeof article === 'string' ? { text: article } : article, everything, null) });
  const extract = (text: string) => extractVisits({ text, path: null }, rules, null);
  const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

  it.each(corpus)('of $article', ({ text, predicted }) => {
    expect(ids(extract(text))).toEqual(ids(predicted));
  });

  it.each([
    ['in one line', (text: string) => text.replace(/\s+/g, ' ')],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['without headline', (text: string) => text.split('\n').slice(1).join('\n')],
    ['with words run together', (text: string) => text.replace(/(?<=\p{Ll}{3}) (?=\p{Lu}\p{Ll}{3})/gu, '')],
    ['in capitals', (text: string) => text.toUpperCase()],
  ])('of the fixtures %s', (_name, change) => {
    for (const { text } of corpus) {
      const changed = change(text);
      expect(ids(extract(changed))).toEqual(ids(extractVisits({ text: changed }, everything, null)));
    }
  });
});
