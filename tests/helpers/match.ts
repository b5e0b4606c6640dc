// Matches single patterns against single lines.
import { CLASS_BITS, FIRST_NUMBER, MaskedSentence, OTHER_ITEM, PLAIN_WORD, SYMBOLS, type SymbolClass } from '../../src/frames/mask.js';
import { Matcher, makeProgram } from '../../src/frames/match-pattern.js';
import type { CompiledPattern } from '../../src/frames/pattern.js';
import { PhrasePlaces } from '../../src/frames/phrase-places.js';
import { NO_WORD } from '../../src/tokens/word.js';

/** Every match of a pattern, left to right: the item that it begins with, and the symbols in its slots. */
export function matchPattern(pattern: CompiledPattern, masked: MaskedSentence): { item: number; slots: Record<string, string> }[] {
  const phrases = new PhrasePlaces();
  const { rows } = makeProgram(pattern, phrases);
  const { slots: names } = pattern;
  const matcher = new Matcher(Int32Array.from(rows), phrases);
  phrases.settle();
  phrases.read(masked);
  matcher.read(masked);
  const matches: { item: number; slots: Record<string, string> }[] = [];
  for (let item = matcher.next(0, names.length, 0); item >= 0; item = matcher.next(0, names.length, item + 1)) {
    const filled = names.map((slot, place) => [slot, masked.symbols[matcher.filled[place]!]] as const);
    matches.push({ item, slots: Object.fromEntries(filled.filter((entry): entry is [string, string] => entry[1] !== undefined)) });
  }
  return matches;
}

/** A line of given items, symbols of mentions among them. */
export function lineOf(items: readonly string[]): MaskedSentence {
  const tokens = items.map((item, at) => {
    const kind = /^\p{L}/u.test(item) ? ('word' as const) : ('punct' as const);
    return { start: at, end: at, text: item, lower: item, kind, capital: false, spaced: true, begins: 0, word: NO_WORD };
  });
  const classOf = (item: string) => (Object.keys(SYMBOLS) as SymbolClass[]).find((name) => SYMBOLS[name] === item[0]);
  const classes = items.map((item, at) => {
    const kind = classOf(item);
    return kind === undefined ? (tokens[at]!.kind === 'word' ? PLAIN_WORD : OTHER_ITEM) : CLASS_BITS[kind];
  });
  const sources = items.map((item, at) => (classOf(item) === undefined ? at : item.charCodeAt(1) - FIRST_NUMBER));
  return new MaskedSentence(tokens, [], 'body', { from: 0, to: items.length, kind: 'body', index: 0, paragraph: 0 }, classes, sources);
}
