/** Merges the mentions of one official: full name, short name, office alone. */
import type { ScannedArticle } from '../mentions/scan.js';
import { sameNameWord } from '../tokens/similarity.js';
import type { OfficialMention, OrganisationMention, Token, TokenRange } from '../types.js';
import { PersonBook } from './person-book.js';
import { sortFew } from './sort-few.js';

/** An official of the article under the longest form of the name. */
export interface Person {
  readonly id: number;
  readonly name: string | null;
  /** Words of the name, in small letters. */
  readonly words: readonly string[];
  /** Mention that words the office best. */
  office: OfficialMention | null;
  acting: string | null;
  rank: number;
  /** Region code of the office, or null. */
  region: string | null;
  organisation: OrganisationMention | null;
  /** Mention numbers in text order. */
  readonly mentions: number[];
}

/** An official as one mention names him. */
interface Named {
  readonly number: number;
  readonly mention: OfficialMention;
  readonly words: readonly string[];
}

/**
 * Merges officials over an article.
 *
 * @param scanned the article with decided regions
 * @returns the persons in order of first mention, and the person of each mention
 */
export function mergePersons(scanned: ScannedArticle): { persons: readonly Person[]; byMention: PersonBook } {
  const { mentions, rules } = scanned;
  const persons: Person[] = [];
  const byMention = new PersonBook(mentions.length);
  const named: Named[] = [];
  const nameless: number[] = [];
  for (let number = 0; number < mentions.length; number += 1) {
    const mention = mentions[number];
    if (mention?.type !== 'official') continue;
    if (mention.name === null) nameless.push(number);
    else named.push({ number, mention, words: wordsOf(mention.name, mention.nameRange, scanned.tokens, rules.nameForms) });
  }
  // Long names first, so that every short form finds the full one.
  for (const one of sortFew(named, byLength)) {
    let person = findPerson(persons, one);
    if (person === null) {
      if (sansAdverb(scanned, named, one)) continue;
      person = addPerson(persons, one);
    } else person.mentions.push(one.number);
    join(person, one.mention);
    byMention.enter(one.number, person);
  }
  for (const number of nameless) {
    const mention = mentions[number] as OfficialMention;
    const person = findByAnaphora(scanned, persons, mention, number) ?? findByOffice(persons, mention);
    if (person === null) continue;
    person.mentions.push(number);
    byMention.enter(number, person);
  }
  for (const person of persons) sortFew(person.mentions, ascending);
  return { persons: sortFew(persons, byFirstMention), byMention };
}

function byLength(a: Named, b: Named): number {
  return b.words.length - a.words.length || Number(b.mention.office !== null) - Number(a.mention.office !== null);
}

function ascending(a: number, b: number): number {
  return a - b;
}

function byFirstMention(a: Person, b: Person): number {
  return (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0);
}

/** Words of a name; a first name that is spelt in several ways ("moch", "moh") gives the one that stands for all. */
function wordsOf(name: string, range: TokenRange | null, tokens: readonly Token[], forms: ReadonlyMap<string, string>): readonly string[] {
  const words = (range === null ? null : tokenWords(name, range, tokens)) ?? name.toLowerCase().match(/[^\s.,]+/g) ?? [];
  for (let index = 0; index < words.length; index += 1) {
    const form = forms.get(words[index] ?? '');
    if (form !== undefined) words[index] = form;
  }
  return words;
}

/** The words of a name from its tokens; null where it is not made up of just these, with spaces, dots and commas in between. */
function tokenWords(name: string, { from, to }: TokenRange, tokens: readonly Token[]): string[] | null {
  const words: string[] = [];
  let at = 0;
  for (let index = from; index < to; index += 1) {
    const { text, lower, kind } = tokens[index] as Token;
    if (kind === 'punct') continue;
    if (!name.startsWith(text, at)) return null;
    at += text.length;
    if (at < name.length && !isBreak(name, at)) return null;
    while (at < name.length && isBreak(name, at)) at += 1;
    words.push(lower);
  }
  return at === name.length ? words : null;
}

function isBreak(name: string, at: number): boolean {
  const code = name.charCodeAt(at);
  return code === 32 || code === 44 || code === 46;
}

/** Of those whom a mention fits the holder of its office, else whose name begins with its first word, else the first. */
function findPerson(persons: readonly Person[], { mention, words }: Named): Person | null {
  let any: Person | null = null;
  let first: Person | null = null;
  for (const person of persons) {
    if (!isShortOf(words, person.words) || !officesAgree(person, mention, words)) continue;
    if (mention.officeId !== null && person.office?.officeId === mention.officeId) return person;
    any ??= person;
    // "Aras" is rather Aras Tammauni than Arsal Aras Tammauni; an office said with the name decides first.
    if (person.words[0] === words[0]) first ??= person;
  }
  return first ?? any;
}

/** "Lalu Rudi Hartanto berpamitan": behind "Lalu" stands a name that the article also gives without it. */
function sansAdverb(scanned: ScannedArticle, named: readonly Named[], { mention, words }: Named): boolean {
  if (words.length < 2 || mention.office !== null || !scanned.rules.titlesKept.has(words[0] ?? '')) return false;
  if (!scanned.article.sentences.some(({ from }) => from === mention.from)) return false;
  const rest = words.slice(1);
  return named.some((other) => other.mention !== mention && isSame(other.words, rest));
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

/** Every word of the short form stands in the long one, in order, slips allowed. */
function isShortOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || short.length > long.length) return false;
  let at = 0;
  for (let index = 0; index < short.length; index += 1) {
    const word = short[index] ?? '';
    // An initial fits many words: alone "Kholikurrahman" is not short for "Yayan K".
    while (at < long.length && (!sameNameWord(word, long[at] ?? '') || (short.length === 1 && word.length > 1 && long[at]?.length === 1))) at += 1;
    if (at === long.length) return false;
    at += 1;
  }
  return true;
}

/** Two offices of different regions, or of one region, are two persons unless the names are the same. */
function officesAgree(person: Person, mention: OfficialMention, said: readonly string[]): boolean {
  if (mention.office === null || person.office === null) return true;
  if (isSame(said, person.words)) return true;
  const region = mention.region?.code ?? null;
  const elsewhere = person.region !== null && region !== null && person.region !== region;
  const otherOffice = person.office.officeId !== mention.officeId && said.length > 1 && person.rank >= 40 && mention.rank >= 40;
  return !elsewhere && !otherOffice;
}

function addPerson(persons: Person[], { number, mention, words }: Named): Person {
  const person: Person = {
    id: persons.length,
    name: mention.name,
    words,
    office: null,
    acting: null,
    rank: 0,
    region: null,
    organisation: null,
    mentions: [number],
  };
  persons.push(person);
  return person;
}

function join(person: Person, mention: OfficialMention): void {
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
  const behind = scanned.tokens[mention.to];
  if (behind === undefined || !scanned.rules.anaphora.holds(behind)) return null;
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
  let found: Person | null = null;
  for (const person of persons) {
    if (person.office?.officeId !== mention.officeId) continue;
    if (region !== null && person.region !== null && region !== person.region) continue;
    if (mention.organisation !== null && mention.organisation.body !== person.organisation?.body) continue;
    if (found !== null) return null;
    found = person;
  }
  return found;
}
