// Chunks of bytes to groups of whole lines.
import { StuditiruError } from '../errors.js';
import { MAX_BYTES, tooLarge } from './article.js';

/** Some lines, or the error of what stood in their place. */
export type Cut = {
  /** Bytes it covers in the stream. */
  size: number;
  /** Number of its first line, and of the one behind it. */
  line: number;
  next: number;
} & ({ bytes: Uint8Array } | { bytes: null; error: StuditiruError; last: Uint8Array });

/** Some dozens of articles of the usual size, in which Ctrl-C and other workers need not wait for long. */
const BYTES_PER_JOB = 64 * 1024;
/** Lines of a few letters are errors, each with a message. */
const LINES_PER_JOB = 1024;
const NEWLINE = 10;
/** What is no text shows it in so many bytes at the beginning; a NUL further on is one bad line. */
const HEAD = 64 * 1024;

/**
 * Cuts a stream behind line ends. What has arrived is not kept waiting for more, so that a slow writer's articles
 * come out as they come in.
 *
 * @param name of the file, for errors
 * @param line number of the first line
 * @throws StuditiruError `binary-file` where it is no text
 */
export async function* cutLines(chunks: AsyncIterable<Buffer>, name: string, line: number): AsyncGenerator<Cut> {
  let held: Buffer[] = [];
  let heldSize = 0;
  let tooLong = false;
  let first = true;
  const hold = (part: Buffer) => {
    heldSize += part.length;
    tooLong ||= heldSize > MAX_BYTES;
    if (tooLong) held = [part.subarray(-64)];
    else held.push(part);
  };
  const take = (lines: number): Cut => {
    const place = { size: heldSize, line, next: line + lines };
    const cut: Cut = tooLong ? { ...place, bytes: null, error: tooLarge(name, line), last: held[0]! } : { ...place, bytes: joined(held, heldSize) };
    line += lines;
    held = [];
    heldSize = 0;
    tooLong = false;
    return cut;
  };
  for await (const chunk of chunks) {
    if (first && chunk.subarray(0, HEAD).includes(0)) throw notText(name);
    first = false;
    let begin = 0;
    let lines = 0;
    for (let end = 0; ; ) {
      const at = chunk.indexOf(NEWLINE, end);
      const whole = at < 0 ? end : at + 1;
      if (at >= 0) lines++;
      // A very long line stands alone, so that the lines behind it are not lost with it.
      const enough = whole - begin >= BYTES_PER_JOB || lines === LINES_PER_JOB || heldSize > MAX_BYTES / 2 || at < 0;
      if (enough && lines > 0) {
        hold(chunk.subarray(begin, whole));
        yield take(lines);
        begin = whole;
        lines = 0;
      }
      if (at < 0) break;
      end = whole;
    }
    hold(chunk.subarray(begin));
  }
  if (heldSize > 0) yield take(1);
}

/** In memory of its own, which can be handed to another thread. */
function joined(parts: readonly Buffer[], size: number): Uint8Array {
  const bytes = new Uint8Array(Buffer.allocUnsafeSlow(size).buffer);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function notText(file: string): StuditiruError {
  return new StuditiruError({ code: 'binary-file', message: 'is no text but binary data; give JSON lines in UTF-8', place: { file } });
}
