/** Builds the expressions by which the lines of a page are told apart. */
import { alternatives } from './compile-dates.js';
import type { LayoutRules } from './compiled-rules.js';
import { neededMarks } from './needed-marks.js';
import type { RuleFiles } from './rule-files.js';

/** Where a number or a name of a group counts, expressions cannot become one. */
const GROUP_BY_NUMBER = /\\[1-9k]|\(\?<\w/;

/** The expressions that hold at the start of a line only as one, since a line is over with it at once; the others as they are. */
function inOne(sources: readonly string[]): string[] {
  const opens = sources.filter((source) => source.startsWith('^') && !GROUP_BY_NUMBER.test(source));
  const others = sources.filter((source) => !opens.includes(source));
  return opens.length < 2 ? [...sources] : [opens.map((source) => `(?:${source})`).join('|'), ...others];
}

/**
 * Compiles what lines of a page are told by.
 *
 * @param files rule files: the layout and the grammar
 * @returns its regular expressions
 */
export function compileLayout({ layout, grammar }: Pick<RuleFiles, 'layout' | 'grammar'>): LayoutRules {
  const all = (sources: readonly string[]) => inOne(sources).map((source) => ({ pattern: new RegExp(source, 'iu'), marks: neededMarks(source) }));
  return {
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
