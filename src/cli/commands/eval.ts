// `studitiru eval`: articles with gold records beside them to scores and errors.
import { StuditiruError } from '../../errors.js';
import { FIELD_NAMES } from '../../eval/fields.js';
import { findGold, type GoldArticle } from '../../eval/find-gold.js';
import { jsonReport, tableReport } from '../../eval/report.js';
import { meanF1, type Score, type ScoredArticle, scoreArticles } from '../../eval/score.js';
import type { Extractor } from '../../index.js';
import { readArticles } from '../../read/article.js';
import { discover } from '../../read/discover.js';
import { didYouMean } from '../../rules/did-you-mean.js';
import { EXIT } from '../exit.js';
import type { EvalFormat, Floor } from '../flags.js';
import { loadExtractor } from '../load-extractor.js';
import { oneLine, writeLine, writeStack } from '../messages.js';
import { stdoutOutput } from '../write.js';

export interface EvalFlags {
  format: EvalFormat;
  failUnder?: Floor[];
  only?: string[];
  errors?: boolean;
  rules?: string[];
  referenceDate?: string;
  quiet?: boolean;
  debug?: boolean;
}

/** The name under which `--fail-under` knows the mean of all fields. */
const MEAN = 'mean';

/**
 * Scores what the extractor makes of the articles below the paths.
 *
 * @returns the exit status
 * @throws StuditiruError for what keeps it from running: an unknown field, rules, gold files, no gold at all
 */
export async function runEval(paths: readonly string[], flags: EvalFlags): Promise<number> {
  const floors = flags.failUnder ?? [];
  const unknown = [
    ...(flags.only ?? []).flatMap((field) => unknownField(field, FIELD_NAMES)),
    ...floors.flatMap(({ field }) => unknownField(field, [...FIELD_NAMES, MEAN])),
  ];
  if (unknown.length > 0) throw StuditiruError.join(unknown);
  const discovery = await discover(paths);
  if (discovery.problems.length > 0) throw StuditiruError.join(discovery.problems);
  const { articles, without } = await findGold(discovery.files);
  if (articles.length === 0) throw noGold(paths);
  const extractor = await loadExtractor({ ...flags, evidence: true });
  const { scored, failures } = await extractAll(articles, extractor, flags.debug ?? false);
  const score = pickFields(scoreArticles(scored), flags.only);
  const output = stdoutOutput();
  await output.write(
    flags.format === 'json'
      ? jsonReport(score, scored.length)
      : tableReport(score, scored.length, { errors: flags.errors ?? !flags.quiet }),
  );
  await output.finish();
  if (without > 0 && !flags.quiet) writeLine(`${without} without a gold file beside, left out`);
  const below = floors.filter((floor) => isBelow(floor, score));
  for (const { field, f1 } of below) writeLine(`${field} is below ${f1}`);
  return failures + below.length > 0 ? EXIT.failures : EXIT.ran;
}

function unknownField(field: string, known: readonly string[]): StuditiruError[] {
  if (known.includes(field)) return [];
  const near = didYouMean(field, known);
  const advice = near === undefined ? `use one of ${known.join(', ')}` : `use "${near}"`;
  return [new StuditiruError({ code: 'unknown-field', message: `unknown field "${field}"; ${advice}` })];
}

function noGold(paths: readonly string[]): StuditiruError {
  const message =
    'no article has a gold file beside it; put X.json beside X.txt, or expected.json beside article.txt';
  return new StuditiruError({ code: 'no-gold', message, place: { file: paths.join(', ') } });
}

async function extractAll(articles: readonly GoldArticle[], extractor: Extractor, debug: boolean) {
  const scored: ScoredArticle[] = [];
  let failures = 0;
  let index = 0;
  for await (const result of readArticles(
    articles.map(({ file }) => file),
    process.stdin,
  )) {
    const { gold } = articles[index++]!;
    if ('error' in result) throw result.error;
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
  return { scored, failures };
}

function pickFields(score: Score, only: readonly string[] | undefined): Score {
  if (only === undefined) return score;
  return {
    ...score,
    fields: new Map([...score.fields].filter(([name]) => only.includes(name))),
    errors: score.errors.filter(({ field }) => only.includes(field)),
  };
}

function isBelow({ field, f1 }: Floor, { fields }: Score): boolean {
  const reached = field === MEAN ? meanF1(fields) : (fields.get(field)?.f1 ?? null);
  return reached === null || reached < f1;
}
