/** Reads counts: digits and number words ("25", "empat puluh", "sembilan (9)"). */

import type { NumberMention } from '../types.js';
import { type ReadContext, tokenAt } from './context.js';
import { numberMention } from './plain-mention.js';

const DIGITS = /^\d{1,3}(?:\.\d{3})*$|^\d+$/;

/**
 * Reads a whole number at a token.
 *
 * @param context tokens and number words
 * @param at token to start from
 * @param limit token behind the last one that may be read
 * @returns the mention with its value, or null
 */
export function readNumber(context: ReadContext, at: number, limit: number): NumberMention | null {
  const token = tokenAt(context, at);
  if (token.kind === 'number') {
    const { text } = token;
    if (!DIGITS.test(text)) return null;
    return numberMention(at, skipRepeat(context, at + 1, limit), Number(text.includes('.') ? text.replaceAll('.', '') : text));
  }
  let value = 0;
  let part = 0;
  let index = at;
  while (index < limit) {
    const word = tokenAt(context, index);
    const scale = context.rules.numberScales.get(word.lower);
    const unit = context.rules.numberWords.beginsAt(word) ? context.rules.numbers.get(word.lower) : undefined;
    if (context.rules.grammar.teens.holds(word) && index > at) part += 10;
    else if (scale !== undefined && index > at) {
      value += Math.max(part, 1) * scale;
      part = 0;
    } else if (unit !== undefined && part === 0) part = unit;
    else break;
    index += 1;
  }
  if (index === at) return null;
  return numberMention(at, skipRepeat(context, index, limit), value + part);
}

/** "sembilan (9)" says the same number twice. */
function skipRepeat(context: ReadContext, at: number, limit: number): number {
  if (tokenAt(context, at).text !== '(' || at + 2 >= limit + 1) return at;
  const inner = tokenAt(context, at + 1);
  const numeric = inner.kind === 'number' || (context.rules.numberWords.beginsAt(inner) && context.rules.numbers.has(inner.lower));
  if (!numeric) return at;
  for (let index = at + 2; index < Math.min(limit, at + 5); index += 1) if (tokenAt(context, index).text === ')') return index + 1;
  return at;
}
