/** Reads the rule folder and the user's overlays from disk; the only file that knows where rules live. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import { StuditiruError } from '../errors.js';
import type { Region, RegionLevel } from '../types.js';
import { type CompiledRules, compileRules } from './compile.js';
import * as schemas from './schema.js';
import { parseRuleFile } from './yaml.js';

export interface RuleFiles {
  readonly layout: schemas.LayoutFile;
  readonly words: schemas.WordsFile;
  readonly dates: schemas.DatesFile;
  readonly regions: readonly Region[];
  readonly districts: readonly { readonly name: string; readonly regency: string }[];
  readonly aliases: schemas.AliasesFile;
  readonly institutions: schemas.InstitutionsFile;
  readonly offices: schemas.OfficesFile;
  readonly acting: schemas.ActingFile;
  readonly titles: schemas.TitlesFile;
  readonly fields: readonly string[];
  readonly fieldPhrases: readonly string[];
  readonly politicalParties: schemas.PoliticalPartiesFile;
  readonly phrases: schemas.PhrasesFile;
  readonly patterns: readonly { readonly family: string; readonly rules: readonly schemas.PatternRule[] }[];
  readonly topics: schemas.TopicsFile;
  readonly awards: schemas.AwardsFile;
  readonly kinds: schemas.KindsFile;
  readonly places: schemas.PlacesFile;
  readonly purpose: schemas.PurposeFile;
  readonly weights: Readonly<Record<string, number>>;
}

/** The packaged rules stand beside `dist` and `src`. */
export function packagedRules(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'rules', 'layout.yaml'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new StuditiruError({ code: 'no-rules', message: 'the packaged rules folder is missing; install studitiru again' });
    folder = parent;
  }
  return path.join(folder, 'rules');
}

/**
 * Loads and compiles the rules.
 *
 * @param overlays folders of the user's own rules; lists are added to, entries with a known id replace
 * @returns compiled rules
 * @throws StuditiruError with file, line and column of every mistake
 */
export function loadRules(overlays: readonly string[] = []): CompiledRules {
  return compileRules(loadRuleFiles(overlays));
}

/** Reads and checks all rule files without compiling them. */
export function loadRuleFiles(overlays: readonly string[] = []): RuleFiles {
  const problems: StuditiruError[] = [];
  const folders = [packagedRules(), ...overlays];
  for (const folder of overlays) {
    if (!existsSync(folder))
      problems.push(new StuditiruError({ code: 'no-such-folder', message: `rules folder ${folder} does not exist; give an existing folder to --rules` }));
  }
  const read = <S extends z.ZodType>(file: string, schema: S): z.output<S>[] => {
    const found: z.output<S>[] = [];
    for (const folder of folders) {
      const full = path.join(folder, file);
      if (!existsSync(full)) continue;
      try {
        found.push(parseRuleFile(shownPath(full), readFileSync(full, 'utf8'), schema).data);
      } catch (error) {
        if (!(error instanceof StuditiruError)) throw error;
        problems.push(error);
      }
    }
    return found;
  };
  const files = {
    layout: mergeObjects(read('layout.yaml', schemas.layoutSchema)),
    words: mergeObjects(read('lexicon/words.yaml', schemas.wordsSchema)),
    dates: mergeObjects(read('lexicon/dates.yaml', schemas.datesSchema)),
    aliases: read('gazetteer/aliases.yaml', schemas.aliasesSchema).flat(),
    institutions: mergeById(read('lexicon/institutions.yaml', schemas.institutionsSchema)),
    offices: mergeById(read('lexicon/offices.yaml', schemas.officesSchema)),
    acting: read('lexicon/acting.yaml', schemas.actingSchema).flat(),
    titles: mergeObjects(read('lexicon/titles.yaml', schemas.titlesSchema)),
    fields: read('lexicon/fields.yaml', schemas.fieldsSchema).flat(),
    fieldPhrases: read('lexicon/field-phrases.yaml', schemas.fieldsSchema).flat(),
    politicalParties: read('lexicon/political-parties.yaml', schemas.politicalPartiesSchema).flat(),
    phrases: mergeObjects(read('lexicon/phrases.yaml', schemas.phrasesSchema)),
    patterns: patternFamilies(folders).map((family) => ({ family, rules: mergeById(read(`patterns/${family}.yaml`, schemas.patternsSchema)) })),
    topics: mergeById(read('topics.yaml', schemas.topicsSchema)),
    awards: mergeObjects(read('awards.yaml', schemas.awardsSchema)),
    kinds: read('kinds.yaml', schemas.kindsSchema).flat(),
    places: mergeObjects(read('lexicon/places.yaml', schemas.placesSchema)),
    purpose: mergeObjects(read('purpose.yaml', schemas.purposeSchema)),
    weights: Object.assign({}, ...read('weights.yaml', schemas.weightsSchema)) as Record<string, number>,
  };
  if (problems.length > 0) throw StuditiruError.join(problems);
  return { ...files, ...readGazetteer() };
}

function shownPath(full: string): string {
  const relative = path.relative(process.cwd(), full);
  return (relative.startsWith('..') ? full : relative).replaceAll(path.sep, '/');
}

function patternFamilies(folders: readonly string[]): string[] {
  const families = new Set<string>();
  for (const folder of folders) {
    const patterns = path.join(folder, 'patterns');
    if (!existsSync(patterns)) continue;
    for (const file of readdirSync(patterns)) if (file.endsWith('.yaml')) families.add(file.slice(0, -'.yaml'.length));
  }
  return [...families].sort();
}

/** Overlay objects add to lists and replace other values. */
function mergeObjects<T extends object>(parts: readonly T[]): T {
  const merged: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part)) {
      const before = merged[key];
      merged[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  }
  return merged as T;
}

function mergeById<T extends { readonly id: string }>(parts: readonly (readonly T[])[]): T[] {
  const byId = new Map<string, T>();
  for (const part of parts) for (const entry of part) byId.set(entry.id, entry);
  return [...byId.values()];
}

/** The gazetteer is generated data in CSV without quoting: code, name (and parent). */
function readGazetteer(): Pick<RuleFiles, 'regions' | 'districts'> {
  const folder = path.join(packagedRules(), 'gazetteer');
  const rows = (file: string) =>
    readFileSync(path.join(folder, file), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  const provinces = new Map(rows('provinces.csv').map(([code = '', name = '']) => [code, name]));
  const regions: Region[] = [...provinces].map(([code, name]) => ({
    code,
    name: `Provinsi ${name}`.replace(/^Provinsi (?=Daerah)/, ''),
    bare: name.replace(/^(?:DKI|Daerah Istimewa) /, ''),
    level: 'province',
    province: name,
  }));
  for (const [code = '', name = ''] of rows('regencies.csv')) {
    const level: RegionLevel = name.startsWith('Kota ') ? 'city' : 'regency';
    const bare = name.replace(/^(?:Kabupaten|Kota) (?:Administrasi )?/, '');
    regions.push({ code, name, bare, level, province: provinces.get(code.slice(0, 2)) ?? '' });
  }
  const districts = rows('districts.csv').map(([code = '', name = '']) => ({ name, regency: code.slice(0, 5) }));
  return { regions, districts };
}
