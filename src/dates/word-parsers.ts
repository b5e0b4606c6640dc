/** Reads dates written with words: "bulan Maret 2024", "Kamis lalu", "kemarin". */
import type { DateRules } from '../rules/compiled-rules.js';
import { monthOf, NO_DATE, weekdayOf } from './calendar.js';
import { longestOf, makeLead } from './lead.js';
import type { DateParser } from './raw-date.js';

/** "bulan Maret 2024", "pada akhir Mei tahun 2023". */
export function monthParser(rules: DateRules): DateParser {
  const { monthIntroPattern: intro, monthPattern: month, yearIntroPattern: year } = rules;
  const lead = makeLead(
    `(?:${intro})\\s{1,3}(?:(?:${intro})\\s{1,3})?(${month})\\s{0,3}(?:(?:${year})\\s{1,3})?`,
    2 * longestOf(intro) + longestOf(month) + longestOf(year) + WHITE_SPACE,
  );
  return {
    read: (text, from, at) => {
      const found = lead(text, from, at);
      if (found === null) return null;
      const end = at + 4;
      const month = monthOf(found.word, rules);
      return { start: found.start, end, raw: month === null ? null : { ...NO_DATE, month, year: Number(text.slice(at, end)) } };
    },
  };
}

/** Room for the white space between these and in front of the year. */
const WHITE_SPACE = 15;

/** "Kamis lalu", "Senin (pekan depan)", and a weekday alone. */
export function weekdayParser(rules: DateRules): DateParser {
  const { weekdayPattern: weekday, timeOfDayPattern: time, pastPattern: past, futurePattern: future } = rules;
  const lead = makeLead(`(?:${rules.dayWordPattern})\\s{1,3}`, longestOf(rules.dayWordPattern) + 3);
  const pattern = new RegExp(`(${weekday})(?![\\p{L}\\d])(?:\\s{1,3}(?:${time}))?(?:\\s{1,3}\\(?(${past}|${future})\\)?(?!\\p{L}))?`, 'iuy');
  return {
    read: (text, from, at) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) return null;
      const [words, word = '', when] = match;
      // "minggu" in small letters is a week, "Minggu" a Sunday.
      const day = /^\p{Lu}/u.test(word) ? weekdayOf(word, rules) : null;
      const direction = when === undefined ? null : rules.isFuture(when) ? 'future' : 'past';
      const start = lead(text, from, at)?.start ?? at;
      return { start, end: at + words.length, raw: day === null ? null : { ...NO_DATE, weekday: day, direction } };
    },
  };
}

/** "kemarin", "hari ini". */
export function relativeParser(rules: DateRules): DateParser {
  const pattern = new RegExp(`(${rules.relativePattern})(?!\\p{L})`, 'iuy');
  return {
    read: (text, _from, at) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) return null;
      const offset = rules.relative.get(match[0].toLowerCase());
      const refused = offset === undefined || rules.counts.test(text.slice(Math.max(0, at - 14), at));
      return { start: at, end: at + match[0].length, raw: refused ? null : { ...NO_DATE, offset } };
    },
  };
}
