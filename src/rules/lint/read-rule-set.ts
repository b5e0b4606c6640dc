/** Reads the rule files with their places; the only file of the checks that touches the disk. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StuditiruError } from '../../errors.js';
import { checkPatterns } from '../check-patterns.js';
import { readGazetteer } from '../gazetteer.js';
import { mergeRules } from '../merge.js';
import { packagedRules } from '../packed.js';
import type { PatternFamily, RuleFiles } from '../rule-files.js';
import { overlaySchema, PATTERNS, patternFile, RULE_FILES, type RuleFileKind } from '../rule-table.js';
import type { PatternRule } from '../schema.js';
import { parseRuleFile, type RuleFile } from '../yaml.js';
import { makeRuleSet, type RuleSet, type SourceFile } from './rule-set.js';

export interface ReadRules {
  /** Null where some file does not fit its schema: nothing can be said about the rules then. */
  readonly set: RuleSet | null;
  readonly problems: readonly StuditiruError[];
  /** Files of the folders that were asked for, by the name that places give. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Reads the packaged rules and the overlays from their YAML files, whatever the build has packed.
 *
 * @param overlays folders of the user's own rules; with some, only their files are asked for
 * @returns the rules without the patterns that do not compile, and everything that is wrong
 */
export function readRuleSet(overlays: readonly string[]): ReadRules {
  const problems: StuditiruError[] = [];
  const asked = new Set<string>();
  const sources: SourceFile[] = [];
  for (const [index, folder] of [packagedRules(), ...overlays].entries()) {
    const found = readFolder(folder, index > 0, problems);
    const names = [...found.map(({ file }) => file.path), ...unread(folder)];
    if (index > 0 || overlays.length === 0) for (const name of names) asked.add(name);
    sources.push(...found);
  }
  if (problems.length > 0) return { set: null, problems, asked };
  const merged = merge(sources);
  const usable = sources.map((source) => (source.family === null ? source : withoutBroken(source, merged, problems)));
  return { set: makeRuleSet(usable, merge(usable)), problems, asked };
}

function readFolder(folder: string, overlay: boolean, problems: StuditiruError[]): SourceFile[] {
  const kinds: { key: string; family: string | null; kind: RuleFileKind }[] = [
    ...Object.entries(RULE_FILES).map(([key, kind]) => ({ key, family: null, kind })),
    ...families(folder).map((family) => ({ key: PATTERNS, family, kind: patternFile(family) })),
  ];
  return kinds.flatMap(({ key, family, kind }) => {
    const full = path.join(folder, kind.file);
    if (!existsSync(full)) return [];
    try {
      const schema = overlay ? overlaySchema(kind.schema) : kind.schema;
      return [{ key, family, file: parseRuleFile(shownPath(full), readFileSync(full, 'utf8'), schema) }];
    } catch (error) {
      if (!(error instanceof StuditiruError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
}

function families(folder: string): string[] {
  const patterns = path.join(folder, PATTERNS);
  if (!existsSync(patterns)) return [];
  return readdirSync(patterns)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.basename(name, '.yaml'))
    .sort();
}

/** All files of a folder: those that do not parse have places, too. */
function unread(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => shownPath(path.join(folder, name)));
}

function merge(sources: readonly SourceFile[]): RuleFiles {
  const merged: Record<string, unknown> = { ...readGazetteer(packagedRules()) };
  const patterns = new Map<string, PatternFamily>();
  for (const { key, family, file } of sources) {
    if (family !== null) {
      const rules = mergeRules(patterns.get(family)?.rules ?? [], file.data);
      patterns.set(family, { family, rules });
    } else merged[key] = key in merged ? mergeRules(merged[key], file.data) : file.data;
  }
  merged.patterns = [...patterns.values()];
  return merged as unknown as RuleFiles;
}

/** One pattern that does not compile must not keep the others from being checked. */
function withoutBroken(source: SourceFile, { phrases }: RuleFiles, problems: StuditiruError[]): SourceFile {
  const file = source.file as RuleFile<readonly PatternRule[]>;
  const found = checkPatterns(file, phrases);
  if (found.length === 0) return source;
  problems.push(...found);
  const broken = new Set(found.map(({ place }) => /^\[(\d+)\]/.exec(place?.field ?? '')?.[1]));
  // A rule that is left out keeps its place in the list: the places of the others are counted by it.
  const data = file.data.map((rule, index) => (broken.has(String(index)) ? { ...rule, match: [], accepts: [], rejects: [] } : rule));
  return { ...source, file: { ...file, data } };
}

function shownPath(full: string): string {
  const relative = path.relative(process.cwd(), full);
  return (relative.startsWith('..') ? full : relative).replaceAll(path.sep, '/');
}
