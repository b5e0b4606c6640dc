// Installs PySpark for the tests of studitiru-spark.py, once: `npm test` runs this first.
import { spawn, spawnSync } from 'node:child_process';
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
export async function install() {
  const lacking = [
    ...lack(
      'Python 3.11 with venv',
      'python3',
      ['-c', 'import sys, venv, ensurepip; print("version", sys.version)'],
      ([major, minor]) => major === 3 && minor >= 11,
    ),
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
  await run('python3', ['-m', 'venv', VENV]);
  await run(PYTHON, ['-m', 'pip', 'install', '--quiet', '-r', requirements]);
  writeFileSync(installed, wanted);
}

/** Runs a command to its good end; what it prints goes to standard error. */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2] });
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`PySpark could not be installed: ${command} ended with status ${status}`))));
  });
}

/** What is missing, as a list of none or one. */
function lack(name, command, args, enough) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error !== undefined || status !== 0) return [`${name} or newer (${command} cannot be run here)`];
  const version = /version "?(\d+)(?:\.(\d+))?/.exec(`${stdout}${stderr}`);
  if (version !== null && enough(version.slice(1).map(Number))) return [];
  return [`${name} or newer (${command} has ${version?.[0] ?? 'an unknown version'})`];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await install();
  } catch (error) {
    // The other tests can run; those of studitiru-spark.py will fail with the same words.
    process.stderr.write(`${error.message}\n`);
  }
}
