/** Finds lists and words that no line can match: lists without a user, entries that stand twice, words of a form no item has. */
import { phraseWords } from '../../tokens/phrase-words.js';
import type { FieldPath } from '../yaml.js';
import { fieldName } from '../yaml-issues.js';
import type { ReadPattern } from './compiled.js';
import type { Finding } from './finding.js';
import type { RuleSet } from './rule-set.js';

/** Lists that the program itself reads, beside the patterns: verbs of speech. */
const READ_BY_PROGRAM = ['say', 'says'];

export function checkLists(set: RuleSet, patterns: readonly ReadPattern[]): Finding[] {
  return [...unusedLists(set, patterns), ...doubleEntries(set), ...deadEntries(set), ...deadWords(patterns)];
}

function unusedLists({ lists, phrases }: RuleSet, patterns: readonly ReadPattern[]): Finding[] {
  const used = new Set([
    ...READ_BY_PROGRAM,
    ...patterns.flatMap(({ elements }) => elements.flatMap((element) => (element.type === 'words' ? element.lists : []))),
  ]);
  return Object.keys(lists)
    .filter((name) => !used.has(name))
    .map((name) => {
      const entries = phrases.filter(({ list }) => list === name);
      return {
        severity: 'warning',
        code: 'unused-list',
        rule: null,
        place: entries[0]?.place ?? null,
        message: `no pattern names the list @${name}, so its ${entries.length} entries match nothing; use it or remove it`,
      };
    });
}

/** A word twice in one list. A list of an overlay goes on with the one below; an entry of an overlay replaces the one below. */
function doubleEntries({ sources }: RuleSet): Finding[] {
  const seen = new Set<string>();
  return sources.flatMap(({ key, family, file }) =>
    (family === null ? textLists(file.data) : []).flatMap(({ path, entries }) => {
      const owner = path.some((part) => typeof part === 'number') ? file.path : key;
      const name = key === 'phrases' ? `@${fieldName(path)}` : fieldName(path);
      return entries.flatMap((entry, index): Finding[] => {
        const text = entry.trim();
        const known = JSON.stringify([owner, name, text]);
        if (!seen.has(known)) {
          seen.add(known);
          return [];
        }
        const message = `"${text}" stands twice in the list${name === '' ? '' : ` ${name}`}; remove one`;
        return [{ severity: 'warning', code: 'duplicate-entry', rule: null, place: file.placeOf([...path, index]), message }];
      });
    }),
  );
}

interface TextList {
  readonly path: FieldPath;
  readonly entries: readonly string[];
}

/** The lists of words in the data of a file, wherever they are. */
function textLists(data: unknown, path: FieldPath = []): TextList[] {
  if (Array.isArray(data)) {
    const entries: readonly unknown[] = data;
    return entries.every((entry) => typeof entry === 'string') ? [{ path, entries }] : entries.flatMap((entry, index) => textLists(entry, [...path, index]));
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => textLists(value, [...path, key]));
}

function deadEntries({ phrases }: RuleSet): Finding[] {
  return phrases.flatMap(({ list, phrase, place }) => {
    const better = readableForm(phrase);
    if (better === null) return [];
    return [
      {
        severity: 'warning',
        code: 'dead-word',
        rule: null,
        place,
        message: `"${phrase}" in the list @${list} can match nothing: ${REASON}; ${advice(better)}`,
      },
    ];
  });
}

function deadWords(patterns: readonly ReadPattern[]): Finding[] {
  return patterns.flatMap(({ rule, pattern, elements }) =>
    elements.flatMap((element) => {
      if (element.type !== 'words') return [];
      const own = element.text
        .replace(/[?+]$/, '')
        .replace(/^\(|\)$/g, '')
        .split('|');
      return own.flatMap((phrase): Finding[] => {
        const better = phrase.startsWith('@') ? null : readableForm(phrase);
        if (better === null) return [];
        const place = pattern.place(element.at + element.text.indexOf(phrase));
        return [
          {
            severity: 'warning',
            code: 'dead-word',
            rule: rule.id,
            place,
            message: `"${phrase}" in ${rule.id} can match nothing: ${REASON}; ${advice(better)}`,
          },
        ];
      });
    }),
  );
}

const REASON = 'lines are in small letters, and hyphens, slashes and quotation marks are left out of them';

/** The words of a phrase as lines hold them, where they are not what the phrase says; null where it is well. */
function readableForm(phrase: string): string | null {
  const words = phrase.trim().split(/\s+/);
  const read = words.flatMap((word) => (/^[,;:.]$/.test(word) ? [word] : wordsOf(word)));
  return read.join(' ') === words.join(' ') ? null : read.join(' ');
}

/** The star of an open word stands for letters, so it must not part the word. */
function wordsOf(word: string): string[] {
  return phraseWords(word.replaceAll('*', STAR))
    .map((part) => part.replaceAll(STAR, '*'))
    .filter((part) => /[\p{L}\d,;:*]/u.test(part));
}

const STAR = 'ʘ';

function advice(better: string): string {
  return better === '' ? 'remove it' : `write "${better}"`;
}
