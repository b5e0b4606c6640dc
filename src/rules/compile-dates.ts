/** Builds the words and expressions that the date readers go by. */
import type { DateRules } from './compiled-rules.js';
import type { RuleFiles } from './rule-files.js';

/** The month, weekday and relative words of the rules, as look-ups and as parts of expressions. */
export function compileDates({ words, dates, grammar }: RuleFiles): DateRules {
  const months = invert(words.months);
  const weekdays = invert(words.weekdays);
  const relative = new Map(Object.entries(dates.relative));
  const monthPattern = alternatives([...months.keys()]);
  const weekdayPattern = alternatives([...weekdays.keys()]);
  const yearIntroPattern = alternatives(grammar.year_intros);
  const future = new Set(dates.future);
  return {
    months,
    weekdays,
    relative,
    monthPattern,
    weekdayPattern,
    rangePattern: alternatives(dates.range),
    timeOfDayPattern: alternatives(grammar.times_of_day),
    dayWordPattern: alternatives(grammar.day_words),
    monthIntroPattern: alternatives(grammar.month_intros),
    yearIntroPattern,
    pastPattern: alternatives(dates.past),
    futurePattern: alternatives(dates.future),
    relativePattern: alternatives([...relative.keys()]),
    trigger: new RegExp(
      `\\d\\s?[/.-]\\s?\\d|\\d\\s{0,3}(?:${monthPattern})|${weekdayPattern}|${alternatives([...relative.keys()])}|(?:${monthPattern})\\s{1,3}(?:(?:${yearIntroPattern})\\s)?\\d{4}`,
      'iu',
    ),
    fullDate: new RegExp(`\\b(\\d{1,2})\\s{1,3}(${monthPattern})\\.?,?\\s{1,3}((?:19|20)\\d{2})\\b`, 'iu'),
    counts: new RegExp(`(?:\\d|(?:^|[^\\p{L}])(?:${alternatives(dates.counts)}))\\)?\\s{0,3}$`, 'iu'),
    notBefore: new RegExp(`(?:^|[^\\p{L}])(?:${alternatives(dates.not_before)})\\.?\\s{0,3}$`, 'iu'),
    acts: new Set(dates.acts),
    isFuture: (phrase) => future.has(phrase.toLowerCase()),
  };
}

function invert(lists: Readonly<Record<string, readonly string[]>>): Map<string, number> {
  return new Map(Object.entries(lists).flatMap(([number, names]) => names.map((name) => [name, Number(number)] as const)));
}

/** Phrases as alternatives of an expression, longest first, with any white space between their words. */
export function alternatives(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s{1,3}'))
    .join('|');
}

/** Every word in small letters that a date or a count may be made of. */
export function dateAndNumberWords({ words, dates, grammar }: RuleFiles): Set<string> {
  const { times_of_day, day_words, month_intros, year_intros, teens } = grammar;
  const spelt = [words.months, words.weekdays].flatMap((lists) => Object.values(lists).flat());
  const parts = [Object.keys(dates.relative), dates.past, dates.future, dates.range, times_of_day, day_words, month_intros, year_intros, teens, spelt].flat();
  const numbers = [...Object.keys(words.numbers), ...Object.keys(words.number_scales)];
  return new Set([...parts, ...numbers].flatMap((part) => part.toLowerCase().split(/[^a-z]+/)));
}
