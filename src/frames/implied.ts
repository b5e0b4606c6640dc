/** Relations that an office states by itself: a "Kepala rombongan" leads the guests. */
import type { MaskedSentence } from './mask.js';
import type { Relation } from './relations.js';

const LEADS = 3;
const IS_GUEST = 2.5;

/**
 * Finds the relations that offices state by themselves.
 *
 * @param sentences masked sentences
 * @returns a leader and a direction relation for each head of a delegation
 */
export function impliedRelations(sentences: readonly MaskedSentence[]): Relation[] {
  const relations: Relation[] = [];
  for (const masked of sentences) {
    if (masked.place === 'quote') continue;
    for (const [number, mention] of masked.mentions.entries()) {
      if (mention.type !== 'official' || mention.officeId === null || !mention.leads) continue;
      if (mention.from < masked.sentence.from || mention.from >= masked.sentence.to) continue;
      const base = { value: null, masked, from: 0, to: 0 };
      relations.push({ ...base, rule: 'leader.delegation-office', family: 'people', weight: LEADS, slots: { leader: number } });
      relations.push({ ...base, rule: 'direction.delegation-office', family: 'direction', weight: IS_GUEST, slots: { visitor: number } });
    }
  }
  return relations;
}
