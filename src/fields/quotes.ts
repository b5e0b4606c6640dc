/** Reads direct speech and finds its speakers. */
import type { Frame } from '../frames/frames.js';
import { numberOf, SYMBOLS } from '../frames/mask.js';
import type { Reading } from '../frames/reading.js';
import { inScope } from '../frames/scope.js';
import type { EvidenceSpan } from '../record/schema.js';
import type { Person } from '../resolve/persons.js';
import { spanEvidence } from './evidence.js';

export interface SpokenQuote {
  readonly speaker: string | null;
  readonly person: Person | null;
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
  const { scanned } = reading;
  const quotes: SpokenQuote[] = [];
  let last: Person | null = null;
  for (const masked of inScope(reading, frame.scope)) {
    if (masked.place !== 'body') continue;
    const { symbols } = masked;
    const mentioned = namedIn(reading, symbols);
    for (const [item, symbol] of symbols.entries()) {
      if (symbol[0] !== SYMBOLS.quote || symbol.length !== 2) continue;
      const mention = scanned.mentions[numberOf(symbol)];
      if (mention === undefined) continue;
      const speaker: Person | null = speakerOf(reading, symbols, item) ?? last;
      const start = scanned.tokens[mention.from]?.end ?? 0;
      const closing = scanned.tokens[mention.to - 1];
      const closed = closing !== undefined && /^["”»]$/.test(closing.text);
      const end = closing === undefined ? start : closed ? closing.start : closing.end;
      const span = trimSpan(scanned.text, start, end);
      if (span.end > span.start) {
        const evidence = spanEvidence(scanned.text, span);
        quotes.push({ speaker: speaker?.name ?? null, person: speaker, text: evidence.text, evidence: [evidence] });
      }
      last = speaker;
    }
    last = mentioned.at(-1) ?? last;
  }
  return quotes.map((quote) => (quote.person === null ? { ...quote, ...speakerBehind(reading, quote) } : quote));
}

/** An opening quotation is by the official named next ("Kalimat itu dilontarkan ..."). */
function speakerBehind(reading: Reading, quote: SpokenQuote): Pick<SpokenQuote, 'speaker' | 'person'> {
  const end = quote.evidence[0]?.end ?? 0;
  for (let number = reading.where.firstFrom(end); number < reading.scanned.mentions.length; number += 1) {
    const mention = reading.scanned.mentions[number];
    const person = reading.personOf.get(number);
    if (person === undefined || person.office === null || person.name === null || mention?.type !== 'official' || mention.name === null) continue;
    return { speaker: person.name, person };
  }
  return { speaker: null, person: null };
}

function trimSpan(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + lead + words.trim().length };
}

function namedIn(reading: Reading, symbols: readonly string[]): Person[] {
  return symbols.flatMap((symbol) => personAt(reading, symbol) ?? []);
}

/** A capitalised name without an office anywhere may be a place or a programme: only officials speak. */
function personAt(reading: Reading, symbol: string): Person | null {
  const person = reading.personOf.get(numberOf(symbol)) ?? null;
  return person === null || person.office === null || person.name === null ? null : person;
}

/** Behind the quotation ("..., ujar Juwono"), else in front of it ("Juwono mengatakan, ..."). */
function speakerOf(reading: Reading, symbols: readonly string[], item: number): Person | null {
  const says = new Set([...(reading.rules.phrases.say ?? []), ...(reading.rules.phrases.says ?? [])]);
  const behind = symbols.slice(item + 1, item + 1 + REACH);
  const verb = behind.findIndex((symbol) => says.has(symbol));
  if (verb >= 0 && verb <= 3) {
    // Whoever is named at once behind the verb speaks, known by an office or not: "..., tutur Bimo".
    const named = reading.personOf.get(numberOf(behind[verb + 1] ?? ''));
    if (named !== undefined && named.name !== null) return named;
    const after = firstPerson(reading, behind.slice(verb + 1, verb + 7));
    if (after !== null) return after;
    if (reading.rules.grammar.pronouns.has(behind[verb + 1] ?? '')) return null;
  }
  // Any word may introduce the speaker ("..., kenang Haryadi"), but only one directly behind the quotation.
  const direct = /^[\p{L}]+$/u.test(behind[0] ?? '') ? personAt(reading, behind[1] ?? '') : null;
  if (direct !== null) return direct;
  const before = symbols.slice(Math.max(0, item - 40), item).reverse();
  const stop = before.findIndex((symbol) => symbol[0] === SYMBOLS.quote && symbol.length === 2);
  return firstPerson(reading, stop < 0 ? before : before.slice(0, stop));
}

function firstPerson(reading: Reading, symbols: readonly string[]): Person | null {
  for (const symbol of symbols) {
    const person = personAt(reading, symbol);
    if (person !== null) return person;
  }
  return null;
}
