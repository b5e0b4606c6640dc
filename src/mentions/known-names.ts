/** Marks the short forms in which an article goes on to name its people. */
import { mayBeSameNameWord, sameNameWord } from '../tokens/similarity.js';
import type { Word } from '../tokens/word.js';
import type { Mention, OfficialMention, Sentence } from '../types.js';
import { type ReadContext, tokenAt } from './context.js';
import { inOrder } from './in-order.js';
import { bareMention } from './official.js';

/**
 * Later mentions shorten a name ("Juwono", "Tri Wahyu"): every word of a known name is marked where it stands alone.
 *
 * @param context tokens and rules
 * @param mentions mentions in text order
 * @param sentences sentences in text order
 * @param capitals words with a capital that no mention was read at, in text order
 * @returns the mentions with those of short names among them, in text order
 */
export function addKnownNames(
  context: ReadContext,
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  capitals: readonly number[],
): readonly Mention[] {
  const known = knownNameWords(context, mentions);
  if (known.length === 0) return mentions;
  return inOrder(mentions, shortNames(context, known, mentions, sentences, capitals));
}

function shortNames(
  context: ReadContext,
  known: readonly Word[],
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  capitals: readonly number[],
): OfficialMention[] {
  const names: OfficialMention[] = [];
  // The first mention that does not end in front of a word, direct speech apart: a date may reach into the next sentence.
  let next = 0;
  let overFrom = 0;
  let overTo = 0;
  let sentence = 0;
  let from = -1;
  let to = -1;
  for (const index of capitals) {
    for (; overTo <= index; next += 1) {
      const over = mentions[next];
      if (over?.type === 'quote') continue;
      overFrom = over?.from ?? context.tokens.length;
      overTo = over?.to ?? Number.POSITIVE_INFINITY;
    }
    if (index >= overFrom || !isKnownName(context, known, index)) continue;
    while ((sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= index) sentence += 1;
    if (index !== to || index === sentences[sentence]?.from) {
      if (to > from) names.push(shortName(context, from, to));
      from = index;
    }
    to = index + 1;
  }
  if (to > from) names.push(shortName(context, from, to));
  return names;
}

/** A word of a known name, its short form ("Imran" for Imranullah) or a slip of it ("Donatius" for Donatus). */
function isKnownName(context: ReadContext, known: readonly Word[], at: number): boolean {
  const token = tokenAt(context, at);
  const { lower, word } = token;
  if (isAmong(known, word)) return true;
  if (lower.length < 5 || context.rules.isKnownWord(token) || context.commonWords.holds(token)) return false;
  for (const name of known) if (mayBeSameNameWord(word, name) && sameNameWord(lower, name.lower)) return true;
  return false;
}

function isAmong(known: readonly Word[], { lower, letters }: Word): boolean {
  for (const name of known) if (name.letters === letters && name.lower === lower) return true;
  return false;
}

/** The words of all names, each once. */
function knownNameWords(context: ReadContext, mentions: readonly Mention[]): Word[] {
  const known: Word[] = [];
  for (const mention of mentions) {
    if (mention.type !== 'official' || mention.nameRange === null || (mention.office === null && mention.to - mention.from < 2)) continue;
    for (let index = mention.nameRange.from; index < mention.nameRange.to; index += 1) {
      const token = tokenAt(context, index);
      if (token.kind !== 'word' || token.end - token.start < 3) continue;
      const common = context.commonWords.holds(token) || context.rules.notNames.holds(token) || context.rules.fields.holds(token);
      if (!common && !isAmong(known, token.word)) known.push(token.word);
    }
  }
  return known;
}

function shortName(context: ReadContext, from: number, to: number): OfficialMention {
  const start = context.tokens[from]?.start ?? 0;
  const end = context.tokens[to - 1]?.end ?? 0;
  return bareMention({ from, to, name: context.text.slice(start, end), nameRange: { from, to } });
}
