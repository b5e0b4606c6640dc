/** Finds the dates of an article, as mentions. */

import type { DateHit } from '../dates/raw-date.js';
import type { CompiledRules } from '../rules/compiled-rules.js';
import type { TokenisedArticle } from '../tokens/sentences.js';
import type { Block, DateMention, Sentence, Token } from '../types.js';
import { dateMention } from './plain-mention.js';

/**
 * Reads the dates of all blocks.
 *
 * @param article tokens of the article
 * @param blocks the blocks they were read from
 * @param rules compiled rules
 * @returns the dates that cover whole tokens, by their first token
 */
export function readBlockDates({ text, tokens, sentences }: TokenisedArticle, blocks: readonly Block[], rules: CompiledRules): DateMention[] {
  const dates: DateMention[] = [];
  for (let first = 0; first < sentences.length; ) {
    const { from, paragraph } = sentences[first] as Sentence;
    let last = first;
    while (sentences[last + 1]?.paragraph === paragraph) last += 1;
    const { to } = sentences[last] as Sentence;
    addDates(dates, tokens, from, rules.readDates(text, tokens, { from, to }, blocks[paragraph] as Block));
    first = last + 1;
  }
  return dates;
}

function addDates(dates: DateMention[], tokens: readonly Token[], first: number, hits: readonly DateHit[]): void {
  let from = first;
  for (const hit of hits) {
    while (from < tokens.length && (tokens[from] as Token).start < hit.start) from += 1;
    let to = from;
    while (to < tokens.length && (tokens[to] as Token).end <= hit.end) to += 1;
    if (to === from) continue;
    if (dates.at(-1)?.from === from) dates.pop();
    dates.push(dateMention(from, to, hit.raw));
  }
}
