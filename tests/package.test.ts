// What is published: nothing missing, nothing that does not belong, every licence named.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import pkg from '../package.json' with { type: 'json' };
import { readRuleFiles } from '../src/rules/load.js';
import { packRules } from '../src/rules/pack-rules.js';
import { compiledText } from '../src/rules/packed.js';
import { scratch } from './helpers/scratch.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const bundle = readdirSync(path.join(root, 'dist')).filter((file) => file.endsWith('.js'));

/** Packages whose code the bundler put into dist/; it leaves the path of each module as a comment. */
function bundledPackages(): string[] {
  const named = bundle.flatMap((file) => [...read(`dist/${file}`).matchAll(/^\/\/ .*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].map((match) => match[1]!));
  return [...new Set(named)].sort();
}

describe('the package', () => {
  it('names every bundled package in NOTICE', () => {
    const notice = read('NOTICE');
    expect(bundledPackages()).toContain('commander');
    expect(bundledPackages().filter((name) => !new RegExp(`[ ,]${name}[ ,\\n]`).test(notice))).toEqual([]);
  });

  it('does not bundle the whole of natural, which prints to standard output when loaded', () => {
    const chatty = ['dotenv', 'mongoose', 'pg', 'redis', 'memjs'];
    expect(bundledPackages().filter((name) => chatty.includes(name))).toEqual([]);
  });

  it('packs the rules just as the YAML files have them', () => {
    expect(JSON.parse(read('dist/rules.json'))).toEqual(readRuleFiles());
    expect(read('dist/compiled-rules.json')).toBe(compiledText(packRules(readRuleFiles())));
  });

  it.each([0, 1000, 1_500_000])('reads the rule files where the packed ones break off behind %i bytes', async (size) => {
    const copy = scratch();
    for (const part of ['bin', 'dist', 'rules', 'package.json']) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
    truncateSync(path.join(copy, 'dist/compiled-rules.json'), size);
    const text = 'Pemerintah Kabupaten Nganjuk melakukan studi tiru ke Pemerintah Kabupaten Probolinggo, Senin (4/3/2024).';
    const printed = execFileSync(process.execPath, ['bin/studitiru.js', 'extract', '-'], {
      cwd: copy,
      input: text,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    expect(printed.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(printed)).toMatchObject({ kind: 'studi_tiru' });
  });

  it('pins every dependency', () => {
    const versions = Object.values({ ...pkg.dependencies, ...pkg.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('holds what it needs to run and nothing else', () => {
    const json = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
    });
    const [packed] = JSON.parse(json) as [{ files: { path: string }[] }];
    const files = packed.files.map((file) => file.path);
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'NOTICE',
        'bin/studitiru.js',
        'bin/studitiru-spark.py',
        'bin/studitiru_pipe.py',
        'dist/index.js',
        'dist/main.js',
        'dist/rules.json',
        'rules/layout.yaml',
        'dist/types/index.d.ts',
        'dist/visit-record.schema.json',
      ]),
    );
    expect(files.filter((file) => /^(src|tests|fixtures|\.ci)\/|^dist\/pack\.js$|__pycache__/.test(file))).toEqual([]);
  });
});
