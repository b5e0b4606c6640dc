// Installs PySpark for the tests of studitiru-spark.py, once: `npm test` runs this first.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const requirements = path.join(here, 'requirements.txt');

/** The environment with PySpark, and its Python. */
export const VENV = path.join(here, '.venv');
export const PYTHON = path.join(VENV, 'bin', 'python');

/**
 * Makes the environment where it is missing or older than its requirements.
 *
 * @throws Error that says what the machine lacks, or what pip said
 */
export function install() {
  const lacking = [
    ...lack('Python 3.11', 'python3', ['-c', 'import sys, venv, ensurepip; print("version", sys.version)'], ([major, minor]) => major === 3 && minor >= 11),
    ...lack('Java 17', process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java', ['-version'], ([major]) => major >= 17),
  ];
  if (lacking.length > 0) {
    throw new Error(`the tests of studitiru-spark.py need ${lacking.join('; ')}; install that, or leave them out: npm test -- --exclude tests/spark.test.ts`);
  }
  const wanted = readFileSync(requirements, 'utf8');
  // Written last, so that an installation that was broken off is made anew.
  const installed = path.join(VENV, 'installed.txt');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  process.stderr.write('Installing PySpark into tests/spark/.venv for the tests of studitiru-spark.py (500 MB, once)\n');
  rmSync(VENV, { recursive: true, force: true });
  execFileSync('python3', ['-m', 'venv', VENV], { stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync(PYTHON, ['-m', 'pip', 'install', '--quiet', '-r', requirements], { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(installed, wanted);
}

/** What is missing, as a list of none or one. */
function lack(name, command, args, enough) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined || status !== 0) return [`${name} or newer (${command} cannot be run)`];
  const version = /version "?(\d+)(?:\.(\d+))?/.exec(`${stdout}${stderr}`);
  if (version !== null && enough(version.slice(1).map(Number))) return [];
  return [`${name} or newer (${command} is ${version?.[0] ?? 'of an unknown version'})`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    install();
  } catch (error) {
    // The other tests can run; those of studitiru-spark.py will fail with the same words.
    process.stderr.write(`${error.message}\n`);
  }
}
