/** Tells which of many patterns a masked sentence can match at all, without a look at the others. */
import type { CompiledRule } from '../rules/compiled-rules.js';
import type { MaskedSentence, Place } from './mask.js';
import { Matcher, makeProgram, type Program } from './match-pattern.js';
import type { CompiledPattern, PatternElement } from './pattern.js';
import { PhrasePlaces } from './phrase-places.js';

/** A pattern with its rule. */
export interface RulePattern {
  readonly rule: CompiledRule;
  readonly program: Program;
}

/** The patterns of all relation rules, each filed under the rarest of the elements that must stand in its lines. */
export class PatternIndex {
  private readonly phrases = new PhrasePlaces();
  private readonly patterns: readonly RulePattern[];
  /** By the number of an element the patterns that are filed under it. */
  private readonly byElement: number[][] = [];
  /** Patterns that are made of mentions alone. */
  private readonly wordless: number[] = [];
  private readonly found: number[] = [];
  readonly matcher = new Matcher();

  /** @param rules the relation rules; their patterns are known by their place among all */
  constructor(rules: readonly CompiledRule[]) {
    this.patterns = rules.flatMap((rule) => rule.patterns.map((pattern) => ({ rule, program: makeProgram(pattern, this.phrases) })));
    for (const [number, pattern] of rules.flatMap(({ patterns }) => patterns).entries()) {
      const rarest = rarestOf(pattern);
      if (rarest === null) this.wordless.push(number);
      else this.filedUnder(this.phrases.add(rarest).number).push(number);
    }
  }

  private filedUnder(element: number): number[] {
    const filed = this.byElement[element] ?? [];
    this.byElement[element] = filed;
    return filed;
  }

  /**
   * Reads a line, for the matcher, too.
   *
   * @param masked the line
   * @returns the places of the patterns that it may match, ascending; good until the next line is read
   */
  candidates(masked: MaskedSentence): readonly number[] {
    const { phrases, found } = this;
    phrases.read(masked);
    this.matcher.read(masked, phrases.line);
    let classes = 0;
    for (const bit of masked.classes) classes |= bit;
    found.length = 0;
    for (const { number } of phrases.met) this.gather(this.byElement[number] ?? [], classes, masked.place);
    this.gather(this.wordless, classes, masked.place);
    return found;
  }

  /** The pattern at a place. */
  at(number: number): RulePattern | undefined {
    return this.patterns[number];
  }

  private gather(filed: readonly number[], classes: number, place: Place): void {
    for (const number of filed) {
      const pattern = this.patterns[number];
      if (pattern?.rule.places.has(place) && this.fits(pattern.program, classes)) insert(this.found, number);
    }
  }

  private fits({ needed, fills }: Program, classes: number): boolean {
    for (const { line } of needed) if (line !== this.phrases.line) return false;
    for (const bits of fills) if ((bits & classes) === 0) return false;
    return true;
  }
}

/** Puts a number in its place among few others. */
function insert(numbers: number[], number: number): void {
  let at = numbers.length;
  while (at > 0 && (numbers[at - 1] ?? 0) > number) {
    numbers[at] = numbers[at - 1] ?? 0;
    at -= 1;
  }
  numbers[at] = number;
}

/** Words this short stand in every sentence ("di", "ke", "yang"). */
const SMALL_WORD = 4;

/** The element of words that must stand which few lines have: one without small words, and of few phrases. */
function rarestOf({ elements }: CompiledPattern): NonNullable<PatternElement['phrases']> | null {
  const words = elements.flatMap(({ phrases, least }) => (phrases === null || least === 0 ? [] : [phrases]));
  const common = ({ phrases }: { phrases: readonly (readonly string[])[] }) =>
    Number(phrases.some(({ length, 0: first = '' }) => length === 1 && first.length <= SMALL_WORD));
  return words.sort((a, b) => common(a) - common(b) || a.phrases.length - b.phrases.length)[0] ?? null;
}
