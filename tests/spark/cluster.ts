// A Spark cluster on this machine, and what is submitted to it: a master and workers, on the loopback alone.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BIN, type BinResult } from '../helpers/bin.js';
import { PYTHON, VENV } from './install.mjs';

const JOB = fileURLToPath(new URL('../../bin/studitiru-spark.py', import.meta.url));
const EACH = fileURLToPath(new URL('each.py', import.meta.url));
/** What starts soon and stays small, rather than what runs fast for days. */
const JAVA = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/** How workers call studitiru: this build, with this Node. */
export const STUDITIRU = `'${process.execPath}' '${BIN}'`;

export interface Cluster {
  /** Its address, for `--master`. */
  master: string;
  /** Process ids of its workers. */
  workers: number[];
  /** Ends it, with jobs that did not end in their time. */
  stop(): void;
}

function environment(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_DAEMON_MEMORY: '256m',
    SPARK_DAEMON_JAVA_OPTS: JAVA,
    SPARK_LOCAL_DIRS: folder,
    TMPDIR: folder,
    PYSPARK_PYTHON: PYTHON,
  };
}

/**
 * Starts a master and two workers with one core each, on free ports.
 *
 * @param folder for all that they write
 */
export async function startCluster(folder: string): Promise<Cluster> {
  const started: ChildProcess[] = [];
  const daemon = (name: string, args: string[], ready: RegExp) => {
    const all = [`org.apache.spark.deploy.${name}`, '--host', '127.0.0.1', '--port', '0', '--webui-port', '0', ...args];
    const child = spawn(path.join(VENV, 'bin', 'spark-class'), all, { env: environment(folder), cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    started.push(child);
    return seen(child, ready);
  };
  const stop = () => {
    for (const child of [...running, ...started]) killTree(child.pid!);
  };
  try {
    const master = (await daemon('master.Master', [], /Starting Spark master at (spark:\S+)/))[1]!;
    const workers = ['one', 'two'].map((name) => {
      mkdirSync(path.join(folder, name));
      return daemon('worker.Worker', ['--cores', '1', '--memory', '1g', '--work-dir', path.join(folder, name), master], /Successfully registered with master/);
    });
    await Promise.all(workers);
    return { master, workers: started.slice(1).map((child) => child.pid!), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Waits until a process says something on standard error, which it may go on with. */
function seen(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.on('error', reject).on('close', () => reject(new Error(`ended before it said ${wanted}:\n${said}`)));
    child.stderr!.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-10_000);
      const found = wanted.exec(said);
      if (found !== null) resolve(found);
    });
  });
}

/** Ends a process with all that it has started, at once, as when a machine is lost. Returns the process ids. */
export function killTree(root: number): number[] {
  const rows = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const parents = new Map(rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]));
  const below = (pid: number | undefined): boolean => pid !== undefined && (pid === root || below(parents.get(pid)));
  const pids = [...parents.keys()].filter(below);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended with its parent.
    }
  }
  return pids;
}

/** What is the same for every job: small, and on the loopback alone. */
const SETTINGS = {
  'spark.ui.enabled': 'false',
  'spark.log.level': 'ERROR',
  'spark.driver.host': '127.0.0.1',
  'spark.driver.memory': '512m',
  'spark.executor.memory': '512m',
  'spark.driver.extraJavaOptions': JAVA,
  'spark.executor.extraJavaOptions': JAVA,
};

const confs = (settings: Record<string, string>) => Object.entries(settings).flatMap(([name, value]) => ['--conf', `${name}=${value}`]);

/**
 * Submits studitiru-spark.py and waits for its end.
 *
 * @param conf settings of Spark's besides those that keep it small and on the loopback
 */
export function submit(master: string, folder: string, args: string[], conf: Record<string, string> = {}): Promise<BinResult> {
  const settings = ['--master', master, ...confs({ ...SETTINGS, ...conf })];
  return result(path.join(VENV, 'bin', 'spark-submit'), [...settings, JOB, '--studitiru', STUDITIRU, ...args], folder);
}

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
  /** A folder of records is there and complete. */
  written: boolean;
}

/** Runs the main function of studitiru-spark.py with one command line after the other, which starts Java only once. */
export async function mainEach(folder: string, commands: readonly string[][]): Promise<Ended[]> {
  const shell = ['--master', 'local[1]', ...confs(SETTINGS), 'pyspark-shell'].map((word) => `'${word}'`).join(' ');
  const run = await result(PYTHON, [EACH, JOB, JSON.stringify(commands)], folder, { PYSPARK_SUBMIT_ARGS: shell });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const running = new Set<ChildProcess>();

async function result(command: string, args: string[], folder: string, env: NodeJS.ProcessEnv = {}): Promise<BinResult> {
  const child = spawn(command, args, { cwd: folder, env: { ...environment(folder), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text) => {
      said[name] += text;
    });
  }
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  running.delete(child);
  // The job's own lines, without Spark's log.
  const messages = said.stderr.split('\n').filter((line) => line.startsWith('studitiru-spark: '));
  return { ...said, status, messages };
}
