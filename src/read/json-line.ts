// One line of JSON lines to an article.
import { calendarDay } from '../dates/calendar-day.js';
import { StuditiruError } from '../errors.js';
import type { ArticleInput } from '../pipeline.js';
import { sha256 } from '../sha256.js';
import type { ReadResult } from './article.js';

/** Where a line stands: the name of its file for messages, counted from 1. */
export interface LinePlace {
  file: string;
  line: number;
}

/**
 * Reads `{"text", "id"?, "url"?, "title"?, "published"?, "outlet"?}`; null and "" count as not given, other keys are
 * left alone. The `id` stands where a file has its path, and the digest is that of a file that holds just the text.
 *
 * @returns the article, or the error of a line that is none
 */
export function readJsonLine(source: string, place: LinePlace): ReadResult {
  const name = `${place.file}:${place.line}`;
  const fail = (code: string, message: string): ReadResult => ({ name, error: new StuditiruError({ code, message, place: { ...place } }) });
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch {
    return fail('bad-json', 'is no JSON; write one object a line, {"text": "..."}');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return fail('bad-json', 'is no JSON object; write {"text": "..."}');
  const { text, id, url, title, published, outlet } = data as Record<string, unknown>;
  if (typeof text !== 'string') return fail('no-text', `"text" is ${text === undefined ? 'missing' : kindOf(text)}; give the text of the article as a string`);
  if (text.trim() === '') return fail('empty-text', '"text" holds no text; put the article into it or leave the line out');
  if (!(isWords(url) && isWords(title) && isWords(published) && isWords(outlet))) {
    const [key, value] = Object.entries({ url, title, published, outlet }).find(([, given]) => !isWords(given))!;
    return fail('bad-field', `"${key}" is ${kindOf(value)}; give a string, or leave it out`);
  }
  if (!isWords(id) && typeof id !== 'number') return fail('bad-field', `"id" is ${kindOf(id)}; give a string or a number, or leave it out`);
  const given = words(published);
  const day = given === null ? null : calendarDay(given);
  return {
    name,
    input: new LineArticle(text, typeof id === 'number' ? String(id) : words(id), words(url), words(title), day ?? null, words(outlet)),
    warnings: day === undefined ? [unreadableDay(place)] : [],
  };
}

/**
 * The text of a line that is given by its UTF-8 bytes, each of them as one character: much quicker to come by, and enough
 * for those who look for ASCII in it.
 *
 * @returns the text in the same form; null for a line that `readJsonLine` might refuse or warn of
 */
export function skimJsonLine(source: string): string | null {
  let data: Record<string, unknown> | null;
  try {
    data = JSON.parse(source) as Record<string, unknown> | null;
  } catch {
    return null;
  }
  if (data === null) return null;
  const { text, id, url, title, published, outlet } = data;
  if (typeof text !== 'string' || !PRINTED.test(text)) return null;
  if (!(isWords(url) && isWords(title) && isWords(published) && isWords(outlet) && (isWords(id) || typeof id === 'number'))) return null;
  const given = words(published);
  return given === null || calendarDay(given) !== undefined ? text : null;
}

/** A character of ASCII that shows: a text that holds one is not blank. */
const PRINTED = /[!-~]/;

class LineArticle implements ArticleInput {
  readonly text: string;
  readonly path: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;

  constructor(text: string, path: string | null, url: string | null, title: string | null, published: string | null, outlet: string | null) {
    this.text = text;
    this.path = path;
    this.url = url;
    this.title = title;
    this.published = published;
    this.outlet = outlet;
  }

  /** Asked for only where the text may tell of a visit, which most do not. */
  get sha256(): string {
    return sha256(this.text);
  }
}

function isWords(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function unreadableDay(place: LinePlace): StuditiruError {
  const message = '"published" is no day of the calendar and was left out; give it as YYYY-MM-DD';
  return new StuditiruError({ code: 'bad-published', message, place: { ...place } });
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
