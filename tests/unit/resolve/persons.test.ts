// One person of the article is one person, however often and shortly named.
import { describe, expect, it } from 'vitest';
import { mergePersons } from '../../../src/resolve/persons.js';
import { resolveRegions } from '../../../src/resolve/regions.js';
import { scan } from '../../helpers/stages.js';

function personsOf(text: string) {
  const scanned = scan(text);
  resolveRegions(scanned);
  return { scanned, ...mergePersons(scanned) };
}

/** Names of the persons of a text. */
function namesOf(text: string): (string | null)[] {
  return personsOf(text).persons.map(({ name }) => name);
}

describe('mentions of one person', () => {
  it.each([
    ['the last word', 'Tamu diterima Sekda Blora Rudi Hartanto. “Selamat datang di kota kami ini,” ujar Hartanto.', 'Rudi Hartanto'],
    ['the first word', 'Tamu diterima Sekda Blora Rudi Hartanto. “Selamat datang di kota kami ini,” ujar Rudi.', 'Rudi Hartanto'],
    ['an office and one word', 'Tamu diterima Sekda Blora Rudi Hartanto. Kemudian Sekda Rudi bicara.', 'Rudi Hartanto'],
    ['the long form behind the short one', 'Tamu diterima Sekda Rudi. Kemudian Sekda Blora Rudi Hartanto bicara.', 'Rudi Hartanto'],
    ['a word left out', 'Tamu diterima Sekda Blora Tri Wahyu Kuncoro. Kemudian Tri Kuncoro bicara.', 'Tri Wahyu Kuncoro'],
    ['an initial for a word', 'Tamu diterima Sekda Blora Rudi Setyo Hartanto. Kemudian Rudi S. Hartanto bicara.', 'Rudi Setyo Hartanto'],
    ['a slip in spelling', 'Tamu diterima Sekda Blora Rudi Hermansyah. Kemudian Sekda Rudi Hermasyah bicara.', 'Rudi Hermansyah'],
    ['other titles', 'Tamu diterima Sekda Blora Drs. Rudi Hartanto, M.Si. Kemudian H. Rudi Hartanto bicara.', 'Rudi Hartanto'],
    ['another spelling of the first name', 'Tamu diterima Sekda Blora Moch. Zaini Arif. Kemudian Moh. Zaini Arif bicara.', 'Moch. Zaini Arif'],
    ['another case', 'Tamu diterima Sekda Blora Rudi Hartanto. Kemudian Sekda Blora RUDI HARTANTO bicara.', 'Rudi Hartanto'],
  ])('are joined under the longest form: %s', (_name, text, name) => {
    expect(namesOf(text)).toEqual([name]);
  });

  it('are all kept, in text order', () => {
    const { persons } = personsOf('Sekda Rudi tiba. Sekda Blora Rudi Hartanto bicara. Rudi pamit.');
    expect(persons[0]?.mentions).toEqual([0, 1, 2]);
  });
});

describe('different people', () => {
  it.each([
    ['of two names', 'Hadir Sekda Rudi Hartanto dan Asisten Rini Astuti.', ['Rudi Hartanto', 'Rini Astuti']],
    ['who share a word', 'Hadir Sekda Rudi Hartanto dan Asisten Rudi Setyawan.', ['Rudi Hartanto', 'Rudi Setyawan']],
    ['with short names of four letters', 'Hadir Sekda Dedi dan Asisten Dedy.', ['Dedi', 'Dedy']],
    ['with one short name and two regions', 'Hadir Sekda Blora Rudi Hartanto. Kemudian Sekda Sigi Rudi bicara.', ['Rudi Hartanto', 'Rudi']],
  ])('stay apart: %s', (_name, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it('come in the order of their first mention', () => {
    expect(namesOf('Hadir Asisten Rini. Kemudian Sekda Rudi Hartanto bicara. Rini Astuti pamit.')).toEqual(['Rini Astuti', 'Rudi Hartanto']);
  });
});

describe('an office alone', () => {
  /** The person of the last mention. */
  function lastPerson(text: string) {
    const { scanned, byMention } = personsOf(text);
    return byMention.get(scanned.mentions.length - 1)?.name ?? null;
  }

  it.each([
    ['is its only holder', 'Tamu diterima Bupati Bantaeng Rudi Hartanto. Kemudian bupati bicara.', 'Rudi Hartanto'],
    ['with a region is the holder there', 'Hadir Bupati Bantaeng Rudi Hartanto dan Bupati Sigi Yanuar Lesmana. Kemudian Bupati Sigi bicara.', 'Yanuar Lesmana'],
    [
      'with a region is the holder there, named only later',
      'Hadir Bupati Bantaeng Rudi Hartanto dan Bupati Sigi Yanuar Lesmana. Kemudian Bupati Bantaeng bicara.',
      'Rudi Hartanto',
    ],
  ])('%s', (_name, text, name) => {
    expect(lastPerson(text)).toBe(name);
  });

  it.each([
    ['of two holders', 'Hadir Bupati Bantaeng Rudi Hartanto dan Bupati Sigi Yanuar Lesmana. Kemudian bupati bicara.'],
    ['of another region', 'Tamu diterima Bupati Bantaeng Rudi Hartanto. Kemudian Bupati Sigi bicara.'],
    ['nobody is named for', 'Tamu diterima Sekda Bantaeng Rudi Hartanto. Kemudian bupati bicara.'],
  ])('is nobody: %s', (_name, text) => {
    expect(lastPerson(text)).toBeNull();
  });
});

describe('what is known of a person', () => {
  it.each([
    ['the wording with the region', 'Sekda Rudi tiba. Sekda Blora Rudi Hartanto bicara.', { office: 'Sekda Blora' }],
    ['the wording with the body', 'Kepala Dinas Rudi tiba. Kepala Dinas Kesehatan Blora Rudi bicara.', { office: 'Kepala Dinas Kesehatan Blora' }],
  ])('takes %s', (_name, text, { office }) => {
    expect(personsOf(text).persons.map((person) => person.office?.office)).toEqual([office]);
  });

  it('takes region and acting form from whichever mention has them', () => {
    const { persons } = personsOf('Plt Sekda Rudi Hartanto tiba. Sekda Blora Rudi Hartanto bicara.');
    expect(persons).toMatchObject([{ acting: 'Plt', region: '33.16' }]);
  });

  it('has no office for a bare name', () => {
    expect(personsOf('Kemudian Drs. Rudi Hartanto bicara.').persons).toMatchObject([{ name: 'Rudi Hartanto', office: null, region: null }]);
  });
});

describe('an office with "itu"', () => {
  const BETWEEN = 'Mereka membahas sampah dengan DPRD Blora. Bupati Sigi, Sekda Sigi dan Bappeda Sigi ikut hadir.';
  const office = (text: string, name: string) => personsOf(text).persons.find((person) => person.name === name)?.office?.office ?? null;

  it.each([
    ['who leads', 'Rombongan dipimpin Drs. Yanuar Lesmana.'],
    ['who speaks', '“Kami ingin belajar banyak di sini,” ujar Drs. Yanuar Lesmana.'],
    ['who is named twice', 'Hadir Drs. Yanuar Lesmana. Kemudian Yanuar berpamitan.'],
  ])('is that of the person some sentences before %s', (_name, before) => {
    expect(office(`${before} ${BETWEEN} Camat Danau Kerinci itu pulang.`, 'Yanuar Lesmana')).toBe('Camat Danau Kerinci');
  });

  it.each([
    ['named once, far before', `Mereka ziarah ke makam Drs. Yanuar Lesmana. ${BETWEEN} Camat Danau Kerinci itu pulang.`],
    ['who leads, without "itu"', `Rombongan dipimpin Drs. Yanuar Lesmana. ${BETWEEN} Camat Danau Kerinci pulang.`],
  ])('is not that of a person %s', (_name, text) => {
    expect(office(text, 'Yanuar Lesmana')).toBeNull();
  });

  it('is not taken from its known holder', () => {
    const text = 'Hadir Camat Leces Rini Astuti. Rombongan dipimpin Drs. Yanuar Lesmana. Camat Leces itu pulang.';
    expect([office(text, 'Yanuar Lesmana'), office(text, 'Rini Astuti')]).toEqual([null, 'Camat Leces']);
  });
});
