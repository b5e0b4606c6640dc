/** Bodies that an office names itself, with the proper name behind it: "Camat Lengayang", "Kepala Puskesmas Leces". */
import type { OfficeEntry } from '../rules/compiled-rules.js';
import type { OrganisationMention, RegionMention } from '../types.js';
import { readPlace } from './body-place.js';
import { type ReadContext, rangeText, tokenAt } from './context.js';
import { readDegrees } from './name.js';
import { PROPER_KINDS } from './proper-kinds.js';
import { readRegion } from './region.js';

const LONGEST_PROPER_NAME = 7;

/**
 * Reads the body of an office whose body needs a proper name.
 *
 * @param context tokens and rules
 * @param from first token of the office
 * @param at token behind the office words
 * @param limit token behind the last one that may be read
 * @param entry the office
 * @returns the body, its range ending behind its name and region, or null where the office names no such body
 */
export function readOwnBody(context: ReadContext, from: number, at: number, limit: number, entry: OfficeEntry): OrganisationMention | null {
  if (entry.body === null || !entry.body.open || !PROPER_KINDS.has(entry.body.kind)) return null;
  const proper = properNameEnd(context, at, limit);
  if (proper === at) return null;
  const region = regionBehind(context, at, proper, limit, entry.body.kind);
  const body = `${entry.body.name} ${rangeText(context, at, proper)}`;
  return { type: 'organisation', from, to: region?.to ?? proper, head: entry.body.id, kind: entry.body.kind, body, unit: null, region };
}

/** Without a comma the first words are the place and the rest the holder: "Camat Leces Budi Santoso". */
function properNameEnd(context: ReadContext, at: number, limit: number): number {
  if (!tokenAt(context, at).capital && !context.rules.grammar.doctors.holds(tokenAt(context, at))) return at;
  const district = context.rules.regions.districts.longest(context.tokens, at, limit);
  const region = context.rules.regions.index.longest(context.tokens, at, limit);
  const known = Math.max(district?.to ?? at, region?.to ?? at);
  let to = context.rules.grammar.doctors.holds(tokenAt(context, at)) && tokenAt(context, at + 1).text === '.' ? at + 2 : at;
  while (to < limit && to - at < LONGEST_PROPER_NAME && isProper(context, to)) to += 1;
  if (to === at) return at;
  // "Lapas Pemuda Kelas IIA Tangerang Rio Sitorus": the town in the name ends it.
  for (let index = at + 1; index < to; index += 1) {
    const town = context.rules.regions.index.longest(context.tokens, index, to);
    if (town !== null && !town.value.weak) return town.to;
  }
  const next = tokenAt(context, to);
  // "Camat Pariangan Ikhwan Fuadi, S.STP.": a degree behind the comma makes the last words a name.
  if (next.text === ',' && to - at > 1 && readDegrees(context, to, limit) > to) return Math.max(known < to ? known : at, at + 1);
  const holderFollows = next.text === ',' || context.rules.titlesBefore.beginsAt(next);
  if (holderFollows || !next.capital) {
    // "Camat Leces Budi Santoso menyambut": the office is of the place that the gazetteer knows.
    if (!holderFollows && known > at && known < to) return known;
    return holderFollows || to - at < 2 ? to : Math.max(known, at + 1);
  }
  return Math.max(known, at + 1);
}

function isProper(context: ReadContext, at: number): boolean {
  const token = tokenAt(context, at);
  if (/^\d{1,3}$|^[IVX]{1,4}$/.test(token.text)) return true;
  if (context.rules.titlesKept.holds(token) && tokenAt(context, at + 1).capital) return false;
  return token.capital && !context.rules.titlesBefore.beginsAt(token) && context.rules.regions.levelPrefixes.longest(context.tokens, at, at + 1) === null;
}

function regionBehind(context: ReadContext, from: number, at: number, limit: number, kind: OrganisationMention['kind']): RegionMention | null {
  if (kind === 'village' || kind === 'district') return readPlace(context, from, at, limit);
  const comma = tokenAt(context, at).text === ',' ? at + 1 : at;
  const behind = readRegion(context, at, limit, { level: null, anchored: true }) ?? (comma > at ? explicitRegion(context, comma, limit) : null);
  if (behind !== null) return behind;
  const inside = readRegion(context, from, at, { level: null, anchored: true });
  if (inside !== null && inside.to === at) return inside;
  const district = context.rules.regions.districts.longest(context.tokens, from, at);
  if (district === null || district.to !== at) return null;
  return {
    type: 'region',
    from,
    to: at,
    candidates: district.value,
    code: district.value.length === 1 ? (district.value[0] ?? null) : null,
    level: null,
    bare: true,
  };
}

/** Behind a comma only a name with its level is the place: "Camat Lengayang, Kabupaten Pesisir Selatan". */
function explicitRegion(context: ReadContext, at: number, limit: number): RegionMention | null {
  const region = readRegion(context, at, limit);
  return region !== null && !region.bare ? region : null;
}
