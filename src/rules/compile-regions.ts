/** Builds the gazetteer: official names, aliases, districts and the words around them. */
import { PhraseIndex } from '../tokens/phrase-index.js';
import { WordSet } from '../tokens/word-set.js';
import type { Region, RegionLevel } from '../types.js';
import type { RuleFiles } from './rule-files.js';

/** A name with the regions it may stand for. */
export interface RegionName {
  readonly codes: readonly string[];
  /** True for a name that is also an ordinary word or a person's: it needs an office or body in front. */
  readonly weak: boolean;
}

export interface RegionRules {
  readonly byCode: ReadonlyMap<string, Region>;
  readonly index: PhraseIndex<RegionName>;
  /** Kecamatan by name, each with the codes of the kabupaten or kota it lies in. */
  readonly districts: PhraseIndex<readonly string[]>;
  readonly levelWords: PhraseIndex<RegionLevel>;
  readonly levelPrefixes: PhraseIndex<RegionLevel>;
  readonly blockers: WordSet;
  /** Code of the capital, where national bodies sit. */
  readonly capital: string;
}

/**
 * Builds the gazetteer.
 *
 * @param files rule files: regions, districts, aliases and word lists
 * @returns look-up structures over them
 */
export function compileRegions(files: RuleFiles): RegionRules {
  const byCode = new Map(files.regions.map((region) => [region.code, region]));
  const codes = new Map<string, Set<string>>();
  const weak = new Set<string>();
  const strong = new Set<string>();
  const add = (name: string, code: string) => {
    const key = name.toLowerCase();
    codes.set(key, (codes.get(key) ?? new Set()).add(code));
  };
  for (const region of files.regions) {
    add(region.bare, region.code);
    // "DKI Jakarta" is one name, not "DKI" and a person called Jakarta.
    if (region.level === 'province') add(region.province, region.code);
  }
  for (const entry of files.aliases) {
    const ambiguous = new Set((entry.words ?? []).map((word) => word.toLowerCase()));
    for (const name of [entry.short, entry.seat, entry.nickname, entry.former, entry.variant, entry.misspelling].flatMap((names) => names ?? [])) {
      const bare = name.replace(/^(?:Kabupaten|Kota|Provinsi)\s+(?=\p{Lu})/u, '');
      add(NICKNAME.test(name) ? name : bare, entry.code);
      if (!ambiguous.has(name.toLowerCase())) strong.add(bare.toLowerCase());
    }
    for (const word of ambiguous) weak.add(word);
  }
  const index = new PhraseIndex<RegionName>();
  for (const [name, found] of codes) index.add(name, { codes: [...found].sort(), weak: weak.has(name) });
  return {
    byCode,
    index,
    districts: compileDistricts(files),
    levelWords: levelIndex(files.words.level_words),
    levelPrefixes: levelIndex(files.words.level_prefixes),
    capital: files.words.capital_region,
    blockers: new WordSet(files.words.region_blockers),
  };
}

/** "Kota Apel" is a nickname as a whole; "Kota Pare-Pare" is a name with its level. */
const NICKNAME = /^Kota\s+\p{Lu}\p{Ll}+$/u;

function compileDistricts(files: RuleFiles): PhraseIndex<readonly string[]> {
  const byName = new Map<string, string[]>();
  const levels = new Set(Object.values(files.words.level_prefixes).flat());
  for (const { name, regency } of files.districts) {
    const key = name.toLowerCase();
    // A kecamatan that is called "Kota" is told from the word by nothing.
    if (levels.has(key)) continue;
    const codes = byName.get(key) ?? [];
    if (!codes.includes(regency)) codes.push(regency);
    byName.set(key, codes);
  }
  const index = new PhraseIndex<readonly string[]>();
  for (const [name, codes] of byName) index.add(name, codes.sort());
  return index;
}

function levelIndex(levels: Readonly<Record<RegionLevel, readonly string[]>>): PhraseIndex<RegionLevel> {
  const index = new PhraseIndex<RegionLevel>();
  for (const level of ['regency', 'city', 'province'] as const) for (const word of levels[level]) index.add(word, level);
  return index;
}
