// Builds the gazetteer of rules/ from idn-area-data: official names in title case, one row a region.
// `node tests/tools/gazetteer.mjs` writes the files; a test rebuilds them in memory and compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const data = path.join(path.dirname(require.resolve('idn-area-data/package.json')), 'data');
const target = fileURLToPath(new URL('../../rules/gazetteer/', import.meta.url));

const KEPT = new Set(['DKI', 'DI']);
const SMALL = new Set(['DAN']);

function titleCase(name) {
  return name
    .split(' ')
    .map((word) => {
      if (KEPT.has(word)) return word;
      if (SMALL.has(word)) return word.toLowerCase();
      return word.toLowerCase().replace(/(^|[-'(/])(\p{L})/gu, (_all, mark, letter) => mark + letter.toUpperCase());
    })
    .join(' ');
}

function rows(file) {
  return readFileSync(path.join(data, file), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}

/** Every file of the gazetteer by name. */
export function buildGazetteer() {
  const file = (lines) => `code,name\n${lines.join('\n')}\n`;
  return {
    'provinces.csv': file(rows('provinces.csv').map(([code, name]) => `${code},${titleCase(name)}`)),
    'regencies.csv': file(rows('regencies.csv').map(([code, , name]) => `${code},${titleCase(name)}`)),
    'districts.csv': file(rows('districts.csv').map(([code, , name]) => `${code},${name}`)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(buildGazetteer())) writeFileSync(path.join(target, name), text);
}
