/** Turns checked rule files into the look-up structures that the pipeline reads. */
import { makeDateReader } from '../dates/read-dates.js';
import { compilePattern, DEFAULT_PLACES } from '../frames/pattern.js';
import { indexPatterns } from '../frames/relations.js';
import { HINT, SIGN } from '../frames/signs.js';
import { Lexicon } from '../tokens/lexicon.js';
import { PhraseIndex, phraseWords } from '../tokens/phrase-index.js';
import { makeTriage } from '../triage/triage.js';
import { alternatives, compileDates, dateAndNumberWords } from './compile-dates.js';
import { compileRegions } from './compile-regions.js';
import { compileTopics } from './compile-topics.js';
import type { CompiledRule, CompiledRules, InstitutionEntry, LayoutRules, OfficeEntry, PlaceRules } from './compiled-rules.js';
import type { RuleFiles } from './rule-files.js';
import type { GrammarFile } from './schema.js';

/**
 * Compiles rule files.
 *
 * @param files the checked files of `rules/`, overlays merged
 * @returns rules ready for the pipeline
 * @throws StuditiruError where a pattern names an unknown list or slot class
 */
export function compileRules(files: RuleFiles): CompiledRules {
  const { words } = files;
  const dates = compileDates(files);
  const { institutions, byId } = compileInstitutions(files);
  const offices = new PhraseIndex<OfficeEntry>();
  const officeIds = new Map<string, string>();
  for (const office of files.offices) {
    const weak = new Set(office.weak ?? []);
    const base = { id: office.id, name: office.name, rank: office.rank, of: office.of, body: byId.get(office.body ?? '') ?? null };
    for (const form of office.own ?? []) offices.add(form, { ...base, own: true, weak: false });
    for (const form of [office.name, ...(office.short ?? []), ...(office.variants ?? [])]) {
      offices.add(form, { ...base, own: false, weak: weak.has(form) });
      officeIds.set(form.toLowerCase(), office.id);
    }
  }
  const acting = new PhraseIndex<string>();
  for (const { value, forms } of files.acting) for (const form of forms) acting.add(form, value);
  const notNames = new Set(words.not_names);
  const starters = new Set(words.starters);
  const degrees = new Set(files.titles.after.map((title) => phraseWords(title).join('')));
  const fields = new Set(files.fields.flatMap((field) => phraseWords(field)));
  const leaders = new Set(words.delegation_leaders.map((form) => officeIds.get(form) ?? form));
  const regions = compileRegions(files);
  const relations = compileRelations(files);
  const grammar = compileGrammar(files.grammar);
  const visitWords = new PhraseIndex<number>();
  for (const [place, { phrases }] of files.kinds.entries()) for (const phrase of phrases) visitWords.add(phrase, place);
  const visitSigns = compileSigns(files);
  const titlesBefore = phraseIndex(files.titles.before);
  const mentionHeads = [offices, acting, institutions, titlesBefore, regions.levelPrefixes];
  const lexicon = new Lexicon();
  const sentenceWords = { abbreviations: new Set(words.abbreviations), starters, degrees, titles: titleWords(files), lexicon };
  const rules: CompiledRules = {
    grammar,
    layout: compileLayout(files),
    sentenceWords,
    starters: new Set([...starters, ...(files.phrases.say ?? []), ...(files.phrases.says ?? [])]),
    dates,
    readDates: makeDateReader(dates),
    regions,
    institutions,
    offices,
    acting,
    titlesBefore,
    titlesKept: new Set(files.titles.keep.flatMap((title) => phraseWords(title))),
    degrees,
    fields,
    fieldPhrases: trueIndex(files.fieldPhrases),
    fieldShape: new RegExp(words.field_shape, 'iu'),
    politicalParties: compileParties(files),
    agencyShape: new RegExp(words.agency_shape, 'u'),
    fieldConnectors: new Set(words.field_connectors),
    officeLinks: trueIndex(words.office_links),
    delegationLeaders: leaders,
    nameForms: new Map(words.name_forms.flatMap(([first = '', ...others]) => others.map((form) => [form, first] as const))),
    partHeads: new Set(words.part_heads),
    bodyOffices: new Set(files.offices.filter((office) => office.of === 'body' && office.body === undefined).map(({ id }) => id)),
    regionOffices: new Set(files.offices.filter((office) => office.of === 'region').map(({ id }) => id)),
    notNames,
    nameCues: new Set(words.name_cues),
    nameParticles: new Set(words.name_particles),
    shortNames: new Set([...words.abbreviations, ...words.short_names]),
    numbers: new Map(Object.entries(words.numbers)),
    numberScales: new Map(Object.entries(words.number_scales)),
    anaphora: new Set(words.anaphora),
    listJoints: new Set(words.list_joints),
    memberWords: new Map(Object.entries(words.member_words)),
    governmentName: words.government_name,
    council: { id: words.council, name: byId.get(words.council)?.name ?? words.council },
    facilityBodies: new Set(words.facility_bodies),
    collectiveBodies: new Set(words.collective_bodies),
    nationalBodies: new Set(words.national_bodies),
    placeHeads: new Set(files.institutions.filter(({ type }) => type === 'village' || type === 'district').map(({ name }) => name.toLowerCase())),
    villageHeads: new Set(files.institutions.filter(({ type }) => type === 'village').map(({ name }) => name.toLowerCase())),
    divisionWords: new Set(words.division_words),
    holderFillers: new Set(words.holder_fillers),
    jointWords: new Set(words.joint_words),
    outletWords: new Set(words.outlet_words),
    companyWords: new Set(words.company_words),
    coordinators: new Set(words.coordinators),
    asideWords: new Set(words.aside_words),
    visitSigns,
    phrases: files.phrases,
    relations,
    relationPatterns: indexPatterns(relations),
    triage: makeTriage({
      regions,
      relations,
      offices,
      leaders,
      fillers: grammar.name_fillers,
      visitWords,
      visitSigns,
      beginsMention: (word) => mentionHeads.some((index) => index.startsWith(word)),
      passedOver: dateAndNumberWords(files),
      dotted: (word) => sentenceWords.abbreviations.has(word) || sentenceWords.titles.has(word) || degrees.has(word),
    }),
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
    isKnownWord: (token) => offices.beginsAt(token) || institutions.beginsAt(token) || notNames.has(token.lower) || fields.has(token.lower),
  };
  for (const index of phraseIndexes(rules)) index.enter(lexicon);
  return rules;
}

/** Every look-up of phrases in the rules. */
function phraseIndexes(rules: CompiledRules): PhraseIndex<unknown>[] {
  const parts: readonly unknown[] = [rules, rules.regions, rules.topics, rules.places, rules.purpose].flatMap((part) => Object.values(part));
  return parts.filter((part) => part instanceof PhraseIndex);
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
    venueWords: new Set(places.venue_words),
    venueLinks: trueIndex(places.venue_links),
    venuePlain: new Set(places.venue_plain),
    venueCues: new Set(places.venue_cues),
    venueRooms: new Set(places.venue_rooms),
    siteStops: new Set(places.site_stops),
    siteVerbs: trueIndex(places.site_verbs),
    siteHeads: trueIndex(places.site_heads),
    costWords: trueIndex(places.cost_words),
    tripCosts: trueIndex(places.trip_costs),
    costTies: trueIndex(places.cost_ties),
    moneyScales: new Map(Object.entries(places.money_scales)),
    headWords: trueIndex(places.head_words),
    delegationWords: new Set(places.delegation_words),
    otherCounts: new Set(places.other_counts),
    breakdownWords: new Set(places.breakdown_words),
    venueBodies: new Set(places.venue_bodies),
    venueArrivals: new Set(places.venue_arrivals),
    unitCues: new Set(places.unit_cues),
    unitFillers: new Set(places.unit_fillers),
  };
}

/** First words of titles and shortened first names: a dot behind them ends no sentence. */
function titleWords({ titles, words }: RuleFiles): Set<string> {
  return new Set([...titles.before.map((title) => phraseWords(title).at(-1) ?? ''), ...words.short_names]);
}

function compileParties(files: RuleFiles): PhraseIndex<string> {
  const index = new PhraseIndex<string>();
  for (const party of files.politicalParties) for (const form of [party.name, ...(party.short ?? []), ...(party.variants ?? [])]) index.add(form, party.name);
  return index;
}

function compileLayout({ layout, grammar }: RuleFiles): LayoutRules {
  const all = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'iu'));
  return {
    ends: all(layout.ends),
    boilerplate: all(layout.boilerplate),
    related: all(layout.related),
    captions: all(layout.captions),
    issuer: new RegExp(
      `(?:\\(|^(?:(?:${alternatives(grammar.by)})\\s+)?)((?:${layout.issuers})(?![\\p{L}])[^()/,]{0,50})(?:[/,][^()]{0,60})?(?:\\)[.\\s]*$|$)`,
      'iu',
    ),
    credits: layout.credits.map(({ field, match }) => ({
      field,
      line: new RegExp(`^\\W{0,3}(?:${match})\\s{0,3}[:：]\\s{0,3}\\S`, 'iu'),
      inline: new RegExp(`(?:^|[\\s(\\[])(?:${match})\\s{0,3}[:：]\\s{0,3}([^|\\n]+)`, 'iu'),
    })),
  };
}

function compileInstitutions(files: RuleFiles): { institutions: PhraseIndex<InstitutionEntry>; byId: ReadonlyMap<string, InstitutionEntry> } {
  const institutions = new PhraseIndex<InstitutionEntry>();
  const byId = new Map<string, InstitutionEntry>();
  for (const body of files.institutions) {
    const generic = body.open === true && !body.name.includes(' ') && (body.type === 'agency' || body.type === 'other' || body.part_of !== undefined);
    const base = { id: body.id, name: body.label ?? body.name, kind: body.type, partOf: body.part_of ?? null, open: body.open ?? false, generic };
    const weak = new Set(body.weak ?? []);
    byId.set(body.id, { ...base, canonical: true, weak: false, exact: null });
    institutions.add(body.name, { ...base, canonical: !base.open, weak: false, exact: null });
    for (const form of [...(body.short ?? []), ...(body.variants ?? []), ...weak].filter((name) => !/\bdr\.?$/i.test(name)))
      institutions.add(form, { ...base, canonical: true, weak: weak.has(form), exact: acronym(form) });
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
  return Object.fromEntries(Object.entries(grammar).map(([part, words]) => [part, new Set(words)])) as unknown as CompiledRules['grammar'];
}

/** Whatever else a visit is called is a sign of one, too: an overlay need not say so twice. */
function compileSigns({ words, kinds }: RuleFiles): ReadonlyMap<string, number> {
  const signs = new Map<string, number>(words.visit_hints.map((word) => [word, HINT]));
  for (const word of words.visit_signs) signs.set(word, SIGN);
  for (const { phrases } of kinds) {
    for (const phrase of phrases.map(phraseWords)) if (!phrase.some((word) => signs.has(word))) for (const word of phrase) signs.set(word, SIGN);
  }
  return signs;
}
