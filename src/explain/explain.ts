/** Explains what the pipeline made of an article: sides, what speaks against a visit, records field by field. */
import { findFrames } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { NATIONAL, placeFactor, type SideScores, scoreSides } from '../frames/sides.js';
import { holdSign } from '../frames/signs.js';
import type { ArticleInput } from '../pipeline.js';
import { buildPart } from '../record/build-part.js';
import { ToldVisits } from '../record/told-visits.js';
import type { CompiledRules } from '../rules/compiled-rules.js';
import { explainRecord } from './explain-record.js';
import { explainSides, netScore, sideThreshold } from './explain-sides.js';
import type { Explanation } from './explanation.js';
import { describeFirings, round } from './firings.js';
import { readPages } from './read-page.js';

/**
 * Explains one article.
 *
 * @param file how the article is called
 * @param article the article
 * @param rules compiled rules
 * @param referenceDate YYYY-MM-DD that missing years are counted back from, or null
 */
export function explainArticle(file: string, article: ArticleInput, rules: CompiledRules, referenceDate: string | null): Explanation {
  const pages = readPages(article, rules, referenceDate).map((page) => ({ ...page, frames: findFrames(page.reading) }));
  const told = new ToldVisits();
  const records = pages.flatMap(({ reading, source, frames }) =>
    buildPart(reading, frames, source, told).map(({ frame, record }) => explainRecord(reading, frame, record)),
  );
  // Of an article in parts, what is weighed is shown for the first part that has a record.
  const { reading, source, frames } = pages.find((page) => page.frames.length > 0) ?? pages[0]!;
  const scores = scoreSides(reading);
  const against = sumAgainst(reading);
  return {
    file,
    title: source.title,
    sides: explainSides(reading, scores, frames),
    against,
    records,
    missing: frames.length > 0 ? [] : whyNone(reading, scores, against),
  };
}

function sumAgainst(reading: Reading): Explanation['against'] {
  const { weights } = reading.rules;
  const vetoes = reading.relations.filter(({ family }) => family === 'veto');
  return {
    sum: round(vetoes.reduce((sum, relation) => sum + relation.weight * placeFactor(reading, relation), 0)),
    threshold: weights.veto_threshold ?? 3,
    share: weights.veto_share ?? 0.3,
    rules: describeFirings(reading, vetoes),
  };
}

/** The reasons that can be told from the scores; of those that findFrames keeps to itself it says only that one of them holds. */
function whyNone(reading: Reading, scores: SideScores, { sum, threshold, share }: Explanation['against']): string[] {
  const parties = [...new Set([...scores.visitor.keys(), ...scores.host.keys()])];
  if (parties.length === 0) return ['no rule for the direction fires on two regions'];
  const over = (side: 'visitor' | 'host') => parties.filter((party) => netScore(scores, party, side) >= sideThreshold(reading));
  const [visitors, hosts] = [over('visitor'), over('host')];
  const reasons: string[] = [];
  if (!speaksOfVisit(reading)) reasons.push('no word of visiting stands in it, one of visit_signs or two of visit_hints in lexicon/words.yaml');
  if (visitors.length === 0) reasons.push(`no region reaches ${sideThreshold(reading)} as visitor`);
  if (hosts.length === 0) reasons.push(`no region reaches ${sideThreshold(reading)} as host`);
  if (visitors.includes(NATIONAL)) reasons.push('the guest is a national body');
  const { capital } = reading.rules.regions;
  if (hosts.length > 0 && hosts.every((party) => party === capital))
    reasons.push('the only host is the capital, where the national bodies are; it counts only with a body of its own');
  const best = (side: 'visitor' | 'host') => Math.max(0, ...parties.map((party) => scores[side].get(party) ?? 0));
  const score = best('visitor') + best('host');
  if (sum >= threshold && sum >= score * share) reasons.push(`what speaks against a visit, ${sum}, outweighs the score of about ${round(score)}`);
  const least = reading.rules.weights.frame_threshold ?? 0;
  if (score < least) reasons.push(`the score of ${round(score)} is below ${least}`);
  if (reasons.length === 0) reasons.push('a region is only a place, the bodies are of one hierarchy, or nothing says outright that one side went to the other');
  return reasons;
}

function speaksOfVisit({ scanned, rules }: Reading): boolean {
  return holdSign(
    scanned.tokens.map(({ lower }) => lower),
    rules.visitSigns,
  );
}
