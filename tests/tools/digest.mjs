// A digest of the fixtures: with another corpus, the pinned floors mean nothing.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The file of the floors, which is no part of the corpus. */
export const BASELINE = 'baseline.json';

/** SHA-256 over the names and contents of all files below a folder, in the order of their names. */
export function digestOf(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).replaceAll(path.sep, '/'))
    .filter((name) => name !== BASELINE)
    .sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const content = readFileSync(path.join(folder, name));
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
