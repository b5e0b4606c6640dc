/** Takes away the parties that are no more than places. */
import { bodyIn } from '../mentions/body-in.js';
import type { Reading } from './reading.js';
import type { Relation } from './relations.js';
import { evidenceFor, type PartyKey, type SideScores } from './sides.js';

/**
 * Takes away places that are no parties: a province named only as the place of a kabupaten ("Banyuwangi, Jawa Timur"), a
 * town named only as the place of a province's body ("Surabaya"), and the capital, where only ministries are.
 *
 * @param reading the article
 * @param scores scores of all that was named as a side
 * @returns the scores of those that may be a side
 */
export function dropPlaces(reading: Reading, scores: SideScores): SideScores {
  const acting = actingIn(reading);
  const visitorPlaces = placesOn(reading, scores, scores.visitor, acting);
  const hostPlaces = placesOn(reading, scores, scores.host, acting);
  if (visitorPlaces.length === 0 && hostPlaces.length === 0) return scores;
  return { visitor: drop(scores.visitor, visitorPlaces), host: drop(scores.host, hostPlaces), evidence: scores.evidence };
}

function placesOn(reading: Reading, scores: SideScores, side: ReadonlyMap<PartyKey, number>, acting: readonly PartyKey[]): PartyKey[] {
  const places: PartyKey[] = [];
  for (const key of side.keys()) if (!acting.includes(key) && isPlace(reading, scores, key, acting)) places.push(key);
  return places;
}

function isPlace(reading: Reading, scores: SideScores, key: PartyKey, acting: readonly PartyKey[]): boolean {
  if (key === reading.rules.regions.capital) return true;
  if (!key.includes('.') && !key.includes('|') && !statedOutright(scores, key)) return true;
  for (const other of scores.visitor.keys()) if (isWithin(other, key)) return true;
  for (const other of scores.host.keys()) if (isWithin(other, key)) return true;
  for (const other of acting) if (isWithin(key, other)) return true;
  return false;
}

function drop(side: ReadonlyMap<PartyKey, number>, places: readonly PartyKey[]): ReadonlyMap<PartyKey, number> {
  if (places.length === 0) return side;
  const kept = new Map<PartyKey, number>();
  for (const [key, score] of side) if (!places.includes(key)) kept.set(key, score);
  // "ke Bali", and further on "ke Kabupaten Tabanan": what is told of the province is told of its one kabupaten.
  for (const place of places) {
    const within = [...kept.keys()].filter((other) => isWithin(other, place));
    const [only] = within;
    if (within.length === 1 && only !== undefined) kept.set(only, (kept.get(only) ?? 0) + (side.get(place) ?? 0));
  }
  return kept;
}

/** The parties that an official or a body of theirs acts for. */
function actingIn({ scanned: { mentions }, parties }: Reading): PartyKey[] {
  const acting: PartyKey[] = [];
  for (let number = 0; number < mentions.length; number += 1) {
    const key = parties[number] ?? null;
    if (key === null || acting.includes(key)) continue;
    const mention = mentions[number];
    if (mention?.type !== 'official' && mention?.type !== 'organisation') continue;
    // "Camat Denpasar Selatan" acts for no more than his district.
    if (mention.type === 'organisation' || bodyIn(mention)?.kind !== 'district') acting.push(key);
  }
  return acting;
}

/** Whether a region lies in another one. */
function isWithin(key: PartyKey, other: PartyKey): boolean {
  return key.length > other.length && key.charAt(other.length) === '.' && key.startsWith(other);
}

/** Some statement names both sides and this party as one of them. */
function statedOutright(scores: SideScores, key: PartyKey): boolean {
  return evidenceFor(scores, 'visitor', key).some(namesBothOutright) || evidenceFor(scores, 'host', key).some(namesBothOutright);
}

function namesBothOutright(relation: Relation): boolean {
  const { weight, masked } = relation;
  if (weight < 2.5 || relation.slot('visitor') < 0 || relation.slot('host') < 0) return false;
  return masked.place === 'title' || masked.sentence.index <= 3;
}
