/** Shared shapes of the pipeline: spans, tokens, sentences and mentions. */

import type { RawDate } from './dates/raw-date.js';
import type { Word } from './tokens/word.js';

/** Half-open range of UTF-16 code units in the article text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One word, number or punctuation mark. */
export interface Token extends Span {
  readonly text: string;
  /** Lower-case form used for every look-up. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'punct';
  /** True where the first letter is upper-case. */
  readonly capital: boolean;
  /** True where white space (or the start of the text) stands in front. */
  readonly spaced: boolean;
  /** Bits of the look-ups that have a phrase beginning with this word; see `tokens/lexicon.ts`. */
  readonly begins: number;
  /** What is true of the word wherever it stands. */
  readonly word: Word;
}

/** What a line of the page is. */
export type LineKind = 'title' | 'body' | 'caption' | 'credit' | 'date' | 'boilerplate' | 'related';

/** A run of text that is read as one block: a title, a paragraph, a caption. */
export interface Block extends Span {
  readonly kind: LineKind;
}

/** A sentence as a range of tokens. */
export interface Sentence {
  /** Index of the first token. */
  readonly from: number;
  /** Index behind the last token. */
  readonly to: number;
  readonly kind: LineKind;
  /** Position among the sentences of the article, title = 0 where there is one. */
  readonly index: number;
  /** Paragraph number, counted over blocks. */
  readonly paragraph: number;
}

export type RegionLevel = 'province' | 'regency' | 'city';

/** A region of the gazetteer. */
export interface Region {
  readonly code: string;
  readonly name: string;
  /** The name without "Kabupaten", "Kota" or "Provinsi". */
  readonly bare: string;
  readonly level: RegionLevel;
  readonly province: string;
}

export type OrganisationType =
  | 'government'
  | 'legislature'
  | 'agency'
  | 'district'
  | 'village'
  | 'health_facility'
  | 'school'
  | 'vertical_agency'
  | 'enterprise'
  | 'community'
  | 'ministry'
  | 'other';

/** Token range that a mention covers. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface RegionMention extends TokenRange {
  readonly type: 'region';
  /** Region codes that the words allow, best first. */
  candidates: readonly string[];
  /** Decided code, or null where nothing in the article decides. */
  code: string | null;
  /** Level stated by the words around the name, if any. */
  readonly level: RegionLevel | null;
  /** True for a name that stands alone, without a word for its level. */
  readonly bare: boolean;
}

export interface OrganisationMention extends TokenRange {
  readonly type: 'organisation';
  /** Id of the lexicon entry of its head. */
  readonly head: string;
  readonly kind: OrganisationType;
  /** Name of the body without unit and region ("Dinas Kesehatan"). */
  readonly body: string;
  /** Part of the body ("Komisi II"), if the words name one. */
  readonly unit: string | null;
  region: RegionMention | null;
}

export interface OfficialMention extends TokenRange {
  readonly type: 'official';
  /** Office as the article words it, without acting form, or null for a bare name. */
  readonly office: string | null;
  readonly officeId: string | null;
  readonly rank: number;
  /** True where the office is that of a delegation's head. */
  readonly leads: boolean;
  readonly acting: string | null;
  readonly organisation: OrganisationMention | null;
  region: RegionMention | null;
  /** Cleaned name, or null for an office without a name. */
  readonly name: string | null;
  /** Token range of the name. */
  readonly nameRange: TokenRange | null;
  /** Token range of the office. */
  readonly officeRange: TokenRange | null;
}

export interface DateMention extends TokenRange {
  readonly type: 'date';
  readonly raw: RawDate;
}

export interface NumberMention extends TokenRange {
  readonly type: 'number';
  readonly value: number;
}

export interface QuoteMention extends TokenRange {
  readonly type: 'quote';
}

export type Mention = RegionMention | OrganisationMention | OfficialMention | DateMention | NumberMention | QuoteMention;

export type DateBasis = 'stated' | 'weekday' | 'published' | 'relative' | 'reference';

/** A date with all that the text says about it. */
export interface ResolvedDate {
  readonly start: string;
  readonly end: string;
  readonly precision: 'day' | 'month' | 'year';
  readonly basis: DateBasis;
  readonly yearCandidates: readonly number[];
  /** Set where weekday and date contradict each other. */
  readonly contradiction: string | null;
}
