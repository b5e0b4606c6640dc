// Files, folders and patterns to one sorted list, with a problem for each path that gives nothing.
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { discover } from '../../src/read/discover.js';
import { scratch } from '../helpers/scratch.js';

let root: string;

beforeEach(() => {
  root = scratch({
    'a/2.txt': 'x',
    'a/10.txt': 'x',
    'a/B.TXT': 'x',
    'a/catatan.md': 'x',
    'a/data.json': 'x',
    'a/.hidden/x.txt': 'x',
    'a/.hidden.txt': 'x',
    'a/node_modules/x.txt': 'x',
    'a/sub/c.txt': 'x',
    'empty/data.json': 'x',
    '[1].txt': 'x',
  });
});

async function found(...names: string[]) {
  const { files, problems } = await discover(names.map((name) => (name === '-' ? name : `${root}/${name}`)));
  return {
    files: files.map((file) => (file.path === '-' ? file.path : path.relative(root, file.path))),
    problems: problems.map((problem) => `${path.relative(root, problem.place?.file ?? '')} ${problem.code}`),
  };
}

const inFolder = ['a/10.txt', 'a/2.txt', 'a/B.TXT', 'a/catatan.md', 'a/sub/c.txt'];

describe('discover', () => {
  it.each([
    { name: 'a folder, without hidden entries and node_modules', paths: ['a'], files: inFolder },
    { name: 'a folder with a slash', paths: ['a/'], files: inFolder },
    { name: 'a hidden folder that is named', paths: ['a/.hidden'], files: ['a/.hidden/x.txt'] },
    { name: 'a file whatever its extension', paths: ['a/data.json'], files: ['a/data.json'] },
    { name: 'a pattern', paths: ['a/*.txt'], files: ['a/10.txt', 'a/2.txt'] },
    { name: 'a pattern with **', paths: ['**/c.txt'], files: ['a/sub/c.txt'] },
    { name: 'a pattern that matches a folder', paths: ['a/s*'], files: ['a/sub/c.txt'] },
    { name: 'a name that looks like a pattern', paths: ['[1].txt'], files: ['[1].txt'] },
    {
      name: 'each file once',
      paths: ['a/sub', 'a/sub/c.txt', 'a/**/c.txt', 'a/./sub'],
      files: ['a/sub/c.txt'],
    },
    {
      name: 'sorted over all paths',
      paths: ['a/sub', '-', 'a/2.txt'],
      files: ['-', 'a/2.txt', 'a/sub/c.txt'],
    },
  ])('finds $name', async ({ paths, files }) => {
    expect(await found(...paths)).toEqual({ files, problems: [] });
  });

  it.each([
    { name: 'a missing path', bad: 'none.txt', problem: 'none.txt not-found' },
    { name: 'a path through a file', bad: 'a/2.txt/x', problem: 'a/2.txt/x not-found' },
    { name: 'a pattern without a match', bad: 'a/*.doc', problem: 'a/*.doc no-match' },
    { name: 'a folder without articles', bad: 'empty', problem: 'empty no-match' },
  ])('reports $name and goes on', async ({ bad, problem }) => {
    expect(await found(bad, 'a/2.txt')).toEqual({ files: ['a/2.txt'], problems: [problem] });
  });

  it('follows links, but no folder twice', async () => {
    symlinkSync(path.join(root, 'a'), path.join(root, 'a', 'sub', 'loop'));
    symlinkSync(path.join(root, 'a', '2.txt'), path.join(root, 'a', 'sub', 'zwei.txt'));
    expect((await found('a')).files).toEqual(inFolder);
    expect((await found('a/sub/zwei.txt')).files).toEqual(['a/sub/zwei.txt']);
  });

  it('reports links that lead nowhere', async () => {
    symlinkSync('nowhere', path.join(root, 'a', 'tot.txt'));
    symlinkSync('self.txt', path.join(root, 'a', 'self.txt'));
    expect(await found('a')).toEqual({
      files: inFolder,
      problems: ['a/self.txt unreadable', 'a/tot.txt not-found'],
    });
  });

  it('keeps the path as it was given', async () => {
    const before = process.cwd();
    process.chdir(root);
    try {
      const { files } = await discover(['./a/sub', 'a/2.txt', './a/1*.txt']);
      expect(files.map((file) => file.path)).toEqual(['./a/10.txt', './a/sub/c.txt', 'a/2.txt']);
    } finally {
      process.chdir(before);
    }
  });
});
