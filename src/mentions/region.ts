/** Reads region names with the words for their level and the province behind them. */
import type { RegionName } from '../rules/compile-regions.js';
import type { RegionLevel, RegionMention, Token, TokenRange } from '../types.js';
import { type ReadContext, skipGloss, tokenAt } from './context.js';

export interface RegionHint {
  /** Level that an office or body in front states: "Bupati" regency, "Pemkot" city. */
  readonly level: RegionLevel | null;
  /** True directly behind an office or body: names that are also words are then accepted. */
  readonly anchored: boolean;
}

const FREE: RegionHint = { level: null, anchored: false };

/**
 * Reads a region mention at a token.
 *
 * @param context tokens, rules and glosses
 * @param at token to start from
 * @param limit token behind the last one that may be read
 * @param hint what stands in front of the name
 * @returns the mention with its candidates (qualifier and gloss included in its range), or null
 */
export function readRegion(context: ReadContext, at: number, limit: number, hint: RegionHint = FREE): RegionMention | null {
  const first = tokenAt(context, at);
  const { levelPrefixes, index } = context.rules.regions;
  if (!opensName(context, first) && !levelPrefixes.beginsAt(first)) return null;
  const prefix = readLevelPrefix(context, at, limit);
  const nameAt = prefix.to;
  if (!tokenAt(context, nameAt).capital) return null;
  // "Kota Gudeg" is a nickname as a whole, and no kota called Gudeg.
  const whole = nameAt > at ? index.longest(context.tokens, at, limit) : null;
  if (whole !== null) return withQualifier(context, at, whole.to, limit, whole.value.codes, null, true);
  if (!hint.anchored && prefix.level === null && isBlocked(context, nameAt)) return null;
  const gloss = context.glosses.size > 0 ? context.glosses.get(tokenAt(context, nameAt).lower) : undefined;
  const longest = index.longest(context.tokens, nameAt, limit);
  if (longest !== null) {
    const region = namedRegion(context, prefix, longest, gloss !== undefined, limit, hint);
    if (region !== null) return region;
    const shorter = index.matches(context.tokens, nameAt, limit);
    for (let place = 1; place < shorter.length; place += 1) {
      const other = namedRegion(context, prefix, shorter[place] as Named, gloss !== undefined, limit, hint);
      if (other !== null) return other;
    }
  }
  return gloss === undefined ? null : asRegion(context, prefix, nameAt + 1, limit, { codes: gloss, weak: false }, hint);
}

/** A name of the gazetteer with the index behind it. */
interface Named {
  readonly to: number;
  readonly value: RegionName;
}

/** The region of a name in capitals; a word that the article explains stands for no other. */
function namedRegion(
  context: ReadContext,
  prefix: LevelPrefix,
  { to, value }: Named,
  explained: boolean,
  limit: number,
  hint: RegionHint,
): RegionMention | null {
  if ((explained && to === prefix.to + 1) || !allCapital(context, prefix.to, to)) return null;
  return asRegion(context, prefix, to, limit, value, hint);
}

/** A capitalised word with which a name of the gazetteer or a short form begins. */
function opensName(context: ReadContext, token: Token): boolean {
  return token.capital && (context.rules.regions.index.beginsAt(token) || (context.glosses.size > 0 && context.glosses.has(token.lower)));
}

/** The name as a mention, where the words in front of it and behind it bear it out. */
function asRegion(context: ReadContext, prefix: LevelPrefix, to: number, limit: number, name: RegionName, hint: RegionHint): RegionMention | null {
  const level = prefix.level ?? hint.level;
  const anchored = hint.anchored || prefix.level !== null;
  // "Banjar, Jawa Barat": its own province behind it anchors a name that is also a word.
  if (name.weak && !anchored && readProvince(context, to, limit, name.codes) === null && readGloss(context, to, limit, name.codes) === null) return null;
  const codes = narrow(context, name.codes, level, prefix.level !== null && prefix.firm);
  if (codes === null) return null;
  // A name that goes on is another name: "Batu Bara" is not "Batu", "Bima Saputra" is a person.
  if (!anchored && prefix.level === null && continuesAsName(context, to, limit)) return null;
  return withQualifier(context, prefix.from, to, limit, codes, level, level === null);
}

/** Words for a level ("Kabupaten", "Prov.") between `from` and the name; none where both are one. */
interface LevelPrefix extends TokenRange {
  readonly level: RegionLevel | null;
  /** True with a capital. */
  readonly firm: boolean;
}

function readLevelPrefix(context: ReadContext, at: number, limit: number): LevelPrefix {
  const found = context.rules.regions.levelPrefixes.longest(context.tokens, at, limit);
  if (found === null) return { from: at, to: at, level: null, firm: false };
  const firm = tokenAt(context, at).capital;
  let to = found.to;
  if (tokenAt(context, to).text === '.') to += 1;
  // "Kabupaten/Kota X" and "Kabupaten (Pemkab) X" keep the last level word.
  const gloss = skipGloss(context, to, limit);
  if (gloss > to && tokenAt(context, gloss).capital) to = gloss;
  return { from: at, to, level: found.value, firm };
}

function allCapital(context: ReadContext, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    const token = tokenAt(context, index);
    if (token.kind === 'word' && !token.capital && token.text.length > 3) return false;
  }
  return true;
}

function isBlocked(context: ReadContext, at: number): boolean {
  const previous = tokenAt(context, at - 1);
  if (previous.kind !== 'word') return false;
  return context.rules.regions.blockers.holds(previous);
}

function continuesAsName(context: ReadContext, to: number, limit: number): boolean {
  const next = tokenAt(context, to);
  if (to >= limit || context.headline || !next.capital || !next.spaced) return false;
  if (context.rules.notNames.holds(next) || context.commonWords.holds(next)) return false;
  return !context.rules.regions.index.beginsAt(next) && !context.rules.isKnownWord(next);
}

/** Codes of the stated level; null where the words rule every candidate out. */
function narrow(context: ReadContext, codes: readonly string[], level: RegionLevel | null, firm: boolean): readonly string[] | null {
  if (level === null) return codes;
  const kept = codes.length === 1 ? (isOf(context, codes[0], level) ? codes : NONE) : codes.filter((code) => isOf(context, code, level));
  if (kept.length > 0) return kept;
  // "kota Banyuwangi" in lower case is a town, "Bupati Sumbar" a slip: keep the only reading.
  return firm && level !== 'province' && codes.length === 1 && isOf(context, codes[0], 'province') ? null : codes;
}

const NONE: readonly string[] = [];

function isOf(context: ReadContext, code: string | undefined, level: RegionLevel): boolean {
  return code !== undefined && context.rules.regions.byCode.get(code)?.level === level;
}

/** Adds "(PPU)" and ", Provinsi Kalimantan Selatan (Kalsel)" behind a name, and learns the gloss. */
function withQualifier(
  context: ReadContext,
  from: number,
  nameTo: number,
  limit: number,
  codes: readonly string[],
  level: RegionLevel | null,
  bare: boolean,
): RegionMention {
  let to = nameTo;
  let candidates = codes;
  for (let round = 0; round < 3; round += 1) {
    const gloss = readGloss(context, to, limit, candidates);
    if (gloss !== null) {
      to = gloss.to;
      candidates = gloss.candidates;
    }
    const qualifier = readProvince(context, to, limit, candidates);
    if (qualifier === null) break;
    to = qualifier.to;
    candidates = qualifier.candidates;
  }
  return { type: 'region', from, to, candidates, code: candidates.length === 1 ? (candidates[0] ?? null) : null, level, bare };
}

function readGloss(context: ReadContext, at: number, limit: number, codes: readonly string[]): { to: number; candidates: readonly string[] } | null {
  const to = skipGloss(context, at, limit);
  if (to === at) return null;
  const word = tokenAt(context, at + 1);
  if (to === at + 3 && word.capital) {
    const named = context.rules.regions.index.longest(context.tokens, at + 1, to);
    const inside = named?.value.codes.filter((code) => codes.includes(code)) ?? [];
    if (inside.length > 0) return { to, candidates: inside };
    const province = named === null ? undefined : provinceIn(context, named.value.codes);
    if (province !== undefined) return { to, candidates: within(codes, province) };
    if (named === null && word.text.length >= 2 && word.text.length <= 12 && isShortForm(word.text)) {
      context.glosses.set(word.lower, codes);
      return { to, candidates: codes };
    }
    return null;
  }
  const province = provinceAt(context, at + 1, to - 1);
  return province !== null && province.to === to - 1 ? { to, candidates: within(codes, province.code) } : null;
}

function isShortForm(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word) || /^\p{Lu}\p{Ll}{3,11}$/u.test(word);
}

function readProvince(context: ReadContext, at: number, limit: number, codes: readonly string[]): { to: number; candidates: readonly string[] } | null {
  const comma = tokenAt(context, at).text === ',';
  const found = provinceAt(context, comma ? at + 1 : at, limit);
  if (found === null || codes.includes(found.code)) return null;
  const inside = codes.filter((code) => code.startsWith(`${found.code}.`));
  return inside.length === 0 ? null : { to: found.to, candidates: inside };
}

function provinceAt(context: ReadContext, at: number, limit: number): { to: number; code: string } | null {
  const first = tokenAt(context, at);
  if (!first.capital && !context.rules.regions.levelPrefixes.beginsAt(first)) return null;
  const prefix = readLevelPrefix(context, at, limit);
  if (prefix.level !== null && prefix.level !== 'province') return null;
  if (!tokenAt(context, prefix.to).capital) return null;
  const { index } = context.rules.regions;
  const longest = index.longest(context.tokens, prefix.to, limit);
  if (longest === null) return null;
  const code = provinceIn(context, longest.value.codes);
  // "Jawa Barat" behind "Bandung" qualifies it; "Lampung Tengah" behind "Metro" does not.
  if (code !== undefined) return { to: longest.to, code };
  for (const { to, value } of index.matches(context.tokens, prefix.to, limit)) {
    const province = provinceIn(context, value.codes);
    if (province !== undefined) return { to, code: province };
  }
  return null;
}

function provinceIn(context: ReadContext, codes: readonly string[]): string | undefined {
  for (const code of codes) if (isOf(context, code, 'province')) return code;
  return undefined;
}

/** Keeps the candidates of a province; a province that fits none is no evidence against them. */
function within(codes: readonly string[], province: string): readonly string[] {
  const inside = codes.filter((code) => code === province || code.startsWith(`${province}.`));
  return inside.length > 0 ? inside : codes;
}
