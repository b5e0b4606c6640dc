/** Builds the expressions by which the lines of a page are told apart. */
import { alternatives } from './compile-dates.js';
import { neededMarks, withoutGroups } from './compile-regexes.js';
import type { LayoutRules, LinePattern } from './compiled-rules.js';
import type { RuleFiles } from './rule-files.js';

/** Where a number or a name of a group counts, expressions cannot become one. */
const GROUP_BY_NUMBER = /\\[1-9k]|\(\?<\w/;

/** The expressions that hold at the start of a line only as one, since a line is over with it at once; the others as they are. */
function inOne(sources: readonly string[]): string[] {
  const opens = sources.filter((source) => source.startsWith('^') && !GROUP_BY_NUMBER.test(source));
  const others = sources.filter((source) => !opens.includes(source));
  return opens.length < 2 ? [...sources] : [opens.map((source) => `(?:${source})`).join('|'), ...others];
}

/** Every credit stands behind one. */
const COLONS = [':', '：'];

/**
 * Compiles what lines of a page are told by.
 *
 * @param files rule files: the layout and the grammar
 * @returns its regular expressions
 */
export function compileLayout({ layout, grammar }: Pick<RuleFiles, 'layout' | 'grammar'>): LayoutRules {
  const marks = [...COLONS];
  const placeOf = (mark: string) => (marks.includes(mark) ? marks.indexOf(mark) : marks.push(mark) - 1);
  const all = (sources: readonly string[]): LinePattern[] =>
    inOne(sources).map((source) => ({
      pattern: new RegExp(GROUP_BY_NUMBER.test(source) ? source : withoutGroups(source), 'iu'),
      marks: [...neededMarks(source)].map(placeOf),
    }));
  return {
    marks,
    ends: all(layout.ends),
    boilerplate: all(layout.boilerplate),
    related: all(layout.related),
    captions: all(layout.captions),
    issuer: new RegExp(
      `(?:\\(|^(?:(?:${alternatives(grammar.by)})\\s+)?)((?:${layout.issuers})(?![\\p{L}])[^()/,]{0,50})(?:[/,][^()]{0,60})?(?:\\)[.\\s]*$|$)`,
      'iu',
    ),
    credits: layout.credits.map(({ field, match }) => ({
      field,
      line: new RegExp(`^\\W{0,3}(?:${match})\\s{0,3}[:：]\\s{0,3}\\S`, 'iu'),
      inline: new RegExp(`(?:^|[\\s(\\[])(?:${match})\\s{0,3}[:：]\\s{0,3}([^|\\n]+)`, 'iu'),
    })),
  };
}
