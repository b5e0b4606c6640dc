/** Merges the mentions of one official: full name, short name, office alone. */
import type { ScannedArticle } from '../mentions/scan.js';
import { sameNameWord } from '../tokens/similarity.js';
import type { OfficialMention, OrganisationMention } from '../types.js';

/** An official of the article under the longest form of the name. */
export interface Person {
  readonly id: number;
  name: string | null;
  /** Mention that words the office best. */
  office: OfficialMention | null;
  acting: string | null;
  rank: number;
  /** Region code of the office, or null. */
  region: string | null;
  readonly regionCandidates: readonly string[];
  organisation: OrganisationMention | null;
  /** Mention numbers in text order. */
  readonly mentions: number[];
}

/**
 * Merges officials over an article.
 *
 * @param scanned the article with decided regions
 * @returns the persons in order of first mention, and the person of each mention
 */
export function mergePersons(scanned: ScannedArticle): { persons: readonly Person[]; byMention: ReadonlyMap<number, Person> } {
  const forms = scanned.rules.nameForms;
  const persons: Person[] = [];
  const byMention = new Map<number, Person>();
  const named = [...scanned.mentions.entries()].filter((entry): entry is [number, OfficialMention] => entry[1].type === 'official');
  // Long names first, so that every short form finds the full one.
  const byLength = named
    .filter(([, mention]) => mention.name !== null)
    .sort(
      (a, b) => nameWords(b[1], forms).length - nameWords(a[1], forms).length || Number(b[1].office !== null) - Number(a[1].office !== null) || a[0] - b[0],
    );
  for (const [number, mention] of byLength) {
    const person = findPerson(persons, mention, forms) ?? (sansAdverb(scanned, named, mention) ? null : addPerson(persons, mention));
    if (person === null) continue;
    join(person, number, mention);
    byMention.set(number, person);
  }
  for (const [number, mention] of named) {
    if (mention.name !== null) continue;
    const person = findByAnaphora(scanned, persons, mention, number) ?? findByOffice(persons, mention);
    if (person === null) continue;
    person.mentions.push(number);
    byMention.set(number, person);
  }
  for (const person of persons) person.mentions.sort((a, b) => a - b);
  persons.sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0));
  return { persons, byMention };
}

/** Spellings of a first name by the one that stands for all: "moch" and "moh" are "muhammad". */
type NameForms = ReadonlyMap<string, string>;

function nameWords(mention: OfficialMention, forms: NameForms): string[] {
  return wordsOf(mention.name ?? '', forms);
}

function wordsOf(name: string, forms: NameForms): string[] {
  return name
    .toLowerCase()
    .replace(/[.,]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => forms.get(word) ?? word);
}

function findPerson(persons: readonly Person[], mention: OfficialMention, forms: NameForms): Person | null {
  const words = nameWords(mention, forms);
  const fits = persons.filter((person) => person.name !== null && isShortOf(words, wordsOf(person.name, forms)) && officesAgree(person, mention, forms));
  if (fits.length <= 1) return fits[0] ?? null;
  // "Aras" is rather Aras Tammauni than Arsal Aras Tammauni; an office said with the name decides first.
  const office = fits.find((person) => mention.officeId !== null && person.office?.officeId === mention.officeId);
  const first = fits.find((person) => wordsOf(person.name ?? '', forms)[0] === words[0]);
  return office ?? first ?? fits[0] ?? null;
}

/** "Lalu Rudi Hartanto berpamitan": behind "Lalu" stands a name that the article also gives without it. */
function sansAdverb(scanned: ScannedArticle, named: readonly [number, OfficialMention][], mention: OfficialMention): boolean {
  const forms = scanned.rules.nameForms;
  const [first, ...rest] = nameWords(mention, forms);
  if (first === undefined || rest.length === 0 || mention.office !== null || !scanned.rules.titlesKept.has(first)) return false;
  if (!scanned.article.sentences.some(({ from }) => from === mention.from)) return false;
  return named.some(([, other]) => other.name !== null && other !== mention && wordsOf(other.name, forms).join(' ') === rest.join(' '));
}

/** Every word of the short form stands in the long one, in order, slips allowed. */
function isShortOf(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of short) {
    // An initial fits many words: alone "Kholikurrahman" is not short for "Yayan K".
    while (at < long.length && (!sameNameWord(word, long[at] ?? '') || (short.length === 1 && word.length > 1 && long[at]?.length === 1))) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return short.length > 0;
}

/** Two offices of different regions, or of one region, are two persons unless the names are the same. */
function officesAgree(person: Person, mention: OfficialMention, forms: NameForms): boolean {
  if (mention.office === null || person.office === null) return true;
  if (nameWords(mention, forms).join(' ') === wordsOf(person.name ?? '', forms).join(' ')) return true;
  const region = mention.region?.code ?? null;
  const elsewhere = person.region !== null && region !== null && person.region !== region;
  const otherOffice = person.office.officeId !== mention.officeId && nameWords(mention, forms).length > 1 && person.rank >= 40 && mention.rank >= 40;
  return !elsewhere && !otherOffice;
}

function addPerson(persons: Person[], mention: OfficialMention): Person {
  const person: Person = {
    id: persons.length,
    name: mention.name,
    office: null,
    acting: null,
    rank: 0,
    region: null,
    regionCandidates: [],
    organisation: null,
    mentions: [],
  };
  persons.push(person);
  return person;
}

function join(person: Person, number: number, mention: OfficialMention): void {
  person.mentions.push(number);
  if (mention.office === null) return;
  const before = person.office;
  if (before === null || officeScore(mention) > officeScore(before)) person.office = mention;
  person.rank = Math.max(person.rank, mention.rank);
  person.acting ??= mention.acting;
  person.region ??= mention.region?.code ?? null;
  person.organisation ??= mention.organisation;
}

/** The wording that says most: body and region named, then length. */
function officeScore(mention: OfficialMention): number {
  const length = mention.officeRange === null ? 0 : mention.officeRange.to - mention.officeRange.from;
  return (mention.region === null ? 0 : 20) + (mention.organisation === null ? 0 : 10) + Math.min(length, 9);
}

/** Mentions between a person and the office that points back at them: more where the person speaks or leads. */
const NEAR_REACH = 4;
const FAR_REACH = 9;

/** The article names the person again, or hears them: those are told of further, a hero or a hill is not. */
function isHeard({ rules, tokens, mentions }: ScannedArticle, person: Person): boolean {
  const verbs = [...(rules.phrases.say ?? []), ...(rules.phrases.says ?? []), ...(rules.phrases.led ?? [])];
  return (
    person.mentions.length > 1 ||
    person.mentions.some((number) => {
      const { from, to } = mentions[number] ?? { from: 0, to: 0 };
      return [from - 1, to, to + 1].some((at) => verbs.includes(tokens[at]?.lower ?? ''));
    })
  );
}

/** "Direktur RSUD X itu" is the person named last before it who has no office yet, of the same region where both are known. */
function findByAnaphora(scanned: ScannedArticle, persons: readonly Person[], mention: OfficialMention, number: number): Person | null {
  if (!scanned.rules.anaphora.has(scanned.tokens[mention.to]?.lower ?? '')) return null;
  if (findByOffice(persons, mention) !== null) return null;
  let found: Person | null = null;
  let nearest = -1;
  for (const person of persons) {
    const last = person.mentions.filter((other) => other < number).at(-1) ?? -1;
    if (person.office !== null || last <= nearest || number - last > (isHeard(scanned, person) ? FAR_REACH : NEAR_REACH)) continue;
    found = person;
    nearest = last;
  }
  if (found === null) return null;
  found.office = mention;
  found.rank = mention.rank;
  found.acting = mention.acting;
  found.region = mention.region?.code ?? null;
  found.organisation = mention.organisation;
  return found;
}

/** "Bupati" alone is the only bupati of the article, or of that region. */
function findByOffice(persons: readonly Person[], mention: OfficialMention): Person | null {
  const region = mention.region?.code ?? null;
  const fits = persons.filter((person) => {
    if (person.office?.officeId !== mention.officeId) return false;
    if (region !== null && person.region !== null && region !== person.region) return false;
    if (mention.organisation !== null && mention.organisation.body !== person.organisation?.body) return false;
    return true;
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
