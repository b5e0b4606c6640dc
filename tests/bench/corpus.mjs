// What the benchmarks read: the fixtures, and a stream in which one article in a hundred tells of a visit.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { dice, ordinaryArticle } from './news.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const bin = path.join(root, 'bin', 'studitiru.js');

/** The articles below a folder of fixtures, by their paths. */
export function fixtures(folder = '') {
  const base = path.join(root, 'fixtures', folder);
  const names = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  if (names.length === 0) throw new Error('there are no fixtures to read');
  return names.sort().map((name) => ({ file: path.join(base, name), text: readFileSync(path.join(base, name), 'utf8') }));
}

export const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** A text of so many megabytes: the long paragraphs of the fixtures in a row, each made another by a number. */
export function longText(megabytes) {
  const paragraphs = fixtures().flatMap(({ text }) => text.split(/\n+/).filter((line) => line.length > 100));
  const pieces = [];
  for (let number = 0, size = 0; size < megabytes * 1e6; number++) {
    pieces.push(paragraphs[number % paragraphs.length].replace(/\. /g, ` ke-${number}. `));
    size += pieces.at(-1).length + 2;
  }
  return pieces.join('\n\n');
}

/** One article in this many tells of a visit. */
const VISIT_EVERY = 100;
const POOL = 10_000;
/** Of the stream, enough for a steady figure. */
export const STREAM_SAMPLE = 1000;

/** Articles of the stream, of which the hundredth, the two-hundredth and so on are fixtures. */
export function streamTexts(count = POOL) {
  const visits = fixtures('visits');
  const roll = dice(1);
  return Array.from({ length: count }, (_, index) =>
    index % VISIT_EVERY === VISIT_EVERY - 1 ? visits[Math.floor(index / VISIT_EVERY) % visits.length].text : ordinaryArticle(roll),
  );
}

/** The stream as JSON lines, in pieces; beyond the pool it begins anew, so that a million articles need no more memory than ten thousand. */
export function* streamLines(texts, count) {
  const pieces = [];
  for (let from = 0; from < texts.length; from += 100) {
    const lines = texts.slice(from, from + 100).map((text, index) => `${JSON.stringify({ id: from + index, text })}\n`);
    pieces.push({ articles: lines.length, bytes: Buffer.from(lines.join('')) });
  }
  for (let left = count, at = 0; left > 0; at++) {
    const { articles, bytes } = pieces[at % pieces.length];
    left -= articles;
    yield bytes;
  }
}
