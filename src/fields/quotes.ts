/** Reads direct speech and finds its speakers. */
import type { Frame } from '../frames/frames.js';
import { CLASS_BITS, type MaskedSentence, PLAIN_WORD } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import type { EvidenceSpan } from '../record/schema.js';
import type { Person } from '../resolve/persons.js';

export interface SpokenQuote {
  readonly speaker: string | null;
  readonly text: string;
  readonly evidence: EvidenceSpan[];
}

/** A speaker's name stands within this many items of the quotation. */
const REACH = 12;

/**
 * Reads the quotations of an article.
 *
 * @param reading the article
 * @param frame the visit
 * @returns quotations in text order; "katanya" goes to the speaker before
 */
export function readQuotes(reading: Reading, frame: Frame): SpokenQuote[] {
  const quotes: SpokenQuote[] = [];
  let last: Person | null = null;
  // Nobody needs to be known behind the last quotation.
  let left = countQuotes(reading);
  for (const masked of reading.masked) {
    if (left === 0) break;
    const { place, sentence, classes } = masked;
    if (place !== 'body') continue;
    const foreign = frame.scope.foreign.has(sentence.index);
    for (let item = 0; item < classes.length; item += 1) {
      if (classes[item] !== CLASS_BITS.quote) continue;
      left -= 1;
      if (foreign) continue;
      const speaker: Person | null = speakerOf(reading, masked, item) ?? last;
      const quote = quoteOf(reading, masked.numberAt(item), speaker);
      if (quote !== null) quotes.push(quote);
      last = speaker;
    }
    if (left > 0 && !foreign) last = lastPerson(reading, masked) ?? last;
  }
  return quotes;
}

/** The classes of officials. */
const OFFICIALS = CLASS_BITS.person | CLASS_BITS.office | CLASS_BITS.name;

function countQuotes({ scanned: { mentions } }: Reading): number {
  let count = 0;
  for (const { type } of mentions) if (type === 'quote') count += 1;
  return count;
}

/** A quotation without its marks; null for one without words. Nobody named before it, it is by the official named next. */
function quoteOf(reading: Reading, number: number, speaker: Person | null): SpokenQuote | null {
  const { scanned } = reading;
  const mention = scanned.mentions[number];
  if (mention === undefined) return null;
  const start = scanned.tokens[mention.from]?.end ?? 0;
  const closing = scanned.tokens[mention.to - 1];
  const closed = closing !== undefined && CLOSING.test(closing.text);
  const end = closing === undefined ? start : closed ? closing.start : closing.end;
  const words = scanned.text.slice(start, end);
  const text = words.trim();
  if (text === '') return null;
  const from = start + words.length - words.trimStart().length;
  const evidence = [{ start: from, end: from + text.length, text }];
  return { speaker: (speaker ?? speakerBehind(reading, from + text.length))?.name ?? null, text, evidence };
}

const CLOSING = /^["”»]$/;

/** An opening quotation is by the official named next ("Kalimat itu dilontarkan ..."). */
function speakerBehind({ scanned: { mentions }, personOf, where }: Reading, end: number): Person | null {
  for (let number = where.firstFrom(end); number < mentions.length; number += 1) {
    const mention = mentions[number];
    const person = personOf.get(number);
    if (person !== undefined && person.office !== null && person.name !== null && mention?.type === 'official' && mention.name !== null) return person;
  }
  return null;
}

function lastPerson(reading: Reading, masked: MaskedSentence): Person | null {
  if ((masked.held & OFFICIALS) === 0) return null;
  for (let item = masked.size - 1; item >= 0; item -= 1) {
    if (((masked.classes[item] ?? 0) & OFFICIALS) === 0) continue;
    const person = personAt(reading, masked, item);
    if (person !== null) return person;
  }
  return null;
}

/** A capitalised name without an office anywhere may be a place or a programme: only officials speak. */
function personAt(reading: Reading, masked: MaskedSentence, item: number): Person | null {
  const number = masked.numberAt(item);
  const person = number < 0 ? undefined : reading.personOf.get(number);
  return person === undefined || person.office === null || person.name === null ? null : person;
}

/** A verb of speech stands this close behind the quotation, and the speaker as close behind the verb. */
const VERB_REACH = 3;
const SPEAKER_REACH = 6;
/** A speaker named in front of the quotation stands this close. */
const FRONT_REACH = 40;
const LETTERS = /^[\p{L}]+$/u;

/** Behind the quotation ("..., ujar Juwono"), else in front of it ("Juwono mengatakan, ..."). */
function speakerOf(reading: Reading, masked: MaskedSentence, item: number): Person | null {
  const { classes } = masked;
  const verb = verbBehind(reading, masked, item);
  if (verb >= 0) {
    // Whoever is named at once behind the verb speaks, known by an office or not: "..., tutur Bimo".
    const named = reading.personOf.get(masked.numberAt(verb + 1));
    if (named !== undefined && named.name !== null) return named;
    for (let index = verb + 1; index <= Math.min(verb + SPEAKER_REACH, item + REACH); index += 1) {
      const after = personAt(reading, masked, index);
      if (after !== null) return after;
    }
    if (reading.rules.grammar.pronouns.has(masked.wordAt(verb + 1))) return null;
  }
  // Any word may introduce the speaker ("..., kenang Haryadi"), but only one directly behind the quotation.
  const direct = personAt(reading, masked, item + 2);
  if (direct !== null && LETTERS.test(masked.wordAt(item + 1))) return direct;
  for (let index = item - 1; index >= Math.max(0, item - FRONT_REACH); index -= 1) {
    const bits = classes[index] ?? 0;
    if (bits === CLASS_BITS.quote) return null;
    const before = bits < PLAIN_WORD ? personAt(reading, masked, index) : null;
    if (before !== null) return before;
  }
  return null;
}

/** The place of a verb of speech close behind a quotation; -1 where none stands there. */
function verbBehind({ rules }: Reading, masked: MaskedSentence, item: number): number {
  const last = Math.min(item + 1 + VERB_REACH, masked.size - 1);
  for (let index = item + 1; index <= last; index += 1) {
    const token = masked.tokenAt(index);
    if (token !== undefined && rules.sayWords.holds(token)) return index;
  }
  return -1;
}
