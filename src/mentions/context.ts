/** What every mention parser reads: tokens, rules, and what the article itself has taught so far. */
import type { CompiledRules, InstitutionEntry } from '../rules/compiled-rules.js';
import type { PhraseIndex } from '../tokens/phrase-index.js';
import { PlacedWord } from '../tokens/placed-word.js';
import { NO_WORD } from '../tokens/word.js';
import type { Token } from '../types.js';
import type { SmallWords } from './small-words.js';

export interface LearntBody {
  readonly entry: InstitutionEntry;
  readonly body: string;
}

export interface ReadContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly rules: CompiledRules;
  /** Short forms that the article explains: "Penajam Paser Utara (PPU)". Lower-case form to codes. */
  readonly glosses: Map<string, readonly string[]>;
  /** Short forms of bodies that the article explains: "Perumda Air Minum Tirta Mangkaluku (Perumda TM)". */
  readonly bodyGlosses: PhraseIndex<LearntBody>;
  /** Lower-case words that the article also writes without a capital: no names. */
  readonly commonWords: SmallWords;
  /** True in headlines, where every word may carry a capital. */
  readonly headline: boolean;
}

/** The token at an index; an empty punctuation mark behind the end. */
export function tokenAt(context: ReadContext, index: number): Token {
  const { tokens } = context;
  return index >= 0 && index < tokens.length ? (tokens[index] as Token) : END;
}

const END: Token = new PlacedWord(NO_WORD, 0, 0, true);

/** The longest bracket, in tokens, that is an explanation and not an aside. */
const LONGEST_GLOSS = 9;

/**
 * The end of a bracketed gloss that opens at `at`: "(Pemkab)", "(TPI)".
 *
 * @returns index behind the closing bracket, or `at` where no short gloss opens there
 */
export function skipGloss(context: ReadContext, at: number, limit: number): number {
  if (tokenAt(context, at).text !== '(' || holdsName(context, at + 1, limit)) return at;
  for (let index = at + 1; index < Math.min(limit, at + LONGEST_GLOSS); index += 1) {
    const token = tokenAt(context, index);
    if (token.text === ')') return index + 1;
    if (token.kind === 'number' && token.text.length <= 2 && tokenAt(context, index + 1).text === '/') return at;
  }
  return at;
}

const NAME_WORD = /^\p{Lu}\p{Ll}+$/u;

/** "(Rusdi Albaar, S.Sos.)": two capitalised words or more that no list has are the holder of the office in front, not its gloss. */
function holdsName({ tokens, rules }: ReadContext, from: number, limit: number): boolean {
  let words = 0;
  for (let index = from; index < limit; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind !== 'word') return words > 1 && (token?.text === ')' || token?.text === ',');
    const listed = rules.fields.holds(token) || rules.institutions.beginsAt(token) || rules.offices.beginsAt(token) || rules.regions.index.beginsAt(token);
    if (!NAME_WORD.test(token.text) || listed || rules.isKnownWord(token)) return words > 1 && rules.coordinators.holds(token);
    words += 1;
  }
  return false;
}

/** White space that is not one blank. */
const UNEVEN = /\s\s|[^\S ]/;

/** The source text of a token range, white space squeezed. */
export function rangeText(context: Pick<ReadContext, 'text' | 'tokens'>, from: number, to: number): string {
  const first = context.tokens[from];
  const last = context.tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return '';
  const range = context.text.slice(first.start, last.end);
  return UNEVEN.test(range) ? range.replace(/\s+/g, ' ') : range;
}

/** A name without what stands in brackets. */
export function sansGlosses(name: string): string {
  return name.includes('(') ? name.replace(/\s*\([^)]*\)/g, '') : name;
}
