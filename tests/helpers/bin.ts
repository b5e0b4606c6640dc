// Runs the real command line, as a user's shell would.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const BIN = fileURLToPath(new URL('../../bin/studitiru.js', import.meta.url));

export interface BinResult {
  status: number | null;
  stdout: string;
  stderr: string;
  /** stderr without the last line break, split. */
  messages: string[];
}

export interface BinOptions {
  cwd?: string;
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
}

/** Runs `studitiru` to its end. Standard input is a pipe, empty unless given. */
export async function studitiru(args: readonly string[], options: BinOptions = {}): Promise<BinResult> {
  const child = start(args, options);
  child.stdin.on('error', () => {}); // It may end before it has read all.
  child.stdin.end(options.stdin ?? '');
  const [stdout, stderr, status] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { status, stdout, stderr, messages: stderr === '' ? [] : stderr.replace(/\n$/, '').split('\n') };
}

/** Starts `studitiru` and leaves the rest to the caller. */
export function start(args: readonly string[], { cwd, env }: BinOptions = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, ...env } });
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
