/** One place in an article that no rule knows. */
import type { Span } from '../types.js';

export const GAP_KINDS = ['body', 'office', 'place', 'before-region', 'acronym', 'abbreviation', 'verb'] as const;
export type GapKind = (typeof GAP_KINDS)[number];

export interface GapHit extends Span {
  readonly kind: GapKind;
  /** What is unknown: the words as they stand, or the stem of a verb. */
  readonly text: string;
}
