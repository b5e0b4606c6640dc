/** The extractor: rules and options to a function from article to records. */
import { calendarDay } from './dates/calendar-day.js';
import { StuditiruError } from './errors.js';
import { type ArticleInput, extractParts, joined } from './pipeline.js';
import type { VisitRecord } from './record/schema.js';
import type { CompiledRules } from './rules/compiled-rules.js';

export interface ExtractorOptions {
  /** Compiled rules; the packaged ones by default. */
  readonly rules?: CompiledRules;
  /** Day that missing years are counted back from, YYYY-MM-DD; none by default. */
  readonly referenceDate?: string;
  /** Records below this confidence are left out, 0 to 1; 0 by default. */
  readonly minConfidence?: number;
  /** False empties every evidence list; true by default. */
  readonly evidence?: boolean;
}

export interface Extractor {
  /**
   * Extracts the visits of one article.
   *
   * @param article the text, or the text with what is known of it
   * @returns visit records in text order; none where the article tells of no visit
   * @throws StuditiruError `bad-article` for what is no article, `bad-published` for a day of publication that is none
   */
  extract(article: string | ArticleInput): VisitRecord[];
}

/** An extractor for those who have other things to do between the parts of a long article. */
export interface PartedExtractor extends Extractor {
  /** As `extract`, part by part, of an article whose fields are known to be what they should be. */
  extractParts(article: ArticleInput): Generator<VisitRecord[]>;
  /** False only where the text tells of no visit; it may be given by its UTF-8 bytes, each of them as one character. */
  mayTell(text: string): boolean;
}

/** An extractor that reads at once what is read part by part, after a look at what it was given. */
export function partedExtractor(extractParts: PartedExtractor['extractParts'], mayTell: PartedExtractor['mayTell'] = () => true): PartedExtractor {
  return {
    extractParts,
    mayTell,
    extract(article) {
      const input = articleInput(article);
      checkPublished(input.published);
      return joined(extractParts(input));
    },
  };
}

/** Makes an extractor of rules that were compiled before. Extracting touches neither disk nor console. */
export function makeExtractor({
  rules,
  referenceDate,
  minConfidence = 0,
  evidence = true,
}: ExtractorOptions & { readonly rules: CompiledRules }): PartedExtractor {
  const parts = function* (article: ArticleInput) {
    for (const part of extractParts(article, rules, referenceDate ?? null)) {
      const records = part.filter(({ confidence }) => confidence >= minConfidence);
      yield evidence ? records : records.map((record) => withoutEvidence(record));
    }
  };
  return partedExtractor(parts, rules.triage.mayHoldSigns);
}

const METADATA = ['path', 'sha256', 'url', 'title', 'published', 'outlet'] as const;

/** Callers without types may hand over anything; half an article would be read as one without visits. */
function articleInput(article: unknown): ArticleInput {
  if (typeof article === 'string') return { text: article };
  if (typeof article !== 'object' || article === null || Array.isArray(article)) throw badArticle(`a text or { text, … }, not ${typeName(article)}`);
  const input = article as Record<string, unknown>;
  if (typeof input.text !== 'string') throw badArticle(`an article whose text is a string, not ${typeName(input.text)}`);
  for (const key of METADATA) {
    const value = input[key] ?? null;
    if (value !== null && typeof value !== 'string') throw badArticle(`an article whose ${key} is a string, null or left out, not ${typeName(value)}`);
  }
  return article as ArticleInput;
}

function badArticle(expected: string): StuditiruError {
  return new StuditiruError({ code: 'bad-article', message: `extract takes ${expected}` });
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return `a ${typeof value}`;
  return value instanceof Date ? 'a Date' : Array.isArray(value) ? 'an array' : 'an object';
}

/** Years are counted back from the day of publication, so a wrong one would be told as a fact. */
function checkPublished(published: string | null | undefined): void {
  if (published === undefined || published === null || published.trim() === '' || calendarDay(published) === published) return;
  throw new StuditiruError({ code: 'bad-published', message: `published is "${published}"; give a day of the calendar as YYYY-MM-DD, or leave it out` });
}

/** The same value with every `evidence` list emptied. */
function withoutEvidence<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutEvidence(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'evidence' ? [] : withoutEvidence(inner)])) as T;
}
