// Holding processes to cores. V8 collects and compiles on threads of their own: a process left to itself takes more than one.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

/** The cores that this process may use, as numbers, or null where the system cannot hold a process to some of them. */
export const cores = allowedCores();

/**
 * Starts node held to some cores; where that is not possible, on any.
 *
 * @param args arguments of node
 * @param held numbers of the cores, or null for any
 * @param options those of `spawn`
 */
export function spawnNode(args, held, options) {
  return spawn(...commandOf(args, held), options);
}

/** Runs node to its end, held to some cores. Throws where it fails. */
export function runNode(args, held, options) {
  const { status, error } = spawnSync(...commandOf(args, held), options);
  if (status !== 0) throw error ?? new Error(`node ${args.join(' ')} ended with status ${status}`);
}

/** So many cores, the last ones: the first is often the one that serves the devices. */
export const coresFor = (count) => cores?.slice(-count) ?? null;

export const oneCore = coresFor(1);

function commandOf(args, held) {
  return held === null ? [process.execPath, args] : ['taskset', ['--cpu-list', held.join(','), process.execPath, ...args]];
}

function allowedCores() {
  if (os.platform() !== 'linux' || spawnSync('taskset', ['--version']).status !== 0) return null;
  const ranges = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1].split(',') ?? [];
  const numbers = ranges.flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return numbers.length === 0 ? null : numbers;
}
