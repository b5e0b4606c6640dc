/** Finds the dates of an article, as mentions. */

import type { CompiledRules } from '../rules/compiled-rules.js';
import type { TokenisedArticle } from '../tokens/sentences.js';
import type { Block, DateMention } from '../types.js';
import { dateMention } from './plain-mention.js';

/**
 * Reads the dates of all blocks.
 *
 * @param article tokens of the article
 * @param blocks the blocks they were read from
 * @param rules compiled rules
 * @returns the dates that cover whole tokens, by their first token
 */
export function readBlockDates({ text, tokens }: TokenisedArticle, blocks: readonly Block[], rules: CompiledRules): DateMention[] {
  const dates: DateMention[] = [];
  let from = 0;
  for (const block of blocks) {
    for (const hit of rules.readDates(text.slice(block.start, block.end))) {
      while (from < tokens.length && (tokens[from]?.start ?? 0) < hit.start + block.start) from += 1;
      let to = from;
      while (to < tokens.length && (tokens[to]?.end ?? 0) <= hit.end + block.start) to += 1;
      if (to === from) continue;
      if (dates.at(-1)?.from === from) dates.pop();
      dates.push(dateMention(from, to, hit.raw));
    }
  }
  return dates;
}
