// Matches single patterns against single lines.
import { FIRST_NUMBER, MaskedSentence, SYMBOLS, type SymbolClass } from '../../src/frames/mask.js';
import { Matcher, makeProgram } from '../../src/frames/match-pattern.js';
import type { CompiledPattern } from '../../src/frames/pattern.js';
import { PhrasePlaces } from '../../src/frames/phrase-places.js';

/** Every match of a pattern, left to right: the item that it begins with, and the symbols in its slots. */
export function matchPattern(pattern: CompiledPattern, masked: MaskedSentence): { item: number; slots: Record<string, string> }[] {
  const phrases = new PhrasePlaces();
  const program = makeProgram(pattern, phrases);
  const matcher = new Matcher();
  phrases.read(masked);
  matcher.read(masked, phrases.line);
  const matches: { item: number; slots: Record<string, string> }[] = [];
  for (let item = matcher.next(program, 0); item >= 0; item = matcher.next(program, item + 1)) {
    const filled = program.slots.map((slot, place) => [slot, masked.symbols[matcher.filled[place]!]] as const);
    matches.push({ item, slots: Object.fromEntries(filled.filter((entry): entry is [string, string] => entry[1] !== undefined)) });
  }
  return matches;
}

/** A line of given items, symbols of mentions among them. */
export function lineOf(items: readonly string[]): MaskedSentence {
  const masked = new MaskedSentence([], 'body', { from: 0, to: items.length, kind: 'body', index: 0, paragraph: 0 });
  for (const [index, item] of items.entries()) {
    const kind = (Object.keys(SYMBOLS) as SymbolClass[]).find((name) => SYMBOLS[name] === item[0]);
    if (kind === undefined) masked.addWord(item, index, /^\p{L}/u.test(item) ? 'word' : 'punct');
    else masked.addMention({ from: index, to: index + 1 }, item.charCodeAt(1) - FIRST_NUMBER, kind);
  }
  return masked;
}
