/** Reads officials: an office with its body, region and holder, in whichever order they stand. */
import type { OfficialMention, RegionMention } from '../types.js';
import { type ReadContext, tokenAt } from './context.js';
import { readInstitution } from './institution.js';
import { type PersonName, readName, skipTitles } from './name.js';
import { type Office, readOffice } from './office.js';
import { isProgramme, withProgramme, withProperName } from './office-subject.js';
import { readRegion } from './region.js';

/** Passes over "sekaligus", "yang juga" and the like. */
function skipLink(context: ReadContext, at: number, limit: number): number {
  const comma = tokenAt(context, at).text === ',' ? at + 1 : at;
  const found = context.rules.officeLinks.longest(context.tokens, comma, limit);
  return found === null ? at : found.to;
}

/**
 * Reads an official at a token: office first ("Bupati Banyuwangi Ratna Kusumastuti"), holder behind.
 *
 * @param context tokens and rules
 * @param at token to start from
 * @param limit token behind the last one that may be read
 * @returns the mention, with or without a name, or null
 */
export function readOfficial(context: ReadContext, at: number, limit: number): OfficialMention | null {
  const office = readOffice(context, at, limit);
  if (office === null) return null;
  const first = withProperName(context, withProgramme(context, office, limit), limit);
  let main = first;
  let end = first.to;
  const link = skipLink(context, end, limit);
  if (link > end) {
    const second = readOffice(context, link, limit);
    if (second !== null) {
      main = chooseOffice(context, first, second);
      end = second.to;
    }
  }
  // "Kantor Wali Kota Baubau, Palagimata" is a building: nobody holds an office there.
  const building = context.rules.places.venueHeads.beginsAt(tokenAt(context, at - 1));
  // Capitals of a headline say nothing about names.
  let name = !context.headline && !building ? readHolder(context, end, limit) : null;
  if (name !== null) {
    end = name.to;
    const more = readOfficeBehind(context, end, limit, true);
    if (more !== null) {
      main = chooseOffice(context, main, more.office);
      end = more.to;
    }
  }
  if (name !== null && main.organisation === null && main.region === null) {
    // "Kabid Budidaya Ternak Salma Lamusu Dinas Peternakan Kabupaten Sigi": the body behind the holder.
    const body = tokenAt(context, end).capital ? readInstitution(context, end, limit, true) : null;
    if (body !== null && body.region !== null && body.kind === 'agency') {
      main = { ...main, organisation: body, region: body.region };
      end = body.to;
    }
  }
  if (name !== null && context.rules.notNames.has(name.name.toLowerCase())) name = null;
  if (name === null && main.region === null && main.organisation === null) main = { ...main, region: sharedRegion(context, end, limit) };
  return { ...toMention(main, at, end, name), leads: leadsDelegation(context, first, main) };
}

/** "Bupati dan Ketua DPRD Mamuju Tengah": the region behind the second office is the first one's, too. */
function sharedRegion(context: ReadContext, at: number, limit: number): RegionMention | null {
  if (!context.rules.coordinators.has(tokenAt(context, at).lower)) return null;
  const next = readOffice(context, at + 1, limit);
  return next?.region ?? null;
}

function leadsDelegation(context: ReadContext, ...offices: readonly Office[]): boolean {
  // "Ketua Tim Pembangunan Zona Integritas" heads another team.
  return offices.some((office) => context.rules.delegationLeaders.has(office.entry.id) && !hasField(context, office));
}

/** Capitalised words of a field behind the office's own words. */
function hasField(context: ReadContext, office: Office): boolean {
  const bare = context.rules.offices.longest(context.tokens, office.from, office.to);
  return bare !== null && office.organisation === null && office.region === null && bare.to < office.to && tokenAt(context, bare.to).capital;
}

/** The office of a delegation's head says less than the office he holds at home. */
function chooseOffice(context: ReadContext, first: Office, second: Office): Office {
  const leads = context.rules.delegationLeaders.has(first.entry.id);
  const region = first.region ?? second.region;
  if (leads) return { ...second, region: second.region ?? first.region };
  return first.entry.rank >= second.entry.rank || second.region === null ? { ...first, region } : second;
}

/** The holder behind an office: at once, behind a comma, or in brackets. */
function readHolder(context: ReadContext, at: number, limit: number): PersonName | null {
  if (tokenAt(context, at).text === '(') {
    const inside = readName(context, at + 1, limit);
    if (inside === null || inside.words < 2) return null;
    return tokenAt(context, inside.to).text === ')' ? { ...inside, to: inside.to + 1 } : inside;
  }
  const behind = tokenAt(context, at + 1);
  const passes = context.rules.holderFillers.has(tokenAt(context, at).lower) && (behind.text === ',' || behind.capital);
  const filler = passes ? at + 1 : at;
  const comma = tokenAt(context, filler).text === ',';
  let start = comma ? (tokenAt(context, filler + 1).text === ',' ? filler + 2 : filler + 1) : titleAhead(context, filler, limit);
  if (context.rules.grammar.holder_intros.has(tokenAt(context, start).lower)) start += 1;
  if (start < limit && context.rules.offices.longest(context.tokens, start, limit) !== null) return null;
  if (context.rules.institutions.longest(context.tokens, start, limit) !== null && tokenAt(context, start).capital) return null;
  if (comma && isPlainRegion(context, start, limit)) return null;
  const name = readName(context, start, limit);
  if (name === null) return null;
  const firstWord = tokenAt(context, name.nameRange.from);
  if (!comma && !firstWord.spaced && tokenAt(context, name.nameRange.from - 1).text !== '.') return null;
  return name;
}

/** "Hubungan Langganan Hj. Nurhaedah": what stands in front of a title belongs to the office. */
function titleAhead(context: ReadContext, at: number, limit: number): number {
  for (let index = at + 1; index < Math.min(limit, at + 4); index += 1) {
    if (!tokenAt(context, index - 1).capital || context.rules.titlesKept.has(tokenAt(context, index - 1).lower)) return at;
    const dotted = tokenAt(context, index + 1).text === '.' || tokenAt(context, index).text.length > 1;
    const behind = tokenAt(context, index + 2);
    const degree = context.rules.degrees.has(tokenAt(context, index).lower) && !(behind.capital && behind.text.length > 3);
    if (dotted && !degree && skipTitles(context, index, limit) > index) return index;
  }
  return at;
}

/** "Bupati X, Jawa Timur": what follows the comma is a place. */
function isPlainRegion(context: ReadContext, at: number, limit: number): boolean {
  const region = readRegion(context, at, limit);
  if (region === null) return false;
  const next = tokenAt(context, region.to);
  return next.text === ',' || next.kind !== 'word' || !next.capital;
}

/** An office behind a name: ", yang juga Kepala BKD", ", Ketua Komisi D", "(Bupati Pemalang)". */
function readOfficeBehind(context: ReadContext, at: number, limit: number, linkOnly: boolean): { office: Office; to: number } | null {
  const bracket = tokenAt(context, at).text === '(';
  const comma = tokenAt(context, at).text === ',';
  const link = skipLink(context, at, limit);
  if (linkOnly && link === at) return null;
  // "Rofinus Boli Tukan, S.Pd wakil ketua DPRD yang memimpin": behind a degree an office may stand at once.
  const degree = !linkOnly && !comma && tokenAt(context, at - 1).kind === 'word' && context.rules.degrees.has(degreeBefore(context, at));
  let start = link > at ? link : bracket || comma ? at + 1 : at;
  if (link === at && !bracket && !comma && !degree) return null;
  if (context.rules.grammar.relatives.has(tokenAt(context, start).lower)) start += 1;
  const office = readOffice(context, start, limit);
  if (office === null) return null;
  // In a list the office belongs to the next name: "Arsal, Sekda Askari".
  if (link === at && !bracket && readHolder(context, office.to, limit) !== null) return null;
  const to = bracket && tokenAt(context, office.to).text === ')' ? office.to + 1 : office.to;
  return { office, to };
}

/** The letters of the degree that ends in front of a token: "spd" before "wakil" in "S.Pd wakil ketua". */
function degreeBefore(context: ReadContext, at: number): string {
  const [last, dot, first] = [tokenAt(context, at - 1), tokenAt(context, at - 2), tokenAt(context, at - 3)];
  return dot.text === '.' && !last.spaced ? first.lower + last.lower : last.lower;
}

/**
 * Reads a person who is named before the office: "Damar Wicaksana, yang juga Kepala BKD ...".
 *
 * @returns the mention; its office is null where none follows
 */
export function readNamed(context: ReadContext, at: number, limit: number): OfficialMention | null {
  const name = readName(context, at, limit);
  if (name === null || (!name.titled && namesNobody(context, name))) return null;
  if (context.rules.regions.index.longest(context.tokens, name.nameRange.from, name.nameRange.to)?.to === name.nameRange.to) return null;
  const behind = readOfficeBehind(context, name.to, limit, false);
  if (behind === null) {
    if (!name.titled && name.words < 2) return null;
    return bareMention(name);
  }
  return { ...toMention(behind.office, name.from, behind.to, name), leads: leadsDelegation(context, behind.office, behind.office) };
}

/** "Adiwiyata Mandiri", "Kabupaten Layak Anak", "Kondisi Lingga": capitals of a programme, or of a sentence about a region. */
function namesNobody(context: ReadContext, { nameRange: { from, to } }: PersonName): boolean {
  if (isProgramme(context, from, to)) return true;
  const opens = tokenAt(context, from - 1).kind !== 'word' && tokenAt(context, from - 1).text !== ',';
  const region = to - from === 2 && opens ? context.rules.regions.index.longest(context.tokens, from + 1, to) : null;
  return region !== null && !region.value.weak && !context.rules.titlesKept.has(tokenAt(context, from).lower);
}

/** The mention of a name without an office. */
export function bareMention(name: Pick<PersonName, 'from' | 'to' | 'name' | 'nameRange'>): OfficialMention {
  return {
    type: 'official',
    from: name.from,
    to: name.to,
    office: null,
    officeId: null,
    rank: 0,
    leads: false,
    acting: null,
    organisation: null,
    region: null,
    name: name.name,
    nameRange: name.nameRange,
    officeRange: null,
  };
}

function toMention(office: Office, from: number, to: number, name: PersonName | null): OfficialMention {
  return {
    type: 'official',
    from,
    to,
    office: office.text,
    officeId: office.entry.id,
    rank: office.entry.rank,
    leads: false,
    acting: office.acting,
    organisation: office.organisation,
    region: office.region,
    name: name?.name ?? null,
    nameRange: name?.nameRange ?? null,
    officeRange: { from: office.from, to: office.to },
  };
}
