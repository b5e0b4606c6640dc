/** Weighs who may hold a role: those whom statements give it to, and those who stood in for them. */
import { coordinated } from '../frames/coordination.js';
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import { partyOf } from '../frames/sides.js';
import type { Person } from '../resolve/persons.js';
import { listedBefore } from './lists.js';
import { leadersOfReceivers, type SideBook } from './person-sides.js';

/** A person, or an office without a holder's name, with the evidence for a role. */
export interface Contender {
  readonly person: Person | null;
  readonly number: number;
  score: number;
}

/**
 * Weighs who may hold a role.
 *
 * @param reading the article
 * @param frame the visit
 * @param slot the role, as the slots of the rules name it
 * @param weigh a factor for each mention, 0 for one that cannot hold the role
 * @returns those with evidence, best first, in units of the rule weights
 */
export function contenders(reading: Reading, frame: Frame, slot: string, weigh: (number: number) => number): Contender[] {
  const found = new Map<string, Contender>();
  const receiving = leadersOfReceivers(reading);
  for (const relation of reading.relations) {
    const number = relation.slots[slot];
    if (number === undefined) continue;
    if (slot === 'leader' && receiving.has(number)) continue;
    // A leader leads the whole trip; a receiver receives at his own stop.
    if ((slot === 'receiver' || frame.guestsDiffer) && frame.scope.foreign.has(relation.masked.sentence.index)) continue;
    const weight = relation.weight * weigh(number) * (relation.masked.place === 'quote' ? 0.5 : 1);
    // "Bupati dan Ketua DPRD A boyong jajarannya": both offices are the subject.
    const subject = slot === 'leader' ? accompanied(reading, relation, number) : number;
    // "Ketua TP PKK A dan Ketua I B melakukan kunjungan": of two subjects the higher office leads.
    const listed = slot === 'leader' ? listedBefore(reading, relation.masked, subject) : [];
    for (const each of new Set([...coordinated(reading, relation.masked, subject), ...listed])) addContender(reading, found, each, weight);
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (b.person?.rank ?? 0) - (a.person?.rank ?? 0) || a.number - b.number);
}

/** "Ketua A didampingi Wakil Ketua B melakukan kunjungan": whom the one next to the verb accompanies is its subject. */
function accompanied(reading: Reading, relation: Relation, number: number): number {
  const person = reading.personOf.get(number);
  const beside = reading.relations.find(
    ({ masked, slots }) => masked === relation.masked && slots.lead !== undefined && slots.companion !== undefined && slots.companion === number,
  );
  const lead = beside?.slots.lead;
  return person === undefined || lead === undefined || (reading.scanned.mentions[lead]?.from ?? 0) > (reading.scanned.mentions[number]?.from ?? 0)
    ? number
    : lead;
}

function addContender(reading: Reading, found: Map<string, Contender>, number: number, weight: number): void {
  const person = reading.personOf.get(number) ?? null;
  const mention = reading.scanned.mentions[number];
  if (mention?.type !== 'official') return;
  const key = person === null ? `office ${mention.officeId} ${partyOf(reading, number)}` : `person ${person.id}`;
  const contender = found.get(key) ?? { person, number, score: 0 };
  contender.score += weight;
  found.set(key, contender);
}

/** Those who stood in for a superior of one side, and the superiors: "Bupati B, melalui Asisten II ...". */
export function standIns(reading: Reading, frame: Frame, sides: SideBook, side: 'visitor' | 'host'): { proxies: Contender[]; superiors: ReadonlySet<number> } {
  const superiors = new Set<number>();
  const numbers = new Set<number>();
  for (const { slots } of reading.relations) {
    const person = slots.proxy === undefined ? undefined : reading.personOf.get(slots.proxy);
    if (person === undefined || slots.proxy === undefined) continue;
    // "Ketua TP PKK, diwakili Ketua I TP PKK Kabupaten A": an office of either side is that of the proxy who names his region.
    const own = person.region === null ? null : sides.sideOf(person);
    const ofSuperior = slots.superior === undefined ? null : sides.sideOfMention(slots.superior);
    if ((own ?? ofSuperior ?? sides.sideOf(person)) !== side) continue;
    numbers.add(person.id);
    const superior = slots.superior === undefined ? undefined : reading.personOf.get(slots.superior);
    if (superior !== undefined && superior.id !== person.id) superiors.add(superior.id);
  }
  return { proxies: contenders(reading, frame, 'proxy', () => 1).filter(({ person }) => person !== null && numbers.has(person.id)), superiors };
}
