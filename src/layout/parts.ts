/** Parts an overlong page, so that reading it takes time in proportion to its length. */
import type { Block } from '../types.js';

/**
 * Longest stretch, in UTF-16 code units, that is read as one article: some ten times the usual one. What holds an
 * article together (its persons, its regions, its visits) is compared each with each, which a file of many articles
 * in a row would pay for with the square of its length, for nothing.
 */
export const LONGEST_PART = 20_000;

/**
 * Parts the blocks of a page.
 *
 * @param text decoded article text
 * @param blocks its blocks, in order
 * @returns the same blocks in groups; a page of usual length is one group, and a block that alone is too long is cut
 */
export function partBlocks(text: string, blocks: readonly Block[]): readonly (readonly Block[])[] {
  if (text.length <= LONGEST_PART) return [blocks];
  let part: Block[] = [];
  let room = LONGEST_PART;
  const parts = [part];
  for (const block of blocks.flatMap((long) => cutBlock(text, long))) {
    const size = block.end - block.start;
    if (size > room && part.length > 0) {
      part = [];
      room = LONGEST_PART;
      parts.push(part);
    }
    part.push(block);
    room -= size;
  }
  return parts;
}

/** Where a piece may end, the best first: behind a sentence, behind white space, behind anything that is no word. */
const BORDERS = [/[.!?…]["”’')\]]*\s/g, /\s/g, /[^\p{L}\p{M}\d]/gu];
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/** Cuts at the best border in the second half of a piece, and within a word only where there is none. */
function cutBlock(text: string, { kind, start, end }: Block): Block[] {
  const pieces: Block[] = [];
  let from = start;
  while (end - from > LONGEST_PART) {
    const to = from + pieceLength(text.slice(from, from + LONGEST_PART).replace(HALF_A_CHARACTER, ''));
    pieces.push({ kind, start: from, end: to });
    from = to;
  }
  pieces.push({ kind, start: from, end });
  return pieces;
}

function pieceLength(longest: string): number {
  const half = LONGEST_PART / 2;
  const rest = longest.slice(half);
  for (const border of BORDERS) {
    const last = [...rest.matchAll(border)].at(-1);
    if (last !== undefined) return half + last.index + last[0].length;
  }
  return longest.length;
}
