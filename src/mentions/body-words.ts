/** Reads the words that make up a body's name: heads of the lexicon, fields of work, proper names. */
import type { InstitutionEntry } from '../rules/compiled-rules.js';
import type { Token } from '../types.js';
import { type ReadContext, skipGloss, tokenAt } from './context.js';
import { readRegion } from './region.js';

/** Longest run of name words behind an open head. */
const LONGEST_NAME = 12;
const DESIGNATOR = /^(?:[IVX]{1,5}|[A-G]|\d{1,2})$/;

/** "II", "C", "12": what tells apart the parts of a body, or schools. */
export function isDesignator({ start, end, text }: Token): boolean {
  return end - start <= 5 && DESIGNATOR.test(text);
}

/** The longest known body at a token; acronyms only as they are written, word-like ones only beside a region. */
export function institutionAt(context: ReadContext, at: number, limit: number): { to: number; value: InstitutionEntry } | null {
  const { institutions } = context.rules;
  const longest = institutions.longest(context.tokens, at, limit);
  if (longest === null || namesBody(context, at, limit, longest)) return longest;
  for (const found of institutions.matches(context.tokens, at, limit)) if (namesBody(context, at, limit, found)) return found;
  return null;
}

function namesBody(context: ReadContext, at: number, limit: number, { to, value }: { to: number; value: InstitutionEntry }): boolean {
  if (value.exact !== null && tokenAt(context, at).text !== value.exact) return false;
  return !value.weak || (tokenAt(context, at).capital && readRegion(context, to, limit) !== null);
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
    const joins = context.rules.fieldConnectors.holds(token) || (token.text === ',' && tokenAt(context, to - 1).text !== ')');
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
  if (context.rules.fields.holds(token)) return true;
  // "Kepulauan" has the shape of a field and opens a region's name.
  return context.rules.fieldShape.test(token.text) && !context.rules.regions.index.beginsAt(token) && !context.rules.notNames.holds(token);
}

function startsBody(context: ReadContext, at: number, limit: number): boolean {
  return institutionAt(context, at, limit) !== null;
}

/** "Perpustakaan" is a body, and a field in "Dinas Kearsipan dan Perpustakaan". */
function startsOtherBody(context: ReadContext, at: number, limit: number): boolean {
  const found = institutionAt(context, at, limit);
  return found !== null && (found.to > at + 1 || !context.rules.fields.holds(tokenAt(context, at)));
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
export function readOpenName(context: ReadContext, at: number, limit: number, entry: InstitutionEntry, inOffice: boolean): number {
  let to = at;
  const proper = entry.kind !== 'agency' && entry.kind !== 'government';
  const { doctors } = context.rules.grammar;
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
    if (inOffice && to > at && context.rules.titlesKept.holds(token) && tokenAt(context, to + 1).capital) break;
    if (to > at && startsBody(context, to, limit) && !isField(context, to)) break;
    const known = isField(context, to) || (proper && isDesignator(token)) || context.rules.grammar.name_fillers.holds(token);
    const visit = to > at && context.rules.visitWords.longest(context.tokens, to, limit) !== null;
    if (visit) break;
    const unknown = token.capital && !context.rules.fields.holds(token) && (!inOffice || proper) && to - at < (proper ? 3 : 6);
    const title = proper && (doctors.holds(token) || (token.text === '.' && doctors.holds(tokenAt(context, to - 1)))) && tokenAt(context, to + 1).capital;
    if (known || unknown || title) {
      to += 1;
      continue;
    }
    const joins = context.rules.fieldConnectors.holds(token) || token.text === ',';
    const next = tokenAt(context, to + 1);
    const goesOn = next.capital && context.rules.fields.holds(next) && !startsBody(context, to + 1, limit) && !startsOffice(context, to + 1, limit);
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
  return found !== null && tokenAt(context, at).capital && !(found.value.weak && context.rules.fields.holds(tokenAt(context, at)));
}
