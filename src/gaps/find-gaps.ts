/** What an article holds that no rule knows. */
import type { Reading } from '../frames/reading.js';
import type { Sentence } from '../types.js';
import { at, type GapContext, makeContext } from './context.js';
import { findName } from './find-names.js';
import { findAbbreviation, findAcronym } from './find-short-forms.js';
import { findVerbs } from './find-verbs.js';
import type { GapHit } from './gap.js';
import type { KnownWords } from './known-words.js';

/**
 * Finds the gaps of one article.
 *
 * @param reading the article, read with the rules
 * @param known what the rules know
 * @returns the gaps in text order; of two in one place the one that says more
 */
export function findGaps(reading: Reading, known: KnownWords): GapHit[] {
  const context = makeContext(reading, known);
  const hits: GapHit[] = [];
  for (const sentence of reading.scanned.article.sentences) {
    // In headlines and shouted lines every word has its capital.
    const capitals = sentence.kind === 'title' || isShouted(context, sentence);
    let index = sentence.from;
    while (index < sentence.to) {
      const found = findAcronym(context, index) ?? (capitals ? null : (findName(context, index, sentence) ?? findAbbreviation(context, index, sentence)));
      if (found !== null) hits.push(found);
      index += 1;
      while (found !== null && index < sentence.to && at(context, index).end <= found.end) index += 1;
    }
  }
  for (const masked of reading.masked) hits.push(...findVerbs(context, masked));
  return hits.sort((a, b) => a.start - b.start || a.end - b.end);
}

function isShouted(context: GapContext, { from, to }: Sentence): boolean {
  const words = Array.from({ length: to - from }, (_, index) => at(context, from + index)).filter(({ kind, text }) => kind === 'word' && text.length > 1);
  return words.length > 3 && words.filter(({ text }) => text === text.toUpperCase()).length > words.length * 0.6;
}
