/** Decides which region a bare name means, from what the rest of the article says. */
import { bodyIn } from '../mentions/body-in.js';
import { PROPER_KINDS } from '../mentions/proper-kinds.js';
import type { ScannedArticle } from '../mentions/scan.js';
import type { Mention, OrganisationMention, RegionMention, Sentence } from '../types.js';

/**
 * Decides the ambiguous region mentions of an article in place.
 *
 * One explicit mention ("Kabupaten Probolinggo", "Wali Kota Bogor") settles the bare ones; a name shared by
 * regions of several provinces goes to the province that the article names. What stays open keeps its candidates.
 *
 * @param scanned the article with its mentions
 */
export function resolveRegions(scanned: ScannedArticle): void {
  const open = openIn(scanned.mentions);
  if ((open & AGENCY) !== 0) preferCities(scanned);
  if ((open & PROPER_BODY) !== 0) completeShortBodies(scanned);
  if ((open & OTHER_BODY) !== 0) shareRegions(scanned);
  if ((open & REGION) !== 0) settle(scanned.mentions.flatMap(regionsOf));
  if ((open & OFFICE) !== 0) placePossessives(scanned);
}

/** What an article leaves open: a region, that of a court or prison, bodies with a proper name or without, and offices that name no body. */
const REGION = 1;
const AGENCY = 2;
const PROPER_BODY = 4;
const OTHER_BODY = 8;
const OFFICE = 16;

function openIn(mentions: readonly Mention[]): number {
  let open = 0;
  for (const mention of mentions) {
    const { type } = mention;
    if (type === 'region') open |= openRegion(mention);
    else if (type === 'organisation') open |= openBody(mention);
    else if (type === 'official') {
      const { organisation, region } = mention;
      open |= openRegion(region) | (organisation === null ? 0 : openBody(organisation) & ~OTHER_BODY);
      if (region === null && organisation === null && mention.officeRange !== null) open |= OFFICE;
    }
  }
  return open;
}

function openRegion(region: RegionMention | null): number {
  return region !== null && region.code === null ? REGION : 0;
}

function openBody({ region, kind }: OrganisationMention): number {
  if (region === null) return PROPER_KINDS.has(kind) ? PROPER_BODY : OTHER_BODY;
  return region.code !== null ? 0 : kind === 'vertical_agency' ? REGION | AGENCY : REGION;
}

/** Gives open mentions the region that the others name most, else one in a province that they name. */
function settle(mentions: readonly RegionMention[]): void {
  const counts = new Map<string, number>();
  const provinces = new Set<string>();
  for (const { code } of mentions) {
    if (code === null) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    provinces.add(code.slice(0, 2));
  }
  for (const mention of mentions) {
    if (mention.code !== null) continue;
    const best = mostNamed(mention.candidates, counts);
    if (best !== null) {
      mention.code = best;
      continue;
    }
    const near = mention.candidates.filter((code) => provinces.has(code.slice(0, 2)));
    if (near.length > 0 && near.length < mention.candidates.length) mention.candidates = near;
    if (mention.candidates.length === 1) mention.code = mention.candidates[0] ?? null;
  }
}

/** "DPRD Boltim dikoordinir Ketuanya, Fredy": a possessive office is of the body named last before it in its sentence. */
function placePossessives({ mentions, tokens, rules, article }: ScannedArticle): void {
  for (let index = 0; index < mentions.length; index += 1) {
    const office = mentions[index];
    if (office?.type !== 'official' || office.officeRange === null || office.region !== null || office.organisation !== null) continue;
    const last = tokens[office.officeRange.to - 1]?.lower ?? '';
    if (!endsInOneOf(last, rules.grammar.possessives)) continue;
    const sentence = sentenceOf(article.sentences, office.from);
    for (let number = index - 1; number >= 0; number -= 1) {
      const owner = mentions[number] as Mention;
      const [region] = owner.from < (sentence?.from ?? 0) || owner.type === 'quote' ? NO_REGIONS : regionsOf(owner);
      if (region === undefined) continue;
      office.region = region;
      break;
    }
  }
}

function sentenceOf(sentences: readonly Sentence[], token: number): Sentence | undefined {
  for (const sentence of sentences) if (sentence.from <= token && token < sentence.to) return sentence;
  return undefined;
}

function endsInOneOf(word: string, suffixes: ReadonlySet<string>): boolean {
  for (const suffix of suffixes) if (word.endsWith(suffix)) return true;
  return false;
}

/** Courts, prisons and the like sit in towns: "Lapas Kelas IIA Tangerang" is the kota's. */
function preferCities(scanned: ScannedArticle): void {
  for (const mention of scanned.mentions) {
    const body = bodyIn(mention);
    if (body === null || body.kind !== 'vertical_agency' || body.region === null || body.region.code !== null) continue;
    preferCity(scanned, body.region);
  }
}

function preferCity({ rules }: ScannedArticle, region: RegionMention): void {
  const cities = region.candidates.filter((code) => rules.regions.byCode.get(code)?.level === 'city');
  if (cities.length === 1) region.code = cities[0] ?? null;
}

/** "Badan Kesbangpol dan FKUB Kota Singkawang": the region behind the second body is the first one's, too. */
function shareRegions({ mentions, tokens, rules }: ScannedArticle): void {
  for (let index = 0; index < mentions.length; index += 1) {
    const body = mentions[index];
    // "RSUD Muhammad Zein dan RSUD Depati Hamzah Kota Pangkalpinang" lie apart.
    if (body?.type !== 'organisation' || body.region !== null || PROPER_KINDS.has(body.kind)) continue;
    const next = mentions[index + 1];
    if (next?.type !== 'organisation' || next.region === null || next.from !== body.to + 1) continue;
    const joint = tokens[body.to];
    if (joint !== undefined && rules.coordinators.holds(joint)) body.region = next.region;
  }
}

/** "Perumda Tirta Sewakadarma" lies where the article puts "Perumda Air Minum Tirta Sewakadarma Kota Denpasar". */
function completeShortBodies({ mentions }: ScannedArticle): void {
  const placed: OrganisationMention[] = [];
  for (const mention of mentions) {
    const body = bodyIn(mention);
    if (body !== null && body.region !== null && body.region.code !== null && PROPER_KINDS.has(body.kind)) placed.push(body);
  }
  if (placed.length === 0) return;
  for (const mention of mentions) {
    const body = bodyIn(mention);
    if (body === null || body.region !== null || !PROPER_KINDS.has(body.kind)) continue;
    const region = regionFor(body, placed);
    if (region === null) continue;
    body.region = region;
    if (mention.type === 'official') mention.region ??= region;
  }
}
/** The region of those bodies that go by a name of this one; null where they are of several. */
function regionFor({ kind, body }: OrganisationMention, placed: readonly OrganisationMention[]): RegionMention | null {
  let region: RegionMention | null = null;
  for (const other of placed) {
    if (other.kind !== kind || !(other.body === body || isShortBody(body, other.body) || sharesProperName(body, other.body))) continue;
    if (region !== null && other.region?.code !== region.code) return null;
    region ??= other.region;
  }
  return region;
}

/**
 * Whether one name of a body is short for another: it opens alike and all its words stand there ("Lapas Parepare",
 * "Lapas Kelas IIA Parepare").
 *
 * @param short the shorter name
 * @param long the longer name
 * @returns true where they may be one body; a single word is short for nothing
 */
export function isShortBody(short: string, long: string): boolean {
  if (!isSameWord(short, 0, long, 0, 1) || (lettersIn(short) & ~lettersIn(long)) !== 0) return false;
  const words = long.toLowerCase().split(BREAKS);
  const own = short.toLowerCase().split(BREAKS);
  return own.length > 1 && own[0] === words[0] && own.every((word) => words.includes(word));
}

/** The plain letters of a name as bits, whatever their case: names with other letters are told apart without their words. */
function lettersIn(name: string): number {
  let letters = 0;
  for (let at = 0; at < name.length; at += 1) {
    const place = (name.charCodeAt(at) | 32) - 97;
    if (place >= 0 && place < 26) letters |= 1 << place;
  }
  return letters;
}

/** "PDAM Tirta Komodo" and "Perumda Air Minum Tirta Komodo": other words for the kind, the same name of two words. */
function sharesProperName(a: string, b: string): boolean {
  if (!isSameWord(a, a.length - 1, b, b.length - 1, -1)) return false;
  const own = a.toLowerCase().split(BREAKS);
  const other = b.toLowerCase().split(BREAKS);
  return own.length > 2 && other.length > 2 && own.slice(-2).join(' ') === other.slice(-2).join(' ');
}

const BREAKS = /[\s,]+/;
const BREAK = /[\s,]/;

/** Whether two names have the same word from a letter on, forwards or backwards, whatever its case. */
function isSameWord(a: string, fromA: number, b: string, fromB: number, step: 1 | -1): boolean {
  for (let at = 0; ; at += step) {
    const one = a.charAt(fromA + at).toLowerCase();
    const other = b.charAt(fromB + at).toLowerCase();
    if (one !== other) return (one === '' || BREAK.test(one)) && (other === '' || BREAK.test(other));
    if (one === '' || one === ' ') return true;
  }
}

/** The region mentions inside any mention. */
export function regionsOf(mention: Mention): readonly RegionMention[] {
  if (mention.type === 'region') return [mention];
  if (mention.type !== 'organisation' && mention.type !== 'official') return NO_REGIONS;
  const { region } = mention;
  const body = mention.type === 'official' ? (mention.organisation?.region ?? null) : null;
  if (body === null || body === region) return region === null ? NO_REGIONS : [region];
  return region === null ? [body] : [region, body];
}

const NO_REGIONS: readonly RegionMention[] = [];

function mostNamed(candidates: readonly string[], counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let bestCount = 0;
  let tied = false;
  for (const code of candidates) {
    const count = counts.get(code) ?? 0;
    if (count > bestCount) {
      best = code;
      bestCount = count;
      tied = false;
    } else if (count === bestCount && count > 0) tied = true;
  }
  return tied ? null : best;
}
