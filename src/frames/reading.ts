/** All that is known of one article before its visits are decided. */
import { type DateReferences, FIRST_YEAR } from '../dates/resolve-date.js';
import type { Layout } from '../layout/layout.js';
import type { ScannedArticle } from '../mentions/scan.js';
import { nameMembers, pairHolders } from '../resolve/members.js';
import type { PersonBook } from '../resolve/person-book.js';
import { mergePersons, type Person } from '../resolve/persons.js';
import { resolveRegions } from '../resolve/regions.js';
import { sortFew } from '../resolve/sort-few.js';
import type { CompiledRules } from '../rules/compiled-rules.js';
import type { Mention, NumberMention, Token } from '../types.js';
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
  const scanned = withMentions(found, pairHolders(found, nameMembers(found)));
  const { persons, byMention } = mergePersons(scanned);
  const where = new ArticleIndex(scanned);
  const masked = maskSentences(scanned, where);
  return {
    rules: scanned.rules,
    layout,
    scanned,
    where,
    masked,
    relations: relationsOf(masked, scanned.rules),
    persons,
    personOf: byMention,
    parties: partiesOf(scanned, byMention),
    references: { published: references.published, reference: references.reference, years: namedYears(scanned, references.reference) },
  };
}

/** The article with other mentions, as it is where they are the same. */
function withMentions(found: ScannedArticle, mentions: readonly Mention[]): ScannedArticle {
  if (mentions === found.mentions) return found;
  const { text, tokens, rules, glosses, bodyGlosses, commonWords, headline, article } = found;
  return { text, tokens, rules, glosses, bodyGlosses, commonWords, headline, article, mentions };
}

/** What the rules find, and behind it what offices state by themselves. */
function relationsOf(masked: readonly MaskedSentence[], rules: CompiledRules): readonly Relation[] {
  const found = findRelations(masked, rules.relationPatterns);
  for (const relation of impliedRelations(masked, rules.grammar.becomes)) found.push(relation);
  return found;
}

/** Tokens between the word for an act and its year: "Nomor 23 Tahun 2014", "UU No. 5/2014". */
const ACT_REACH = 6;
const YEAR = /^\d{4}$/;

/** Years of the article's dates and bare numbers, the latest first; years to come are targets, and acts outlive their years. */
function namedYears({ mentions, tokens, rules }: ScannedArticle, reference: string | null): number[] {
  const last = Number(reference?.slice(0, 4) ?? 0);
  const years: number[] = [];
  for (const mention of mentions) {
    const { type } = mention;
    const year = type === 'date' ? mention.raw.year : type === 'number' && isBareYear(tokens, mention, rules) ? mention.value : null;
    if (year !== null && year >= FIRST_YEAR && year <= last && !years.includes(year)) years.push(year);
  }
  return sortFew(years, (a, b) => b - a);
}

function isBareYear(tokens: readonly Token[], { from, to, value }: NumberMention, { dates }: CompiledRules): boolean {
  if (to !== from + 1 || value < FIRST_YEAR || !YEAR.test(tokens[from]?.text ?? '')) return false;
  for (let at = Math.max(0, from - ACT_REACH); at < from; at += 1) if (dates.acts.has(tokens[at]?.lower ?? '')) return false;
  return true;
}
