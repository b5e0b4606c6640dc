/** A pattern as a nondeterministic automaton over the items of a masked line, and whether one pattern implies another. */
import { type Element, isPassed, isWord } from './parse-pattern.js';
import { FILLER, sampleLines, tryAt } from './steps.js';

/** An item as a pattern sees it: the word or symbol, and the slot that it fills. */
interface Letter {
  readonly item: string;
  readonly slot: string | null;
}

type Test = (letter: Letter) => boolean;

interface Automaton {
  readonly steps: readonly { readonly from: number; readonly to: number; readonly test: Test }[];
  readonly empty: readonly { readonly from: number; readonly to: number }[];
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

/** More pairs of states than this are not looked at; the patterns then count as unrelated. */
const MOST_STATES = 20_000;

/**
 * True where every line that `narrow` matches is one that `wide` matches, too, with the same mentions in the same slots.
 *
 * @returns false also where the patterns are too large to tell
 */
export function implies(narrow: readonly Element[], wide: readonly Element[]): boolean {
  // Nearly all pairs differ on a sample already.
  if (!sampleLines(narrow).every((line) => matchesAlike(narrow, wide, line))) return false;
  const a = build(narrow, false);
  const b = build(wide, true);
  const letters = alphabet([...narrow, ...wide], [...a.steps, ...b.steps]);
  const stepA = mover(a, letters);
  const stepB = mover(b, letters);
  const accepts = (states: ReadonlySet<number>, { end }: Automaton) => states.has(end);
  const first = [closure(a, a.start), closure(b, b.start)] as const;
  const seen = new Set<string>();
  const open: (readonly [ReadonlySet<number>, ReadonlySet<number>])[] = [first];
  while (open.length > 0) {
    const [inA, inB] = open.pop()!;
    if (accepts(inA, a) && !accepts(inB, b)) return false;
    for (let letter = 0; letter < letters.length; letter += 1) {
      const nextA = stepA(inA, letter);
      if (nextA.size === 0) continue;
      const nextB = stepB(inB, letter);
      if (nextB.size === 0) return false;
      const key = `${[...nextA].sort().join()}|${[...nextB].sort().join()}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (seen.size > MOST_STATES) return false;
      open.push([nextA, nextB]);
    }
  }
  return true;
}

function matchesAlike(narrow: readonly Element[], wide: readonly Element[], line: readonly string[]): boolean {
  const wanted = JSON.stringify(Object.entries(tryAt(narrow, line, 0).slots ?? {}).sort());
  return line.some((_, start) => {
    const { slots } = tryAt(wide, line, start);
    return slots !== null && JSON.stringify(Object.entries(slots).sort()) === wanted;
  });
}

/** With `anywhere`, the pattern may begin and end inside what is read. */
function build(elements: readonly Element[], anywhere: boolean): Automaton {
  const steps: { from: number; to: number; test: Test }[] = [];
  const empty: { from: number; to: number }[] = [];
  let size = 1;
  const state = () => size++;
  const free: Test = ({ slot }) => slot === null;
  const start = 0;
  let at = start;
  if (anywhere) steps.push({ from: start, to: start, test: free });
  for (const element of elements) {
    const from = at;
    const once = (entry: number): number => {
      const exit = state();
      if (element.type === 'slot')
        steps.push({ from: entry, to: exit, test: ({ item, slot }) => slot === element.slot && element.symbols.includes(item[0] ?? ' ') });
      else if (element.type === 'gap') steps.push({ from: entry, to: exit, test: ({ item, slot }) => slot === null && isPassed(item, element.kind) });
      else for (const phrase of element.phrases) addPhrase(phrase, entry, exit);
      return exit;
    };
    const addPhrase = (phrase: readonly string[], entry: number, exit: number) => {
      let here = entry;
      for (const [index, word] of phrase.entries()) {
        const next = index === phrase.length - 1 ? exit : state();
        steps.push({ from: here, to: next, test: ({ item, slot }) => slot === null && isWord(item, word) });
        here = next;
      }
    };
    const least = element.type === 'gap' ? 0 : element.least;
    const ends = [from];
    for (let count = 0; count < element.most; count += 1) ends.push(once(ends.at(-1)!));
    at = state();
    for (const end of ends.slice(least)) empty.push({ from: end, to: at });
  }
  if (anywhere) steps.push({ from: at, to: at, test: free });
  return { steps, empty, start, end: at, size };
}

/** One letter for each way in which the tests of both automata can tell items apart. */
function alphabet(elements: readonly Element[], steps: Automaton['steps']): Letter[] {
  const words = new Set([FILLER, '§']);
  const slots = new Map<string, Set<string>>();
  for (const element of elements) {
    if (element.type === 'words') for (const word of element.phrases.flat()) words.add(word.replaceAll('*', FILLER));
    if (element.type === 'slot') for (const symbol of element.symbols) slots.set(element.slot, (slots.get(element.slot) ?? new Set()).add(symbol));
  }
  const letters: Letter[] = [...words].map((item) => ({ item, slot: null }));
  for (let code = 0xe001; code <= 0xe008; code += 1) letters.push({ item: `${String.fromCharCode(code)}`, slot: null });
  for (const [slot, symbols] of slots) for (const item of symbols) letters.push({ item, slot });
  const classes = new Map<string, Letter>();
  for (const letter of letters) {
    const row = steps.map(({ test }) => (test(letter) ? '1' : '0')).join('');
    if (!classes.has(row)) classes.set(row, letter);
  }
  return [...classes.values()];
}

/** States reached by a letter from a set of states, empty steps included. */
function mover(automaton: Automaton, letters: readonly Letter[]): (states: ReadonlySet<number>, letter: number) => ReadonlySet<number> {
  const closures = new Map<number, ReadonlySet<number>>();
  const closureOf = (state: number) => {
    const known = closures.get(state) ?? closure(automaton, state);
    closures.set(state, known);
    return known;
  };
  const table = letters.map((letter) => {
    const targets = new Map<number, number[]>();
    for (const { from, to, test } of automaton.steps) {
      if (!test(letter)) continue;
      const known = targets.get(from);
      if (known === undefined) targets.set(from, [to]);
      else known.push(to);
    }
    return targets;
  });
  return (states, letter) => {
    const reached = new Set<number>();
    for (const state of states) {
      for (const target of table[letter]?.get(state) ?? []) {
        if (!reached.has(target)) for (const next of closureOf(target)) reached.add(next);
      }
    }
    return reached;
  };
}

function closure({ empty }: Automaton, state: number): Set<number> {
  const reached = new Set([state]);
  // The empty steps are in building order, from front to back, so one pass reaches all.
  for (const { from, to } of empty) if (reached.has(from)) reached.add(to);
  return reached;
}
