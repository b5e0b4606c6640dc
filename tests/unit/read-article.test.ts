// Found files to articles: what is bad is told and stepped over.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, type ReadResult, readArticles } from '../../src/read/article.js';
import { scratch } from '../helpers/scratch.js';

async function read(paths: string[], stdin: Readable = Readable.from([])): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readArticles(
    paths.map((file) => ({ path: file, real: file })),
    stdin,
  )) {
    results.push(result);
  }
  return results;
}

describe('readArticles', () => {
  it('gives text, path and the digest of the bytes', async () => {
    const file = path.join(scratch({ 'a.txt': '\uFEFFHalo' }), 'a.txt');
    const sha256 = createHash('sha256').update('\uFEFFHalo').digest('hex');
    expect(await read([file])).toEqual([{ name: file, input: { text: 'Halo', path: file, sha256 }, warnings: [] }]);
  });

  it('reads standard input, which has no path', async () => {
    const [result] = await read(['-'], Readable.from([Buffer.from('Ha'), Buffer.from('lo')]));
    expect(result).toMatchObject({ name: 'standard input', input: { text: 'Halo', path: null } });
  });

  it('steps over what cannot be read', async () => {
    const folder = scratch({ 'a.txt': '', 'c.txt': 'x\0y', 'd.txt': 'baik', 'e.txt': 'caf\xe9' });
    const results = await read(['a', 'b', 'c', 'd'].map((name) => path.join(folder, `${name}.txt`)));
    expect(results.map((result) => ('error' in result ? result.error.code : result.input.text))).toEqual(['empty-file', 'not-found', 'binary-file', 'baik']);
  });

  it('passes on what had to be assumed about the bytes', async () => {
    const file = path.join(scratch({ 'e.txt': Buffer.from('caf\xe9', 'latin1') }), 'e.txt');
    const [result] = await read([file]);
    expect(result).toMatchObject({ warnings: [{ code: 'guessed-encoding', place: { file } }] });
  });

  it('refuses what no article can be, before it fills the memory', async () => {
    const block = Buffer.alloc(64 * 1024, 'a');
    let taken = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          taken++;
          yield block;
        }
      })(),
    );
    const [result] = await read(['-'], endless);
    expect(result).toMatchObject({ error: { code: 'too-large' } });
    expect(taken * block.length).toBeLessThan(2 * MAX_BYTES);
  });
});
