/** Relations that an office states by itself: a "Kepala rombongan" leads the guests. */
import { FIRST_NUMBER, type MaskedSentence, SYMBOLS } from './mask.js';
import type { Relation } from './relations.js';

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
  for (const masked of sentences) {
    if (masked.place === 'quote') continue;
    for (const [number, mention] of masked.mentions.entries()) {
      if (mention.type !== 'official' || mention.officeId === null || !mention.leads) continue;
      if (mention.from < masked.sentence.from || mention.from >= masked.sentence.to) continue;
      const base = { value: null, masked, from: 0, to: 0 };
      const leader = mention.name === null ? (holderNearby(masked, number, becomes) ?? number) : number;
      relations.push({ ...base, rule: 'leader.delegation-office', family: 'people', weight: LEADS, slots: { leader } });
      relations.push({ ...base, rule: 'direction.delegation-office', family: 'direction', weight: IS_GUEST, slots: { visitor: number } });
    }
  }
  return relations;
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
