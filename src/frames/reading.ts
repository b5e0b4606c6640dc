/** All that is known of one article before its visits are decided. */
import { type DateReferences, FIRST_YEAR } from '../dates/resolve-date.js';
import type { Layout } from '../layout/layout.js';
import type { ScannedArticle } from '../mentions/scan.js';
import { nameMembers, pairHolders } from '../resolve/members.js';
import type { PersonBook } from '../resolve/person-book.js';
import { mergePersons, type Person } from '../resolve/persons.js';
import { resolveRegions } from '../resolve/regions.js';
import type { CompiledRules } from '../rules/compiled-rules.js';
import { ArticleIndex } from './article-index.js';
import { impliedRelations } from './implied.js';
import { type MaskedSentence, maskSentences } from './mask.js';
import { findRelations, type Relation } from './relations.js';
import { type PartyKey, partiesOf } from './sides.js';

export interface Reading {
  readonly rules: CompiledRules;
  readonly layout: Layout;
  readonly scanned: ScannedArticle;
  /** Mentions and sentences by token. */
  readonly where: ArticleIndex;
  readonly masked: readonly MaskedSentence[];
  readonly relations: readonly Relation[];
  readonly persons: readonly Person[];
  readonly personOf: PersonBook;
  /** By number the party that each mention belongs to. */
  readonly parties: readonly (PartyKey | null)[];
  readonly references: DateReferences;
}

/**
 * Resolves regions and persons and finds the relations of an article.
 *
 * @param found article with mentions
 * @param layout its layout
 * @param references days that dates are counted from
 * @returns the reading that the frame and field deciders share
 */
export function readArticle(found: ScannedArticle, layout: Layout, references: DateReferences): Reading {
  resolveRegions(found);
  const scanned = { ...found, mentions: pairHolders(found, nameMembers(found)) };
  const { persons, byMention } = mergePersons(scanned);
  const where = new ArticleIndex(scanned);
  const masked = maskSentences(scanned, where);
  return {
    rules: scanned.rules,
    layout,
    scanned,
    where,
    masked,
    relations: [...findRelations(masked, scanned.rules.relationPatterns), ...impliedRelations(masked, scanned.rules.grammar.becomes)],
    persons,
    personOf: byMention,
    parties: partiesOf(scanned, byMention),
    references: { ...references, years: namedYears(scanned, references.reference) },
  };
}

/** Tokens between the word for an act and its year: "Nomor 23 Tahun 2014", "UU No. 5/2014". */
const ACT_REACH = 6;
const YEAR = /^\d{4}$/;

/** Years of the article's dates and bare numbers, the latest first; years to come are targets, and acts outlive their years. */
function namedYears({ mentions, tokens, rules }: ScannedArticle, reference: string | null): number[] {
  const isBareYear = ({ from, to }: { from: number; to: number }) =>
    to === from + 1 &&
    YEAR.test(tokens[from]?.text ?? '') &&
    !tokens.slice(Math.max(0, from - ACT_REACH), from).some(({ lower }) => rules.dates.acts.has(lower));
  const last = Number(reference?.slice(0, 4) ?? 0);
  const years = new Set<number>();
  for (const mention of mentions) {
    const year = mention.type === 'date' ? mention.raw.year : mention.type === 'number' && isBareYear(mention) ? mention.value : null;
    if (year !== null && year >= FIRST_YEAR && year <= last) years.add(year);
  }
  return [...years].sort((a, b) => b - a);
}
