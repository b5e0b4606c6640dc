/** Compiles the patterns of one file to find mistakes that its schema cannot see, while their places are known. */
import { StuditiruError } from '../errors.js';
import { compilePattern } from '../frames/pattern.js';
import type { PatternRule, PhrasesFile } from './schema.js';
import type { RuleFile } from './yaml.js';

/**
 * Checks the patterns of a file.
 *
 * @param file the file as it was read
 * @param phrases all phrase lists, overlays merged
 * @returns one problem for each pattern that does not compile: `unknown-slot`, `unknown-list` or `bad-pattern`
 */
export function checkPatterns(file: RuleFile<readonly PatternRule[]>, phrases: PhrasesFile): StuditiruError[] {
  return file.data.flatMap(({ match, id }, rule) => {
    const patterns =
      typeof match === 'string' ? [{ match, path: [rule, 'match'] }] : match.map((each, index) => ({ match: each, path: [rule, 'match', index] }));
    return patterns.flatMap((pattern) => {
      try {
        compilePattern(pattern.match, phrases);
        return [];
      } catch (error) {
        if (!(error instanceof StuditiruError)) {
          const reason = error instanceof Error ? error.message : String(error);
          return [file.problem(pattern.path, 'bad-pattern', `pattern of ${id} does not compile: ${reason}; mend it`)];
        }
        // The message names the element at fault first: `unknown list @tujuan in "…"`.
        const element = /\{[^}]*\}|@[^\s|)?+]+/.exec(error.message)?.[0] ?? '';
        return [file.problem(pattern.path, error.code, error.message, Math.max(0, pattern.match.indexOf(element)))];
      }
    });
  });
}
