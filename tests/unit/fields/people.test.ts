// Who led, who received, and who else took part on which side.
import { describe, expect, it } from 'vitest';
import { decidePeople } from '../../../src/fields/people.js';
import { readVisit } from '../../helpers/stages.js';

function peopleOf(page: string) {
  const { reading, frame } = readVisit(page);
  const people = decidePeople(reading, frame);
  const label = ({ person, mention }: { person: { name: string | null } | null; mention: { office: string | null } }) => person?.name ?? mention.office;
  return {
    leader: people.leader === null ? null : label(people.leader),
    receivers: people.receivers.map(label),
    visitors: people.participants.filter(({ side }) => side === 'visitor').map(label),
    hosts: people.participants.filter(({ side }) => side === 'host').map(label),
  };
}

const LEAD = 'DPRD Blora melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025).';

describe('the leader', () => {
  it.each([
    ['Rombongan dipimpin Ketua DPRD Blora Yanuar Lesmana.'],
    ['Rombongan dipimpin langsung oleh Ketua DPRD Blora, Yanuar Lesmana.'],
    ['Rombongan yang dipimpin Ketua DPRD Blora Yanuar Lesmana itu tiba pagi hari.'],
    ['Ketua DPRD Blora Yanuar Lesmana memimpin rombongan.'],
    ['Ketua rombongan Yanuar Lesmana mengucapkan terima kasih.'],
    ['Yanuar Lesmana selaku ketua rombongan mengucapkan terima kasih.'],
    ['Ketua DPRD Blora Yanuar Lesmana membawa sejumlah anggota.'],
    ['Ketua DPRD Blora Yanuar Lesmana bersama rombongan tiba pagi hari.'],
    ['Rombongan dikomandoi Ketua DPRD Blora Yanuar Lesmana.'],
    ['Rombongan diketuai Wakil Ketua DPRD Blora Yanuar Lesmana.'],
  ])('is read from: %s', (text) => {
    expect(peopleOf(`${LEAD} ${text}`).leader).toBe('Yanuar Lesmana');
  });

  it('is the highest visitor who speaks where nobody is said to lead', () => {
    const text = `${LEAD} “Kami ingin belajar banyak hal di sini,” ujar Ketua DPRD Blora Yanuar Lesmana. Sekwan Blora Rini Astuti ikut hadir.`;
    expect(peopleOf(text).leader).toBe('Yanuar Lesmana');
  });

  it('is the one who stands in, not the one he stands in for', () => {
    const text = `${LEAD} Rombongan dipimpin Wakil Ketua DPRD Blora Yanuar Lesmana mewakili Ketua DPRD Blora Agus Santoso.`;
    expect(peopleOf(text).leader).toBe('Yanuar Lesmana');
  });

  it('may be an office without a name', () => {
    expect(peopleOf(`${LEAD} Rombongan dipimpin Ketua DPRD Blora.`).leader).toBe('Ketua DPRD Blora');
  });

  it.each([
    ['the one who sees the guests off', 'Rombongan dilepas Bupati Blora Agus Santoso dan dipimpin Ketua DPRD Blora Yanuar Lesmana.', 'Yanuar Lesmana'],
    [
      'the host who leads the welcome',
      'Penyambutan dipimpin Sekda Bantaeng Rudi Hartanto. Rombongan dipimpin Ketua DPRD Blora Yanuar Lesmana.',
      'Yanuar Lesmana',
    ],
    ['a host who speaks', '“Selamat datang di kota kami ini semua,” ujar Ketua DPRD Bantaeng Rudi Hartanto.', null],
  ])('is not %s', (_name, text, leader) => {
    expect(peopleOf(`${LEAD} ${text}`).leader).toBe(leader);
  });

  it('is nobody where no visitor is named', () => {
    expect(peopleOf(LEAD).leader).toBeNull();
  });
});

describe('the receivers', () => {
  it.each([
    ['Rombongan diterima Ketua DPRD Bantaeng Rudi Hartanto.'],
    ['Rombongan diterima langsung oleh Ketua DPRD Bantaeng, Rudi Hartanto.'],
    ['Rombongan disambut hangat Ketua DPRD Bantaeng Rudi Hartanto.'],
    ['Kedatangan mereka disambut Ketua DPRD Bantaeng Rudi Hartanto.'],
    ['Ketua DPRD Bantaeng Rudi Hartanto menerima rombongan di ruang rapat.'],
    ['Ketua DPRD Bantaeng Rudi Hartanto menyambut rombongan.'],
    ['Rombongan dijamu Ketua DPRD Bantaeng Rudi Hartanto.'],
  ])('are read from: %s', (text) => {
    expect(peopleOf(`${LEAD} ${text}`).receivers).toEqual(['Rudi Hartanto']);
  });

  it.each([
    [
      'those beside the receiver',
      'Rombongan diterima Ketua DPRD Bantaeng Rudi Hartanto didampingi Sekwan Bantaeng Wulan Sari.',
      ['Rudi Hartanto', 'Wulan Sari'],
    ],
    [
      'all of a list',
      'Rombongan diterima Ketua DPRD Bantaeng Rudi Hartanto, Sekwan Bantaeng Wulan Sari dan Kabag Umum Bantaeng Gunawan Setyo.',
      ['Rudi Hartanto', 'Wulan Sari', 'Gunawan Setyo'],
    ],
    [
      'the proxy and not the one he stands for',
      'Rombongan diterima Bupati Bantaeng Agus Santoso melalui Asisten Pemerintahan Bantaeng Rudi Hartanto.',
      ['Rudi Hartanto'],
    ],
  ])('are %s', (_name, text, receivers) => {
    expect(peopleOf(`${LEAD} ${text}`).receivers).toEqual(receivers);
  });

  it.each([
    ['a host who only explains', 'Ketua DPRD Bantaeng Rudi Hartanto menjelaskan programnya.'],
    ['a host who is only quoted', '“Program kami sudah lama berjalan di sini,” kata Ketua DPRD Bantaeng Rudi Hartanto.'],
  ])('are not %s', (_name, text) => {
    const { receivers, hosts } = peopleOf(`${LEAD} ${text}`);
    expect({ receivers, hosts }).toEqual({ receivers: [], hosts: ['Rudi Hartanto'] });
  });

  it('are not the guests', () => {
    const text = `${LEAD} Ketua DPRD Blora Yanuar Lesmana didampingi Sekwan Blora Rini Astuti diterima Ketua DPRD Bantaeng Rudi Hartanto.`;
    expect(peopleOf(text)).toMatchObject({ leader: 'Yanuar Lesmana', receivers: ['Rudi Hartanto'] });
  });
});

describe('the other participants', () => {
  it.each([
    ['by the region of their office', 'Hadir pula Sekwan Blora Rini Astuti dan Sekwan Bantaeng Wulan Sari.'],
    ['by whom they accompany', 'Yanuar Lesmana didampingi Sekwan Rini Astuti. Sekwan Bantaeng Wulan Sari ikut hadir.'],
  ])('stand on a side %s', (_name, text) => {
    const people = peopleOf(`${LEAD} Rombongan dipimpin Ketua DPRD Blora Yanuar Lesmana. ${text}`);
    expect([people.visitors, people.hosts]).toEqual([['Rini Astuti'], ['Wulan Sari']]);
  });

  it('are none twice, and none who leads or received', () => {
    const people = peopleOf(
      `${LEAD} Rombongan dipimpin Ketua DPRD Blora Yanuar Lesmana dan diterima Ketua DPRD Bantaeng Rudi Hartanto. Yanuar berterima kasih kepada Rudi.`,
    );
    expect(people).toEqual({ leader: 'Yanuar Lesmana', receivers: ['Rudi Hartanto'], visitors: [], hosts: [] });
  });

  it.each([
    ['people without an office', 'Pedagang bernama Gunawan Setyo senang melihat mereka.'],
    ['officials of other regions', 'Bupati Demak Gunawan Setyo pernah datang.'],
  ])('leave out %s', (_name, text) => {
    const { visitors, hosts } = peopleOf(`${LEAD} ${text}`);
    expect([...visitors, ...hosts]).toEqual([]);
  });
});

describe('who stands in', () => {
  it.each([
    ['Asisten Administrasi Umum Bantaeng Rudi Hartanto hadir mewakili Bupati Bantaeng Agus Santoso.'],
    ['Mewakili Bupati Bantaeng Agus Santoso, Asisten Rudi Hartanto menyampaikan salam.'],
    ['Bupati Bantaeng yang diwakili oleh Sekda Rudi Hartanto menyampaikan salam.'],
    ['Sekda Rudi Hartanto hadir mewakili Bupati Bantaeng.'],
    ['Bupati Bantaeng Agus Santoso yang diwakili oleh Sekda Bantaeng Rudi Hartanto menyampaikan salam.'],
  ])('for a host received: %s', (text) => {
    expect(peopleOf(`${LEAD} ${text}`)).toMatchObject({ leader: null, receivers: ['Rudi Hartanto'] });
  });

  it('for a guest led', () => {
    const text = `${LEAD} Asisten Administrasi Umum Rudi Hartanto hadir mewakili Bupati Blora Agus Santoso.`;
    expect(peopleOf(text)).toMatchObject({ leader: 'Rudi Hartanto', receivers: [] });
  });
});

describe('who leads others', () => {
  it.each([
    ['the hosts who receive', 'Rombongan diterima DPRD Bantaeng yang dipimpin Kabag Umum Rudi Hartanto.'],
    ['a session of the hosts', 'Pertemuan di DPRD Bantaeng dipimpin Kabag Umum Bantaeng Rudi Hartanto.'],
  ])('leads no guests: %s', (_name, text) => {
    expect(peopleOf(`${LEAD} ${text}`).leader).toBeNull();
  });

  it('of the hosts who receive is the receiver', () => {
    expect(peopleOf(`${LEAD} Rombongan diterima DPRD Bantaeng yang dipimpin Kabag Umum Rudi Hartanto.`).receivers).toEqual(['Rudi Hartanto']);
  });

  it('from the guests’ own body leads them at the hosts’ place', () => {
    const text =
      'Puskesmas Cepu Kabupaten Blora melakukan studi tiru ke Puskesmas Lasi Kabupaten Bantaeng, dipimpin Kepala Puskesmas Cepu Kabupaten Blora Rini Astuti.';
    expect(peopleOf(text).leader).toBe('Rini Astuti');
  });
});

describe('who speaks', () => {
  const SPEAKS = '“Kami ingin belajar banyak hal di sini,” ujar Ketua DPRD Blora Yanuar Lesmana.';

  it('of a visit to come leads nobody yet', () => {
    const plan = 'DPRD Blora akan melakukan studi tiru ke DPRD Bantaeng, Selasa (26/8/2025).';
    expect([peopleOf(`${plan} ${SPEAKS}`).leader, peopleOf(`${LEAD} ${SPEAKS}`).leader]).toEqual([null, 'Yanuar Lesmana']);
  });

  it('for the body that came goes before a higher official', () => {
    const text =
      'FKUB Kabupaten Blora melakukan studi tiru ke FKUB Kabupaten Bantaeng, Selasa (26/8/2025). “Kami ingin belajar banyak hal di sini,” ujar Sekda Blora Agus Santoso. ' +
      '“Kami kagum pada kerukunan di sini,” kata Ketua FKUB Blora Yanuar Lesmana.';
    expect(peopleOf(text).leader).toBe('Yanuar Lesmana');
  });
});
