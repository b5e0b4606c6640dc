// `studitiru explain`: articles to the rules behind their records.
import { formatProblems, StuditiruError } from '../../errors.js';
import { explainArticle } from '../../explain/explain.js';
import { explanationJson, explanationText } from '../../explain/report.js';
import { readArticles } from '../../read/article.js';
import { discover } from '../../read/discover.js';
import { loadRules } from '../../rules/load.js';
import { EXIT } from '../exit.js';
import { writeLine } from '../messages.js';
import type { EXPLAIN_FORMATS } from '../rule-commands.js';
import { today } from '../today.js';
import { stdoutOutput } from '../write.js';

export interface ExplainFlags {
  format: (typeof EXPLAIN_FORMATS)[number];
  rules?: string[];
  referenceDate?: string;
  debug?: boolean;
}

/**
 * Explains all articles below the paths, one after the other.
 *
 * @returns the exit status: 1 where some article could not be read
 * @throws StuditiruError for what keeps it from running: rules, no article at all
 */
export async function runExplain(paths: readonly string[], flags: ExplainFlags): Promise<number> {
  const { files, problems } = await discover(paths);
  if (files.length === 0) throw StuditiruError.join(problems);
  const rules = loadRules(flags.rules ?? []);
  const report = flags.format === 'json' ? explanationJson : explanationText;
  const failures = [...problems];
  const output = stdoutOutput();
  for await (const result of readArticles(files, process.stdin)) {
    if ('error' in result) failures.push(result.error);
    else if (!(await output.write(report(explainArticle(result.name, result.input, rules, flags.referenceDate ?? today()))))) return EXIT.ran;
  }
  await output.finish();
  for (const failure of failures) for (const line of formatProblems(failure)) writeLine(line);
  return failures.length > 0 ? EXIT.failures : EXIT.ran;
}
