// `studitiru rules gaps`: articles to what no rule knows of them.
import { formatProblems, StuditiruError } from '../../errors.js';
import { readPages } from '../../explain/read-page.js';
import { GapCollector } from '../../gaps/collect.js';
import { findGaps } from '../../gaps/find-gaps.js';
import { collectKnownWords } from '../../gaps/known-words.js';
import { gapJson, gapNdjson, gapTable } from '../../gaps/report.js';
import { readArticles } from '../../read/article.js';
import { discover } from '../../read/discover.js';
import { compileRules } from '../../rules/compile.js';
import { loadRuleFiles } from '../../rules/load.js';
import { EXIT } from '../exit.js';
import { writeLine } from '../messages.js';
import type { GAP_FORMATS } from '../rule-commands.js';
import { stdoutOutput } from '../write.js';

export interface RulesGapsFlags {
  format: (typeof GAP_FORMATS)[number];
  min: number;
  rules?: string[];
  quiet?: boolean;
  debug?: boolean;
}

const REPORTS = { table: gapTable, json: gapJson, ndjson: gapNdjson };

/**
 * Lists the gaps of all articles below the paths.
 *
 * @returns the exit status: 1 where some article could not be read
 * @throws StuditiruError for what keeps it from running: rules, no article at all
 */
export async function runRulesGaps(paths: readonly string[], flags: RulesGapsFlags): Promise<number> {
  const { files, problems } = await discover(paths);
  if (files.length === 0) throw StuditiruError.join(problems);
  const ruleFiles = loadRuleFiles(flags.rules ?? []);
  const rules = compileRules(ruleFiles);
  const known = collectKnownWords(ruleFiles, rules);
  const failures = [...problems];
  const collector = new GapCollector();
  for await (const result of readArticles(files, process.stdin)) {
    if ('error' in result) failures.push(result.error);
    else
      collector.add(
        result.name,
        result.input.text,
        readPages(result.input, rules, null).flatMap(({ reading }) => findGaps(reading, known)),
      );
  }
  const gaps = collector.list(flags.min);
  const output = stdoutOutput();
  await output.write(REPORTS[flags.format](gaps));
  await output.finish();
  for (const failure of failures) for (const line of formatProblems(failure)) writeLine(line);
  if (!flags.quiet) writeLine(`${gaps.length} gaps in ${collector.articles} ${collector.articles === 1 ? 'article' : 'articles'}`);
  return failures.length > 0 ? EXIT.failures : EXIT.ran;
}
