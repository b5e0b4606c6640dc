// Found files to articles, one at a time: memory does not grow with their number.
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { StuditiruError } from '../errors.js';
import type { ArticleInput } from '../pipeline.js';
import { sha256 } from '../sha256.js';
import { decodeText } from './decode.js';
import { type FoundFile, STDIN } from './discover.js';
import { fsProblem } from './fs-problem.js';
import { openFile } from './open-file.js';

export type ReadResult = { name: string; input: ArticleInput; warnings: StuditiruError[] } | { name: string; error: StuditiruError };

/**
 * No article is larger; a file that is was named by mistake. Reading takes time and memory in proportion to the size:
 * ten megabytes of nothing but visits take half a minute, in which Ctrl-C has to wait.
 */
export const MAX_BYTES = 32 * 1024 * 1024;

/** How standard input is called in messages. */
export const STDIN_NAME = 'standard input';

/** Files that are being read while an earlier article is worked on; more gain nothing and cost memory. */
const AHEAD = 8;

/**
 * Reads files in the order given. A file that cannot be read is an `error` and the next one follows.
 *
 * @param stdin what `-` stands for
 * @throws only what is our own mistake
 */
export async function* readArticles(files: Iterable<FoundFile>, stdin: Readable): AsyncGenerator<ReadResult> {
  const ahead: Promise<ReadResult>[] = [];
  for (const file of files) {
    const reading = readOne(file, stdin);
    // Awaited below in its turn, where it throws; until then a rejection must not end the process.
    reading.catch(() => {});
    ahead.push(reading);
    if (ahead.length > AHEAD) yield await ahead.shift()!;
  }
  for (const reading of ahead) yield await reading;
}

async function readOne(file: FoundFile, stdin: Readable): Promise<ReadResult> {
  const fromStdin = file.path === STDIN;
  const name = fromStdin ? STDIN_NAME : file.path;
  try {
    const bytes = await readBytes(fromStdin ? stdin : openFile(file.path), name);
    return decodeArticle(bytes, name, fromStdin ? null : file.path);
  } catch (cause) {
    return { name, error: readProblem(cause, name) };
  }
}

/** The bytes of an article, already unpacked, to what is extracted from; `path` becomes that of its source. */
export function decodeArticle(bytes: Uint8Array, name: string, path: string | null): ReadResult {
  const { text, warning } = decodeText(bytes, name);
  return {
    name,
    input: { text, path, sha256: sha256(bytes) },
    warnings: warning === null ? [] : [new StuditiruError({ ...warning, place: { file: name } })],
  };
}

/** What was thrown while reading, for the user; throws it on where it is our own mistake. */
export function readProblem(cause: unknown, name: string): StuditiruError {
  const error = fsProblem(cause, name);
  if (!(error instanceof StuditiruError)) throw error;
  return error;
}

/** True for the first bytes of gzip data, whatever the file is called. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * Reads a stream to its end, unpacked where it is gzip.
 *
 * @throws StuditiruError `too-large`, and what the stream throws
 */
export async function readBytes(stream: Readable, name: string): Promise<Uint8Array> {
  return unpack(await readAll(stream, name), name);
}

const gunzipAll = promisify(gunzip);

async function unpack(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  try {
    return await gunzipAll(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(name) : error;
  }
}

/** The refusal of what is larger than an article can be. */
export function tooLarge(file: string, line?: number): StuditiruError {
  const limit = `${MAX_BYTES / 1024 / 1024} MB`;
  const advice = line === undefined ? 'put each article into a file of its own' : 'put each article on a line of its own';
  const message = `is larger than ${limit}, which no article is; ${advice}`;
  return new StuditiruError({ code: 'too-large', message, place: line === undefined ? { file } : { file, line } });
}

async function readAll(stream: Readable, file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_BYTES) throw tooLarge(file);
  }
  return Buffer.concat(chunks);
}
