/** The packaged rules and the user's overlays from disk, checked, merged and compiled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StuditiruError } from '../errors.js';
import { checkPatterns } from './check-patterns.js';
import { compileRules } from './compile.js';
import type { CompiledRules } from './compiled-rules.js';
import { didYouMean } from './did-you-mean.js';
import { readGazetteer } from './gazetteer.js';
import { mergeRules } from './merge.js';
import { packagedRules, readCompiled, readPacked } from './packed.js';
import type { PatternFamily, RuleFiles } from './rule-files.js';
import { overlaySchema, PATTERNS, patternFile, RULE_FILES, type RuleFileKind } from './rule-table.js';
import type { PatternRule } from './schema.js';
import { parseRuleFile, type RuleFile } from './yaml.js';

export type { RuleFiles } from './rule-files.js';

/**
 * Loads and compiles the rules.
 *
 * @param overlays folders of the user's own rules, laid over the packaged ones in their order: lists are added to,
 *   entries with a known id replace the one before, single values too
 * @returns compiled rules
 * @throws StuditiruError with file, line and column of every mistake
 */
export function loadRules(overlays: readonly string[] = []): CompiledRules {
  const packed = overlays.length === 0 ? readCompiled() : null;
  return packed === null ? compileRules(loadRuleFiles(overlays)) : compileRules(packed.files, packed.lookUps);
}

/** The rules as checked data: packaged ones as packed by the build, where they are, with overlays laid over them. */
export function loadRuleFiles(overlays: readonly string[] = []): RuleFiles {
  return overlays.reduce(layOver, readPacked() ?? readRuleFiles());
}

/** Reads and checks the packaged YAML files. */
export function readRuleFiles(): RuleFiles {
  const reader = new FolderReader(packagedRules());
  const entries = Object.entries(RULE_FILES).map(([key, { file, schema }]) => [key, reader.read({ file, schema })?.data] as const);
  const patterns = reader.patterns();
  for (const { file } of Object.values(RULE_FILES)) {
    if (!existsSync(path.join(reader.folder, file)))
      reader.problems.push(new StuditiruError({ code: 'no-rules', message: `the packaged rules lack ${file}; install studitiru again` }));
  }
  const files = {
    ...Object.fromEntries(entries),
    ...readGazetteer(reader.folder),
    patterns: patterns.map(({ family, file }) => ({ family, rules: file.data })),
  } as unknown as RuleFiles;
  finish(reader, patterns, files);
  return files;
}

function layOver(below: RuleFiles, folder: string): RuleFiles {
  if (!existsSync(folder))
    throw new StuditiruError({ code: 'no-such-folder', message: `rules folder ${folder} does not exist; give an existing folder to --rules` });
  const reader = new FolderReader(folder);
  const merged: Record<string, unknown> = { ...below };
  for (const [key, { file, schema }] of Object.entries(RULE_FILES)) {
    const over = reader.read({ file, schema: overlaySchema(schema) });
    if (over !== null) merged[key] = mergeRules(merged[key], over.data);
  }
  const patterns = reader.patterns();
  merged.patterns = patterns.reduce(addFamily, below.patterns);
  const files = merged as unknown as RuleFiles;
  reader.refuseStrangers();
  finish(reader, patterns, files);
  return files;
}

function addFamily(below: readonly PatternFamily[], { family, file }: FoundFamily): PatternFamily[] {
  const known = below.find((entry) => entry.family === family);
  if (known === undefined) return [...below, { family, rules: file.data }].sort((a, b) => (a.family < b.family ? -1 : 1));
  return below.map((entry) => (entry === known ? { family, rules: mergeRules(entry.rules, file.data) } : entry));
}

function finish(reader: FolderReader, patterns: readonly FoundFamily[], { phrases }: RuleFiles): void {
  // Broken phrase lists would make every pattern that names them look broken too.
  if (reader.problems.length === 0) for (const { file } of patterns) reader.problems.push(...checkPatterns(file, phrases));
  if (reader.problems.length > 0) throw StuditiruError.join(reader.problems);
}

interface FoundFamily {
  readonly family: string;
  readonly file: RuleFile<readonly PatternRule[]>;
}

/** Reads the rule files of one folder and gathers what is wrong in them. */
class FolderReader {
  readonly folder: string;
  readonly problems: StuditiruError[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A file, or null where it is missing or wrong. */
  read({ file, schema }: RuleFileKind): RuleFile<unknown> | null {
    const full = path.join(this.folder, file);
    if (!existsSync(full)) return null;
    try {
      return parseRuleFile(shownPath(full), readFileSync(full, 'utf8'), schema);
    } catch (error) {
      if (!(error instanceof StuditiruError)) throw error;
      this.problems.push(error);
      return null;
    }
  }

  /** The relation patterns, by family. */
  patterns(): FoundFamily[] {
    const names = this.yamlFiles().flatMap((name) =>
      path.posix.dirname(name) === PATTERNS && name.endsWith('.yaml') ? [path.posix.basename(name, '.yaml')] : [],
    );
    return names.flatMap((family) => {
      const file = this.read(patternFile(family)) as FoundFamily['file'] | null;
      return file === null ? [] : [{ family, file }];
    });
  }

  /** A YAML file under a name that is read by nobody is a slip of its writer, and so is a folder without any rule file. */
  refuseStrangers(): void {
    const known = Object.values(RULE_FILES).map(({ file }) => file);
    const found = this.yamlFiles();
    for (const name of found) {
      if (known.includes(name) || (path.posix.dirname(name) === PATTERNS && name.endsWith('.yaml'))) continue;
      const near = didYouMean(name, known);
      const message = `is no rule file; ${near === undefined ? `use one of ${known.join(', ')}, ${PATTERNS}/<family>.yaml` : `rename it to "${near}"`}`;
      this.problems.push(new StuditiruError({ code: 'unknown-rule-file', message, place: { file: shownPath(path.join(this.folder, name)) } }));
    }
    if (found.length === 0)
      this.problems.push(
        new StuditiruError({ code: 'no-rules', message: 'holds no rule file, such as lexicon/offices.yaml; check --rules', place: { file: this.folder } }),
      );
  }

  private yamlFiles(): string[] {
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll(path.sep, '/'));
    return names.filter((name) => /\.ya?ml$/.test(name) && !name.split('/').some((part) => part.startsWith('.') || part === 'node_modules')).sort();
  }
}

function shownPath(full: string): string {
  const relative = path.relative(process.cwd(), full);
  return (relative.startsWith('..') ? full : relative).replaceAll(path.sep, '/');
}
