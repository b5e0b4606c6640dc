/** Turns checked rule files into the look-up structures that the pipeline reads. */
import { makeDateReader } from '../dates/read-dates.js';
import { compilePattern, DEFAULT_PLACES } from '../frames/pattern.js';
import { indexPatterns } from '../frames/relations.js';
import { Lexicon } from '../tokens/lexicon.js';
import { PhraseIndex } from '../tokens/phrase-index.js';
import { phraseWords } from '../tokens/phrase-words.js';
import { WordSet } from '../tokens/word-set.js';
import { makeTriage } from '../triage/triage.js';
import { compileDates, dateAndNumberWords } from './compile-dates.js';
import { compileLayout } from './compile-layout.js';
import { compileRegions } from './compile-regions.js';
import { compileSigns } from './compile-signs.js';
import { compileTopics } from './compile-topics.js';
import type { CompiledRule, CompiledRules, InstitutionEntry, OfficeEntry, PlaceRules } from './compiled-rules.js';
import { enterLookUps, type PackedLookUps } from './look-ups.js';
import type { RuleFiles } from './rule-files.js';
import type { GrammarFile } from './schema.js';

/**
 * Compiles rule files.
 *
 * @param files the checked files of `rules/`, overlays merged
 * @param packed the look-ups of these files, where the build has made them: lists of phrases are not read then
 * @returns rules ready for the pipeline
 * @throws StuditiruError where a pattern names an unknown list or slot class
 */
export function compileRules(files: RuleFiles, packed: PackedLookUps | null = null): CompiledRules {
  const { words } = files;
  const dates = compileDates(files);
  const { institutions, byId } = compileInstitutions(files);
  const offices = new PhraseIndex<OfficeEntry>();
  const officeIds = new Map<string, string>();
  for (const office of files.offices) {
    const weak = new Set(office.weak ?? []);
    const entry = (own: boolean, weak: boolean): OfficeEntry => {
      return { id: office.id, name: office.name, rank: office.rank, of: office.of, own, weak, body: byId.get(office.body ?? '') ?? null };
    };
    for (const form of office.own ?? []) offices.add(form, entry(true, false));
    for (const form of [office.name, ...(office.short ?? []), ...(office.variants ?? [])]) {
      offices.add(form, entry(false, weak.has(form)));
      officeIds.set(form.toLowerCase(), office.id);
    }
  }
  const acting = new PhraseIndex<string>();
  for (const { value, forms } of files.acting) for (const form of forms) acting.add(form, value);
  const notNames = new WordSet(words.not_names);
  const starters = new WordSet(words.starters);
  const degrees = new WordSet(files.titles.after.map((title) => phraseWords(title).join('')));
  const fields = new WordSet(files.fields.flatMap((field) => phraseWords(field)));
  const leaders = new Set(words.delegation_leaders.map((form) => officeIds.get(form) ?? form));
  const regions = compileRegions(files);
  const relations = compileRelations(files);
  const grammar = compileGrammar(files.grammar);
  const visitWords = new PhraseIndex<number>();
  for (const [place, { phrases }] of files.kinds.entries()) for (const phrase of phrases) visitWords.add(phrase, place);
  const visitSigns = compileSigns(files);
  const titlesBefore = phraseIndex(files.titles.before);
  const mentionHeads = [offices, acting, institutions, titlesBefore, regions.levelPrefixes];
  const lexicon = Lexicon.ofRules(packed?.lexicon);
  const sentenceWords = { abbreviations: new WordSet(words.abbreviations), starters, degrees, titles: titleWords(files), lexicon };
  const rules: Omit<CompiledRules, 'triage'> = {
    grammar,
    layout: compileLayout(files),
    sentenceWords,
    starters: new WordSet([...starters, ...(files.phrases.say ?? []), ...(files.phrases.says ?? [])]),
    dates,
    readDates: makeDateReader(dates),
    regions,
    institutions,
    offices,
    acting,
    titlesBefore,
    titlesKept: new WordSet(files.titles.keep.flatMap((title) => phraseWords(title))),
    degrees,
    fields,
    fieldPhrases: trueIndex(files.fieldPhrases),
    fieldShape: new RegExp(words.field_shape, 'iu'),
    politicalParties: compileParties(files),
    agencyShape: new RegExp(words.agency_shape, 'u'),
    fieldConnectors: new WordSet(words.field_connectors),
    officeLinks: trueIndex(words.office_links),
    delegationLeaders: leaders,
    nameForms: new Map(words.name_forms.flatMap(([first = '', ...others]) => others.map((form) => [form, first] as const))),
    partHeads: new Set(words.part_heads),
    bodyOffices: new Set(files.offices.filter((office) => office.of === 'body' && office.body === undefined).map(({ id }) => id)),
    regionOffices: new Set(files.offices.filter((office) => office.of === 'region').map(({ id }) => id)),
    notNames,
    nameCues: new WordSet(words.name_cues),
    nameParticles: new WordSet(words.name_particles),
    shortNames: new WordSet([...words.abbreviations, ...words.short_names]),
    numbers: new Map(Object.entries(words.numbers)),
    numberWords: trueIndex(Object.keys(words.numbers)),
    numberScales: new Map(Object.entries(words.number_scales)),
    anaphora: new WordSet(words.anaphora),
    listJoints: new WordSet(words.list_joints),
    memberWords: new Map(Object.entries(words.member_words)),
    governmentName: words.government_name,
    council: { id: words.council, name: byId.get(words.council)?.name ?? words.council },
    facilityBodies: new Set(words.facility_bodies),
    collectiveBodies: new Set(words.collective_bodies),
    nationalBodies: new Set(words.national_bodies),
    placeHeads: new WordSet(files.institutions.filter(({ type }) => type === 'village' || type === 'district').map(({ name }) => name.toLowerCase())),
    villageHeads: new WordSet(files.institutions.filter(({ type }) => type === 'village').map(({ name }) => name.toLowerCase())),
    divisionWords: new WordSet(words.division_words),
    holderFillers: new WordSet(words.holder_fillers),
    jointWords: new WordSet(words.joint_words),
    outletWords: new Set(words.outlet_words),
    companyWords: new WordSet(words.company_words),
    coordinators: new WordSet(words.coordinators),
    asideWords: new WordSet(words.aside_words),
    visitSigns,
    phrases: files.phrases,
    sayWords: new WordSet([...(files.phrases.say ?? []), ...(files.phrases.says ?? [])]),
    relations,
    relationPatterns: indexPatterns(relations),
    topics: compileTopics(files),
    kinds: files.kinds.map(({ kind, study }) => ({ kind, study })),
    visitWords,
    places: compilePlaces(files),
    purpose: {
      aims: trueIndex(files.purpose.aims),
      loci: trueIndex(files.purpose.loci),
      classes: trueIndex(files.purpose.classes),
      notFocus: trueIndex(files.purpose.not_focus),
    },
    weights: files.weights,
    startsOffice: (token) => offices.beginsAt(token) || acting.beginsAt(token),
    isKnownWord: (token) => offices.beginsAt(token) || institutions.beginsAt(token) || notNames.holds(token) || fields.holds(token),
  };
  enterLookUps(rules, packed);
  const triage = makeTriage({
    regions,
    relations,
    offices,
    leaders,
    fillers: grammar.name_fillers,
    visitWords,
    visitSigns,
    mentionHeads,
    passedOver: dateAndNumberWords(files),
    dotted: (word) => sentenceWords.abbreviations.has(word) || sentenceWords.titles.has(word) || degrees.has(word),
  });
  return { ...rules, triage };
}

function phraseIndex(forms: readonly string[]): PhraseIndex<string> {
  const index = new PhraseIndex<string>();
  for (const form of forms) index.add(form, form);
  return index;
}

function trueIndex(forms: readonly string[]): PhraseIndex<true> {
  const index = new PhraseIndex<true>();
  for (const form of forms) index.add(form, true);
  return index;
}

function compilePlaces({ places }: RuleFiles): PlaceRules {
  return {
    venueHeads: trueIndex(places.venue_heads),
    venueWords: new WordSet(places.venue_words),
    venueLinks: trueIndex(places.venue_links),
    venuePlain: new WordSet(places.venue_plain),
    venueCues: new WordSet(places.venue_cues),
    venueRooms: new WordSet(places.venue_rooms),
    siteStops: new WordSet(places.site_stops),
    siteVerbs: trueIndex(places.site_verbs),
    siteHeads: trueIndex(places.site_heads),
    costWords: trueIndex(places.cost_words),
    tripCosts: trueIndex(places.trip_costs),
    costTies: trueIndex(places.cost_ties),
    moneyScales: new Map(Object.entries(places.money_scales)),
    headWords: trueIndex(places.head_words),
    delegationWords: new WordSet(places.delegation_words),
    otherCounts: new WordSet(places.other_counts),
    breakdownWords: new WordSet(places.breakdown_words),
    venueBodies: new WordSet(places.venue_bodies),
    venueArrivals: new WordSet(places.venue_arrivals),
    unitCues: new WordSet(places.unit_cues),
    unitFillers: new WordSet(places.unit_fillers),
  };
}

/** First words of titles and shortened first names: a dot behind them ends no sentence. */
function titleWords({ titles, words }: RuleFiles): WordSet {
  return new WordSet([...titles.before.map((title) => phraseWords(title).at(-1) ?? ''), ...words.short_names]);
}

function compileParties(files: RuleFiles): PhraseIndex<string> {
  const index = new PhraseIndex<string>();
  for (const party of files.politicalParties) for (const form of [party.name, ...(party.short ?? []), ...(party.variants ?? [])]) index.add(form, party.name);
  return index;
}

function compileInstitutions(files: RuleFiles): { institutions: PhraseIndex<InstitutionEntry>; byId: ReadonlyMap<string, InstitutionEntry> } {
  const institutions = new PhraseIndex<InstitutionEntry>();
  const byId = new Map<string, InstitutionEntry>();
  for (const body of files.institutions) {
    const generic = body.open === true && !body.name.includes(' ') && (body.type === 'agency' || body.type === 'other' || body.part_of !== undefined);
    const { id, label, name, type: kind } = body;
    const open = body.open ?? false;
    const entry = (canonical: boolean, weak: boolean, exact: string | null): InstitutionEntry => {
      return { id, name: label ?? name, kind, partOf: body.part_of ?? null, open, generic, canonical, weak, exact };
    };
    const weak = new Set(body.weak ?? []);
    byId.set(id, entry(true, false, null));
    institutions.add(name, entry(!open, false, null));
    for (const form of [...(body.short ?? []), ...(body.variants ?? []), ...weak].filter((short) => !/\bdr\.?$/i.test(short)))
      institutions.add(form, entry(true, weak.has(form), acronym(form)));
  }
  return { institutions, byId };
}

/** A short form in capitals throughout matches only so. */
function acronym(form: string): string | null {
  return /^[\p{Lu}\d]{2,8}$/u.test(form) ? form : null;
}

function compileRelations(files: RuleFiles): CompiledRule[] {
  return files.patterns.flatMap(({ family, rules }) =>
    rules.map((rule) => ({
      id: rule.id,
      family,
      weight: rule.weight ?? 1,
      value: rule.value ?? null,
      places: new Set(rule.where ?? DEFAULT_PLACES),
      patterns: (typeof rule.match === 'string' ? [rule.match] : rule.match).map((match) => compilePattern(match, files.phrases)),
      source: rule,
    })),
  );
}

function compileGrammar(grammar: GrammarFile): CompiledRules['grammar'] {
  return Object.fromEntries(Object.entries(grammar).map(([part, words]) => [part, new WordSet(words)])) as unknown as CompiledRules['grammar'];
}
