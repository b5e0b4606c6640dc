/** The packaged rules as the build left them: one JSON file beside the bundle, read without YAML and schemas. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StuditiruError } from '../errors.js';
import type { RuleFiles } from './rule-files.js';

/** The folder of this module: `dist` in the package. */
const HERE = path.dirname(fileURLToPath(import.meta.url));

/** Name of the packed file in `dist`. */
export const PACKED_NAME = 'rules.json';

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
  const file = path.join(HERE, PACKED_NAME);
  try {
    const source = readFileSync(file, 'utf8');
    return isStale(file) ? null : (JSON.parse(source) as RuleFiles);
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
  return readdirSync(rules, { recursive: true, encoding: 'utf8' }).some((name) => statSync(path.join(rules, name)).mtimeMs > packed);
}
