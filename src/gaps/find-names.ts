/** Bodies, offices, places and words in front of regions that no rule knows. */
import type { OrganisationMention, Sentence } from '../types.js';
import { at, type GapContext, hit, isFree, isKnown, isLooseName, mentionAt, runOfNames } from './context.js';
import type { GapHit } from './gap.js';

/** Longest name that is shown. */
const MOST_WORDS = 4;
const CAPITALS = /^\p{Lu}{2,}$/u;

/** The gap that begins at a token, if one does. */
export function findName(context: GapContext, index: number, sentence: Sentence): GapHit | null {
  const token = at(context, index);
  if (token.kind !== 'word' || !token.capital) return null;
  return (
    findGlued(context, index) ??
    findPlace(context, index, sentence) ??
    findOffice(context, index, sentence) ??
    findBody(context, index, sentence) ??
    findBeforeRegion(context, index, sentence)
  );
}

/** "Kadisxyz", "Disxyz": made as known short forms are. */
function findGlued(context: GapContext, index: number): GapHit | null {
  const { known } = context;
  const token = at(context, index);
  if (!isFree(context, index) || isKnown(context, token) || /(.)\1\1/.test(token.lower)) return null;
  const starts = (prefixes: ReadonlySet<string>, letters: number) => token.lower.length > letters + 1 && prefixes.has(token.lower.slice(0, letters));
  if (starts(known.officeStarts, known.officeLetters)) return hit(context, 'office', index, index + 1);
  return starts(known.bodyStarts, known.bodyLetters) ? hit(context, 'body', index, index + 1) : null;
}

/** "Kabupaten Foo", "Pemkab Foo". What was taken for a person's name, as "Kab. Foo" is, is free as well. */
function findPlace(context: GapContext, index: number, sentence: Sentence): GapHit | null {
  const { rules } = context.known;
  const mention = mentionAt(context, index);
  let name = index;
  if (isFree(context, index)) {
    const level = rules.regions.levelPrefixes.longest(context.reading.scanned.tokens, index, sentence.to);
    if (level === null) return null;
    name = at(context, level.to).text === '.' ? level.to + 1 : level.to;
  } else if (mention?.type === 'organisation' && mention.kind === 'government' && mention.region === null && mention.from === index) name = mention.to;
  const free = (word: number) => word < sentence.to && at(context, word).kind === 'word' && at(context, word).capital && isFree(context, word);
  if (name === index || !free(name) || isKnown(context, at(context, name))) return null;
  let end = name + 1;
  while (end < name + MOST_WORDS - 1 && free(end)) end += 1;
  return hit(context, 'place', index, end);
}

/** "Kepala Xyz": behind an office that is one of a body. A person stands there as well, so some sign of a body is wanted. */
function findOffice(context: GapContext, index: number, sentence: Sentence): GapHit | null {
  const { tokens } = context.reading.scanned;
  const office = context.known.rules.offices.longest(tokens, index, sentence.to);
  if (office === null || office.to !== index + 1 || office.value.of === 'region') return null;
  const next = at(context, office.to);
  if (office.to >= sentence.to || next.kind !== 'word' || !next.capital || isKnown(context, next)) return null;
  const mention = mentionAt(context, office.to);
  // The reader takes capitals behind an office for an unlisted body.
  const taken = mention?.type === 'official' && mention.officeRange !== null && mention.officeRange.to > office.to;
  if (taken) return CAPITALS.test(next.text) ? hit(context, 'office', index, office.to + 1) : null;
  const named = mention?.type === 'official' && mention.nameRange?.from === office.to ? mention.nameRange.to : null;
  if (mention !== null && named === null) return null;
  const end = named ?? runOfNames(context, office.to, sentence, MOST_WORDS);
  const region = mentionAt(context, end)?.type === 'region';
  if (named !== null && !region && !CAPITALS.test(next.text)) return null;
  return hit(context, 'office', index, end);
}

/** "Dinas Xyz", "Dinas Kesehatan Xyz". */
function findBody(context: GapContext, index: number, sentence: Sentence): GapHit | null {
  const mention = mentionAt(context, index);
  if (mention !== null) return mention.type === 'organisation' && mention.from === index ? findInBody(context, mention, sentence) : null;
  if (context.known.rules.institutions.longest(context.reading.scanned.tokens, index, sentence.to) === null) return null;
  const end = runOfNames(context, index, sentence, MOST_WORDS + 1);
  const unknown = Array.from({ length: Math.max(0, end - index - 1) }, (_, word) => at(context, index + 1 + word)).some((token) => !isKnown(context, token));
  return unknown ? hit(context, 'body', index, end) : null;
}

/** An agency named with a word that is no field of work, or a body with unknown words directly behind it. */
function findInBody(context: GapContext, { from, to, kind, region }: OrganisationMention, sentence: Sentence): GapHit | null {
  if (kind === 'agency') {
    const end = region?.from ?? to;
    for (let word = from + 1; word < end && at(context, word).text !== '('; word += 1) {
      const token = at(context, word);
      if (token.kind === 'word' && token.capital && !isKnown(context, token)) return hit(context, 'body', from, word + 1);
    }
  }
  if (region !== null || to >= sentence.to || !isLooseName(context, to) || isKnown(context, at(context, to)) || !at(context, to).spaced) return null;
  return hit(context, 'body', from, runOfNames(context, to, sentence, MOST_WORDS));
}

/** "Foo Kabupaten Sleman", where "Foo" belongs to nothing. */
function findBeforeRegion(context: GapContext, index: number, sentence: Sentence): GapHit | null {
  if (index === sentence.from || !isLooseName(context, index) || isLooseName(context, index - 1) || !at(context, index).spaced) return null;
  const end = runOfNames(context, index, sentence, MOST_WORDS);
  const behind = mentionAt(context, end);
  if (end >= sentence.to || behind?.type !== 'region' || behind.from !== end || !at(context, end).spaced) return null;
  const unknown = Array.from({ length: end - index }, (_, word) => at(context, index + word)).some((token) => !isKnown(context, token));
  return unknown ? hit(context, 'before-region', index, end) : null;
}
