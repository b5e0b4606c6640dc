// Chunks to whole lines, wherever the chunks break.
import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../src/read/article.js';
import { type Cut, cutLines } from '../../src/read/cut-lines.js';

async function cut(chunks: (string | Buffer)[], line = 1): Promise<Cut[]> {
  const cuts: Cut[] = [];
  async function* source(): AsyncGenerator<Buffer> {
    for (const chunk of chunks) yield Buffer.from(chunk as string);
  }
  for await (const one of cutLines(source(), 'n.ndjson', line)) cuts.push(one);
  return cuts;
}

const texts = (cuts: Cut[]) => cuts.map((one) => (one.bytes === null ? one.error.code : Buffer.from(one.bytes).toString()));

describe('cutLines', () => {
  it.each([
    { name: 'nothing', chunks: [], lines: [] },
    { name: 'one chunk', chunks: ['a\nb\n'], lines: ['a\nb\n'] },
    { name: 'a break inside a line', chunks: ['a\nb', 'c\nd\n'], lines: ['a\n', 'bc\nd\n'] },
    { name: 'a line of many chunks', chunks: ['a', 'b', 'c\n'], lines: ['abc\n'] },
    { name: 'no line end at the end', chunks: ['a\nb'], lines: ['a\n', 'b'] },
    { name: 'empty lines', chunks: ['\n\na\n'], lines: ['\n\na\n'] },
    { name: 'a break inside a letter', chunks: [Buffer.from([0xc3]), Buffer.from([0xa9, 0x0a])], lines: ['é\n'] },
  ])('$name', async ({ chunks, lines }) => {
    const cuts = await cut(chunks);
    expect(texts(cuts)).toEqual(lines);
    expect(cuts.reduce((sum, one) => sum + one.size, 0)).toBe(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string))).length);
  });

  it('numbers the lines on and takes no more at a time than is worth a message', async () => {
    const long = `${'x'.repeat(32 * 1024)}\n`;
    const cuts = await cut([long.repeat(5)], 7);
    expect(cuts.map(({ line, next }) => [line, next])).toEqual([
      [7, 9],
      [9, 11],
      [11, 12],
    ]);
  });

  it('gives bytes in memory of their own', async () => {
    for (const one of await cut(['a\nb\n'])) expect(one.bytes!.buffer.byteLength).toBe(one.bytes!.length);
  });

  it('refuses a line that no article can be, and only that', async () => {
    const cuts = await cut(['a\n', Buffer.alloc(MAX_BYTES, 'x'), 'xx\nb\nc\n']);
    expect(texts(cuts)).toEqual(['a\n', 'too-large', 'b\nc\n']);
    expect(cuts[1]).toMatchObject({ line: 2, next: 3, size: MAX_BYTES + 3, error: { place: { line: 2 } } });
  });

  it('leaves a NUL far from the beginning to its line, however large the first chunk', async () => {
    const lines = `${'a\n'.repeat(50_000)}b\0c\n`;
    expect(texts(await cut([lines])).join('')).toBe(lines);
  });

  it('refuses binary data', async () => {
    await expect(cut(['a\0b'])).rejects.toMatchObject({ code: 'binary-file' });
  });
});
