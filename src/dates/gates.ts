/** Cheap tests in front of the date parsers: each is true of every text in which its parser finds a date. */
import type { DateRules } from '../rules/compiled-rules.js';

/**
 * The test for a weekday with a capital, since only such a one is a date by itself. Capitals are few, so that it costs a
 * quarter of the test for a weekday in letters of any size.
 */
export function weekdayGate({ weekdays }: DateRules): RegExp {
  const words = [...weekdays.keys()].map((word) => capitalOf(word.charAt(0)) + [...word.slice(1)].map(anyCase).join(''));
  return new RegExp(words.join('|'), 'u');
}

/** The test for a year with a month in front; a number is found faster than a month. */
export function monthGate({ monthPattern }: DateRules): RegExp {
  return new RegExp(`(?:19|20)\\d{2}(?<=(?:${monthPattern})\\s{0,3}(?:tahun\\s{1,3})?\\d{4})`, 'iu');
}

/** The test for a relative day: of phrases that hold one another the shortest is enough. */
export function relativeGate({ relative }: DateRules): RegExp {
  const phrases = [...relative.keys()];
  const shortest = phrases.filter((phrase) => !phrases.some((other) => other !== phrase && phrase.includes(other)));
  return new RegExp(shortest.map((phrase) => [...phrase].map(anyCase).join('')).join('|'), 'u');
}

/** Signs beyond ASCII that fold to a letter of it, as expressions that pass over case see them: the Kelvin sign, the long s. */
const FOLDED: Readonly<Record<string, string>> = { k: '\u212a', s: '\u017f' };

function anyCase(char: string): string {
  if (/\s/.test(char)) return '\\s{1,3}';
  if (/[a-z]/i.test(char)) return `[${char.toLowerCase()}${char.toUpperCase()}${FOLDED[char.toLowerCase()] ?? ''}]`;
  return /\p{L}/u.test(char) ? '\\p{L}' : `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}

function capitalOf(letter: string): string {
  return /[a-z]/i.test(letter) ? `[${letter.toUpperCase()}${letter.toLowerCase() === 'k' ? FOLDED.k : ''}]` : anyCase(letter);
}
