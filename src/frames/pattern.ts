/**
 * The pattern language of the relation rules, read into elements that are matched against masked sentences.
 *
 * A pattern is a row of elements parted by spaces:
 *   word            the word itself; `kunjung*` any word that starts so
 *   a|b             one of several words; `(a b|c)` one of several phrases
 *   @list           a phrase of the named list in `rules/lexicon/phrases.yaml`, also inside (…|@list)
 *   {slot:class}    a mention, kept under the name of the slot
 *   ~4              up to four items that are no party (words, commas, dates, counts)
 *   _4              up to four plain words: no party, comma, date or count
 *   ...4            up to four items of any kind
 *   element?        the element may be missing; element+ it may stand up to three times
 */
import { StuditiruError } from '../errors.js';
import { ANY_ITEM, CLASS_BITS, PLAIN_WORD, type Place, SYMBOLS, type SymbolClass } from './mask.js';

/** Mention classes that a slot may ask for. */
const CLASSES: Readonly<Record<string, readonly SymbolClass[]>> = {
  party: ['person', 'office', 'organisation', 'region'],
  body: ['organisation', 'region'],
  official: ['person', 'office'],
  person: ['person', 'name'],
  anyone: ['person', 'office', 'name'],
  organisation: ['organisation'],
  region: ['region'],
  date: ['date'],
  number: ['number'],
  quote: ['quote'],
};

const PARTY = bitsOf(CLASSES.party ?? []);
/** What each gap passes over. */
const GAP_ITEMS: Readonly<Record<string, number>> = { '~': ANY_ITEM & ~PARTY, _: PLAIN_WORD };
const ELEMENT = /\{[^}]*\}[?+]?|\([^)]*\)[?+]?|\S+/g;

/** The words of a phrase, or the symbol of a mention's class. */
export type Anchor = readonly string[];

/** What a line must hold for one element of a pattern. */
export interface Need {
  readonly anchors: readonly Anchor[];
  /** Items at the most between these words and the next mention that the pattern needs; null where it needs none behind them. */
  readonly reach: number | null;
}

/** The phrases of an element; many patterns name the same words and share them. */
export interface Phrases {
  /** Word by word, longest first as they are tried. */
  readonly phrases: readonly Anchor[];
  /** True where every word is written out. */
  readonly exact: boolean;
  /** Words of the longest phrase. */
  readonly most: number;
}

/** An element of a pattern; it stands `least` to `most` times, as often as it can. */
export interface PatternElement {
  /** Of a gap, the bits of the classes that it passes over, as few items as it can; else 0. */
  readonly passes: number;
  /** Of a slot, the bits of the classes that fill it; else 0. */
  readonly fills: number;
  /** The place of its slot in `slots`; -1 where it is none. */
  readonly slot: number;
  readonly phrases: Phrases | null;
  readonly least: number;
  readonly most: number;
}

export interface CompiledPattern {
  readonly elements: readonly PatternElement[];
  /** The needs of the elements that are words, in their order. */
  readonly needs: readonly Need[];
  /** Of each list one anchor stands in every line that can match, with all its words; the shortest list first. */
  readonly anchors: readonly (readonly Anchor[])[];
  readonly slots: readonly string[];
}

/**
 * Compiles a pattern.
 *
 * @param source the pattern
 * @param lists named phrase lists
 * @returns the compiled pattern
 * @throws StuditiruError `unknown-slot` or `unknown-list`; another error where a slot stands twice or a mark inside a word
 */
export function compilePattern(source: string, lists: Readonly<Record<string, readonly string[]>>): CompiledPattern {
  const slots: string[] = [];
  const elements = [...source.matchAll(ELEMENT)].map((match) => compileElement(match[0], lists, slots, source));
  const twice = slots.find((slot, index) => slots.indexOf(slot) < index);
  if (twice !== undefined) throw new Error(`the slot ${twice} stands twice`);
  const required = elements.map(requiredOf);
  return {
    elements,
    needs: elements.flatMap(({ phrases }, index) => {
      const anchors = required[index] ?? null;
      return anchors === null || phrases === null ? [] : [{ anchors, reach: reachBehind(elements, index) }];
    }),
    anchors: required.filter((anchors) => anchors !== null).sort((a, b) => a.length - b.length),
    slots,
  };
}

/** Phrases or symbols of which one must stand in the line, or null where the element may match others. */
function requiredOf({ phrases, fills, least }: PatternElement): readonly Anchor[] | null {
  if (least === 0) return null;
  if (phrases !== null) return phrases.exact ? phrases.phrases : null;
  return symbolsOf(fills);
}

/** The most items between an element and the next slot that must be filled. */
function reachBehind(elements: readonly PatternElement[], index: number): number | null {
  const slot = elements.findIndex(({ fills, least }, at) => at > index && fills !== 0 && least > 0);
  return slot < 0 ? null : elements.slice(index + 1, slot).reduce((sum, { most, phrases }) => sum + most * (phrases?.most ?? 1), 0);
}

/** An element with a plus may stand so often. */
const MOST_REPEATS = 3;

function compileElement(raw: string, lists: Readonly<Record<string, readonly string[]>>, slots: string[], source: string): PatternElement {
  const gap = /^(~|_|\.\.\.)(\d+)$/.exec(raw);
  if (gap !== null) return { passes: GAP_ITEMS[gap[1] ?? ''] ?? ANY_ITEM, fills: 0, slot: -1, phrases: null, least: 0, most: Number(gap[2]) };
  const mark = /[?+]$/.exec(raw)?.[0] ?? '';
  const element = mark === '' ? raw : raw.slice(0, -1);
  const repeat = { least: mark === '?' ? 0 : 1, most: mark === '+' ? MOST_REPEATS : 1 };
  if (!element.startsWith('{')) return { passes: 0, fills: 0, slot: -1, phrases: compileWords(element, lists, source), ...repeat };
  return { passes: 0, fills: compileSlot(element, slots, source), slot: slots.length - 1, phrases: null, ...repeat };
}

const compiledWords = new WeakMap<object, Map<string, Phrases>>();

function compileWords(element: string, lists: Readonly<Record<string, readonly string[]>>, source: string): Phrases {
  const known = compiledWords.get(lists) ?? new Map<string, Phrases>();
  compiledWords.set(lists, known);
  const found = known.get(element);
  if (found !== undefined) return found;
  const phrases = element
    .replace(/^\(|\)$/g, '')
    .split('|')
    .flatMap((phrase) => (phrase.startsWith('@') ? phrasesOf(phrase.slice(1), lists, source) : [phrase]))
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.trim().split(/\s+/));
  const marked = phrases.flat().find((word) => word.includes('?'));
  if (marked !== undefined) throw new Error(`"${marked}" has its mark inside, and only a whole element may be missing`);
  const compiled = { phrases, exact: !phrases.flat().some((word) => word.includes('*')), most: Math.max(...phrases.map(({ length }) => length)) };
  known.set(element, compiled);
  return compiled;
}

function phrasesOf(name: string, lists: Readonly<Record<string, readonly string[]>>, source: string): readonly string[] {
  const phrases = lists[name];
  if (phrases === undefined)
    throw new StuditiruError({ code: 'unknown-list', message: `unknown list @${name} in "${source}"; use one of ${Object.keys(lists).sort().join(', ')}` });
  return phrases;
}

function compileSlot(element: string, slots: string[], source: string): number {
  const match = /^\{([a-z_]+):([a-z]+)\}$/.exec(element);
  const classes = match === null ? undefined : CLASSES[match[2] ?? ''];
  const slot = match?.[1];
  if (slot === undefined || classes === undefined)
    throw new StuditiruError({
      code: 'unknown-slot',
      message: `unknown slot ${element} in "${source}"; use {name:class} with ${Object.keys(CLASSES).join(', ')}`,
    });
  slots.push(slot);
  return bitsOf(classes);
}

function bitsOf(classes: readonly SymbolClass[]): number {
  return classes.reduce((bits, name) => bits | CLASS_BITS[name], 0);
}

/** The symbols of the classes with these bits, as anchors of one word each. */
function symbolsOf(bits: number): Anchor[] {
  return (Object.keys(SYMBOLS) as SymbolClass[]).filter((name) => (bits & CLASS_BITS[name]) !== 0).map((name) => [SYMBOLS[name]]);
}

const SYMBOL_SET: ReadonlySet<string> = new Set(Object.values(SYMBOLS));

/** The anchors of a pattern that are words, those of its slots left out. */
export function wordAnchors({ anchors }: CompiledPattern): (readonly Anchor[])[] {
  return anchors.filter((list) => !list.some(([word]) => SYMBOL_SET.has(word ?? '')));
}

/** Where a rule may fire when it does not say. */
export const DEFAULT_PLACES: readonly Place[] = ['title', 'body'];
