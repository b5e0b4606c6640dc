/**
 * Reads a relation pattern into its elements, so that the checks can reason about it.
 * `frames/pattern.ts` compiles the same language for the pipeline; a test holds the two together.
 */
import { CLASS_BITS, SYMBOLS, type SymbolClass } from '../../frames/mask.js';
import type { CompiledPattern } from '../../frames/pattern.js';
import type { PhrasesFile } from '../schema.js';

/** `...4` passes over anything, `~4` not over parties, `_4` over plain words only. */
export type GapKind = '...' | '~' | '_';

interface Repeat {
  readonly least: 0 | 1;
  readonly most: 1 | 3;
}

export interface Gap {
  readonly type: 'gap';
  readonly kind: GapKind;
  readonly most: number;
}

export interface Slot extends Repeat {
  readonly type: 'slot';
  readonly slot: string;
  /** First letters of the symbols that fill it. */
  readonly symbols: string;
}

export interface Words extends Repeat {
  readonly type: 'words';
  /** Phrases, word by word, longest first as they are tried. */
  readonly phrases: readonly (readonly string[])[];
  readonly lists: readonly string[];
}

/** An element with its offset in the pattern. */
export type Element = (Gap | Slot | Words) & { readonly at: number; readonly text: string };

const ELEMENT = /\{[^}]*\}[?+]?|\([^)]*\)[?+]?|\S+/g;
const PARTY_CLASSES: readonly SymbolClass[] = ['person', 'office', 'organisation', 'region'];

const PARTIES = PARTY_CLASSES.map((name) => SYMBOLS[name]).join('');

/**
 * Reads a pattern that compiles.
 *
 * @param source the pattern
 * @param lists named phrase lists
 * @param symbolsOf first letters of the symbols of a slot class, taken from the compiled pattern
 */
export function parsePattern(source: string, lists: PhrasesFile, symbolsOf: (slot: string) => string): Element[] {
  return [...source.matchAll(ELEMENT)].map(({ 0: text, index: at }) => ({ ...parseElement(text, lists, symbolsOf), at, text }));
}

function parseElement(text: string, lists: PhrasesFile, symbolsOf: (slot: string) => string): Gap | Slot | Words {
  const gap = /^(~|_|\.\.\.)(\d+)$/.exec(text);
  if (gap !== null) return { type: 'gap', kind: gap[1] as GapKind, most: Number(gap[2]) };
  const mark = /[?+]$/.exec(text)?.[0] ?? '';
  const repeat: Repeat = { least: mark === '?' ? 0 : 1, most: mark === '+' ? 3 : 1 };
  const bare = mark === '' ? text : text.slice(0, -1);
  const slot = /^\{([a-z_]+):/.exec(bare)?.[1];
  if (slot !== undefined) return { type: 'slot', slot, symbols: symbolsOf(slot), ...repeat };
  const alternatives = bare.replace(/^\(|\)$/g, '').split('|');
  const named = alternatives.filter((phrase) => phrase.startsWith('@')).map((name) => name.slice(1));
  const phrases = alternatives.flatMap((phrase) => (phrase.startsWith('@') ? (lists[phrase.slice(1)] ?? []) : [phrase]));
  const tried = [...phrases].sort((a, b) => b.length - a.length);
  return { type: 'words', phrases: tried.map((phrase) => phrase.trim().split(/\s+/)), lists: named, ...repeat };
}

/** True where an item of a masked line is the word of a pattern; `kunjung*` is any word that starts so. */
export function isWord(item: string, word: string): boolean {
  if (!word.includes('*')) return item === word;
  const parts = word.split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (item.length < first.length + last.length || !item.startsWith(first) || !item.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = item.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= item.length - last.length;
}

/** True where a gap of the kind passes over an item. */
export function isPassed(item: string, kind: GapKind): boolean {
  if (kind === '...') return true;
  return kind === '~' ? !isParty(item) : /^\p{L}/u.test(item);
}

/** True where an item is a mention that a gap of the kind `~` does not pass over. */
export function isParty(item: string): boolean {
  return PARTIES.includes(item[0] ?? ' ');
}

/** The symbols of each slot of a compiled pattern. */
export function slotSymbols({ elements, slots }: CompiledPattern): (slot: string) => string {
  const classes = Object.keys(SYMBOLS) as SymbolClass[];
  return (slot) => {
    const fills = elements.find((element) => element.slot === slots.indexOf(slot))?.fills ?? 0;
    return classes.flatMap((name) => ((fills & CLASS_BITS[name]) === 0 ? [] : [SYMBOLS[name]])).join('');
  };
}
