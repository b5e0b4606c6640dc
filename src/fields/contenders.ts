/** Weighs who may hold a role: those whom statements give it to, and those who stood in for them. */
import { coordinated } from '../frames/coordination.js';
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import { partyOf } from '../frames/sides.js';
import type { Person } from '../resolve/persons.js';
import { sortFew } from '../resolve/sort-few.js';
import type { Mention } from '../types.js';
import { listedBefore } from './lists.js';
import type { SideBook } from './person-sides.js';
import { sortedRelations } from './sorted-relations.js';

/** A person, or an office without a holder's name, with the evidence for a role. */
export interface Contender {
  readonly person: Person | null;
  readonly number: number;
  score: number;
}

type Role = 'leader' | 'receiver' | 'proxy';

/**
 * Weighs who may hold a role.
 *
 * @param reading the article
 * @param frame the visit
 * @param role the role, as the slots of the rules name it
 * @param barred mentions that cannot hold it
 * @returns those with evidence, best first, in units of the rule weights
 */
export function contenders(reading: Reading, frame: Frame, role: Role, barred: ReadonlySet<number> | null = null): Contender[] {
  const sorted = sortedRelations(reading);
  const found: Contender[] = [];
  for (const relation of sorted[role]) {
    const number = relation.slot(role);
    if (role === 'leader' && sorted.receivingLeaders.includes(number)) continue;
    // A leader leads the whole trip; a receiver receives at his own stop.
    if ((role === 'receiver' || frame.guestsDiffer) && frame.scope.foreign.has(relation.masked.sentence.index)) continue;
    const weight = barred?.has(number) ? 0 : relation.weight * (relation.masked.place === 'quote' ? 0.5 : 1);
    for (const each of subjectsOf(reading, relation, role, number)) addContender(reading, found, each, weight);
  }
  return sortFew(found, bestFirst);
}

function bestFirst(a: Contender, b: Contender): number {
  return b.score - a.score || (b.person?.rank ?? 0) - (a.person?.rank ?? 0) || a.number - b.number;
}

/** Mentions of all those to whom a statement gives the role, each once. */
function subjectsOf(reading: Reading, relation: Relation, role: Role, number: number): Iterable<number> {
  if (role !== 'leader') return coordinated(reading, relation.masked, number);
  const subject = accompanied(reading, relation, number);
  // "Bupati dan Ketua DPRD A boyong jajarannya": both offices are the subject.
  const subjects = coordinated(reading, relation.masked, subject);
  // "Ketua TP PKK A dan Ketua I B melakukan kunjungan": of two subjects the higher office leads.
  const listed = listedBefore(reading, relation.masked, subject);
  return listed.length === 0 ? subjects : new Set([...subjects, ...listed]);
}

/** "Ketua A didampingi Wakil Ketua B melakukan kunjungan": whom the one next to the verb accompanies is its subject. */
function accompanied(reading: Reading, relation: Relation, number: number): number {
  const { mentions } = reading.scanned;
  if (!reading.personOf.has(number)) return number;
  for (const pair of sortedRelations(reading).pairs) {
    if (pair.masked !== relation.masked || pair.slot('companion') !== number) continue;
    const lead = pair.slot('lead');
    return (mentions[lead]?.from ?? 0) > (mentions[number]?.from ?? 0) ? number : lead;
  }
  return number;
}

function addContender(reading: Reading, found: Contender[], number: number, weight: number): void {
  const person = reading.personOf.get(number) ?? null;
  if (reading.scanned.mentions[number]?.type !== 'official') return;
  for (const contender of found) {
    if (contender.person !== person || (person === null && !isSameOffice(reading, contender.number, number))) continue;
    contender.score += weight;
    return;
  }
  found.push({ person, number, score: weight });
}

function isSameOffice(reading: Reading, one: number, other: number): boolean {
  const { mentions } = reading.scanned;
  return officeIdOf(mentions[one]) === officeIdOf(mentions[other]) && partyOf(reading, one) === partyOf(reading, other);
}

function officeIdOf(mention: Mention | undefined): string | null {
  return mention?.type === 'official' ? mention.officeId : null;
}

/** Those who stood in for somebody, and for whom. */
interface StandIns {
  readonly proxies: readonly Contender[];
  /** Ids of the superiors. */
  readonly superiors: ReadonlySet<number>;
}

const NONE: StandIns = { proxies: [], superiors: new Set() };

/** Those who stood in for a superior of one side, and the superiors: "Bupati B, melalui Asisten II ...". */
export function standIns(reading: Reading, frame: Frame, sides: SideBook, side: 'visitor' | 'host'): StandIns {
  const relations = sortedRelations(reading).proxy;
  if (relations.length === 0) return NONE;
  const superiors = new Set<number>();
  const numbers = new Set<number>();
  for (const relation of relations) {
    const superiorSlot = relation.slot('superior');
    const person = reading.personOf.get(relation.slot('proxy'));
    if (person === undefined) continue;
    // "Ketua TP PKK, diwakili Ketua I TP PKK Kabupaten A": an office of either side is that of the proxy who names his region.
    const own = person.region === null ? null : sides.sideOf(person);
    const ofSuperior = superiorSlot < 0 ? null : sides.sideOfMention(superiorSlot);
    if ((own ?? ofSuperior ?? sides.sideOf(person)) !== side) continue;
    numbers.add(person.id);
    const superior = reading.personOf.get(superiorSlot);
    if (superior !== undefined && superior.id !== person.id) superiors.add(superior.id);
  }
  return { proxies: contenders(reading, frame, 'proxy').filter(({ person }) => person !== null && numbers.has(person.id)), superiors };
}
