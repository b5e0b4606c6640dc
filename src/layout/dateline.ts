/** Reads the place and outlet in front of an article: "BOLSEL, Kroniktoday.com – ...". */
import type { CompiledRules } from '../rules/compiled-rules.js';
import { tokenize } from '../tokens/tokenize.js';
import { countWords, opensCapital } from './characters.js';
import type { SourceValue } from './layout.js';

export interface Dateline {
  readonly place: SourceValue | null;
  readonly outlet: SourceValue | null;
  /** Offset at which the running text starts. */
  readonly bodyStart: number;
}

/** Longest prefix, in characters, that is still a dateline. */
const LONGEST = 75;
const LONGEST_SEPARATOR = 12;
/** A dash behind a stop or bracket, a dash with a space on one side, a double dash, a bar, slashes, or a stop behind shouted words end the dateline. */
const SEPARATOR =
  /(?=[\s.–—|/-])\s*(?:\.?\s?[–—-]{1,3}(?<=[.)][ ]?[–—-]{1,3})(?=\s)|\s[–—-]{1,3}(?=\s|\p{Lu})|[–—](?=\s?\p{Lu})|--+|(?<=\p{Lu}{3})-(?=\p{Lu}\p{Ll})|-(?=\s|$)|\||\/\/|(?<=^\p{Lu}[\p{Lu} ]{3,})\.(?=\s\p{Lu}))\s*/gu;
/** Without one of these no separator stands: a dash within a word ("baru-baru") is none. */
const MAY_SEPARATE = /[–—|]|-(?![a-z\d])|\/\/|^\p{Lu}[\p{Lu} ]{3,}\./u;
const SPACE_OR_STOP = /[\s.]/;
const TOP_LEVEL = 'com|co\\.id|co|id|net|news|org|tv|info|my\\.id|go\\.id|web\\.id|online|press';
const DOMAIN = new RegExp(`(?<![\\p{L}\\d-])(?!www\\.)[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.(?:${TOP_LEVEL})\\b`, 'iu');
/** Hyphens part, but for those of a host name: "kota-palangkaraya.kpu.go.id". */
const PART = new RegExp(`(?:[^,()[\\]|–—-]|(?<=(?:^|[\\s,(|])[\\p{Ll}\\d.-]*)-(?=[\\p{Ll}\\d.-]*\\.(?:${TOP_LEVEL})\\b))+`, 'gu');

/**
 * Reads a dateline at the start of a line.
 *
 * @param line the line
 * @param offset where the line starts in the article
 * @param rules compiled rules (gazetteer)
 * @returns place, outlet and the start of the text behind them, or null where the line opens without a dateline
 */
export function readDateline(line: string, offset: number, rules: CompiledRules): Dateline | null {
  const dashed = readDashed(line, offset, rules);
  return dashed ?? readAlone(line, offset, rules);
}

function readDashed(line: string, offset: number, rules: CompiledRules): Dateline | null {
  let best: Dateline | null = null;
  // Nothing behind the longest dateline matters, and some pages are one line of a megabyte.
  const opening = line.slice(0, LONGEST + LONGEST_SEPARATOR);
  const mark = opening.search(MAY_SEPARATE);
  if (mark < 0) return null;
  SEPARATOR.lastIndex = separatorFrom(opening, mark);
  for (let match = SEPARATOR.exec(opening); match !== null && match.index <= LONGEST; match = SEPARATOR.exec(opening)) {
    const parts = readParts(line.slice(0, match.index), offset, rules);
    if (parts === null) break;
    best = endingAt(parts, offset + match.index + match[0].length);
  }
  return best === null ? null : (wholeLine(line, offset, best, rules) ?? best);
}

/** Named one by one: V8 takes an object that is spread into another apart in a slow call, and this is asked of each line. */
function endingAt({ place, outlet }: Omit<Dateline, 'bodyStart'>, bodyStart: number): Dateline {
  return { place, outlet, bodyStart };
}

/** Where the first separator may begin: white space and a stop in front of its mark belong to it. */
function separatorFrom(line: string, mark: number): number {
  let from = mark;
  while (from > 0 && SPACE_OR_STOP.test(line.charAt(from - 1))) from -= 1;
  return from;
}

/** "Lensa Nusantara Raya | Jakarta" on a line of its own: what stands behind the bar is the place. */
function wholeLine(line: string, offset: number, dateline: Dateline, rules: CompiledRules): Dateline | null {
  const rest = line.slice(dateline.bodyStart - offset).trim();
  if (rest === '' || rest.length > 40) return null;
  const parts = readParts(rest, dateline.bodyStart, rules);
  if (parts === null || (parts.place === null && dateline.place === null)) return null;
  const swapped = parts.place !== null && dateline.outlet === null;
  return { place: parts.place ?? dateline.place, outlet: dateline.outlet ?? (swapped ? dateline.place : parts.outlet), bodyStart: offset + line.length };
}

/** "Probolinggo, Radarpatroli" on a line of its own, or "Banyuwangi, Strategi pemasaran ..." in front of the text. */
function readAlone(line: string, offset: number, rules: CompiledRules): Dateline | null {
  const comma = line.indexOf(',');
  if (comma < 3 || comma > 40) return null;
  const short = line.length < 50 && countWords(line, 7) <= 6 && !/[.!?]$/.test(line);
  if (short) {
    const parts = readParts(line, offset, rules);
    return parts === null || parts.place === null ? null : endingAt(parts, offset + line.length);
  }
  const place = line.slice(0, comma);
  const rest = sentenceBehind(line, comma);
  const parts = rest < 0 ? null : readParts(place, offset, rules);
  if (parts === null || parts.place === null) return null;
  return endingAt(parts, offset + rest);
}

const OPENED_SENTENCE = /\p{Lu}\p{Ll}*\s\p{Ll}/uy;

/** Where a sentence opens behind a comma, with a capital on its first word alone; -1 where none does. */
function sentenceBehind(line: string, comma: number): number {
  let at = comma + 1;
  while (at < line.length && SPACE.test(line.charAt(at))) at += 1;
  if (!opensCapital(line.slice(at, at + 2))) return -1;
  OPENED_SENTENCE.lastIndex = at;
  return OPENED_SENTENCE.test(line) ? at : -1;
}

const SPACE = /\s/;

/** Every part must be a place, an outlet or shouted; else the words are the sentence itself. */
function readParts(prefix: string, offset: number, rules: CompiledRules): Omit<Dateline, 'bodyStart'> | null {
  let place: SourceValue | null = null;
  let outlet: SourceValue | null = null;
  let dubious = 0;
  PART.lastIndex = 0;
  for (let match = PART.exec(prefix); match !== null; match = PART.exec(prefix)) {
    const value = match[0].trim();
    if (value === '' || /^\d[\d/.: ]*(?:WIB|WITA|WIT)?$/.test(value) || isDay(value, rules)) continue;
    const start = offset + match.index + match[0].indexOf(value);
    const piece = { value, start, end: start + value.length };
    const domain = domainIn(value);
    const split = domain === undefined ? splitOutlet(value, rules) : null;
    if (domain !== undefined) {
      const at = value.indexOf(domain);
      outlet ??= { value: domain, start: start + at, end: start + at + domain.length };
      for (const rest of [value.slice(0, at).trim(), value.slice(at + domain.length).trim()]) {
        if (rest === '' || !isPlace(rest, rules)) continue;
        const from = start + value.indexOf(rest);
        place ??= { value: rest, start: from, end: from + rest.length };
      }
    } else if (place !== null && rules.outletWords.has(value.toLowerCase().split(/\s+/)[0] ?? '')) outlet ??= piece;
    else if (isPlace(value, rules)) place = place === null ? piece : { value: `${place.value} – ${value}`, start: place.start, end: piece.end };
    else if (split !== null) {
      const [name, where] = split;
      outlet ??= { value: name, start, end: start + name.length };
      place ??= { value: where, start: piece.end - where.length, end: piece.end };
    } else if (countWords(value, 4) <= 3 && opensCapital(value) && !/\s\p{Ll}{4,}/u.test(value)) {
      dubious += 1;
      outlet ??= piece;
    } else return null;
  }
  if (place === null && outlet === null) return null;
  if (place === null && dubious > 0 && domainIn(prefix) === undefined && prefix !== prefix.toUpperCase()) return null;
  return { place, outlet };
}

/** The host name in a text, "kabarkita.com". */
function domainIn(text: string): string | undefined {
  return text.includes('.') ? DOMAIN.exec(text)?.[0] : undefined;
}

/** A word in front of a place that belongs to it: "Pemkab Sigi", "Kota Malang", "DPRD Blora". */
function namesBody(word: string, rules: CompiledRules): boolean {
  return rules.regions.levelPrefixes.startsWith(word) || rules.institutions.startsWith(word);
}

/** "BukikPost Bukittinggi": an outlet of one word and the place behind it. */
function splitOutlet(value: string, rules: CompiledRules): [string, string] | null {
  const space = value.indexOf(' ');
  const [outlet, place] = [value.slice(0, space), value.slice(space + 1)];
  return space > 0 && /\p{Ll}\p{Lu}|^\p{Lu}{4,}$/u.test(outlet) && isPlace(place, rules) ? [outlet, place] : null;
}

/** "Pekanbaru, 22 Oktober 2024 –": the day of writing stands between place and text. */
function isDay(value: string, rules: CompiledRules): boolean {
  const day = /\d/.test(value) ? rules.dates.fullDate.exec(value)?.[0] : undefined;
  return (
    day !== undefined &&
    value
      .replace(day, '')
      .split(/\s+/)
      .filter((word) => word !== '').length <= 1
  );
}

/** A place is a region, a district or a town of the gazetteer, also behind "Pemkab" or "DPRD". */
function isPlace(value: string, rules: CompiledRules): boolean {
  const tokens = tokenize(value, 0, value.length, rules.sentenceWords.lexicon);
  if (tokens.length > 6) return false;
  for (let at = 0; at < tokens.length && at < 3; at += 1) {
    const to = Math.max(rules.regions.index.longest(tokens, at, tokens.length)?.to ?? 0, rules.regions.districts.longest(tokens, at, tokens.length)?.to ?? 0);
    if (to === tokens.length) return at === 0 || tokens.slice(0, at).every((token) => namesBody(token.lower, rules));
  }
  return false;
}
