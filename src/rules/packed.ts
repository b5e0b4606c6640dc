/** The packaged rules as the build left them: JSON files beside the bundle, read without YAML and schemas. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StuditiruError } from '../errors.js';
import type { PackedLookUps } from './look-ups.js';
import type { RuleFiles } from './rule-files.js';

/** The folder of this module: `dist` in the package. */
const HERE = path.dirname(fileURLToPath(import.meta.url));

/** Name of the packed files in `dist`: the data of all rule files, and what `compileRules` needs of them. */
export const PACKED_NAME = 'rules.json';
export const COMPILED_NAME = 'compiled-rules.json';

/** Rules to compile without looking at their phrases. */
export interface PackedRules {
  /** Without what only look-ups are made of, and what only people read. */
  readonly files: RuleFiles;
  readonly lookUps: PackedLookUps;
}

/** The folder of the packaged rule files, which stands beside `dist` and `src`. */
export function packagedRules(): string {
  let folder = HERE;
  while (!existsSync(path.join(folder, 'rules', 'layout.yaml'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new StuditiruError({ code: 'no-rules', message: 'the packaged rules folder is missing; install studitiru again' });
    folder = parent;
  }
  return path.join(folder, 'rules');
}

/**
 * Reads the packed rules.
 *
 * @returns the data of all rule files; null where there is no packed file, or it is not whole, or (in the repository
 *   only) a rule file was changed after it was packed: the rule files themselves are to be read then
 */
export function readPacked(): RuleFiles | null {
  return readFresh(PACKED_NAME, 'utf8', (source) => JSON.parse(source) as RuleFiles);
}

/** As `readPacked`, but ready to compile. */
export function readCompiled(): PackedRules | null {
  return readFresh(COMPILED_NAME, 'latin1', (source) => {
    const [head = '', ...values] = source.split('\n');
    const { files, phrases, lexicon, size } = JSON.parse(head);
    if (source.length - head.length !== size) throw new SyntaxError('the values break off');
    return { files, lookUps: { phrases, lexicon, values } };
  });
}

/** Packed rules as text: a line of JSON, then a line for each value, most of which no article asks for. ASCII throughout. */
export function compiledText({ files, lookUps: { values, ...lookUps } }: PackedRules): string {
  const ascii = (json: string) => json.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const tail = values.map((value) => `\n${ascii(value)}`).join('');
  return ascii(JSON.stringify({ files, ...lookUps, size: tail.length })) + tail;
}

function readFresh<T>(name: string, encoding: 'utf8' | 'latin1', parse: (source: string) => T): T | null {
  const file = path.join(HERE, name);
  try {
    const source = readFileSync(file, encoding);
    return isStale(file) ? null : parse(source);
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Installed files have whatever times the installer gave them, so only the repository, which has `src`, is looked at. */
function isStale(file: string): boolean {
  if (!existsSync(path.join(HERE, '..', 'src'))) return false;
  const packed = statSync(file).mtimeMs;
  const rules = packagedRules();
  return readdirSync(rules, { recursive: true, encoding: 'utf8' }).some((name) => statSync(`${rules}/${name}`).mtimeMs > packed);
}
