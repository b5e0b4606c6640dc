/** Marks the short forms in which an article goes on to name its people. */
import { sameNameWord } from '../tokens/similarity.js';
import type { Mention, OfficialMention, Sentence } from '../types.js';
import { type ReadContext, tokenAt } from './context.js';
import { bareMention } from './official.js';

/**
 * Later mentions shorten a name ("Juwono", "Tri Wahyu"): every word of a known name is marked where it stands alone.
 *
 * @param context tokens and rules
 * @param mentions mentions in text order
 * @param sentences sentences in text order
 * @returns the mentions with those of short names among them, in text order
 */
export function addKnownNames(context: ReadContext, mentions: readonly Mention[], sentences: readonly Sentence[]): readonly Mention[] {
  const known = knownNameWords(context, mentions);
  if (known.size === 0) return mentions;
  const added = shortNames(context, known, mentions, sentences);
  return added.length === 0 ? mentions : inOrder(mentions, added);
}

function shortNames(context: ReadContext, known: ReadonlySet<string>, mentions: readonly Mention[], sentences: readonly Sentence[]): OfficialMention[] {
  const names: OfficialMention[] = [];
  let next = 0;
  for (const { from, to } of sentences) {
    let start = from;
    for (let index = from; index < to; index += 1) {
      let over = mentions[next];
      while (over !== undefined && (over.type === 'quote' || over.to <= index)) {
        next += 1;
        over = mentions[next];
      }
      const covered = over !== undefined && over.from <= index;
      if (!covered && isKnownName(context, known, index)) continue;
      if (index > start) names.push(shortName(context, start, index));
      start = index + 1;
    }
    if (to > start) names.push(shortName(context, start, to));
  }
  return names;
}

/** A word of a known name, its short form ("Imran" for Imranullah) or a slip of it ("Donatius" for Donatus). */
function isKnownName(context: ReadContext, known: ReadonlySet<string>, at: number): boolean {
  const token = tokenAt(context, at);
  if (!token.capital) return false;
  const { lower } = token;
  if (known.has(lower)) return true;
  if (lower.length < 5 || context.rules.isKnownWord(token) || context.commonWords.has(lower)) return false;
  for (const word of known) if (sameNameWord(lower, word)) return true;
  return false;
}

function knownNameWords(context: ReadContext, mentions: readonly Mention[]): Set<string> {
  const known = new Set<string>();
  for (const mention of mentions) {
    if (mention.type !== 'official' || mention.nameRange === null || (mention.office === null && mention.to - mention.from < 2)) continue;
    for (let index = mention.nameRange.from; index < mention.nameRange.to; index += 1) {
      const token = tokenAt(context, index);
      if (token.kind !== 'word' || token.text.length < 3) continue;
      const common = context.commonWords.has(token.lower) || context.rules.notNames.has(token.lower) || context.rules.fields.has(token.lower);
      if (!common) known.add(token.lower);
    }
  }
  return known;
}

function shortName(context: ReadContext, from: number, to: number): OfficialMention {
  const start = context.tokens[from]?.start ?? 0;
  const end = context.tokens[to - 1]?.end ?? 0;
  return bareMention({ from, to, name: context.text.slice(start, end), nameRange: { from, to } });
}

/** Short names cover tokens that no other mention has, direct speech apart. */
function inOrder(mentions: readonly Mention[], names: readonly OfficialMention[]): Mention[] {
  const all: Mention[] = [];
  let next = 0;
  for (const mention of mentions) {
    for (let name = names[next]; name !== undefined && name.from < mention.from; name = names[next]) {
      all.push(name);
      next += 1;
    }
    all.push(mention);
  }
  for (; next < names.length; next += 1) all.push(names[next] as OfficialMention);
  return all;
}
