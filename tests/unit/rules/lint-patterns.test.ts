// The checks read patterns themselves: what they read must be what the rules are matched by.
import { describe, expect, it } from 'vitest';
import { SYMBOLS } from '../../../src/frames/mask.js';
import { type CompiledPattern, compilePattern } from '../../../src/frames/pattern.js';
import { implies } from '../../../src/rules/lint/automaton.js';
import { type Element, isWord, parsePattern, slotSymbols } from '../../../src/rules/lint/parse-pattern.js';
import { sampleLines, tryAt, worstLines } from '../../../src/rules/lint/steps.js';
import { loadRuleFiles } from '../../../src/rules/load.js';
import { lineOf, matchPattern } from '../../helpers/match.js';

const { patterns: families, phrases: lists } = loadRuleFiles();
const all = families.flatMap(({ rules }) => rules.flatMap(({ id, match }) => [match].flat().map((text) => ({ id, text }))));

const parse = (text: string, named = lists): Element[] => parsePattern(text, named, slotSymbols(compilePattern(text, named)));

/** The items of a pattern and others in an order that only looks random, the same on every run. */
function shuffled(elements: readonly Element[], length: number, seed: number): string[] {
  const other = [...Object.values(SYMBOLS).map((symbol, index) => symbol + String.fromCharCode(0xe100 + index)), ',', 'zzz', 'yang', '25'];
  const items = [...sampleLines(elements).flat(), ...other];
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return items[state % items.length]!;
  });
}

/** What a pattern finds from each item on: its slots, or null. */
function matchesFrom(pattern: CompiledPattern, items: readonly string[]): (Record<string, string> | null)[] {
  const found = new Map(matchPattern(pattern, lineOf(items)).map(({ item, slots }) => [item, slots]));
  return items.map((_, item) => found.get(item) ?? null);
}

describe('the pattern language of the checks', () => {
  it.each(all)('reads $id as it is compiled: $text', ({ text }) => {
    const pattern = compilePattern(text, lists);
    const elements = parse(text);
    const lines = [...sampleLines(elements), ...worstLines(elements, 20).slice(0, 4), ...[1, 2, 3].map((seed) => shuffled(elements, 25, seed))];
    for (const items of lines) {
      const read = items.map((_, start) => tryAt(elements, items, start).slots);
      expect(read, items.join(' ')).toEqual(matchesFrom(pattern, items));
    }
  });

  it.each([
    ['kunjungan', 'kunjungan', true],
    ['kunjungan', 'kunjung', false],
    ['kunjungannya', 'kunjung*', true],
    ['kunjung', 'kunjung*', true],
    ['dikunjungi', 'kunjung*', false],
    ['dikunjungi', '*kunjung*', true],
    ['aa', 'a*a', true],
    ['a', 'a*a', false],
  ])('takes %s for %s: %s', (item, word, expected) => {
    expect(isWord(item, word)).toBe(expected);
  });
});

describe('implies', () => {
  const named = { go: ['pergi', 'berangkat'], many: ['pergi', 'berangkat', 'terbang'] };
  it.each([
    ['pergi ke', 'pergi', true],
    ['pergi', 'pergi ke', false],
    ['pergi ke', 'pergi ~2 ke', true],
    ['pergi ~2 ke', 'pergi ke', false],
    ['pergi ~3 ke', 'pergi ~2 ke', false],
    ['pergi _2 ke', 'pergi ~2 ke', true],
    ['pergi ~2 ke', 'pergi _2 ke', false],
    ['pergi ~2 ke', 'pergi ...2 ke', true],
    ['@go ke', '@many ke', true],
    ['@many ke', '@go ke', false],
    ['pergi langsung? ke', 'pergi ~1 ke', true],
    ['pergi+ ke', 'pergi ke', true],
    ['{visitor:region} ke {host:region}', '{visitor:party} ke {host:party}', true],
    ['{visitor:party} ke {host:party}', '{visitor:region} ke {host:party}', false],
    ['{visitor:party} ke {host:party}', '{host:party} ke {visitor:party}', false],
    ['{visitor:party} berkunjung', '{visitor:party} ber*', true],
    // The guest of the wide pattern may be another party than that of the narrow one.
    ['{visitor:party} ...3 ke', '{visitor:party} ~3 ke', false],
  ])('"%s" implies "%s": %s', (narrow, wide, expected) => {
    expect(implies(parse(narrow, named), parse(wide, named))).toBe(expected);
  });
});
