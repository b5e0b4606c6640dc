/** All stages in order, from a text to its visit records. Read this first. */
import type { DateReferences } from './dates/resolve-date.js';
import { readSource } from './fields/source.js';
import { findFrames } from './frames/frames.js';
import { readArticle } from './frames/reading.js';
import { type Layout, readLayout } from './layout/layout.js';
import { partBlocks } from './layout/parts.js';
import { scanMentions } from './mentions/scan.js';
import { buildPart } from './record/build-part.js';
import type { VisitRecord } from './record/schema.js';
import { ToldVisits } from './record/told-visits.js';
import type { CompiledRules } from './rules/compiled-rules.js';
import { readSentences } from './tokens/sentences.js';
import { namesTwoParties } from './triage/named.js';
import type { Block } from './types.js';

/** An article with what its deliverer knows of it. */
export interface ArticleInput {
  readonly text: string;
  readonly path?: string | null;
  readonly sha256?: string | null;
  readonly url?: string | null;
  readonly title?: string | null;
  /** Day of publication, YYYY-MM-DD. */
  readonly published?: string | null;
  readonly outlet?: string | null;
}

/**
 * Reads one article.
 *
 * @param article the article
 * @param rules compiled rules
 * @param referenceDate YYYY-MM-DD that missing years are counted back from, or null
 * @returns its visit records in text order; none where it tells of no visit
 */
export function extractVisits(article: ArticleInput, rules: CompiledRules, referenceDate: string | null): VisitRecord[] {
  return joined(extractParts(article, rules, referenceDate));
}

/** The records of all parts of an article. */
export function joined(parts: Iterable<readonly VisitRecord[]>): VisitRecord[] {
  const records: VisitRecord[] = [];
  for (const part of parts) records.push(...part);
  return records;
}

/**
 * Reads one article part by part, for those who have other things to do in between.
 *
 * @returns the new records of each part; nearly every article is one part
 */
export function* extractParts(article: ArticleInput, rules: CompiledRules, referenceDate: string | null): Generator<VisitRecord[]> {
  if (!rules.triage.mayHoldSigns(article.text) || !rules.triage.mayHoldParties(article.text) || !rules.triage.mayHoldWords(article.text)) return;
  const layout = readLayout(article.text, rules);
  const told = new ToldVisits();
  for (const blocks of partBlocks(article.text, layout.blocks)) yield readPart(article, layout, blocks, rules, referenceDate, told);
}

function readPart(
  article: ArticleInput,
  layout: Layout,
  blocks: readonly Block[],
  rules: CompiledRules,
  referenceDate: string | null,
  told: ToldVisits,
): VisitRecord[] {
  const tokens = readSentences(article.text, blocks, rules.sentenceWords);
  if (!rules.triage.mayTellOfVisit(tokens)) return [];
  const scanned = scanMentions(tokens, blocks, rules);
  if (!namesTwoParties(scanned)) return [];
  const source = readSource(article, layout);
  const references: DateReferences = { published: source.published, reference: referenceDate };
  const reading = readArticle(scanned, layout, references);
  return buildPart(reading, findFrames(reading), source, told).map(({ record }) => record);
}
