// Builds dist/ before the tests where it is missing or older than what it is made from.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const last = path.join(root, 'dist', 'rules.json');

/** Vitest global set-up. Throws when the build fails: tests of an old build would prove nothing. */
export default function buildOnce(): void {
  const sources = [path.join(root, 'package.json'), ...walk(path.join(root, 'src')), ...walk(path.join(root, 'rules'))];
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(last) && statSync(last).mtimeMs >= newest) return;
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(file) : [file];
  });
}
