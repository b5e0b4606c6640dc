/** Finds rupiah amounts that the article ties to the visit. */
import type { Reading } from '../frames/reading.js';
import type { Scope } from '../frames/scope.js';
import type { EvidenceSpan } from '../record/schema.js';
import { headsOf } from '../tokens/heads.js';
import { spanEvidence } from './evidence.js';
import { headsIn } from './heads.js';

export interface Cost {
  readonly amount: number;
  readonly text: string;
  readonly evidence: EvidenceSpan[];
}

const AMOUNT =
  /\bRp\.?\s?(\d{1,3}(?:\.\d{3}){1,5}(?!\d)|\d{1,15}(?:[.,]\d{1,2})?(?!\d))(?:,-|,00)?(?:\s?(\p{L}+))?|(?<![\d.,])(\d{1,3}(?:\.\d{3}){1,5}|\d{1,15}(?:[.,]\d{1,2})?)\s(\p{L}+)\srupiah\b/giu;

/**
 * Finds the costs of a visit.
 *
 * @param reading the article
 * @param scope sentences of the visit; those about other visits are left out
 * @returns amounts in rupiah, in text order
 */
export function findCosts(reading: Reading, scope: Scope): Cost[] {
  const { scanned, rules } = reading;
  const costs: Cost[] = [];
  for (const sentence of scanned.article.sentences) {
    if (scope.foreign.has(sentence.index) || !isAboutTrip(reading, sentence.from, sentence.to)) continue;
    const start = scanned.tokens[sentence.from]?.start ?? 0;
    const end = scanned.tokens[sentence.to - 1]?.end ?? start;
    const text = scanned.text.slice(start, end);
    if (!/\brp|\brupiah/i.test(text)) continue;
    for (const match of text.matchAll(AMOUNT)) {
      const scale = rules.places.moneyScales.get((match[2] ?? match[4] ?? '').toLowerCase());
      const amount = Math.round(readAmount(match[1] ?? match[3] ?? '') * (scale ?? 1));
      const words = scale === undefined && match[3] === undefined ? match[0].slice(0, match[0].length - (match[2]?.length ?? 0)).trimEnd() : match[0];
      if (amount < 1000 || !Number.isSafeInteger(amount)) continue;
      const evidence = spanEvidence(scanned.text, { start: start + match.index, end: start + match.index + words.length });
      costs.push({ amount, text: evidence.text, evidence: [evidence] });
    }
  }
  return costs;
}

/** "1.500.000" has points for thousands, "1,5" a decimal comma, and "1.5 miliar" a decimal point. */
function readAmount(digits: string): number {
  const thousands = /^\d{1,3}(?:\.\d{3})+$/.test(digits);
  return Number(thousands ? digits.replaceAll('.', '') : digits.replace(',', '.'));
}

function isAboutTrip(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.scanned;
  const { places } = reading.rules;
  const begins = headsIn(reading);
  const heads = headsOf(places.costWords, places.costTies, places.tripCosts);
  let cost = false;
  let trip = false;
  for (let at = begins.next(heads, from, to); at < to && !(cost && trip); at = begins.next(heads, at + 1, to)) {
    if (places.costWords.endOf(tokens, at, to) > at) cost = true;
    if (places.costTies.endOf(tokens, at, to) > at) trip = true;
    if (places.tripCosts.endOf(tokens, at, to) > at) cost = trip = true;
  }
  return cost && trip;
}
