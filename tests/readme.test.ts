// What the README shows is what the tool does.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../src/index.js';
import { loadRules } from '../src/rules/load.js';
import { CSV_COLUMNS } from '../src/sink/csv-columns.js';
import { studitiru } from './helpers/bin.js';
import { scratch } from './helpers/scratch.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');

/** The contents of all code blocks of a language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map((match) => match[1]!);
}

describe('the README', () => {
  it('shows the record of its article', async () => {
    const [article = ''] = blocks('text');
    const [record = ''] = blocks('json');
    const run = await studitiru(['extract', 'article.txt'], { cwd: scratch({ 'article.txt': article }) });
    expect(run.stdout.split('\n')).toHaveLength(2);
    expect(JSON.parse(run.stdout)).toMatchObject(JSON.parse(record));
  });

  it('shows what its library example prints', () => {
    const [example = ''] = blocks('js');
    const cwd = scratch({ 'example.mjs': example });
    mkdirSync(path.join(cwd, 'node_modules'));
    symlinkSync(root, path.join(cwd, 'node_modules', 'studitiru'));
    const printed = execFileSync(process.execPath, ['example.mjs'], { cwd, encoding: 'utf8' });
    expect(printed.trim()).toBe(/^\/\/ prints: (.*)$/m.exec(example)?.[1]);
  });

  it('shows rules that can be loaded', () => {
    const files = blocks('yaml').map((source) => [/^# my-rules\/(\S+)$/m.exec(source)?.[1] ?? '', source]);
    expect(files).toHaveLength(3);
    const rules = loadRules([scratch(Object.fromEntries(files) as Record<string, string>)]);
    const text = 'NGANJUK – Pemkab Nganjuk nyantrik SPM ke Pemkab Probolinggo, Senin (4/3/2024).';
    expect(createExtractor({ rules }).extract(text)).toHaveLength(1);
    expect(createExtractor().extract(text)).toEqual([]);
  });

  it('names the columns of the CSV output in their order', () => {
    const listed = /The columns:\n\n(.*?)\n\n/s.exec(readme)?.[1] ?? '';
    expect([...listed.matchAll(/`(\w+)`/g)].map((match) => match[1])).toEqual(CSV_COLUMNS.map(({ name }) => name));
  });
});
