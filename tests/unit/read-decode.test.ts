// Bytes of any origin: the right text, a warning where something was assumed, or one clear refusal.
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/read/decode.js';

const text = 'Pemkab “Nganjuk” – kunjungan';
const utf8 = Buffer.from(text, 'utf8');
const utf16le = Buffer.from(`\uFEFF${text}`, 'utf16le');
const cp1252 = Buffer.from('Pemkab \x93Nganjuk\x94 \x96 kunjungan', 'latin1');

describe('decodeText reads', () => {
  it.each([
    { name: 'UTF-8', bytes: utf8 },
    { name: 'UTF-8 with a byte order mark', bytes: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]) },
    { name: 'UTF-16 LE', bytes: utf16le },
    { name: 'UTF-16 BE', bytes: Buffer.from(utf16le).swap16() },
    { name: 'Windows-1252', bytes: cp1252, warning: 'guessed-encoding' },
  ])('$name', ({ bytes, warning }) => {
    const decoded = decodeText(bytes, 'a.txt');
    expect(decoded.text).toBe(text);
    expect(decoded.warning?.code).toBe(warning);
  });

  it.each([
    {
      name: 'a bad byte among good characters',
      bytes: Buffer.concat([utf8, Buffer.from([0xff])]),
      text: `${text}\uFFFD`,
    },
    { name: 'a file cut in a character', bytes: utf8.subarray(0, 18), text: 'Pemkab “Nganjuk\uFFFD' },
    {
      name: 'UTF-16 with an odd byte',
      bytes: Buffer.concat([utf16le, Buffer.from([0x41])]),
      text: `${text}\uFFFD`,
    },
  ])('$name as broken, keeping the rest', ({ bytes, text }) => {
    const decoded = decodeText(bytes, 'a.txt');
    expect(decoded.text).toBe(text);
    expect(decoded.warning?.code).toBe('broken-encoding');
  });

  it('keeps line ends and a stray control character, which evidence counts', () => {
    expect(decodeText(Buffer.from('a\r\nb\x02c\rd'), 'a.txt').text).toBe('a\r\nb\x02c\rd');
  });
});

describe('decodeText refuses', () => {
  it.each([
    { name: 'nothing', bytes: Buffer.alloc(0), code: 'empty-file' },
    { name: 'white space', bytes: Buffer.from(' \r\n\t\u00A0'), code: 'empty-file' },
    { name: 'a lone byte order mark', bytes: Buffer.from([0xef, 0xbb, 0xbf]), code: 'empty-file' },
    { name: 'an empty UTF-16 file', bytes: Buffer.from([0xff, 0xfe]), code: 'empty-file' },
    { name: 'a PNG', bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), code: 'binary-file' },
    { name: 'a PDF', bytes: Buffer.from('%PDF-1.7\nplain so far'), code: 'binary-file' },
    { name: 'UTF-32', bytes: Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), code: 'binary-file' },
    { name: 'many control characters', bytes: Buffer.from('\x01\x02\x03\x04 abc'), code: 'binary-file' },
  ])('$name', ({ bytes, code }) => {
    expect(() => decodeText(bytes, 'b.txt')).toThrow(expect.objectContaining({ code, place: { file: 'b.txt' }, message: expect.stringContaining('; ') }));
  });
});
