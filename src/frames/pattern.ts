/**
 * The pattern language of the relation rules, compiled to regular expressions over masked lines.
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
import { type MaskedSentence, numberOf, type Place, SYMBOLS, type SymbolClass } from './mask.js';

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

const PARTY = (CLASSES.party ?? []).map((name) => SYMBOLS[name]).join('');
const GAP_ITEMS: Readonly<Record<string, string>> = { '~': `[^ ${PARTY}][^ ]* `, _: '\\p{L}[^ ]* ' };
const ELEMENT = /\{[^}]*\}[?+]?|\([^)]*\)[?+]?|\S+/g;
const NUMBERED = '[\\uE100-\\uF8FF]';

/** The words of a phrase, or the symbol of a mention's class. */
export type Anchor = readonly string[];

/** What a line must hold for one element of a pattern. */
export interface Need {
  readonly anchors: readonly Anchor[];
  /** Items at the most between these words and the next mention that the pattern needs; null where it needs none behind them. */
  readonly reach: number | null;
}

export interface CompiledPattern {
  /** Matches from an item on. */
  readonly regex: RegExp;
  /** The words and classes of mentions that a match begins with; null where it may begin with anything. */
  readonly starts: ReadonlySet<string> | null;
  /** The needs of the elements that are words, in their order. */
  readonly needs: readonly Need[];
  /** Of each list one anchor stands in every line that can match, with all its words; the shortest list first. */
  readonly anchors: readonly (readonly Anchor[])[];
  readonly slots: readonly string[];
}

export interface PatternMatch {
  /** Mention numbers by slot. */
  readonly slots: Readonly<Record<string, number>>;
  /** Offsets of the match in the line. */
  readonly from: number;
  readonly to: number;
}

/**
 * Compiles a pattern.
 *
 * @param source the pattern
 * @param lists named phrase lists
 * @returns the compiled pattern
 * @throws StuditiruError `unknown-slot-class`, `unknown-list` or `bad-pattern`
 */
export function compilePattern(source: string, lists: Readonly<Record<string, readonly string[]>>): CompiledPattern {
  const slots: string[] = [];
  const elements = [...source.matchAll(ELEMENT)].map((match) => compileElement(match[0], lists, slots, source));
  const anchors = elements.flatMap(({ required }) => (required === null ? [] : [required]));
  return {
    regex: new RegExp(elements.map(({ regex }) => regex).join(''), 'uy'),
    starts: elements[0]?.required == null ? null : new Set(elements[0].required.map(([first = '']) => first)),
    needs: elements.flatMap(({ required, isSlot }, index) => (required === null || isSlot ? [] : [{ anchors: required, reach: reachBehind(elements, index) }])),
    anchors: [...anchors].sort((a, b) => a.length - b.length),
    slots,
  };
}

/** The most items between an element and the next slot that must be filled. */
function reachBehind(elements: readonly CompiledElement[], index: number): number | null {
  const slot = elements.findIndex(({ isSlot, required }, at) => at > index && isSlot && required !== null);
  return slot < 0 ? null : elements.slice(index + 1, slot).reduce((sum, { most }) => sum + most, 0);
}

/** An element with a plus may stand so often. */
const MOST_REPEATS = 3;

interface CompiledElement {
  readonly regex: string;
  /** Phrases or symbols of which one must stand in the line, or null where the element may match others. */
  readonly required: readonly Anchor[] | null;
  readonly isSlot: boolean;
  /** The most items that it takes up. */
  readonly most: number;
}

function compileElement(raw: string, lists: Readonly<Record<string, readonly string[]>>, slots: string[], source: string): CompiledElement {
  const gap = /^(~|_|\.\.\.)(\d+)$/.exec(raw);
  if (gap !== null) {
    const item = GAP_ITEMS[gap[1] ?? ''] ?? '[^ ]+ ';
    return { regex: `(?:${item}){0,${gap[2]}}?`, required: null, isSlot: false, most: Number(gap[2]) };
  }
  const mark = /[?+]$/.exec(raw)?.[0] ?? '';
  const element = mark === '' ? raw : raw.slice(0, -1);
  const repeat = mark === '?' ? '?' : mark === '+' ? `{1,${MOST_REPEATS}}` : '';
  if (element.startsWith('{')) {
    const { regex, symbols } = compileSlot(element, slots, source);
    return {
      regex: wrap(regex, repeat),
      required: mark === '?' ? null : symbols.map((symbol) => [symbol]),
      isSlot: true,
      most: mark === '+' ? MOST_REPEATS : 1,
    };
  }
  const { regex, anchors, most } = compileWords(element, lists, source);
  return { regex: wrap(regex, repeat), required: mark === '?' ? null : anchors, isSlot: false, most: mark === '+' ? MOST_REPEATS * most : most };
}

interface CompiledWords {
  readonly regex: string;
  readonly anchors: readonly Anchor[] | null;
  readonly most: number;
}

/** Many patterns name the same words: they share what is compiled of them. */
const compiledWords = new WeakMap<object, Map<string, CompiledWords>>();

function compileWords(element: string, lists: Readonly<Record<string, readonly string[]>>, source: string): CompiledWords {
  const known = compiledWords.get(lists) ?? new Map<string, CompiledWords>();
  compiledWords.set(lists, known);
  const found = known.get(element);
  if (found !== undefined) return found;
  const phrases = element
    .replace(/^\(|\)$/g, '')
    .split('|')
    .flatMap((phrase) => (phrase.startsWith('@') ? phrasesOf(phrase.slice(1), lists, source) : [phrase]));
  const alternatives = [...phrases].sort((a, b) => b.length - a.length).map(phraseRegex);
  const exact = phrases.every((phrase) => !phrase.includes('*'));
  const words = phrases.map((phrase) => phrase.trim().split(/\s+/));
  const most = Math.max(...words.map(({ length }) => length));
  const compiled = { regex: `(?:${alternatives.join('|')})`, anchors: exact ? words : null, most };
  known.set(element, compiled);
  return compiled;
}

function wrap(regex: string, repeat: string): string {
  return repeat === '' ? regex : `(?:${regex})${repeat}`;
}

function phraseRegex(phrase: string): string {
  return phrase
    .trim()
    .split(/\s+/)
    .map((word) => `${word.replace(/[.+^$()[\]{}\\/]/g, '\\$&').replace(/\*/g, '[^ ]*')} `)
    .join('');
}

function phrasesOf(name: string, lists: Readonly<Record<string, readonly string[]>>, source: string): readonly string[] {
  const phrases = lists[name];
  if (phrases === undefined)
    throw new StuditiruError({ code: 'unknown-list', message: `unknown list @${name} in "${source}"; use one of ${Object.keys(lists).sort().join(', ')}` });
  return phrases;
}

function compileSlot(element: string, slots: string[], source: string): { regex: string; symbols: string[] } {
  const match = /^\{([a-z_]+):([a-z]+)\}$/.exec(element);
  const classes = match === null ? undefined : CLASSES[match[2] ?? ''];
  const slot = match?.[1];
  if (slot === undefined || classes === undefined)
    throw new StuditiruError({
      code: 'unknown-slot',
      message: `unknown slot ${element} in "${source}"; use {name:class} with ${Object.keys(CLASSES).join(', ')}`,
    });
  slots.push(slot);
  const symbols = classes.map((name) => SYMBOLS[name]);
  return { regex: `(?<${slot}>[${symbols.join('')}]${NUMBERED}) `, symbols };
}

/**
 * Matches a pattern against a masked sentence; `frames/anchors.ts` tells beforehand which patterns are worth it.
 *
 * @param pattern compiled pattern
 * @param masked the sentence
 * @returns every match, left to right
 */
export function* matchPattern({ regex, starts }: CompiledPattern, masked: MaskedSentence): Generator<PatternMatch> {
  // From every item on, since patterns may share a party ("A ke B, lalu B ke C").
  for (const [item, from] of masked.offsets.entries()) {
    if (starts !== null && !starts.has(masked.keys[item] ?? '')) continue;
    regex.lastIndex = from;
    const match = regex.exec(masked.line);
    if (match === null) continue;
    const slots: Record<string, number> = {};
    for (const [slot, symbol] of Object.entries(match.groups ?? {})) if (symbol !== undefined) slots[slot] = numberOf(symbol);
    yield { slots, from, to: from + match[0].length };
  }
}

const SYMBOL_SET: ReadonlySet<string> = new Set(Object.values(SYMBOLS));

/** The anchors of a pattern that are words, those of its slots left out. */
export function wordAnchors({ anchors }: CompiledPattern): (readonly Anchor[])[] {
  return anchors.filter((list) => !list.some(([word]) => SYMBOL_SET.has(word ?? '')));
}

/** Where a rule may fire when it does not say. */
export const DEFAULT_PLACES: readonly Place[] = ['title', 'body'];
