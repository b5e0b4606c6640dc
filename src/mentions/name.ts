/** Reads a person's name with the titles around it: "Dr. H. Tri Wahyu Kuncoro, M.Si.". */
import type { TokenRange } from '../types.js';
import { type ReadContext, tokenAt } from './context.js';
import { endsSmall } from './letters.js';

export interface PersonName extends TokenRange {
  /** The name without titles, as written. */
  readonly name: string;
  /** Range of the name proper. */
  readonly nameRange: TokenRange;
  /** True where a title or degree proves that this is a person. */
  readonly titled: boolean;
  /** Number of words of the name. */
  readonly words: number;
}

const LONGEST_NAME = 7;
const INITIAL = /^\p{Lu}$/u;

/**
 * Reads a name at a token.
 *
 * @param context tokens and rules
 * @param at token to start from (a title or the first word of the name)
 * @param limit token behind the last one that may be read
 * @returns the name, or null where no capitalised word that could be one follows
 */
export function readName(context: ReadContext, at: number, limit: number): PersonName | null {
  const start = skipTitles(context, at, limit);
  let index = start;
  let words = 0;
  let nameTo = start;
  while (index < limit && words < LONGEST_NAME) {
    const token = tokenAt(context, index);
    if (words > 0 && (token.text === '"' || token.text === '“' || token.text === '‘' || token.text === "'")) break;
    if (token.kind !== 'word') break;
    if (words > 0 && readDegrees(context, index, limit) > index && !isKept(context, index)) break;
    if (token.text.length < 3 && INITIAL.test(token.text) && index + 1 < limit && tokenAt(context, index + 1).text === '.') {
      const joinsNext = tokenAt(context, index + 2);
      if (words === 0 && !joinsNext.capital) break;
      index += 2;
      words += 1;
      nameTo = joinsNext.capital || joinsNext.text === ',' || words > 1 ? index : nameTo;
      continue;
    }
    // Behind a title even a common word is a name: "Ir. Bangun Tarigan".
    const titled = words === 0 && start > at && token.capital;
    if (!titled && !isNameWord(context, index, words, limit)) break;
    words += 1;
    index += 1;
    // "Moh. Rifai", "A.A. Gede": the dot of a shortened first name; "Al-Habsyi": its hyphen.
    const mark = tokenAt(context, index);
    const next = tokenAt(context, index + 1);
    nameTo = index;
    if (mark.text === '.' && token.text.length <= 4 && next.capital && context.rules.shortNames.has(token.lower)) index += 1;
    else if (mark.text === '-' && !mark.spaced && !next.spaced && next.capital) index += 1;
  }
  if (nameTo === start || (words === 1 && start === at && isAcronym(context, start))) return null;
  const end = readDegrees(context, nameTo, limit);
  const name = cleanName(context, start, nameTo);
  return { from: at, to: end, name, nameRange: { from: start, to: nameTo }, titled: start > at || end > nameTo, words };
}

const CAPITALS = /^\p{Lu}{2,}$/u;

/** "JDIH" and "Dinpusip" are bodies that no list has, not people. */
function isAcronym(context: ReadContext, at: number): boolean {
  const { text } = tokenAt(context, at);
  return (!endsSmall(text) && CAPITALS.test(text)) || context.rules.agencyShape.test(text);
}

/** White space that is not one blank, or stands in front of a dot. */
const UNEVEN = /\s[\s.]|[^\S ]/;

function cleanName(context: ReadContext, from: number, to: number): string {
  const first = context.tokens[from];
  const last = context.tokens[to - 1];
  if (first === undefined || last === undefined) return '';
  const name = context.text.slice(first.start, last.end);
  return UNEVEN.test(name) ? name.replace(/\s+/g, ' ').replace(/\s+\./g, '.') : name;
}

/** Passes over titles in front of a name: "Dr. Ir. H.", "Bapak", "Letkol Inf". */
export function skipTitles(context: ReadContext, at: number, limit: number): number {
  let index = at;
  for (let round = 0; round < 8; round += 1) {
    const found = context.rules.titlesBefore.longest(context.tokens, index, limit);
    if (found === null) break;
    const title = tokenAt(context, index);
    let to = found.to;
    const dotted = tokenAt(context, to).text === '.';
    if (dotted) to += 1;
    const next = tokenAt(context, to);
    // A single capital letter is a title only with a dot or before a full name: "H Lili", "H. Makmun".
    if (!next.capital && next.text !== ',' && !context.rules.titlesBefore.beginsAt(next)) break;
    if (title.text.length === 1 && !title.capital) break;
    if (!title.capital && !context.rules.nameCues.has(title.lower) && !context.rules.grammar.small_titles.has(title.lower)) break;
    index = next.text === ',' ? to + 1 : to;
  }
  return index;
}

function isKept(context: ReadContext, at: number): boolean {
  return context.rules.titlesKept.has(tokenAt(context, at).lower) && tokenAt(context, at + 1).capital;
}

function isNameWord(context: ReadContext, at: number, words: number, limit: number): boolean {
  const token = tokenAt(context, at);
  if (!token.capital) return words > 0 && context.rules.nameParticles.has(token.lower) && tokenAt(context, at + 1).capital;
  if (words === 0 && context.rules.starters.has(token.lower) && !isKept(context, at)) return false;
  const common = context.rules.notNames.has(token.lower) || context.commonWords.has(token.lower);
  if (common && !context.rules.titlesKept.has(token.lower)) return false;
  const office = words > 0 ? context.rules.offices.longest(context.tokens, at, limit) : null;
  // "Hendra Asda M.Mar": a short form of an office with a degree behind it is a name.
  if (office !== null && (office.to > at + 1 || readDegrees(context, at + 1, limit) === at + 1)) return false;
  const body = words > 0 ? context.rules.institutions.longest(context.tokens, at, limit) : null;
  if (body !== null && !body.value.generic && !body.value.weak) return false;
  return true;
}

/** Longest run of letters and dots that may be one degree. */
const LONGEST_DEGREE = 6;

/**
 * Passes over degrees behind a name: ", S.Sos., M.Si.", " SE", ", S. T. M. Si.".
 *
 * @returns index behind the last degree (its dot included), or `at` where none stands
 */
export function readDegrees(context: ReadContext, at: number, limit: number): number {
  let end = at;
  for (let round = 0; round < 8; round += 1) {
    let start = end;
    for (let mark = tokenAt(context, start).text; start < limit && (mark === ',' || (round > 0 && mark === '.')); mark = tokenAt(context, start).text)
      start += 1;
    const to = degreeAt(context, start, limit);
    if (to === start) break;
    end = to;
  }
  return end;
}

function degreeAt(context: ReadContext, at: number, limit: number): number {
  let best = at;
  let letters = '';
  let index = at;
  for (let round = 0; round < LONGEST_DEGREE && index < limit; round += 1) {
    const token = tokenAt(context, index);
    if (token.kind !== 'word' || token.text.length > 6) break;
    if (round > 0 && token.spaced && tokenAt(context, index - 1).text !== '.') break;
    letters += token.lower;
    index += 1;
    const dot = tokenAt(context, index).text === '.';
    if (context.rules.degrees.has(letters) && (token.capital || round > 0)) {
      const last = dot && !endsSentence(context, index) ? index + 1 : index;
      best = Math.min(last, limit);
    }
    if (!dot) break;
    index += 1;
  }
  return best;
}

function endsSentence(context: ReadContext, dot: number): boolean {
  const next = tokenAt(context, dot + 1);
  return next.text === '' || (next.capital && next.spaced && context.rules.starters.has(next.lower));
}
