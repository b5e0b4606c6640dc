/** Checks the regular expressions of the layout rules and the lexicon, which are not written in the pattern language. */
import type { FieldPath } from '../yaml.js';
import type { Finding } from './finding.js';
import type { RuleSet, SourceFile } from './rule-set.js';

interface RawRegex {
  readonly source: string;
  readonly path: FieldPath;
}

/** Expressions that do not compile, or in which a repeat without a bound stands inside or beside another. */
export function checkRegexes({ sources }: RuleSet): Finding[] {
  return sources.flatMap((source) => regexesOf(source).flatMap((regex) => checkRegex(source, regex)));
}

function regexesOf({ key, file }: SourceFile): RawRegex[] {
  const data = file.data as Record<string, unknown>;
  if (key === 'words') return typeof data.field_shape === 'string' ? [{ source: data.field_shape, path: ['field_shape'] }] : [];
  if (key !== 'layout') return [];
  const lists = ['ends', 'boilerplate', 'related', 'captions'].flatMap((list) =>
    ((data[list] ?? []) as readonly string[]).map((source, index) => ({ source, path: [list, index] })),
  );
  const credits = ((data.credits ?? []) as readonly { match: string }[]).map(({ match }, index) => ({ source: match, path: ['credits', index, 'match'] }));
  return [...lists, ...credits];
}

function checkRegex({ file }: SourceFile, { source, path }: RawRegex): Finding[] {
  const base = { rule: null, place: file.placeOf(path) };
  try {
    new RegExp(source, 'iu');
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : String(error);
    return [{ ...base, severity: 'error', code: 'bad-regex', message: `"${source}" is no regular expression: ${reason}; mend it` }];
  }
  const trouble = backtracksBadly(source);
  return trouble === null
    ? []
    : [{ ...base, severity: 'warning', code: 'slow-regex', message: `"${source}" ${trouble}; give one of the repeats a bound such as {0,20}` }];
}

interface Level {
  /** An unbounded repeat stands somewhere in the group. */
  unbounded: boolean;
  /** The unbounded repeat directly in front, as its atom; optional atoms between do not part them. */
  before: string | null;
}

/**
 * Tells whether a text can make an expression try ever more ways: a group repeated without bound holds such a repeat in
 * which nothing fixed parts the rounds, `(a+)+`, or two such repeats of atoms that share characters stand side by side, `\s*.*`.
 *
 * @returns what is wrong, or null
 */
export function backtracksBadly(source: string): string | null {
  const levels: Level[] = [{ unbounded: false, before: null }];
  for (const token of source.matchAll(TOKEN)) {
    const { open, close, bar, atom, repeat = '' } = token.groups ?? {};
    const level = levels.at(-1)!;
    const endless = /^(?:[*+]|\{\d+,\})\??$/.test(repeat);
    if (open !== undefined) levels.push({ unbounded: false, before: null });
    else if (bar !== undefined) level.before = null;
    else if (close !== undefined) {
      const group = levels.length > 1 ? levels.pop()! : level;
      const outer = levels.at(-1)!;
      if (endless && group.unbounded) return 'repeats a group that repeats something without bound itself';
      outer.unbounded ||= endless || group.unbounded;
      outer.before = null;
    } else if (atom !== undefined) {
      if (endless && level.before !== null && overlap(level.before, atom)) return `repeats ${level.before} and ${atom} side by side without bound`;
      level.unbounded ||= endless;
      if (endless) level.before = atom;
      else if (!/^(?:\?|\*|\{0,)/.test(repeat) && !/^(?:\\b|\\B|\^|\$)$/.test(atom)) level.before = null;
    }
  }
  return null;
}

const TOKEN =
  /(?<open>\((?:\?(?::|<?[=!]|<\w+>))?)|(?:(?<close>\))|(?<bar>\|)|(?<atom>\\[pP]\{[^}]*\}|\\u[\dA-Fa-f]{4}|\\.|\[(?:\\.|[^\]\\])*\]|[^()|]))(?<repeat>(?:[*+?]|\{\d+(?:,\d*)?\})\??)?/gu;

/** Letters, digits, spaces and marks on which two atoms are tried. */
const SAMPLES = ['a', 'Z', '7', ' ', '\t', '.', ',', ':', '|', '/', '-', '_', '"', 'é'];

function overlap(a: string, b: string): boolean {
  const [one, two] = [a, b].map((atom) => new RegExp(`^${atom}$`, 'iu'));
  return a === b || SAMPLES.some((sample) => one!.test(sample) && two!.test(sample));
}
