/** Tells from the sentences of an article whether anything in them can make a visit. */
import { AnchorIndex } from '../frames/anchors.js';
import { LEAD_SENTENCES, OUTRIGHT, sideSlots } from '../frames/outright.js';
import { wordAnchors } from '../frames/pattern.js';
import type { TokenisedArticle } from '../tokens/sentences.js';
import type { TriageSources } from './triage.js';

/**
 * Makes the test for the telling. An article either calls the visit by one of its names, or says outright in headline or
 * lead that somebody came or received; so says `isToldAsVisit` in `frames/frames.ts`. A rule can say so only where all
 * words stand that one of its patterns needs, or where the head of a delegation is named.
 *
 * @param sources compiled rules
 * @param mayHoldWords the test of `words.ts`, for one sentence
 * @returns a function of the article: false only where it tells of no visit
 */
export function makeToldTest(
  { relations, offices, leaders, visitWords }: Pick<TriageSources, 'relations' | 'offices' | 'leaders' | 'visitWords'>,
  mayHoldWords: (text: string) => boolean,
): (article: TokenisedArticle) => boolean {
  const outright = relations.filter(({ weight }) => weight >= OUTRIGHT);
  const speaks = (family: string, slots: readonly string[]) => sideSlots(family).some((slot) => slots.includes(slot));
  const patterns = outright.flatMap(({ family, patterns }) => patterns.filter(({ slots }) => speaks(family, slots)));
  const anchors = new AnchorIndex(patterns.map(wordAnchors));
  const leads = ({ tokens }: TokenisedArticle, at: number, limit: number) => {
    for (const { value } of offices.matches(tokens, at, limit)) if (leaders.has(value.id)) return true;
    return false;
  };
  return (article) => {
    const { tokens, sentences } = article;
    for (let at = 0; at < tokens.length; at += 1) if (visitWords.longest(tokens, at, tokens.length) !== null) return true;
    for (const { from, to, kind, index } of sentences) {
      if (kind !== 'title' && index > LEAD_SENTENCES) continue;
      const words = new Set<string>();
      for (let at = from; at < to; at += 1) {
        if (leads(article, at, to)) return true;
        words.add(tokens[at]?.lower ?? '');
      }
      if (anchors.some(words) && mayHoldWords(article.text.slice(tokens[from]?.start, tokens[to - 1]?.end))) return true;
    }
    return false;
  };
}
