/** Reads which region a body lies in: what its name says, what stands behind it, or the gazetteer. */
import type { InstitutionEntry } from '../rules/compiled-rules.js';
import type { RegionLevel, RegionMention } from '../types.js';
import { readOpenName } from './body-words.js';
import { type ReadContext, tokenAt } from './context.js';
import { readRegion } from './region.js';

/** The region of a body: behind its name, within it, or of the kecamatan it is named after. */
export function readOwnRegion(context: ReadContext, entry: InstitutionEntry, at: number, headTo: number, to: number, limit: number): RegionMention | null {
  if (entry.kind === 'district' || entry.kind === 'village') return readPlace(context, headTo, to, limit);
  const level = levelOf(context, at, headTo);
  const of = context.rules.grammar.region_fillers.holds(tokenAt(context, to)) ? to + 1 : to;
  const district = entry.kind === 'government' || entry.kind === 'legislature' ? null : districtRegion(context, to, limit);
  const known = context.rules.regions.index.longest(context.tokens, to, limit);
  // "SMP Negeri 2 Sangatta Utara": the kecamatan's longer name goes before the town's.
  if (district !== null && known !== null && district.to > known.to) return district;
  const region = readRegion(context, of, limit, { level, anchored: true });
  if (region !== null) return region;
  if (entry.open && to > headTo) {
    const inside = regionInside(context, headTo, to);
    if (inside !== null) return inside;
  }
  return district;
}

/** "Kantor Imigrasi Belakang Padang": a body named after a kecamatan lies in its kabupaten or kota. */
export function districtRegion(context: ReadContext, at: number, limit: number): RegionMention | null {
  if (!tokenAt(context, at).capital) return null;
  const found = context.rules.regions.districts.longest(context.tokens, at, limit);
  if (found === null || found.value.length !== 1 || found.to === at + 1) return null;
  return { type: 'region', from: at, to: found.to, candidates: found.value, code: found.value[0] ?? null, level: null, bare: false };
}

/** Level that the words of a phrase state: "Pemkab" regency, "Wali Kota" city. */
export function levelOf(context: ReadContext, from: number, to: number): RegionLevel | null {
  for (let index = from; index < to; index += 1) {
    const found = context.rules.regions.levelWords.longest(context.tokens, index, to);
    if (found !== null) return found.value;
  }
  return null;
}

/** A kecamatan or desa lies where the words behind it say, else where the gazetteer has its only namesake. */
export function readPlace(context: ReadContext, headTo: number, to: number, limit: number): RegionMention | null {
  let index = to;
  let stated: RegionMention | null = null;
  for (let round = 0; round < 3 && stated === null; round += 1) {
    const next = tokenAt(context, index).text === ',' ? index + 1 : index;
    const region = readRegion(context, next, limit, { level: null, anchored: false });
    if (region !== null) {
      stated = region;
      break;
    }
    const district = context.rules.institutions.longest(context.tokens, next, limit);
    if (district?.value.kind !== 'district') break;
    const districtTo = readOpenName(context, district.to, limit, district.value, false);
    if (districtTo === district.to) break;
    headTo = district.to;
    index = districtTo;
    to = districtTo;
  }
  if (stated !== null) return stated;
  const named = context.rules.regions.districts.longest(context.tokens, headTo, to);
  if (named === null) return null;
  const codes = named.value;
  return { type: 'region', from: headTo, to, candidates: codes, code: codes.length === 1 ? (codes[0] ?? null) : null, level: null, bare: codes.length > 1 };
}

/** "Lapas Pemuda Tangerang": the region closes the proper name itself. */
function regionInside(context: ReadContext, from: number, to: number): RegionMention | null {
  for (let index = from; index < to; index += 1) {
    const region = readRegion(context, index, to, { level: null, anchored: true });
    if (region !== null && region.to === to) return region;
    const district = context.rules.regions.districts.longest(context.tokens, index, to);
    if (district !== null && district.to === to && district.value.length === 1)
      return { type: 'region', from: index, to, candidates: district.value, code: district.value[0] ?? null, level: null, bare: false };
  }
  return null;
}
