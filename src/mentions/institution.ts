/** Reads the names of bodies: "Komisi II DPRD Kota Malang", "Dinas Kesehatan (Dinkes) Kabupaten Sigi". */
import type { InstitutionEntry } from '../rules/compile.js';
import type { OrganisationMention, RegionLevel, RegionMention } from '../types.js';
import { type LearntBody, type ReadContext, rangeText, skipGloss, tokenAt } from './context.js';
import { readRegion } from './region.js';

/** Longest run of name words behind an open head. */
const LONGEST_NAME = 12;
const DESIGNATOR = /^(?:[IVX]{1,5}|[A-G]|\d{1,2})$/;

/**
 * Reads an institution mention at a token.
 *
 * @param context tokens, rules and glosses
 * @param at token to start from
 * @param limit token behind the last one that may be read
 * @param inOffice true inside an office ("Kepala Dinas Pertanahan Sutopo"), where unknown capitalised words start a name
 * @returns the mention, or null
 */
export function readInstitution(context: ReadContext, at: number, limit: number, inOffice = false): OrganisationMention | null {
  const head = institutionAt(context, at, limit);
  const learnt = context.bodyGlosses.longest(context.tokens, at, limit);
  if (learnt !== null && learnt.to > (head?.to ?? at) - 1 && tokenAt(context, at).capital) return readLearnt(context, learnt, at, limit);
  if (head === null) return null;
  const entry = head.value;
  const capital = tokenAt(context, at).capital;
  if (!capital && !lowerCaseName(context, entry, at, head.to)) return null;
  if (entry.partOf === 'dprd') return readUnit(context, at, head.to, limit, entry, inOffice);
  let to = skipGloss(context, head.to, limit);
  if (entry.id === 'dprd' && !capital && tokenAt(context, at).lower === 'dewan') {
    const region = readRegion(context, to, limit, { level: null, anchored: true });
    if (region === null) return null;
  }
  const words = entry.open ? readOpenName(context, to, limit, entry, inOffice) : entry.kind === 'agency' ? readFields(context, to, limit) : to;
  if (entry.open && words === to && entry.generic) return null;
  const bodyTo = words > to ? words : head.to;
  to = skipGloss(context, words, limit);
  if (words > to) to = words;
  const body = bodyName(context, entry, at, head.to, bodyTo);
  learnGloss(context, head.to, bodyTo, limit, entry, body);
  const parent = readParent(context, to, limit);
  if (parent !== null) {
    const part = (entry.open || entry.partOf !== null) && parent.kind !== 'government' && parent.head !== 'sekretariat_daerah';
    const unit = part || (parent.kind === 'legislature' && entry.kind !== 'legislature') ? body : null;
    return {
      ...parent,
      head: unit === null ? entry.id : parent.head,
      kind: unit === null ? entry.kind : parent.kind,
      body: unit === null ? body : parent.body,
      unit: unit ?? parent.unit,
      from: at,
    };
  }
  const region = readOwnRegion(context, entry, at, head.to, to, limit);
  return {
    type: 'organisation',
    from: at,
    to: region?.to ?? to,
    head: entry.id,
    kind: entry.kind,
    body,
    unit: null,
    region,
  };
}

/** The longest known body at a token; acronyms only as they are written, word-like ones only beside a region. */
function institutionAt(context: ReadContext, at: number, limit: number): { to: number; value: InstitutionEntry } | null {
  for (const found of context.rules.institutions.matches(context.tokens, at, limit)) {
    const { exact, weak } = found.value;
    if (exact !== null && tokenAt(context, at).text !== exact) continue;
    if (weak && (!tokenAt(context, at).capital || readRegion(context, found.to, limit) === null)) continue;
    return found;
  }
  return null;
}

/** A short form that the article explained: "Diskominfosanditik", "Perumda TM". */
function readLearnt(context: ReadContext, learnt: { to: number; value: LearntBody }, at: number, limit: number): OrganisationMention {
  const { entry, body } = learnt.value;
  const region = readRegion(context, learnt.to, limit, { level: null, anchored: true });
  return { type: 'organisation', from: at, to: region?.to ?? learnt.to, head: entry.id, kind: entry.kind, body, unit: null, region };
}

/** Keeps the gloss behind a body's name for the rest of the article. */
function learnGloss(context: ReadContext, headTo: number, bodyTo: number, limit: number, entry: InstitutionEntry, body: string): void {
  for (const at of new Set([headTo, bodyTo])) {
    const to = skipGloss(context, at, limit);
    if (to === at || to > at + 6) continue;
    const words = context.tokens.slice(at + 1, to - 1);
    if (words.some(({ kind, capital, text }) => (kind !== 'word' || !capital) && text !== '-') || body === '') continue;
    if (context.rules.institutions.longest(context.tokens, at + 1, to - 1)?.to === to - 1) continue;
    if (context.rules.regions.index.longest(context.tokens, at + 1, to - 1) !== null) continue;
    context.bodyGlosses.add(words.map(({ text }) => text).join(' '), { entry, body });
  }
}

/** A name in small letters counts only where it is complete in itself ("dinas kesehatan", "pemkab"). */
function lowerCaseName(context: ReadContext, entry: InstitutionEntry, at: number, to: number): boolean {
  if (entry.partOf !== null) return tokenAt(context, to).capital && DESIGNATOR.test(tokenAt(context, to).text);
  if (entry.open) return tokenAt(context, to).capital && !entry.generic;
  return to - at > 1 || entry.kind === 'government' || entry.kind === 'legislature';
}

/** "Komisi I dan II DPRD ...", "Pansus III", "Bapemperda DPRD ...". */
function readUnit(context: ReadContext, at: number, headTo: number, limit: number, entry: InstitutionEntry, inOffice: boolean): OrganisationMention | null {
  let unitTo = readDesignators(context, headTo, limit);
  const plain = unitTo;
  unitTo = readSubject(context, readUnitFields(context, unitTo, limit), limit);
  let to = skipGloss(context, unitTo, limit);
  const link = tokenAt(context, to).lower;
  const after = link === 'dari' || link === 'pada' || link === ',' ? to + 1 : to;
  const council = councilAt(context, after, limit, inOffice, link !== ',');
  if (council === null && entry.generic && plain === headTo) return null;
  const unit = `${entry.name} ${rangeText(context, headTo, unitTo)}`.replace(/\s*\([^)]*\)/g, '').trim();
  if (council === null) {
    if (unitTo === headTo && !tokenAt(context, at).capital) return null;
    to = Math.max(to, unitTo);
    const region = readRegion(context, to, limit, { level: null, anchored: true });
    return { type: 'organisation', from: at, to: region?.to ?? to, head: 'dprd', kind: 'legislature', body: 'DPRD', unit, region };
  }
  return { ...council, from: at, unit: council.unit === null ? unit : `${unit} ${council.unit}` };
}

function councilAt(context: ReadContext, at: number, limit: number, inOffice: boolean, units: boolean): OrganisationMention | null {
  const head = institutionAt(context, at, limit);
  if (head === null || head.value.kind !== 'legislature' || (head.value.partOf !== null && !units)) return null;
  return readInstitution(context, at, limit, inOffice);
}

function readDesignators(context: ReadContext, at: number, limit: number): number {
  let to = at;
  while (to < limit) {
    const token = tokenAt(context, to);
    if (DESIGNATOR.test(token.text)) to += 1;
    else if (
      (token.lower === 'dan' || token.text === ',' || token.text === '&' || token.text === '/' || token.text === '-') &&
      to > at &&
      DESIGNATOR.test(tokenAt(context, to + 1).text)
    )
      to += 2;
    else break;
  }
  return to;
}

/** "Pansus Raperda Pajak Daerah": the subject of a special committee belongs to its name. */
function readUnitFields(context: ReadContext, at: number, limit: number): number {
  const first = tokenAt(context, at);
  if (!first.capital || !context.rules.fields.has(first.lower)) return at;
  return readFields(context, at, limit);
}

/** Longest subject of a committee, in words, that no list of fields knows. */
const LONGEST_SUBJECT = 6;

/** "Pansus" + "RPJMD" + "DPRD X": capitalised words between a committee and its council are the committee's subject. */
function readSubject(context: ReadContext, at: number, limit: number): number {
  for (let index = at; index < Math.min(limit, at + LONGEST_SUBJECT); index += 1) {
    const token = tokenAt(context, index);
    const council = institutionAt(context, index, limit);
    if (council?.value.kind === 'legislature' && council.value.partOf === null) return index;
    if (!token.capital && !(index > at && context.rules.fieldConnectors.has(token.lower))) break;
  }
  return at;
}

/** Words of a field of work behind a complete name: "Dinas Pariwisata" + "dan Kebudayaan". */
export function readFields(context: ReadContext, at: number, limit: number): number {
  let to = at;
  while (to < limit && to - at < LONGEST_NAME) {
    const token = tokenAt(context, to);
    const phrase = token.capital ? context.rules.fieldPhrases.longest(context.tokens, to, limit) : null;
    if (phrase !== null && !startsBody(context, to, limit)) {
      to = phrase.to;
      continue;
    }
    if (isField(context, to) && !startsOtherBody(context, to, limit)) {
      to += 1;
      continue;
    }
    const joins = context.rules.fieldConnectors.has(token.lower) || (token.text === ',' && tokenAt(context, to - 1).text !== ')');
    if (joins && isField(context, to + 1) && !startsOtherBody(context, to + 1, limit) && !startsOffice(context, to + 1, limit)) {
      to += 2;
      continue;
    }
    break;
  }
  return to;
}

function isField(context: ReadContext, at: number): boolean {
  const token = tokenAt(context, at);
  if (!token.capital) return false;
  if (context.rules.fields.has(token.lower)) return true;
  // "Kepulauan" has the shape of a field and opens a region's name.
  return context.rules.fieldShape.test(token.text) && !context.rules.regions.index.startsWith(token.lower) && !context.rules.notNames.has(token.lower);
}

function startsBody(context: ReadContext, at: number, limit: number): boolean {
  return institutionAt(context, at, limit) !== null;
}

/** "Perpustakaan" is a body, and a field in "Dinas Kearsipan dan Perpustakaan". */
function startsOtherBody(context: ReadContext, at: number, limit: number): boolean {
  const found = institutionAt(context, at, limit);
  return found !== null && (found.to > at + 1 || !context.rules.fields.has(tokenAt(context, at).lower));
}

/** "BUMDA" + "Desa Kutuh": a village or district starts a name of its own. */
function startsPlace(context: ReadContext, at: number, limit: number): boolean {
  const kind = institutionAt(context, at, limit)?.value.kind;
  return (kind === 'village' || kind === 'district') && tokenAt(context, at + 1).capital;
}

function startsOffice(context: ReadContext, at: number, limit: number): boolean {
  return context.rules.offices.longest(context.tokens, at, limit) !== null;
}

/** Name words behind an open head: "Dinas" + "Sumber Daya Air", "RSUD" + "dr. Soetomo", "PDAM" + "Tirta Pakuan". */
function readOpenName(context: ReadContext, at: number, limit: number, entry: InstitutionEntry, inOffice: boolean): number {
  let to = at;
  const proper = entry.kind !== 'agency' && entry.kind !== 'government';
  while (to < limit && to - at < LONGEST_NAME) {
    const token = tokenAt(context, to);
    if (token.text === '(') {
      const gloss = skipGloss(context, to, limit);
      if (gloss === to || !tokenAt(context, gloss).capital || !isField(context, gloss)) break;
      to = gloss;
      continue;
    }
    if (context.rules.regions.levelPrefixes.longest(context.tokens, to, limit) !== null) break;
    if (to > at && isRegionName(context, to, limit)) break;
    if (inOffice && proper && namedAfterPlace(context, at, to)) break;
    if (startsOffice(context, to, limit) && !isField(context, to)) break;
    if (startsPlace(context, to, limit)) break;
    if (inOffice && to > at && context.rules.titlesKept.has(token.lower) && tokenAt(context, to + 1).capital) break;
    if (to > at && startsBody(context, to, limit) && !isField(context, to)) break;
    const known = isField(context, to) || (proper && DESIGNATOR.test(token.text)) || token.lower === 'kelas';
    const visit = to > at && context.rules.kinds.some(({ phrases }) => phrases.longest(context.tokens, to, limit) !== null);
    if (visit) break;
    const unknown = token.capital && !context.rules.fields.has(token.lower) && (!inOffice || proper) && to - at < (proper ? 3 : 6);
    const title = proper && (token.lower === 'dr' || (token.text === '.' && tokenAt(context, to - 1).lower === 'dr')) && tokenAt(context, to + 1).capital;
    if (known || unknown || title) {
      to += 1;
      continue;
    }
    const joins = context.rules.fieldConnectors.has(token.lower) || token.text === ',';
    const next = tokenAt(context, to + 1);
    const goesOn = next.capital && context.rules.fields.has(next.lower) && !startsBody(context, to + 1, limit) && !startsOffice(context, to + 1, limit);
    if (!joins || !goesOn || to === at) break;
    to += 2;
  }
  return to;
}

/** "SMP Negeri 2 Jekulo" + "Wahyuningtyas": behind the place that closes a proper name the holder's name begins. */
function namedAfterPlace(context: ReadContext, from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (!tokenAt(context, index).capital) continue;
    if (context.rules.regions.districts.longest(context.tokens, index, to)?.to === to) return true;
    if (context.rules.regions.index.longest(context.tokens, index, to)?.to === to) return true;
  }
  return false;
}

function isRegionName(context: ReadContext, at: number, limit: number): boolean {
  const found = context.rules.regions.index.longest(context.tokens, at, limit);
  return found !== null && tokenAt(context, at).capital && !(found.value.weak && context.rules.fields.has(tokenAt(context, at).lower));
}

/** "Bagian Organisasi" + "Setda Kabupaten ...", "Bidang X" + "Dinas Y ...". */
function readParent(context: ReadContext, at: number, limit: number): OrganisationMention | null {
  const link = tokenAt(context, at).lower;
  const next = link === 'pada' || link === 'di' || link === 'dari' ? at + 1 : at;
  const head = institutionAt(context, next, limit);
  if (head === null || !tokenAt(context, next).capital) return null;
  const kind = head.value.kind;
  if (next > at && kind !== 'government' && kind !== 'agency' && kind !== 'legislature') return null;
  if (next > at && link !== 'pada') return null;
  return readInstitution(context, next, limit, true);
}

function readOwnRegion(context: ReadContext, entry: InstitutionEntry, at: number, headTo: number, to: number, limit: number): RegionMention | null {
  if (entry.kind === 'district' || entry.kind === 'village') return readPlace(context, headTo, to, limit);
  const level = levelOf(context, at, headTo);
  const of = tokenAt(context, to).lower === 'daerah' ? to + 1 : to;
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

function bodyName(context: ReadContext, entry: InstitutionEntry, at: number, headTo: number, bodyTo: number): string {
  if (entry.kind === 'government' && !entry.open) return 'Pemerintah';
  const tail =
    bodyTo > headTo
      ? rangeText(context, headTo, bodyTo)
          .replace(/^\([^)]*\)\s*/, '')
          .replace(/\s*\([^)]*\)/g, '')
      : '';
  const joint = tail === '' || tail.startsWith(',') ? '' : ' ';
  return `${entry.canonical ? entry.name : rangeText(context, at, headTo)}${joint}${tail}`.trim();
}
