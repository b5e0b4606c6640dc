// Where the words of an office end and its holder's name begins.
import { describe, expect, it } from 'vitest';
import { mentionsOf, regionNames, scan } from '../../helpers/stages.js';

/** The officials of a text: office and name. */
function officialsOf(text: string): (string | null)[][] {
  return mentionsOf(scan(text), 'official').map(({ office, name }) => [office, name]);
}

function onlyOfficial(text: string) {
  const [official, ...more] = mentionsOf(scan(text), 'official');
  expect(more).toEqual([]);
  return official;
}

describe('the proper name of a body', () => {
  it.each([
    ['Direktur RSUD Ahmad Ripin Kabupaten Muaro Jambi, dr. Rini Astuti', 'Direktur RSUD Ahmad Ripin Kabupaten Muaro Jambi', 'Rini Astuti'],
    ['Direktur RSUD Muhammad Zein, dr. Hj. Rini Astuti', 'Direktur RSUD Muhammad Zein', 'Rini Astuti'],
    ['Camat Pariangan Yanuar Lesmana, S.STP.', 'Camat Pariangan', 'Yanuar Lesmana'],
  ])('is not its head’s: %s', (text, office, name) => {
    expect(officialsOf(`Para tamu disambut ${text}, di pendopo.`)).toEqual([[office, name]]);
  });

  it.each([
    ['Direktur RSUD Blora, dr. Rini Astuti', 'Direktur RSUD Blora', 'Rini Astuti'],
    ['Camat Pariangan, Yanuar Lesmana, S.STP.', 'Camat Pariangan', 'Yanuar Lesmana'],
  ])('leaves a plain holder alone: %s', (text, office, name) => {
    expect(officialsOf(`Para tamu disambut ${text}, di pendopo.`)).toEqual([[office, name]]);
  });

  it('is part of the body, whose region stands behind it', () => {
    const official = onlyOfficial('Para tamu disambut Direktur RSUD Ahmad Ripin Kabupaten Muaro Jambi, dr. Rini Astuti, di aula.');
    expect(official?.organisation?.body).toBe('RSUD Ahmad Ripin');
    expect(regionNames([official?.region?.code ?? null])).toEqual(['Kabupaten Muaro Jambi']);
  });
});

describe('an office and a body around the holder', () => {
  it('are both his', () => {
    const official = onlyOfficial('Tamu disambut Penyuluh Budidaya Ternak Salma Lestari Dinas Peternakan Kabupaten Sigi di aula.');
    expect(official).toMatchObject({ office: 'Penyuluh Budidaya Ternak', name: 'Salma Lestari', organisation: { body: 'Dinas Peternakan' } });
    expect(regionNames([official?.region?.code ?? null])).toEqual(['Kabupaten Sigi']);
  });

  it.each([['Kepala Bidang Budidaya Ternak'], ['Kabid Budidaya Ternak'], ['Kepala Seksi Pembibitan']])('leave him his name: %s', (office) => {
    expect(officialsOf(`Tamu disambut ${office} Salma Lestari Dinas Peternakan Kabupaten Sigi di aula.`)).toEqual([[office, 'Salma Lestari']]);
  });

  it('are not, where the body is the next subject', () => {
    const [official] = mentionsOf(scan('Tamu disambut Kepala Bidang Budidaya Ternak Salma Lestari, Dinas Peternakan Kabupaten Sigi ikut hadir.'), 'official');
    expect(official).toMatchObject({ name: 'Salma Lestari', region: null });
  });

  it('belong together behind the words for a visit', () => {
    const official = onlyOfficial('Hal itu dikatakan ketua rombongan kunker DPRD Blora, Rini Astuti, di aula.');
    expect(official).toMatchObject({ name: 'Rini Astuti', leads: true, organisation: { body: 'DPRD' } });
    expect(regionNames([official?.region?.code ?? null])).toEqual(['Kabupaten Blora']);
  });
});

describe('degrees and titles', () => {
  it('part a name from the office at once behind', () => {
    expect(officialsOf('Hadir Yanuar Boli Lesmana, S.Pd wakil ketua DPRD yang memimpin rombongan.')).toEqual([['wakil ketua DPRD', 'Yanuar Boli Lesmana']]);
  });

  it('without which an office behind a name is another’s', () => {
    expect(officialsOf('Kepada Drs. Yanuar Lesmana wakil ketua DPRD berterima kasih.')[0]).toEqual([null, 'Yanuar Lesmana']);
  });

  it.each([
    ['that is also short for an office', 'Tamu disambut Bupati Solok H Yanuar Asda M.Mar di pendopo.', [['Bupati Solok', 'Yanuar Asda']]],
    ['that is also a title', 'Rombongan dikomandoi Raja Syafrudin pagi itu.', [[null, 'Raja Syafrudin']]],
  ])('leave a name whole with a word %s', (_name, text, officials) => {
    expect(officialsOf(text)).toEqual(officials);
  });

  it('are not read into the name of a room', () => {
    expect(officialsOf('Tamu diterima di aula Lantai Tiga pagi itu.')).toEqual([]);
    expect(officialsOf('Tamu diterima di Pendopo Tirta Amerta pagi itu.')).toEqual([]);
  });
});
