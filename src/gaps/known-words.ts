/** What the rules know, in the form in which gaps ask for it. */
import type { CompiledRules } from '../rules/compiled-rules.js';
import type { RuleFiles } from '../rules/rule-files.js';
import { phraseWords } from '../tokens/phrase-words.js';

export interface KnownWords {
  readonly rules: CompiledRules;
  /** Words of phrase lists and patterns, and of what visits are called. */
  readonly patternWords: ReadonlySet<string>;
  /** First letters that several one-word short forms of bodies share: "disd" of "Disdik" and "Disdukcapil". */
  readonly bodyStarts: ReadonlySet<string>;
  /** The same for offices: "kadis" of "Kadishub" and "Kadisdik". */
  readonly officeStarts: ReadonlySet<string>;
  /** Longest shared beginning, in letters. */
  readonly bodyLetters: number;
  readonly officeLetters: number;
}

const BODY_LETTERS = 4;
const OFFICE_LETTERS = 5;
/** So many known forms that begin alike show how such forms are made. */
const LEAST_FORMS = 3;

/** Prepares the rules for the search for gaps. */
export function collectKnownWords(files: RuleFiles, rules: CompiledRules): KnownWords {
  const phrases = Object.values(files.phrases).flat();
  const patterns = files.patterns
    .flatMap(({ rules: family }) => family.flatMap(({ match }) => match))
    .map((match) => match.replace(/\{[^}]*\}|@[a-z_]+|[~_.]+\d+/g, ' '));
  const kinds = files.kinds.flatMap((kind) => kind.phrases);
  const bodies = files.institutions.flatMap(({ name, short = [], variants = [] }) => [name, ...short, ...variants]);
  const offices = files.offices.flatMap(({ name, short = [], variants = [] }) => [name, ...short, ...variants]);
  return {
    rules,
    patternWords: new Set([...phrases, ...patterns, ...kinds].flatMap((phrase) => phraseWords(phrase))),
    bodyStarts: sharedStarts(bodies, BODY_LETTERS),
    officeStarts: sharedStarts(offices, OFFICE_LETTERS),
    bodyLetters: BODY_LETTERS,
    officeLetters: OFFICE_LETTERS,
  };
}

function sharedStarts(forms: readonly string[], letters: number): Set<string> {
  const words = new Set(forms.filter((form) => /^\p{L}+$/u.test(form) && form.length > letters + 1).map((form) => form.toLowerCase()));
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.slice(0, letters), (counts.get(word.slice(0, letters)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= LEAST_FORMS).map(([start]) => start));
}
