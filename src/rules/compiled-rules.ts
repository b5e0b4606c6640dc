/** The look-up structures that the pipeline reads, as `compile.ts` builds them from the rule files. */
import type { DateReader } from '../dates/read-dates.js';
import type { Place } from '../frames/mask.js';
import type { CompiledPattern } from '../frames/pattern.js';
import type { PatternIndex } from '../frames/pattern-index.js';
import type { VISIT_KINDS } from '../record/schema.js';
import type { PhraseIndex } from '../tokens/phrase-index.js';
import type { SentenceWords } from '../tokens/sentences.js';
import type { WordSet } from '../tokens/word-set.js';
import type { Triage } from '../triage/triage.js';
import type { OrganisationType, Token } from '../types.js';
import type { RegionRules } from './compile-regions.js';
import type { TopicRules } from './compile-topics.js';
import type { GrammarFile, PatternRule } from './schema.js';

export type VisitKind = (typeof VISIT_KINDS)[number];

/** Tells lines of a kind. */
export interface LinePattern {
  readonly pattern: RegExp;
  /** Every line that fits holds one of these, as places in `LayoutRules.marks`; no matter which where there are none. */
  readonly marks: readonly number[];
}

export interface LayoutRules {
  /** The marks by which lines are passed over, those that introduce a credit first. */
  readonly marks: readonly string[];
  readonly ends: readonly LinePattern[];
  readonly boilerplate: readonly LinePattern[];
  readonly related: readonly LinePattern[];
  readonly captions: readonly LinePattern[];
  /** The issuing office in a bracket that ends a line, or on a line of its own. */
  readonly issuer: RegExp;
  readonly credits: readonly { readonly field: 'reporter' | 'editor' | 'credit'; readonly line: RegExp; readonly inline: RegExp }[];
}

export interface InstitutionEntry {
  readonly id: string;
  /** Full name of the body. */
  readonly name: string;
  readonly kind: OrganisationType;
  /** Id of the body that this is a part of ("Komisi" of "dprd"). */
  readonly partOf: string | null;
  /** True where a proper name must follow ("Kecamatan", "RSUD"). */
  readonly open: boolean;
  /** True for an open head that says nothing alone ("Dinas", "Tim"). */
  readonly generic: boolean;
  /** True where the short form found stands for the full name. */
  readonly canonical: boolean;
  /** True for a form that is also a word: it needs a region, an office or a body beside it. */
  readonly weak: boolean;
  /** The exact form of an acronym that is only itself in capitals. */
  readonly exact: string | null;
}

export interface OfficeEntry {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly of: 'region' | 'body' | 'unit';
  /** True for a form that refers back to a body: "ketuanya". */
  readonly own: boolean;
  /** True for a form that is also a word. */
  readonly weak: boolean;
  /** Name of the body that the office names itself. */
  readonly body: InstitutionEntry | null;
}

export interface DateRules {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly relative: ReadonlyMap<string, number>;
  readonly monthPattern: string;
  readonly weekdayPattern: string;
  readonly rangePattern: string;
  readonly timeOfDayPattern: string;
  readonly dayWordPattern: string;
  readonly monthIntroPattern: string;
  readonly yearIntroPattern: string;
  readonly pastPattern: string;
  readonly futurePattern: string;
  readonly relativePattern: string;
  /** A text without any of these holds no date. */
  readonly trigger: RegExp;
  /** A full date with a month name. */
  readonly fullDate: RegExp;
  /** Words in front of a number that make it no date. */
  readonly notBefore: RegExp;
  /** A number of days in front of a word that else names a day. */
  readonly counts: RegExp;
  /** Words that introduce the number and year of an act. */
  readonly acts: ReadonlySet<string>;
  isFuture(phrase: string): boolean;
}

/** A relation rule ready to match. */
export interface CompiledRule {
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly value: string | null;
  readonly places: ReadonlySet<Place>;
  readonly patterns: readonly CompiledPattern[];
  readonly source: PatternRule;
}

export interface KindRule {
  readonly kind: VisitKind;
  readonly study: boolean;
}

export interface PlaceRules {
  readonly venueHeads: PhraseIndex<true>;
  readonly venueWords: WordSet;
  readonly venueLinks: PhraseIndex<true>;
  readonly venuePlain: WordSet;
  readonly venueCues: WordSet;
  readonly venueRooms: WordSet;
  readonly siteStops: WordSet;
  readonly siteVerbs: PhraseIndex<true>;
  readonly siteHeads: PhraseIndex<true>;
  readonly costWords: PhraseIndex<true>;
  readonly tripCosts: PhraseIndex<true>;
  readonly costTies: PhraseIndex<true>;
  readonly moneyScales: ReadonlyMap<string, number>;
  readonly headWords: PhraseIndex<true>;
  /** Words of the guests as a group. */
  readonly delegationWords: WordSet;
  readonly otherCounts: WordSet;
  readonly breakdownWords: WordSet;
  readonly venueBodies: WordSet;
  readonly venueArrivals: WordSet;
  readonly unitCues: WordSet;
  readonly unitFillers: WordSet;
}

export interface PurposeRules {
  /** Phrases behind which a topic is what the visitors came for. */
  readonly aims: PhraseIndex<true>;
  /** Words for the places of study of a class in training; bodies behind them stand for their fields. */
  readonly loci: PhraseIndex<true>;
  /** Words for such a class; without one in the article a list of bodies is just that. */
  readonly classes: PhraseIndex<true>;
  /** Phrases that introduce background only. */
  readonly notFocus: PhraseIndex<true>;
}

export interface CompiledRules {
  /** Small words by their part in the sentence, each list for the mechanism that `rules/lexicon/grammar.yaml` names. */
  readonly grammar: Readonly<Record<keyof GrammarFile, WordSet>>;
  readonly layout: LayoutRules;
  readonly sentenceWords: SentenceWords;
  readonly starters: WordSet;
  readonly dates: DateRules;
  readonly readDates: DateReader;
  readonly regions: RegionRules;
  readonly institutions: PhraseIndex<InstitutionEntry>;
  readonly offices: PhraseIndex<OfficeEntry>;
  readonly acting: PhraseIndex<string>;
  readonly titlesBefore: PhraseIndex<string>;
  readonly titlesKept: WordSet;
  readonly degrees: WordSet;
  readonly fields: WordSet;
  readonly fieldPhrases: PhraseIndex<true>;
  readonly politicalParties: PhraseIndex<string>;
  /** Shape of a word that names a field of work though no list has it ("Penindakan", "Keimigrasian"). */
  readonly fieldShape: RegExp;
  /** Shape of an agency's short form that no list has ("Dinpusip"). */
  readonly agencyShape: RegExp;
  readonly fieldConnectors: WordSet;
  readonly officeLinks: PhraseIndex<true>;
  readonly delegationLeaders: ReadonlySet<string>;
  /** Spellings of first names by the one that stands for all. */
  readonly nameForms: ReadonlyMap<string, string>;
  /** Ids of institutions that are parts of a body: bidang, subbagian. */
  readonly partHeads: ReadonlySet<string>;
  /** Ids of offices that are a region's own: bupati, wali kota, sekda. */
  readonly regionOffices: ReadonlySet<string>;
  /** Ids of offices of whichever body the words name: ketua, pimpinan. */
  readonly bodyOffices: ReadonlySet<string>;
  readonly notNames: WordSet;
  readonly nameCues: WordSet;
  readonly nameParticles: WordSet;
  readonly shortNames: WordSet;
  readonly numbers: ReadonlyMap<string, number>;
  /** The same words, for a token's bits. */
  readonly numberWords: PhraseIndex<true>;
  readonly numberScales: ReadonlyMap<string, number>;
  readonly anaphora: WordSet;
  readonly listJoints: WordSet;
  /** Words for the members of a body, with the id of their office. */
  readonly memberWords: ReadonlyMap<string, string>;
  /** Name of a region's government, in front of the region's. */
  readonly governmentName: string;
  /** The council whose committees are named without it. */
  readonly council: { readonly id: string; readonly name: string };
  /** Ids of bodies that are rather places. */
  readonly facilityBodies: ReadonlySet<string>;
  readonly collectiveBodies: ReadonlySet<string>;
  readonly nationalBodies: ReadonlySet<string>;
  /** Single words that head a village's name. */
  /** Words for villages and districts, in lower case. */
  readonly placeHeads: WordSet;
  readonly villageHeads: WordSet;
  /** Words that open a further part of an office behind its body: "Anggota KPU X Divisi Perencanaan". */
  readonly divisionWords: WordSet;
  readonly holderFillers: WordSet;
  readonly jointWords: WordSet;
  readonly outletWords: ReadonlySet<string>;
  readonly companyWords: WordSet;
  readonly coordinators: WordSet;
  readonly asideWords: WordSet;
  /** What each word weighs as a sign of a visit; see `frames/signs.ts`. */
  readonly visitSigns: ReadonlyMap<string, number>;
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  /** Words that say that somebody says something. */
  readonly sayWords: WordSet;
  readonly relations: readonly CompiledRule[];
  readonly relationPatterns: PatternIndex;
  readonly triage: Triage;
  readonly topics: TopicRules;
  readonly kinds: readonly KindRule[];
  /** All that a visit may be called, with the places of the kinds in `kinds`. */
  readonly visitWords: PhraseIndex<number>;
  readonly places: PlaceRules;
  readonly purpose: PurposeRules;
  readonly weights: Readonly<Record<string, number>>;
  /** True for a word that opens an office or acting form. */
  startsOffice(token: Token): boolean;
  /** True for a word that belongs to the language of offices and bodies, and so starts no name. */
  isKnownWord(token: Token): boolean;
}
