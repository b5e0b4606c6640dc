/** Reads offices: "Plt. Kepala Dinas Kesehatan Kabupaten Sigi" with its acting form, field, body and region. */
import type { OfficeEntry } from '../rules/compiled-rules.js';
import type { OrganisationMention, RegionMention, TokenRange } from '../types.js';
import { districtRegion, levelOf } from './body-place.js';
import { readFields } from './body-words.js';
import { type ReadContext, rangeText, sansGlosses, skipGloss, tokenAt } from './context.js';
import { readInstitution } from './institution.js';
import { endsSmall } from './letters.js';
import { readDegrees, skipTitles } from './name.js';
import { readOwnBody } from './own-body.js';
import { readRegion } from './region.js';

/** An office without its holder. */
export interface Office extends TokenRange {
  readonly acting: string | null;
  readonly entry: OfficeEntry;
  readonly text: string;
  readonly organisation: OrganisationMention | null;
  readonly region: RegionMention | null;
}

const DESIGNATOR = /^(?:[IVX]{1,4}|[1-5A-E])$/;

/**
 * Reads an office at a token: acting form, office words, field, body and region.
 *
 * @param context tokens and rules
 * @param at token to start from
 * @param limit token behind the last one that may be read
 * @returns the office, or null
 */
export function readOffice(context: ReadContext, at: number, limit: number): Office | null {
  const acting = context.rules.acting.longest(context.tokens, at, limit);
  let index = at;
  if (acting !== null) {
    index = acting.to;
    if (tokenAt(context, index).text === '.') index += 1;
    index = skipGloss(context, index, limit);
  }
  const officeFrom = index;
  const found = context.rules.offices.longest(context.tokens, index, limit);
  if (found === null) return null;
  if (!isOffice(context, index, found.to, found.value, limit)) return null;
  const alsoRegion = context.rules.regions.index.longest(context.tokens, index, limit)?.to === found.to;
  if ((found.value.weak || alsoRegion) && !beforeField(context, found.to, limit)) return null;
  // "Kasubag. Perundang-undangan": the dot of a short form ends no office.
  const dotted =
    tokenAt(context, found.to).text === '.' && !tokenAt(context, found.to).spaced && tokenAt(context, found.to + 1).capital && found.to - index === 1;
  index = skipGloss(context, dotted ? found.to + 1 : found.to, limit);
  if (context.rules.delegationLeaders.has(found.value.id)) index = skipVisit(context, index, limit);
  const level = levelOf(context, officeFrom, found.to);
  let organisation = readOwnBody(context, officeFrom, index, limit, found.value);
  let region: RegionMention | null = organisation?.region ?? null;
  let end = organisation?.to ?? index;
  for (let round = 0; round < 8 && organisation === null; round += 1) {
    const before = index;
    index = readOfficeFields(context, index, limit);
    // "Usaha Ekonomi Kampung": behind a field of work a village is part of the field.
    if (index > found.to && context.rules.villageHeads.has(tokenAt(context, index).lower)) index += 1;
    const link = context.rules.grammar.office_links.has(tokenAt(context, index).lower) ? 1 : 0;
    const lingkungan = link === 1 && context.rules.grammar.surroundings.has(tokenAt(context, index + 1).lower) ? 2 : link;
    organisation = readInstitution(context, index + lingkungan, limit, true);
    // "Kabag BUMD dan BLUD Biro Perekonomian Kalbar": a kind of body may be the field of work of another.
    const joined = organisation !== null && organisation.region === null && context.rules.coordinators.has(tokenAt(context, organisation.to).lower);
    if (joined) organisation = bodyBehindField(context, index, limit, false) ?? organisation;
    if (organisation !== null && (lingkungan === 0 || organisation.kind !== 'other')) {
      region = organisation.region;
      index = organisation.to;
      end = index;
      break;
    }
    organisation = null;
    const bridged = found.value.of === 'region' ? null : bodyBehindField(context, index, limit, index > found.to);
    if (bridged !== null) {
      organisation = bridged;
      region = bridged.region;
      end = bridged.to;
      break;
    }
    region = readRegion(context, index, limit, { level, anchored: true });
    if (region !== null && isHolder(context, region, found.value)) region = null;
    if (region !== null) {
      end = region.to;
      break;
    }
    const gloss = skipGloss(context, index, limit);
    if (gloss > index) index = gloss;
    end = index;
    const superior = readSuperior(context, index, limit, found.value);
    if (superior !== null) {
      organisation = superior.organisation;
      region = superior.region;
      end = superior.to;
      break;
    }
    if (index === before) break;
  }
  if (organisation !== null && region === null) {
    region = readRegion(context, end, limit, { level: level ?? levelOf(context, organisation.from, organisation.to), anchored: true });
    if (region !== null) end = region.to;
  }
  if (region === null && organisation === null && found.value.of !== 'region') {
    region = districtRegion(context, end, limit);
    if (region !== null) end = region.to;
  }
  const division = tokenAt(context, end);
  if (division.capital && context.rules.divisionWords.has(division.lower)) end = Math.max(end, readFields(context, end + 1, limit));
  organisation =
    organisation === null
      ? (committeeIn(context, officeFrom, end, region) ?? ownBody(found.value, officeFrom, end, region))
      : withUnit(context, officeFrom, organisation);
  return {
    from: at,
    to: end,
    acting: acting?.value ?? null,
    entry: found.value,
    text: found.value.own ? found.value.name : rangeText(context, officeFrom, trimGloss(context, officeFrom, end)),
    organisation,
    region,
  };
}

/** "ketua rombongan kunker DPRD HST": the visit stands between its leader and the body that came. */
function skipVisit(context: ReadContext, at: number, limit: number): number {
  const found = context.rules.visitWords.longest(context.tokens, at, limit);
  return found !== null && readInstitution(context, found.to, limit, true) !== null ? found.to : at;
}

/** Longest field of work, in words, that no list knows. */
const LONGEST_UNKNOWN_FIELD = 4;

/**
 * "Kabag BUMD dan BLUD" + "Biro Perekonomian Kalbar": words that run up to a body with its region are a field, listed or not.
 * Behind a listed field two unknown words are the holder: "Kabid Budidaya Ternak" + "Salma Lamusu" + "Dinas Peternakan".
 */
function bodyBehindField(context: ReadContext, at: number, limit: number, listed: boolean): OrganisationMention | null {
  let unknown = 0;
  for (let index = at; index < Math.min(limit, at + LONGEST_UNKNOWN_FIELD); index += 1) {
    const token = tokenAt(context, index);
    const joint = context.rules.fieldConnectors.has(token.lower);
    if (!token.capital && !(joint && (listed || index > at))) return null;
    if (context.rules.offices.longest(context.tokens, index, limit) !== null || skipTitles(context, index, limit) > index) return null;
    const body = index === at ? null : readInstitution(context, index, limit, true);
    if (body !== null && body.region !== null) return listed && unknown > 1 ? null : body;
    unknown = joint ? 0 : unknown + 1;
  }
  return null;
}

/** "Ketua Komisi II" + "DPRD X": the part of the council stands in the office. */
function withUnit(context: ReadContext, from: number, organisation: OrganisationMention): OrganisationMention {
  if (organisation.kind !== 'legislature' || organisation.unit !== null) return organisation;
  const unit = committeeName(context, from, organisation.from);
  return unit === null ? organisation : { ...organisation, unit };
}

/** "Ketua Komisi II" alone: a committee is some council's, whichever the article is about. */
function committeeIn(context: ReadContext, from: number, to: number, region: RegionMention | null): OrganisationMention | null {
  const unit = committeeName(context, from, to);
  return unit === null
    ? null
    : { type: 'organisation', from, to, head: context.rules.council.id, kind: 'legislature', body: context.rules.council.name, unit, region };
}

/** The part of a council that the words of an office name. */
function committeeName(context: ReadContext, from: number, to: number): string | null {
  for (let index = from; index < to; index += 1) {
    const part = context.rules.institutions.longest(context.tokens, index, to);
    if (part?.value.partOf === context.rules.council.id) return sansGlosses(`${part.value.name} ${rangeText(context, part.to, to)}`).trim();
  }
  return null;
}

/** "Kadinkes" and "Kalapas" name their body themselves. */
function ownBody(entry: OfficeEntry, from: number, to: number, region: RegionMention | null): OrganisationMention | null {
  if (entry.body === null) return null;
  return { type: 'organisation', from, to, head: entry.body.id, kind: entry.body.kind, body: entry.body.name, unit: null, region };
}

/** "Asisten Perekonomian" + "Sekda Kabupaten X": the superior's office says of which region. */
function readSuperior(context: ReadContext, at: number, limit: number, entry: OfficeEntry): Office | null {
  if (!tokenAt(context, at).capital) return null;
  const next = context.rules.offices.longest(context.tokens, at, limit);
  if (next === null || next.value.of !== 'region' || next.value.rank <= entry.rank) return null;
  return readOffice(context, at, limit);
}

/** A trailing gloss is no part of the office: "Asisten Perekonomian dan Pembangunan (Ekbang)". */
function trimGloss(context: ReadContext, from: number, to: number): number {
  if (tokenAt(context, to - 1).text !== ')') return to;
  for (let index = to - 1; index > from; index -= 1) if (tokenAt(context, index).text === '(') return index;
  return to;
}

/** A short form that is also a word ("Karo") is an office only in front of a field or body. */
function beforeField(context: ReadContext, at: number, limit: number): boolean {
  return readFields(context, at, limit) > at || readInstitution(context, at, limit, true) !== null;
}

/** "Anggota", "Ketua", "Kepala" and "Staf" in small letters need something to be an office of. */
function isOffice(context: ReadContext, from: number, to: number, entry: OfficeEntry, limit: number): boolean {
  const fieldHeads = context.rules.grammar.field_heads;
  if (entry.own) return tokenAt(context, tokenAt(context, to).text === ',' ? to + 1 : to).capital;
  if (tokenAt(context, from).capital) return true;
  if (entry.of === 'region') return true;
  const next = tokenAt(context, to);
  return next.capital || (fieldHeads.has(next.lower) && to < limit) || to - from > 1;
}

/** A region's name that is the holder's own: "Bupati Banjar" is an office, "Kabid Siak" hardly. */
function isHolder(context: ReadContext, region: RegionMention, entry: OfficeEntry): boolean {
  if (entry.of === 'region' || !region.bare || region.to - region.from > 1 || tokenAt(context, region.to).text === ',') return false;
  return context.rules.regions.index.longest(context.tokens, region.from, region.to)?.value.weak === true;
}

const SHORT_FORM = /^\p{Lu}[\p{Lu}\d]{1,}$/u;

/** "Kepala Dinas P2KBP3A", "Ketua BPRN Zulfikri": a short form that no list has, where names are not written in capitals. */
function isShortForm(context: ReadContext, at: number, limit: number): boolean {
  const { text, lower } = tokenAt(context, at);
  if (endsSmall(text) || !SHORT_FORM.test(text) || DESIGNATOR.test(text) || context.rules.titlesKept.has(lower)) return false;
  const next = tokenAt(context, at + 1);
  const shouted = next.capital && next.text === next.text.toUpperCase() && next.text.length > 1;
  if (shouted && readInstitution(context, at + 1, limit, true) === null) return false;
  if (next.text === '.' || skipTitles(context, at, limit) > at || readDegrees(context, at, limit) > at) return false;
  return context.rules.regions.index.longest(context.tokens, at, limit) === null && readInstitution(context, at, limit, true) === null;
}

/** Ordinals and fields of an office: "III Bidang Administrasi Umum", "Pemerintahan dan Kesejahteraan Rakyat". */
function readOfficeFields(context: ReadContext, at: number, limit: number): number {
  const fieldHeads = context.rules.grammar.field_heads;
  let to = at;
  while (to < limit) {
    const token = tokenAt(context, to);
    const lower = token.lower;
    if (token.text === 'E' && tokenAt(context, to + 1).text === '-' && tokenAt(context, to + 2).capital) to += 3;
    else if (DESIGNATOR.test(token.text) || (fieldHeads.has(lower) && !token.capital)) {
      const next = tokenAt(context, to + 1);
      if (next.text === '.' && tokenAt(context, to + 2).capital) break;
      // "Sekda I Gede Wirya": the I is a Balinese name's.
      if (token.text === 'I' && context.rules.titlesKept.has(next.lower)) break;
      to += 1;
    } else if (!token.capital && to > at && context.rules.fields.has(lower) && fieldHeads.has(tokenAt(context, to - 1).lower)) {
      to += 1;
    } else if (isShortForm(context, to, limit)) {
      to += 1;
    } else {
      const fields = readFields(context, to, limit);
      if (fields === to) break;
      to = fields;
    }
  }
  return to;
}
