/** Acronyms in brackets and abbreviations that no rule knows. */
import type { Sentence } from '../types.js';
import { at, type GapContext, hit, isKnown, mentionAt } from './context.js';
import type { GapHit } from './gap.js';

const ACRONYM = /^\p{Lu}[\p{L}\d]*[\p{Lu}\d][\p{L}\d]*$/u;
const CAPITALS = /^\p{Lu}{2,10}$/u;
const ROMAN = /^[IVXLC]+$/;
/** A word that nobody can say is short for one; before a capital, its dot ended the sentence all the same. */
const NO_VOWEL = /^[^aiueo]+$/;
/** Letters of an abbreviation with a dot. */
const SHORT = 5;

/** "(DPMPTSP)": a bracket that holds one short form. */
export function findAcronym(context: GapContext, index: number): GapHit | null {
  const token = at(context, index + 1);
  if (at(context, index).text !== '(' || at(context, index + 2).text !== ')' || !ACRONYM.test(token.text) || ROMAN.test(token.text)) return null;
  return isKnownForm(context, index + 1) ? null : hit(context, 'acronym', index + 1, index + 2);
}

/** Capitals in running text, and a short word with a dot that ends no sentence. */
export function findAbbreviation(context: GapContext, index: number, sentence: Sentence): GapHit | null {
  const token = at(context, index);
  if (token.kind !== 'word' || !token.capital || mentionAt(context, index) !== null) return null;
  const bracketed = at(context, index - 1).text === '(' && at(context, index + 1).text === ')';
  if (CAPITALS.test(token.text) && !ROMAN.test(token.text) && !bracketed)
    return isKnownForm(context, index) ? null : hit(context, 'abbreviation', index, index + 1);
  const goesOn = index + 2 < sentence.to && at(context, index + 2).kind === 'word' && at(context, index + 2).spaced;
  if (
    token.text.length < 2 ||
    token.text.length > SHORT ||
    !(goesOn || NO_VOWEL.test(token.lower)) ||
    at(context, index + 1).text !== '.' ||
    at(context, index + 1).spaced
  )
    return null;
  return isKnown(context, token) || context.known.rules.sentenceWords.titles.has(token.lower) ? null : hit(context, 'abbreviation', index, index + 2);
}

function isKnownForm(context: GapContext, index: number): boolean {
  const { rules } = context.known;
  const { tokens } = context.reading.scanned;
  const { regions, topics } = rules;
  const indexes = [
    rules.institutions,
    rules.offices,
    rules.acting,
    rules.politicalParties,
    rules.titlesBefore,
    regions.index,
    regions.levelWords,
    topics.terms,
    topics.awards,
    rules.fieldPhrases,
  ];
  const { lower } = at(context, index);
  return (
    indexes.some((known) => known.longest(tokens, index, index + 1) !== null) ||
    rules.degrees.has(lower) ||
    rules.fields.has(lower) ||
    rules.notNames.has(lower) ||
    context.known.patternWords.has(lower)
  );
}
