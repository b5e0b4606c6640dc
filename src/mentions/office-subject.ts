/** Tells what an office is the office of where no list does: a programme, or the proper name of a body, behind it. */
import { type ReadContext, rangeText, skipGloss, tokenAt } from './context.js';
import { readInstitution } from './institution.js';
import { readName, skipTitles } from './name.js';
import type { Office } from './office.js';
import { PROPER_KINDS } from './proper-kinds.js';
import { readRegion } from './region.js';

/** "Ketua Tim Adiwiyata": a programme behind the office says what it is the office of. */
export function withProgramme(context: ReadContext, office: Office, limit: number): Office {
  const { tokens, rules } = context;
  if (office.organisation !== null || office.region !== null || !tokenAt(context, office.to).capital) return office;
  if (rules.offices.longest(tokens, office.to, limit) !== null || readInstitution(context, office.to, limit, true) !== null) return office;
  const to = Math.max(rules.topics.terms.longest(tokens, office.to, limit)?.to ?? 0, rules.topics.awards.longest(tokens, office.to, limit)?.to ?? 0);
  return to > office.to ? { ...office, to, text: `${office.text} ${rangeText(context, office.to, to)}` } : office;
}

/** "Direktur RSUD Ahmad Ripin Kabupaten Muaro Jambi, dr. Yulia Maharani": a name with the region's level behind it is the body's. */
export function withProperName(context: ReadContext, office: Office, limit: number): Office {
  const body = office.organisation;
  if (body === null || !PROPER_KINDS.has(body.kind) || tokenAt(context, office.to).text === ',') return office;
  const name = readName(context, office.to, limit);
  if (name === null) return office;
  // "Direktur PT Sarana Palembang Jaya M Rizki Firdaus": a shortened first name inside begins the holder's own.
  const second = tokenAt(context, name.nameRange.from + 1);
  const inside = name.words > 2 && second.text.length === 1 && context.rules.shortNames.has(second.lower);
  const gloss = skipGloss(context, name.to, limit);
  const behind = (name.words === 1 || gloss > name.to) && !name.titled && tokenAt(context, gloss).capital && readName(context, gloss, limit) !== null;
  if (inside || behind) {
    const to = inside ? name.nameRange.from + 1 : gloss;
    return { ...office, to, text: `${office.text} ${rangeText(context, office.to, to)}` };
  }
  // "Direktur RSUD Muhammad Zein, dr. Yulistia Ramadhani": the name before the comma is the body's where a titled one follows.
  const titled = !name.titled && tokenAt(context, name.to).text === ',' ? readName(context, name.to + 1, limit) : null;
  if (titled?.titled === true && skipTitles(context, name.to + 1, limit) > name.to + 1) {
    const organisation = { ...body, body: `${body.body} ${name.name}`, to: name.to };
    return { ...office, to: name.to, text: `${office.text} ${rangeText(context, office.to, name.to)}`, organisation };
  }
  if (name.titled || context.rules.regions.levelPrefixes.longest(context.tokens, name.to, limit) === null) return office;
  const region = readRegion(context, name.to, limit, { level: null, anchored: true });
  if (region === null) return office;
  const organisation = { ...body, body: `${body.body} ${name.name}`, region, to: region.to };
  return { ...office, to: region.to, text: `${office.text} ${rangeText(context, office.to, region.to)}`, organisation, region };
}

/** Words before a name that may begin a programme's: "Kota" in "Kota Layak Anak". */
const PROGRAMME_LEAD = 2;

/** The words are those of a topic or an award. */
export function isProgramme({ rules, tokens }: ReadContext, from: number, to: number): boolean {
  for (let at = Math.max(0, from - PROGRAMME_LEAD); at <= from; at += 1) {
    const term = rules.topics.terms.longest(tokens, at, to)?.to ?? at;
    if (term > from + Number(at === from && term < to)) return true;
    if ((rules.topics.awards.longest(tokens, at, to)?.to ?? at) > from) return true;
  }
  return false;
}
