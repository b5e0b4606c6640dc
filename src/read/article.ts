// Found files to articles, one at a time: memory does not grow with their number.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { StuditiruError } from '../errors.js';
import type { ArticleInput } from '../index.js';
import { decodeText } from './decode.js';
import { type FoundFile, STDIN } from './discover.js';
import { fsProblem } from './fs-problem.js';

export type ReadResult = { name: string; input: ArticleInput; warnings: StuditiruError[] } | { name: string; error: StuditiruError };

/** No article is larger; a file that is was named by mistake and would only fill the memory. */
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
    const bytes = await readAll(fromStdin ? stdin : createReadStream(file.path), name);
    const { text, warning } = decodeText(bytes, name);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      name,
      input: { text, path: fromStdin ? null : file.path, sha256 },
      warnings: warning === null ? [] : [new StuditiruError({ ...warning, place: { file: name } })],
    };
  } catch (cause) {
    const error = fsProblem(cause, name);
    if (!(error instanceof StuditiruError)) throw error;
    return { name, error };
  }
}

async function readAll(stream: Readable, file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MAX_BYTES) {
      const limit = `${MAX_BYTES / 1024 / 1024} MB`;
      const message = `is larger than ${limit}, which no article is; put each article into a file of its own`;
      throw new StuditiruError({ code: 'too-large', message, place: { file } });
    }
  }
  return Buffer.concat(chunks);
}
