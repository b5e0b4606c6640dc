/** Parts an article that tells of several visits: which sentences are about which of them. */
import { bodyIn } from '../mentions/body-in.js';
import type { Reading } from './reading.js';
import { type PartyKey, partyOf } from './sides.js';

/** Sentences of one visit, by their index. */
export interface Scope {
  /** Sentences about other visits of the article. */
  readonly foreign: ReadonlySet<number>;
  /** Sentences about this visit and no other. */
  readonly own: ReadonlySet<number>;
}

/** The scope of an article's only visit. */
export const WHOLE_ARTICLE: Scope = { foreign: new Set(), own: new Set() };

/**
 * Parts the sentences of an article between its visits.
 *
 * @param reading the article
 * @param own parties and the committee of this visit that no other visit of the article shares
 * @param others parties and committees of the other visits that this one does not share
 * @param shared parties that all visits of the article share
 * @returns sentences of this visit and of the others; those before any such party belong to all
 */
export function partSentences(reading: Reading, own: readonly ScopeKey[], others: readonly ScopeKey[], shared: readonly PartyKey[]): Scope {
  const foreign = new Set<number>();
  const mine = new Set<number>();
  if (own.length === 0 && others.length === 0) return { foreign, own: mine };
  let last: 'own' | 'foreign' | 'shared' = 'shared';
  const { tokens, rules, article } = reading.scanned;
  for (const { from, to, index, kind } of article.sentences) {
    const here = partiesIn(reading, from, to);
    const isOwn = own.some((key) => here.has(key));
    const isForeign = others.some((key) => here.has(key));
    if (kind === 'title' || (isOwn && isForeign)) last = 'shared';
    else if (isOwn) last = 'own';
    else if (isForeign) last = 'foreign';
    // "Mereka diterima Kepala Dinas B": the guests of the sentence before, received by the host of them all.
    else if (shared.some((key) => here.has(key)) && !rules.grammar.carry_on.has(tokens[from]?.lower ?? '')) last = 'shared';
    if (last === 'foreign') foreign.add(index);
    if (last === 'own') mine.add(index);
  }
  return { foreign, own: mine };
}

/** What parts sentences: a party, or a committee under a key that no party has. */
export type ScopeKey = PartyKey | CommitteeKey;
type CommitteeKey = `unit ${string}`;

/** The key under which a committee parts sentences as a party does. */
export function committeeKey(unit: string): CommitteeKey {
  return `unit ${unit.toLowerCase()}`;
}

/** Parties mentioned in a token range, persons standing for theirs, and committees beside them. */
export function partiesIn(reading: Reading, from: number, to: number): Set<ScopeKey> {
  const here = new Set<ScopeKey>();
  const end = reading.where.firstAt(to);
  for (let number = reading.where.firstAt(from); number < end; number += 1) {
    const party = partyOf(reading, number);
    if (party !== null) here.add(party);
    const body = bodyIn(reading.scanned.mentions[number]);
    if (body?.kind === 'legislature' && body.unit !== null) here.add(committeeKey(body.unit));
  }
  return here;
}
