/** Verbs between two parties of a sentence in which no rule for the direction fires. */
import { type MaskedSentence, numberOf, SYMBOLS } from '../frames/mask.js';
import { partyOf } from '../frames/sides.js';
import { type GapContext, hit, isKnown } from './context.js';
import type { GapHit } from './gap.js';
import { stem } from './stem.js';

/** More words than this between two parties hardly join them. */
const FARTHEST = 6;
const PARTIES = [SYMBOLS.person, SYMBOLS.office, SYMBOLS.organisation, SYMBOLS.region].join('');
/** A word of a verb's form: "menyatroni", "disatroni", "bertamasya". */
const VERB = /^(?:me|ber|di|ter)\p{L}{4,}$/u;
/** Headlines drop the prefix: "Satroni". */
const HEADLINE_VERB = /^\p{L}{5,}$/u;

/** Unknown verbs of a sentence, as stems. */
export function findVerbs(context: GapContext, masked: MaskedSentence): GapHit[] {
  const { reading } = context;
  if (masked.place === 'quote' || reading.relations.some((relation) => relation.masked === masked && relation.family === 'direction')) return [];
  const found: GapHit[] = [];
  let last: { item: number; party: string } | null = null;
  for (const [item, text] of masked.symbols.entries()) {
    if (!PARTIES.includes(text[0] ?? ' ')) continue;
    const party = partyOf(reading, numberOf(text));
    if (party === null) continue;
    if (last !== null && last.party !== party && item - last.item - 1 <= FARTHEST) found.push(...verbsBetween(context, masked, last.item + 1, item));
    last = { item, party };
  }
  return found;
}

function verbsBetween(context: GapContext, masked: MaskedSentence, from: number, to: number): GapHit[] {
  const shape = masked.place === 'title' ? HEADLINE_VERB : VERB;
  const found: GapHit[] = [];
  for (let item = from; item < to; item += 1) {
    const token = masked.tokenAt(item);
    if (token === undefined || !shape.test(token.lower)) continue;
    const place = masked.fromOf(item);
    // The article's own small letters say nothing here: verbs are written small.
    const known = masked.place === 'title' ? isKnown(context, token) : context.known.patternWords.has(token.lower);
    if (!known) found.push(hit(context, 'verb', place, place + 1, stem(token.lower)));
  }
  return found;
}
