/** The stages of the pipeline up to the reading, for those who want to see how a record comes about. */
import type { DateReferences } from '../dates/resolve-date.js';
import { readSource } from '../fields/source.js';
import { type Reading, readArticle } from '../frames/reading.js';
import { readLayout } from '../layout/layout.js';
import { partBlocks } from '../layout/parts.js';
import { scanMentions } from '../mentions/scan.js';
import type { ArticleInput } from '../pipeline.js';
import type { Source } from '../record/schema.js';
import type { CompiledRules } from '../rules/compiled-rules.js';
import { readSentences } from '../tokens/sentences.js';
import type { Block } from '../types.js';

export interface ReadPage {
  readonly reading: Reading;
  readonly source: Source;
}

/** Reads the parts of an article as `extractVisits` does before it decides anything; nearly every article is one part. */
export function readPages(article: ArticleInput, rules: CompiledRules, referenceDate: string | null): ReadPage[] {
  const layout = readLayout(article.text, rules);
  const source = readSource(article, layout);
  const references: DateReferences = { published: source.published, reference: referenceDate };
  return partBlocks(article.text, layout.blocks).map((blocks) => {
    const tokens = readSentences(article.text, blocks, rules.sentenceWords);
    return { reading: readArticle(scanMentions(tokens, blocks, rules), layout, references), source };
  });
}

/** Reads a text as one block, whatever its layout: a paragraph, or a headline. */
export function readBlock(text: string, kind: 'body' | 'title', rules: CompiledRules): Reading {
  const blocks: Block[] = [{ kind, start: 0, end: text.length }];
  const scanned = scanMentions(readSentences(text, blocks, rules.sentenceWords), blocks, rules);
  const layout = { ...readLayout('', rules), blocks };
  return readArticle(scanned, layout, { published: null, reference: null });
}
