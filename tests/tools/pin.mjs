// Pins the floors of the gate to what the fixtures score now. A floor is never lowered without --lower.
// `npm run pin`, `npm run pin -- --lower`
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASELINE, digestOf } from './digest.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = path.join(root, 'fixtures');
const file = path.join(fixtures, BASELINE);
const lower = process.argv.includes('--lower');
const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { reference_date: '2026-11-21', floors: {} };

const flags = ['eval', 'fixtures', '-f', 'json', '--reference-date', before.reference_date];
const report = JSON.parse(
  execFileSync(process.execPath, [path.join(root, 'bin', 'studitiru.js'), ...flags], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }),
);

// Rounded down, so that the score itself is never below its floor.
const scores = Object.entries({ ...report.fields, mean: { f1: report.mean } }).filter(([, { f1 }]) => f1 !== null);
const reached = Object.fromEntries(scores.map(([field, { f1 }]) => [field, Math.floor(f1 * 1000) / 1000]));

const dropped = Object.entries(before.floors).filter(([field, floor]) => (reached[field] ?? -1) < floor);
for (const [field, floor] of dropped) process.stderr.write(`${field}: ${reached[field] ?? 'no value'}, floor ${floor}\n`);
if (dropped.length > 0 && !lower) {
  process.stderr.write('nothing was pinned: fields are below their floors; mend them, or lower the floors with npm run pin -- --lower\n');
  process.exitCode = 1;
} else {
  const baseline = { reference_date: before.reference_date, articles: report.articles, digest: digestOf(fixtures), floors: reached };
  writeFileSync(file, `${JSON.stringify(baseline, null, 2)}\n`);
  process.stderr.write(`pinned ${scores.length} floors over ${report.articles} articles\n`);
}
