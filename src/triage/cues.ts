/** The words that rules need to tell of a visit, filed for a look-up in raw texts. */
import { OUTRIGHT, sideSlots } from '../frames/outright.js';
import type { Need } from '../frames/pattern.js';
import { digestOf, type SoughtWords } from './raw-words.js';
import type { TriageSources } from './triage.js';

/** A phrase by the words behind its first one, with what is met where it stands. */
export interface Cue {
  readonly rest: readonly string[];
  /** The place of the condition that is met. */
  readonly condition: number;
  /** Items behind the phrase within which a mention must begin; null where none need stand there. */
  readonly reach: number | null;
}

/** What texts must hold that tell of a visit: for one of the patterns, all of its conditions. */
export class CueIndex implements SoughtWords {
  /** How many conditions there are. */
  readonly size: number;
  /** The places of the conditions that each pattern needs. */
  readonly patterns: readonly (readonly number[])[];
  /** Letters of the longest first word. */
  readonly longest: number;
  private readonly byDigest: ReadonlyMap<number, readonly Cue[]>;

  /** @param sources compiled rules */
  constructor(sources: CueSources) {
    const { conditions, patterns } = gatherConditions(sources);
    this.size = conditions.length;
    this.patterns = patterns;
    const byFirst = fileCues(conditions);
    this.longest = Math.max(...[...byFirst.keys()].map(({ length }) => length));
    this.byDigest = byDigest(byFirst);
  }

  /** The first words of all cues, by their digests; see `raw-words.ts`. */
  digests(): Iterable<number> {
    return this.byDigest.keys();
  }

  /** The cues that begin with the word of this digest. */
  cuesOf(digest: number): readonly Cue[] | undefined {
    return this.byDigest.get(digest);
  }
}

type CueSources = Pick<TriageSources, 'relations' | 'offices' | 'leaders' | 'visitWords'>;

interface Conditions {
  readonly conditions: readonly Need[];
  /** The places of the conditions that each pattern needs. */
  readonly patterns: readonly (readonly number[])[];
}

/** What each name of a visit, each head of a delegation and each pattern that says outright who came or received needs. */
function gatherConditions({ relations, offices, leaders, visitWords }: CueSources): Conditions {
  const heads = offices.phrasesOf(({ id }) => leaders.has(id));
  const conditions: Need[] = [{ anchors: [...visitWords.phrasesOf(() => true), ...heads], reach: null }];
  const patterns = [[0]];
  const known = new Map<readonly (readonly string[])[], Map<number | null, number>>();
  for (const { family, weight, patterns: own } of relations) {
    for (const { slots, needs } of own) {
      if (weight < OUTRIGHT || !sideSlots(family).some((slot) => slots.includes(slot))) continue;
      patterns.push(
        selective(needs.filter(isSpelt)).map((need) => {
          const places = known.get(need.anchors) ?? new Map<number | null, number>();
          known.set(need.anchors, places);
          const place = places.get(need.reach) ?? conditions.push(need) - 1;
          places.set(need.reach, place);
          return place;
        }),
      );
    }
  }
  return { conditions, patterns };
}

/** Marks and figures are no words that a text is searched for: what needs them may stand in any. */
function isSpelt({ anchors }: Need): boolean {
  return anchors.every(([first = '']) => LETTERS.test(first));
}

const LETTERS = /^[a-z]+$/;

/** Words this short stand in every sentence ("di", "ke", "yang") and tell little. */
const SMALL_WORD = 4;

function selective(needs: readonly Need[]): readonly Need[] {
  const rare = needs.filter(({ anchors }) => anchors.every((words) => words.length > 1 || (words[0]?.length ?? 0) > SMALL_WORD));
  return rare.length > 0 ? rare : needs;
}

function fileCues(conditions: readonly Need[]): Map<string, Cue[]> {
  const cues = new Map<string, Cue[]>();
  for (const [condition, { anchors, reach }] of conditions.entries()) {
    const longest = new Map<string, number>();
    for (const { 0: first = '', length } of anchors) longest.set(first, Math.max(length, longest.get(first) ?? 0));
    for (const [first = '', ...rest] of anchors) {
      // A longer phrase with the same first word may be the one that stands here: its words come before the mention, too.
      const filed = cues.get(first) ?? [];
      filed.push({ rest, condition, reach: reach === null ? null : reach + (longest.get(first) ?? 0) - rest.length - 1 });
      cues.set(first, filed);
    }
  }
  return cues;
}

/** Words with the same digest are met together: what is met in excess only leaves more to the pipeline. */
function byDigest(byFirst: ReadonlyMap<string, readonly Cue[]>): Map<number, Cue[]> {
  const cues = new Map<number, Cue[]>();
  for (const [word, filed] of byFirst) {
    const digest = digestOf(word);
    cues.set(digest, [...(cues.get(digest) ?? []), ...filed]);
  }
  return cues;
}
