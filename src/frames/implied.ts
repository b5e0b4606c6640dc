/** Relations that an office states by itself: a "Kepala rombongan" leads the guests. */
import type { Mention, OfficialMention } from '../types.js';
import { FIRST_NUMBER, type MaskedSentence, SYMBOLS } from './mask.js';
import { Relation } from './relations.js';

const LEADS = 3;
const IS_GUEST = 2.5;

/**
 * Finds the relations that offices state by themselves.
 *
 * @param sentences masked sentences
 * @param becomes words in front of an office that somebody was made to hold ("menjadi")
 * @returns a leader and a direction relation for each head of a delegation
 */
export function impliedRelations(sentences: readonly MaskedSentence[], becomes: ReadonlySet<string>): Relation[] {
  const relations: Relation[] = [];
  const mentions = sentences[0]?.mentions ?? [];
  if (!mentions.some(headsDelegation)) return relations;
  for (const masked of sentences) {
    if (masked.place === 'quote') continue;
    const { from, to } = masked.sentence;
    for (let number = firstFrom(mentions, from); number < mentions.length; number += 1) {
      const mention = mentions[number];
      if (mention === undefined || mention.from >= to) break;
      if (!headsDelegation(mention)) continue;
      const leader = mention.name === null ? (holderNearby(masked, number, becomes) ?? number) : number;
      relations.push(implied(masked, 'leader.delegation-office', 'people', LEADS, 'leader', leader));
      relations.push(implied(masked, 'direction.delegation-office', 'direction', IS_GUEST, 'visitor', number));
    }
  }
  return relations;
}

function headsDelegation(mention: Mention): mention is OfficialMention {
  return mention.type === 'official' && mention.officeId !== null && mention.leads;
}

/** A relation as the rules make them, over no items. */
function implied(masked: MaskedSentence, rule: string, family: string, weight: number, slot: string, number: number): Relation {
  return new Relation(rule, family, weight, null, [slot], [number], masked, 0, 0);
}

/** The place of the first mention that starts at a token or behind it; mentions stand in text order. */
function firstFrom(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Ketua rombongan, Asisten X": the person behind; "X ditunjuk menjadi ketua rombongan": the person in front. */
function holderNearby(masked: MaskedSentence, number: number, becomes: ReadonlySet<string>): number | null {
  const at = masked.line.indexOf(SYMBOLS.office + String.fromCharCode(FIRST_NUMBER + number));
  if (at < 0) return null;
  const people = `[${SYMBOLS.person}${SYMBOLS.name}]`;
  const behind = new RegExp(`^..(?:(?: ,)? |(?: [^ ${SYMBOLS.person}${SYMBOLS.office}${SYMBOLS.name}][^ ]*){1,5} , )${people}(.)`, 'u').exec(
    masked.line.slice(at),
  );
  if (behind !== null) return (behind[1] ?? '').charCodeAt(0) - FIRST_NUMBER;
  const before = masked.line.slice(0, at);
  if (!becomes.has(before.trimEnd().split(' ').at(-1) ?? '')) return null;
  const front = [...before.matchAll(new RegExp(`${people}(.) (?:[^ ]+ ){1,5}$`, 'gu'))].at(-1);
  return front === undefined ? null : (front[1] ?? '').charCodeAt(0) - FIRST_NUMBER;
}
