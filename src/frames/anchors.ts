/** Tells which patterns can match a line at all, from the words that each of them needs. */
import type { Anchor } from './pattern.js';

/** A phrase of a list, filed under its first word. */
interface Filed {
  readonly list: number;
  readonly rest: readonly string[];
}

/**
 * The anchors of many patterns in one look-up. Each word of a line is looked up once, whatever the number of patterns,
 * and only those of which every list is met are worth trying.
 */
export class AnchorIndex {
  private readonly byFirst = new Map<string, Filed[]>();
  private readonly needs: readonly (readonly number[])[];
  /** The number of the line in which each list was met last: nothing has to be cleared between two lines. */
  private readonly met: Uint32Array;
  private line = 0;

  /** @param patterns the anchors of each pattern; patterns are known by their place in this list */
  constructor(patterns: readonly (readonly (readonly Anchor[])[])[]) {
    const lists = new Map<readonly Anchor[], number>();
    this.needs = patterns.map((anchors) => anchors.map((list) => lists.get(list) ?? this.file(list, lists)));
    this.met = new Uint32Array(lists.size);
  }

  private file(list: readonly Anchor[], lists: Map<readonly Anchor[], number>): number {
    const number = lists.size;
    lists.set(list, number);
    for (const [first = '', ...rest] of list) {
      const filed = this.byFirst.get(first);
      if (filed === undefined) this.byFirst.set(first, [{ list: number, rest }]);
      else filed.push({ list: number, rest });
    }
    return number;
  }

  /**
   * The patterns that a line may match.
   *
   * @param words lower-case words and symbols of the line
   * @returns the places of the patterns in the list, ascending
   */
  candidates(words: ReadonlySet<string>): number[] {
    this.meet(words);
    const found: number[] = [];
    for (let pattern = 0; pattern < this.needs.length; pattern += 1) if (this.isMet(pattern)) found.push(pattern);
    return found;
  }

  /** Whether there is any such pattern. */
  some(words: ReadonlySet<string>): boolean {
    this.meet(words);
    for (let pattern = 0; pattern < this.needs.length; pattern += 1) if (this.isMet(pattern)) return true;
    return false;
  }

  private meet(words: ReadonlySet<string>): void {
    this.line += 1;
    for (const word of words) {
      const filed = this.byFirst.get(word);
      if (filed === undefined) continue;
      for (const { list, rest } of filed) if (this.met[list] !== this.line && holdsAll(words, rest)) this.met[list] = this.line;
    }
  }

  private isMet(pattern: number): boolean {
    for (const list of this.needs[pattern] ?? []) if (this.met[list] !== this.line) return false;
    return true;
  }
}

function holdsAll(words: ReadonlySet<string>, wanted: readonly string[]): boolean {
  for (const word of wanted) if (!words.has(word)) return false;
  return true;
}
