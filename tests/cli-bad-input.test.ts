// Bad input through the real bin: one clear line for each, the rest still processed, the right exit status.
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { studitiru } from './helpers/bin.js';
import { NO_VISIT, VISIT } from './helpers/news.js';
import { scratch } from './helpers/scratch.js';

const GOOD = { 'good.txt': VISIT };

describe('an input that fails costs status 1 and nothing else', () => {
  it.each([
    { name: 'empty file', file: 'x.txt', content: '', line: 'x.txt: holds no text; ' },
    { name: 'white space only', file: 'x.txt', content: ' \n\t\n', line: 'x.txt: holds no text; ' },
    {
      name: 'binary file',
      file: 'x.txt',
      content: Buffer.from([0x89, 0x50, 0, 1]),
      line: 'x.txt: is no text but binary data; ',
    },
    { name: 'missing path', file: 'x.txt', content: null, line: 'x.txt: no such file or folder; ' },
    {
      name: 'pattern that matches nothing',
      file: 'x*.txt',
      content: null,
      line: 'x*.txt: no article matches the pattern; ',
    },
  ])('$name', async ({ file, content, line }) => {
    const cwd = scratch({ ...GOOD, ...(content === null ? {} : { [file]: content }) });
    const run = await studitiru(['extract', file, 'good.txt'], { cwd });
    expect(run.status).toBe(1);
    expect(run.stdout.split('\n')).toHaveLength(2);
    expect(run.messages).toEqual([expect.stringContaining(line), expect.stringMatching(/^1 article, 1 visit, 1 failure, \d+ warnings?$/)]);
    expect(run.messages[0]!.startsWith(line)).toBe(true);
  });

  it('a folder without articles', async () => {
    const cwd = scratch(GOOD);
    mkdirSync(path.join(cwd, 'bare'));
    const run = await studitiru(['extract', 'bare', 'good.txt'], { cwd });
    expect(run.status).toBe(1);
    expect(run.messages[0]).toMatch(/^bare: the folder holds no \.txt or \.md file; /);
  });

  it('a link that leads to itself', async () => {
    const cwd = scratch(GOOD);
    symlinkSync('self.txt', path.join(cwd, 'self.txt'));
    const run = await studitiru(['extract', '.'], { cwd });
    expect(run.status).toBe(1);
    expect(run.stdout.split('\n')).toHaveLength(2);
    expect(run.messages[0]).toMatch(/^\.\/self\.txt: a symbolic link that leads back to itself; /);
  });

  it('empty standard input', async () => {
    const run = await studitiru(['extract', '-'], { stdin: '' });
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.messages[0]).toMatch(/^standard input: holds no text; /);
  });
});

describe('an encoding that had to be guessed', () => {
  const files = {
    'latin.txt': Buffer.from(`${NO_VISIT} \x93kutipan\x94`, 'latin1'),
    'broken.txt': Buffer.concat([Buffer.from(`${NO_VISIT} “kutipan” `), Buffer.from([0xff])]),
  };

  it('is a warning and no failure', async () => {
    const run = await studitiru(['extract', '.'], { cwd: scratch(files) });
    expect(run.status).toBe(0);
    expect(run.messages).toEqual([
      expect.stringMatching(/^\.\/broken\.txt: is broken UTF-8 in one place, .*; /),
      expect.stringMatching(/^\.\/latin\.txt: is not UTF-8 and was read as Windows-1252; /),
      '2 articles, 0 visits, 0 failures, 2 warnings',
    ]);
  });

  it('costs status 1 with --strict', async () => {
    expect((await studitiru(['extract', '--strict', '.'], { cwd: scratch(files) })).status).toBe(1);
    expect((await studitiru(['extract', '--strict', '.'], { cwd: scratch({ 'a.txt': NO_VISIT }) })).status).toBe(0);
  });
});

describe('a wrong command line is one line and status 2', () => {
  it.each([
    { args: [], line: /^no command given: use extract, eval, explain, rules or schema; see studitiru --help$/ },
    { args: ['extrct'], line: /^unknown command 'extrct' .*extract.*; see studitiru --help$/ },
    { args: ['--verison'], line: /^unknown option '--verison' .*--version.*; see studitiru --help$/ },
    {
      args: ['extract', '--formt', 'csv', '.'],
      line: /^unknown option '--formt' .*--format.*; see studitiru extract --help$/,
    },
    {
      args: ['extract', '-f', 'xml', '.'],
      line: /'xml' is invalid.* ndjson, json, csv; see studitiru extract --help$/,
    },
    { args: ['extract', '-f'], line: /argument missing; see studitiru extract --help$/ },
    {
      args: ['extract', '--reference-date', '2025-02-30', '.'],
      line: /'2025-02-30' is invalid.*YYYY-MM-DD.*; see /,
    },
    {
      args: ['extract', '--reference-date', '26/8/2025', '.'],
      line: /'26\/8\/2025' is invalid.*YYYY-MM-DD.*; see /,
    },
    { args: ['extract', '--min-confidence', '1.5', '.'], line: /'1\.5' is invalid.*from 0 to 1.*; see / },
    { args: ['extract', '--min-confidence', 'high', '.'], line: /'high' is invalid.*from 0 to 1.*; see / },
    {
      args: ['extract', '--excel', '.'],
      line: /^option '--excel' needs '--format csv', not ndjson; see studitiru extract --help$/,
    },
    { args: ['extract', '-q', '-v', '.'], line: /cannot be used with.*; see studitiru extract --help$/ },
    { args: ['extract', '--rules', 'none', '.'], line: /^none: no such folder; check --rules$/ },
    {
      args: ['extract', '--rules', 'good.txt', '.'],
      line: /^good\.txt: is a file; --rules takes the folder it lies in$/,
    },
    { args: ['extract', 'none.txt'], line: /^none\.txt: no such file or folder; check the path$/ },
    { args: ['schema', 'x'], line: /^too many arguments.*; see studitiru schema --help$/ },
  ])('$args', async ({ args, line }) => {
    const run = await studitiru(args, { cwd: scratch(GOOD) });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.messages).toEqual([expect.stringMatching(line)]);
  });

  it('names every path when none gives an article', async () => {
    const run = await studitiru(['extract', 'none.txt', 'x*.md'], { cwd: scratch() });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.messages).toEqual([expect.stringMatching(/^none\.txt: /), expect.stringMatching(/^x\*\.md: /)]);
  });
});

describe('a malformed rule is named with its place, and nothing is written', () => {
  it.each([
    { name: 'broken YAML', source: 'ends:\n  - "open', line: /^mine\/layout\.yaml:2:\d+ .+; / },
    {
      name: 'unknown key',
      source: 'ends: []\nendz: []',
      line: /^mine\/layout\.yaml:2:1 unknown key "endz" in the file; use /,
    },
    {
      name: 'key twice',
      source: 'ends: []\nends: []',
      line: /^mine\/layout\.yaml:2:1 key stands twice in one map; /,
    },
  ])('$name', async ({ source, line }) => {
    const cwd = scratch({ ...GOOD, 'mine/layout.yaml': source });
    const run = await studitiru(['extract', '--rules', 'mine', '-o', 'out.json', 'good.txt'], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.messages).toContainEqual(expect.stringMatching(line));
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });
});
