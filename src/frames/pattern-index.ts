/** Tells which of many patterns a masked sentence can match at all, without a look at the others. */
import type { CompiledRule } from '../rules/compiled-rules.js';
import type { Lexicon } from '../tokens/lexicon.js';
import type { MaskedSentence, Place } from './mask.js';
import { Matcher, makeProgram } from './match-pattern.js';
import type { CompiledPattern, Phrases } from './pattern.js';
import { PhrasePlaces } from './phrase-places.js';

/** A pattern with its rule. */
export interface RulePattern {
  readonly rule: CompiledRule;
  readonly slots: readonly string[];
  /** Where the matcher finds its elements. */
  readonly row: number;
}

const PLACE_BITS: Readonly<Record<Place, number>> = { title: 1, body: 2, quote: 4 };

/**
 * The patterns of all relation rules, each filed under the rarest of the elements that must stand in its lines. As in
 * `phrase-places.ts`, what is read for every line lies in a few rows of numbers.
 */
export class PatternIndex {
  private readonly phrases = new PhrasePlaces();
  private readonly patterns: readonly RulePattern[];
  /** By the number of an element where the patterns that are filed under it begin in `filed`. */
  private readonly filedAt: Int32Array;
  private readonly filed: Int32Array;
  /** Patterns that are made of mentions alone. */
  private readonly wordless: readonly number[];
  /** What each pattern needs begins here in `needs`: the bits of its places, then elements, or classes as their bits turned round. */
  private readonly needsAt: Int32Array;
  private readonly needs: Int32Array;
  /** The patterns that the line read last may match, ascending, and how many they are. */
  private readonly found: number[] = [];
  private foundCount = 0;
  readonly matcher: Matcher;

  /** @param rules the relation rules; their patterns are known by their place among all */
  constructor(rules: readonly CompiledRule[]) {
    const patterns: RulePattern[] = [];
    const rows: number[] = [];
    const needs: number[] = [];
    const needsAt: number[] = [];
    const byElement: number[][] = [];
    const wordless: number[] = [];
    for (const rule of rules) {
      for (const pattern of rule.patterns) {
        const program = makeProgram(pattern, this.phrases);
        const rarest = rarestOf(pattern);
        const filed = rarest === null ? wordless : (byElement[this.phrases.add(rarest)] ?? []);
        if (rarest !== null) byElement[this.phrases.add(rarest)] = filed;
        filed.push(patterns.length);
        patterns.push({ rule, slots: pattern.slots.map(asKey), row: rows.length });
        rows.push(...program.rows);
        needsAt.push(needs.length);
        needs.push(
          [...rule.places].reduce((bits, place) => bits | PLACE_BITS[place], 0),
          ...program.needed,
          ...program.fills.map((bits) => ~bits),
        );
      }
    }
    this.patterns = patterns;
    this.wordless = wordless;
    this.needsAt = Int32Array.from([...needsAt, needs.length]);
    this.needs = Int32Array.from(needs);
    this.phrases.settle();
    this.filedAt = new Int32Array(byElement.length + 1);
    for (let element = 0; element < byElement.length; element += 1) {
      const filed = byElement[element]?.length ?? 0;
      this.filedAt[element + 1] = (this.filedAt[element] ?? 0) + filed;
      if (filed > 0) this.phrases.lead(element);
    }
    this.filed = Int32Array.from(byElement.flat());
    this.matcher = new Matcher(Int32Array.from(rows), this.phrases);
  }

  /** Enters the words of all patterns, so that the words of a token know their codes. */
  enter(lexicon: Lexicon): void {
    this.phrases.enter(lexicon);
  }

  /** One of the patterns that the line read last may match. */
  candidate(place: number): RulePattern | undefined {
    return this.patterns[this.found[place] ?? -1];
  }

  /**
   * Reads a line, for the matcher, too.
   *
   * @param masked the line
   * @returns how many patterns it may match; see `candidate`
   */
  read(masked: MaskedSentence): number {
    const { phrases, filedAt, filed, wordless } = this;
    phrases.read(masked);
    this.matcher.read(masked);
    const place = PLACE_BITS[masked.place];
    this.foundCount = 0;
    for (let index = 0; index < phrases.metCount; index += 1) {
      const element = phrases.met[index] ?? 0;
      const end = filedAt[element + 1] ?? 0;
      for (let at = filedAt[element] ?? end; at < end; at += 1) this.consider(filed[at] ?? 0, place, masked.held);
    }
    for (const number of wordless) this.consider(number, place, masked.held);
    return this.foundCount;
  }

  private consider(number: number, place: number, held: number): void {
    const { needs, needsAt, phrases } = this;
    const from = needsAt[number] ?? 0;
    const to = needsAt[number + 1] ?? 0;
    if (((needs[from] ?? 0) & place) === 0) return;
    for (let at = from + 1; at < to; at += 1) {
      const need = needs[at] ?? 0;
      if (need < 0 ? (~need & held) === 0 : !phrases.holds(need)) return;
    }
    this.insert(number);
  }

  /** Puts a number in its place among few others. */
  private insert(number: number): void {
    const { found } = this;
    let at = this.foundCount;
    this.foundCount += 1;
    while (at > 0 && (found[at - 1] ?? 0) > number) {
      found[at] = found[at - 1] ?? 0;
      at -= 1;
    }
    found[at] = number;
  }
}

/** The same name as one string, wherever a rule spells it: a key is told from another one without a look at its letters. */
function asKey(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}

/** Words this short stand in every sentence ("di", "ke", "yang"). */
const SMALL_WORD = 4;

/** The phrases that must stand which few lines have: without small words, and few. */
function rarestOf({ elements }: CompiledPattern): Phrases | null {
  const words = elements.flatMap(({ phrases, least }) => (phrases === null || least === 0 ? [] : [phrases]));
  const common = ({ phrases }: Phrases) => Number(phrases.some(({ length, 0: first = '' }) => length === 1 && first.length <= SMALL_WORD));
  return words.sort((a, b) => common(a) - common(b) || a.phrases.length - b.phrases.length)[0] ?? null;
}
