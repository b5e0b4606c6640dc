// Names of bodies in one spelling, so that "BKPSDM Kabupaten Sigi" and its long form count as the same body.
import type { InstitutionEntry } from '../rules/compiled-rules.js';
import type { PhraseIndex } from '../tokens/phrase-index.js';
import { tokenize } from '../tokens/tokenize.js';
import type { GoldOrganisation, GoldRecord } from './gold.js';
import type { ScoredArticle } from './score.js';

/**
 * Spells the bodies of gold and predicted records alike: the contract lets a record keep an acronym or write it out.
 *
 * @param articles what is to be scored
 * @param institutions every form of a body's name, as the rules give them
 * @returns the same articles, in every body's name and unit the form at its beginning replaced by one name for all forms
 */
export function spellBodiesAlike(articles: readonly ScoredArticle[], institutions: PhraseIndex<InstitutionEntry>): ScoredArticle[] {
  const spell = <T extends string | null | undefined>(name: T): T => (typeof name === 'string' ? (spellOut(name, institutions) as T) : name);
  const body = (organisation: GoldOrganisation): GoldOrganisation => ({ ...organisation, name: spell(organisation.name), unit: spell(organisation.unit) });
  const record = (one: GoldRecord): GoldRecord => ({
    ...one,
    ...(one.visitors === undefined ? {} : { visitors: one.visitors.map(body) }),
    ...(one.hosts === undefined ? {} : { hosts: one.hosts.map(body) }),
  });
  return articles.map((article) => ({ ...article, gold: article.gold.map(record), predicted: article.predicted.map(record) }));
}

function spellOut(name: string, institutions: PhraseIndex<InstitutionEntry>): string {
  const tokens = tokenize(name);
  const found = institutions.longest(tokens, 0, tokens.length);
  const last = tokens[(found?.to ?? 0) - 1];
  return found === null || last === undefined ? name : `${found.value.name}${name.slice(last.end)}`;
}
