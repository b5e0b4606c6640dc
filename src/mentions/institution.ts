/** Reads the names of bodies: "Komisi II DPRD Kota Malang", "Dinas Kesehatan (Dinkes) Kabupaten Sigi". */
import type { InstitutionEntry } from '../rules/compiled-rules.js';
import type { OrganisationMention, RegionMention } from '../types.js';
import { readOwnRegion } from './body-place.js';
import { DESIGNATOR, institutionAt, readFields, readOpenName } from './body-words.js';
import { type LearntBody, type ReadContext, rangeText, sansGlosses, skipGloss, tokenAt } from './context.js';
import { PROPER_KINDS } from './proper-kinds.js';
import { readRegion } from './region.js';

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
  // "Kantor Bappeda Gresik": the building of a body that has its own name.
  if (context.rules.grammar.buildings.has(entry.id) && tokenAt(context, at).capital) {
    const housed = housedBody(context, head.to, limit, inOffice);
    if (housed !== null) return { ...housed, from: at };
  }
  const capital = tokenAt(context, at).capital;
  if (!capital && !lowerCaseName(context, entry, at, head.to)) return null;
  if (entry.partOf === context.rules.council.id) return readUnit(context, at, head.to, limit, entry, inOffice);
  let to = skipGloss(context, head.to, limit);
  if (entry.id === context.rules.council.id && !capital && context.rules.grammar.bare_councils.has(tokenAt(context, at).lower)) {
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
  const region = readOwnRegion(context, entry, at, head.to, to, limit) ?? regionBehindComma(context, entry, to, limit);
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

/** "RSUD Muhammad Zein, Kabupaten Belitung Timur, datang": behind a proper name the region may follow a comma, with its level. */
function regionBehindComma(context: ReadContext, entry: InstitutionEntry, at: number, limit: number): RegionMention | null {
  if (!PROPER_KINDS.has(entry.kind) || tokenAt(context, at).text !== ',') return null;
  const region = readRegion(context, at + 1, limit, { level: null, anchored: true });
  return region === null || region.bare ? null : region;
}

function housedBody(context: ReadContext, at: number, limit: number, inOffice: boolean): OrganisationMention | null {
  const head = institutionAt(context, at, limit);
  return head === null || head.value.generic || !tokenAt(context, at).capital ? null : readInstitution(context, at, limit, inOffice);
}

/** A short form that the article explained: "Diskominfosanditik", "Perumda TM". */
function readLearnt(context: ReadContext, learnt: { to: number; value: LearntBody }, at: number, limit: number): OrganisationMention {
  const { entry, body } = learnt.value;
  const region = readRegion(context, learnt.to, limit, { level: null, anchored: true });
  return { type: 'organisation', from: at, to: region?.to ?? learnt.to, head: entry.id, kind: entry.kind, body, unit: null, region };
}

/** Keeps the gloss behind a body's name for the rest of the article. */
function learnGloss(context: ReadContext, headTo: number, bodyTo: number, limit: number, entry: InstitutionEntry, body: string): void {
  learnGlossAt(context, headTo, limit, entry, body);
  if (bodyTo !== headTo) learnGlossAt(context, bodyTo, limit, entry, body);
}

function learnGlossAt(context: ReadContext, at: number, limit: number, entry: InstitutionEntry, body: string): void {
  const to = skipGloss(context, at, limit);
  if (to === at || to > at + 6) return;
  const words = context.tokens.slice(at + 1, to - 1);
  if (words.some(({ kind, capital, text }) => (kind !== 'word' || !capital) && text !== '-') || body === '') return;
  if (context.rules.institutions.longest(context.tokens, at + 1, to - 1)?.to === to - 1) return;
  if (context.rules.regions.index.longest(context.tokens, at + 1, to - 1) !== null) return;
  context.bodyGlosses.add(words.map(({ text }) => text).join(' '), { entry, body });
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
  const after = link === ',' || context.rules.grammar.council_links.has(link) ? to + 1 : to;
  const council = councilAt(context, after, limit, inOffice, link !== ',');
  if (council === null && entry.generic && plain === headTo) return null;
  const unit = sansGlosses(`${entry.name} ${rangeText(context, headTo, unitTo)}`).trim();
  if (council === null) {
    if (unitTo === headTo && !tokenAt(context, at).capital) return null;
    to = Math.max(to, unitTo);
    const region = readRegion(context, to, limit, { level: null, anchored: true });
    return {
      type: 'organisation',
      from: at,
      to: region?.to ?? to,
      head: context.rules.council.id,
      kind: 'legislature',
      body: context.rules.council.name,
      unit,
      region,
    };
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
      (context.rules.coordinators.has(token.lower) || token.text === ',' || token.text === '&' || token.text === '/' || token.text === '-') &&
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

/** "Bagian Organisasi" + "Setda Kabupaten ...", "Bidang X" + "Dinas Y ...". */
function readParent(context: ReadContext, at: number, limit: number): OrganisationMention | null {
  const link = tokenAt(context, at).lower;
  const next = context.rules.grammar.body_links.has(link) ? at + 1 : at;
  const head = institutionAt(context, next, limit);
  if (head === null || !tokenAt(context, next).capital) return null;
  const kind = head.value.kind;
  if (next > at && kind !== 'government' && kind !== 'agency' && kind !== 'legislature') return null;
  if (next > at && !context.rules.grammar.part_links.has(link)) return null;
  return readInstitution(context, next, limit, true);
}

function bodyName(context: ReadContext, entry: InstitutionEntry, at: number, headTo: number, bodyTo: number): string {
  if (entry.kind === 'government' && !entry.open) return context.rules.governmentName;
  const tail = bodyTo > headTo ? sansGlosses(rangeText(context, headTo, bodyTo).replace(/^\([^)]*\)\s*/, '')) : '';
  const joint = tail === '' || tail.startsWith(',') ? '' : ' ';
  return `${entry.canonical ? entry.name : rangeText(context, at, headTo)}${joint}${tail}`.trim();
}
