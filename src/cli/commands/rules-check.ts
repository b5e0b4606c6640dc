// `studitiru rules check`: rule files to findings.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { StuditiruError } from '../../errors.js';
import { readArticles } from '../../read/article.js';
import { discover, type FoundFile } from '../../read/discover.js';
import { type Finding, sortFindings } from '../../rules/lint/finding.js';
import { lintRules } from '../../rules/lint/lint.js';
import { type ReadRules, readRuleSet } from '../../rules/lint/read-rule-set.js';
import { findingJson, findingLines } from '../../rules/lint/report.js';
import { loadRuleFiles } from '../../rules/load.js';
import { packagedRules } from '../../rules/packed.js';
import { EXIT } from '../exit.js';
import { writeLine } from '../messages.js';
import type { TableFormat } from '../rule-commands.js';
import { stdoutOutput } from '../write.js';

export interface RulesCheckFlags {
  format: TableFormat;
  rules?: string[];
  on?: string[];
  quiet?: boolean;
  debug?: boolean;
}

/**
 * Checks the packaged rules, or overlays on top of them.
 *
 * @returns the exit status: 1 where there are errors
 * @throws StuditiruError for what keeps it from running: no such folder, articles that cannot be read
 */
export async function runRulesCheck(flags: RulesCheckFlags): Promise<number> {
  const overlays = flags.rules ?? [];
  for (const folder of overlays) {
    if (!existsSync(folder)) throw new StuditiruError({ code: 'no-such-folder', message: 'no such folder; check --rules', place: { file: folder } });
  }
  const articles = await findArticles(flags.on ?? []);
  const read = readRuleSet(overlays);
  const findings = problemFindings(read, overlays);
  let seen = 0;
  if (read.set !== null) {
    const linted = await lintRules(read.set, read.asked, textsOf(articles));
    findings.push(...linted.findings);
    seen = linted.articles;
  }
  const sorted = sortFindings(findings);
  const output = stdoutOutput();
  await output.write(flags.format === 'json' ? findingJson(sorted) : findingLines(sorted));
  await output.finish();
  const errors = sorted.filter(({ severity }) => severity === 'error').length;
  if (!flags.quiet) summarise(read, errors, sorted.length - errors, seen);
  return errors > 0 ? EXIT.failures : EXIT.ran;
}

/** The fixtures of the repository, where there are any, and what --on names. */
async function findArticles(on: readonly string[]): Promise<FoundFile[]> {
  const fixtures = path.relative(process.cwd(), path.join(packagedRules(), '..', 'fixtures')) || '.';
  const { files, problems } = await discover([...(existsSync(fixtures) ? [fixtures] : []), ...on]);
  if (problems.length > 0) throw StuditiruError.join(problems);
  return files;
}

async function* textsOf(files: readonly FoundFile[]): AsyncGenerator<string> {
  for await (const result of readArticles(files, process.stdin)) {
    if ('error' in result) throw result.error;
    yield result.input.text;
  }
}

/** What keeps rules from loading: schemas, patterns that do not compile, and files of an overlay that nothing reads. */
function problemFindings({ problems }: ReadRules, overlays: readonly string[]): Finding[] {
  const all = [...problems, ...loadingProblems(overlays)];
  const findings = all.map(({ code, message, place }): Finding => ({ severity: 'error', code, rule: null, place: place ?? null, message }));
  const unique = new Map(
    findings.map((finding) => [JSON.stringify([finding.place?.file, finding.place?.line, finding.place?.column, finding.message]), finding]),
  );
  return [...unique.values()];
}

function loadingProblems(overlays: readonly string[]): readonly StuditiruError[] {
  if (overlays.length === 0) return [];
  try {
    loadRuleFiles(overlays);
    return [];
  } catch (error) {
    if (error instanceof StuditiruError) return error.problems;
    throw error;
  }
}

function summarise({ set, asked }: ReadRules, errors: number, warnings: number, articles: number): void {
  const rules = set?.rules.filter((rule) => asked.has(rule.place().file ?? '')).length ?? 0;
  const fired = articles === 0 ? 'no articles to fire on' : `${articles} articles`;
  const rest = set === null ? 'rules not run: mend the files first' : `${rules} pattern ${rules === 1 ? 'rule' : 'rules'}, ${fired}`;
  writeLine(`${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}; ${rest}`);
}
