// The bytes of an article to text, whatever editor or crawler wrote them.
import { StuditiruError } from '../errors.js';

export interface DecodedText {
  /** Without a byte order mark; line ends as in the file, since evidence counts code units. */
  text: string;
  /** What had to be assumed about the bytes, as a sentence with advice; null for clean text. */
  warning: { code: string; message: string } | null;
}

/**
 * Decodes UTF-8 (with or without a byte order mark), UTF-16 with one, and else Windows-1252.
 * UTF-8 with a few broken bytes stays UTF-8, with U+FFFD for each, and a warning.
 *
 * @param file name for messages
 * @throws StuditiruError `empty-file` for nothing but white space, `binary-file` for what is no text
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decode(bytes, file);
  if (decoded.text.trim() === '') {
    throw new StuditiruError({
      code: 'empty-file',
      message: 'holds no text; put the article into it or leave it out',
      place: { file },
    });
  }
  return decoded;
}

function decode(bytes: Uint8Array, file: string): DecodedText {
  const utf16 = utf16Name(bytes);
  if (utf16) return withReplacements(new TextDecoder(utf16).decode(bytes), utf16.toUpperCase());
  if (isBinary(bytes)) {
    throw new StuditiruError({
      code: 'binary-file',
      message: 'is no text but binary data; save the article as UTF-8 text or leave it out',
      place: { file },
    });
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warning: null };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return looksLikeUtf8(text) ? withReplacements(text, 'UTF-8') : { text: windows1252(bytes), warning: GUESSED };
  }
}

const GUESSED = {
  code: 'guessed-encoding',
  message: 'is not UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong',
};

function utf16Name(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  // FF FE 00 00 would be UTF-32: left to the binary check, which sees its NUL bytes.
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (head === '%PDF-' || bytes.includes(0)) return true;
  const controls = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  // A stray control character or two happens in scraped text; two in a hundred do not.
  return controls > 2 && controls * 50 > bytes.length;
}

function isControl(byte: number): boolean {
  return byte === 0x7f || (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b);
}

/**
 * Two high bytes in a row form a UTF-8 character by chance almost never in Windows-1252 text, so one that
 * did for each one that did not means UTF-8 with damage.
 */
function looksLikeUtf8(text: string): boolean {
  return countOf(text, /[^\0-\x7F\uFFFD]/gu) >= countOf(text, /\uFFFD/g);
}

function withReplacements(text: string, encoding: string): DecodedText {
  const count = countOf(text, /\uFFFD/g);
  if (count === 0) return { text, warning: null };
  const places = count === 1 ? 'one place' : `${count} places`;
  const message = `is broken ${encoding} in ${places}, read as U+FFFD; fetch or save the article anew`;
  return { text, warning: { code: 'broken-encoding', message } };
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

// Windows-1252 differs from Latin-1 in 80-9F only. Node's own decoder took them for Latin-1 in some versions.
const HIGH_ROW = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\x80-\x9F]/g, (char) => HIGH_ROW[char.charCodeAt(0) - 0x80]!);
}
