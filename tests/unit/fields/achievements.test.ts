// Awards and scores that the article credits to a region.
import { describe, expect, it } from 'vitest';
import { findAchievements } from '../../../src/fields/achievements.js';
import { readVisit } from '../../helpers/stages.js';

const LEAD = 'Pemkab Blora melakukan studi tiru ke Pemkab Bantaeng, Selasa (26/8/2025).';

function achievementsOf(text: string) {
  const { reading, frame } = readVisit(`${LEAD} ${text}`);
  return findAchievements(reading, frame, []).map(({ program, holder, grade, years }) => [program, holder, grade, years]);
}

describe('findAchievements', () => {
  it.each([
    ['Kabupaten Bantaeng meraih predikat SAKIP A.', ['sakip', 'Kabupaten Bantaeng', 'A', []]],
    ['Kabupaten Bantaeng meraih opini WTP pada 2023.', ['keuangan_daerah', 'Kabupaten Bantaeng', null, [2023]]],
    ['Pemkab Bantaeng meraih Innovative Government Award 2022 dan 2023.', ['inovasi_daerah', 'Kabupaten Bantaeng', null, [2022, 2023]]],
    ['Kabupaten Bantul meraih opini WTP pada 2023.', ['keuangan_daerah', 'Kabupaten Bantul', null, [2023]]],
    ['Pemkab Blora meraih predikat SAKIP BB tahun 2024.', ['sakip', 'Kabupaten Blora', 'BB', [2024]]],
  ])('reads: %s', (text, achievement) => {
    expect(achievementsOf(text)).toEqual([achievement]);
  });

  it('is the host’s where no holder is named', () => {
    expect(achievementsOf('Mereka meraih predikat SAKIP A.')).toEqual([['sakip', 'Kabupaten Bantaeng', 'A', []]]);
  });

  it.each([
    ['a span of years', 'Kabupaten Bantaeng meraih opini WTP pada 2018–2025.'],
    ['a beginning', 'Kabupaten Bantaeng meraih opini WTP sejak 2016.'],
  ])('names no single year for %s', (_name, text) => {
    expect(achievementsOf(text).map(([, , , years]) => years)).toEqual([[]]);
  });

  it('reads an award told twice once', () => {
    const text = 'Kabupaten Bantaeng meraih opini WTP. Opini WTP itu diraih Kabupaten Bantaeng lagi.';
    expect(achievementsOf(text)).toHaveLength(1);
  });

  it.each([
    ['a topic without an award', 'Mereka mempelajari SAKIP.'],
    ['a wish', 'Kabupaten Blora berharap meraih predikat SAKIP A.'],
  ])('does not read %s', (_name, text) => {
    expect(achievementsOf(text)).toEqual([]);
  });
});
