// `studitiru eval`: articles with gold records beside them to scores and errors.
import { StuditiruError } from '../../errors.js';
import { spellBodiesAlike } from '../../eval/body-names.js';
import { findGold, type GoldArticle } from '../../eval/find-gold.js';
import { belowFloors, type Floor, MEAN, unknownFields } from '../../eval/floors.js';
import { jsonReport, tableReport } from '../../eval/report.js';
import { type ScoredArticle, scoreArticles } from '../../eval/score.js';
import type { Extractor } from '../../extractor.js';
import { readArticles } from '../../read/article.js';
import { discover } from '../../read/discover.js';
import { EXIT } from '../exit.js';
import type { EvalFormat } from '../flags.js';
import { compiledRules, loadExtractor } from '../load-extractor.js';
import { oneLine, writeLine, writeStack } from '../messages.js';
import { stdoutOutput } from '../write.js';

export interface EvalFlags {
  format: EvalFormat;
  errors?: boolean;
  only?: string[];
  failUnder?: Floor[];
  rules?: string[];
  referenceDate?: string;
  quiet?: boolean;
  debug?: boolean;
}

/**
 * Scores what the extractor makes of the articles below the paths.
 *
 * @returns the exit status
 * @throws StuditiruError for what keeps it from running: an unknown field, rules, articles, gold files, no gold at all
 */
export async function runEval(paths: readonly string[], flags: EvalFlags): Promise<number> {
  const { only = [], failUnder: floors = [] } = flags;
  throwAny([
    ...unknownFields(only),
    ...unknownFields(
      floors.map(({ field }) => field),
      [MEAN],
    ),
  ]);
  const discovery = await discover(paths);
  throwAny(discovery.problems);
  const { articles, without } = await findGold(discovery.files);
  if (articles.length === 0) throw noGold(paths);
  const extractor = await loadExtractor({ ...flags, evidence: true });
  const { scored, failures } = await extractAll(articles, extractor, flags.debug ?? false);
  const { institutions } = await compiledRules(flags.rules ?? []);
  const score = scoreArticles(spellBodiesAlike(scored, institutions));
  const report = flags.format === 'json' ? jsonReport : tableReport;
  const output = stdoutOutput();
  await output.write(report(score, { only: flags.only, errors: flags.errors ?? !flags.quiet }));
  await output.finish();
  if (without > 0 && !flags.quiet) writeLine(`left out for want of a gold file: ${without} of ${discovery.files.length} articles`);
  const below = belowFloors(score.fields, floors);
  for (const line of below) writeLine(line);
  return failures + below.length > 0 ? EXIT.failures : EXIT.ran;
}

function throwAny(problems: readonly StuditiruError[]): void {
  if (problems.length > 0) throw StuditiruError.join(problems);
}

function noGold(paths: readonly string[]): StuditiruError {
  const message = 'no article has a gold file beside it; put X.json beside X.txt, or expected.json beside article.txt';
  return new StuditiruError({ code: 'no-gold', message, place: { file: paths.join(', ') } });
}

async function extractAll(articles: readonly GoldArticle[], extractor: Extractor, debug: boolean) {
  const scored: ScoredArticle[] = [];
  const unreadable: StuditiruError[] = [];
  let failures = 0;
  let index = 0;
  const files = articles.map(({ file }) => file);
  for await (const result of readArticles(files, process.stdin)) {
    const { gold } = articles[index++]!;
    if ('error' in result) {
      unreadable.push(result.error);
      continue;
    }
    try {
      scored.push({ article: result.name, gold, predicted: extractor.extract(result.input) });
    } catch (error) {
      // Our bug: it counts as an article without a record, so that the figures do not flatter.
      failures++;
      writeLine(`internal error in ${result.name}: ${oneLine(error)}; please report it with the article`);
      if (debug) writeStack(error);
      scored.push({ article: result.name, gold, predicted: [] });
    }
  }
  throwAny(unreadable);
  return { scored, failures };
}
