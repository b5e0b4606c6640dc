/** Finds awards and scores that the article credits to a region. */
import type { Frame } from '../frames/frames.js';
import { perArticle } from '../frames/per-article.js';
import type { Reading } from '../frames/reading.js';
import { tokenAt } from '../mentions/context.js';
import type { Achievement, Organisation } from '../record/schema.js';
import type { AwardTerm } from '../rules/compile-topics.js';
import { headsOf } from '../tokens/heads.js';
import type { Sentence, TokenRange } from '../types.js';
import { rangeEvidence } from './evidence.js';
import { headsIn } from './heads.js';

const YEAR = /^(?:19|20)\d{2}$/;
/** A grade or year belongs to an award within this many tokens behind it. */
const REACH = 14;
const GRADE_REACH = 12;
/** A grade in front stands this close: "nilai A untuk SAKIP". */
const GRADE_BEFORE = 4;
const SCORE = /^\d{1,3},\d{1,2}$/;

/**
 * Finds the achievements that an article tells.
 *
 * @param reading the article
 * @param frame the visit; where no other holder is named the award is the host's
 * @param bodies bodies of both sides, of which those with names of their own hold their awards themselves
 * @returns one achievement for each program and holder
 */
export function findAchievements(reading: Reading, frame: Frame, bodies: readonly Organisation[]): Achievement[] {
  const awards = creditedAwards(reading);
  if (awards.length === 0) return [];
  const holders = properBodies(bodies);
  const found = new Map<string, Achievement>();
  for (const { award, range, sentence } of awards) {
    if (frame.scope.foreign.has(sentence.index)) continue;
    const achievement = toAchievement(reading, frame, holders, award, range, sentence);
    const key = `${achievement.program}|${achievement.holder}`;
    const before = found.get(key);
    if (before === undefined || (before.grade === null && achievement.grade !== null)) found.set(key, achievement);
  }
  return [...found.values()];
}

interface CreditedAward {
  readonly award: AwardTerm;
  readonly range: TokenRange;
  readonly sentence: Sentence;
}

/** The awards of an article in sentences that credit them, direct speech apart. */
const creditedAwards = perArticle((reading: Reading): CreditedAward[] => {
  const credited: CreditedAward[] = [];
  const heads = headsOf(reading.rules.topics.awards);
  const begins = headsIn(reading);
  for (const { sentence, place } of reading.masked) {
    if (place === 'quote') continue;
    let cue: boolean | null = null;
    for (let at = begins.next(heads, sentence.from, sentence.to); at < sentence.to; at = begins.next(heads, at + 1, sentence.to)) {
      const found = awardAt(reading, at, sentence.to);
      if (found === null) continue;
      cue ??= hasCue(reading, sentence.from, sentence.to);
      if (!cue) break;
      credited.push({ award: found.value, range: { from: at, to: found.to }, sentence });
      at = found.to - 1;
    }
  }
  return credited;
});

function awardAt(reading: Reading, at: number, limit: number): { to: number; value: AwardTerm } | null {
  const { awards } = reading.rules.topics;
  const first = reading.scanned.tokens[at];
  if (first === undefined || !awards.beginsAt(first)) return null;
  for (const found of awards.matches(reading.scanned.tokens, at, limit)) {
    const { exact } = found.value;
    const end = tokenAt(reading.scanned, found.to - 1).end;
    if (exact === null || !ACRONYM.test(exact) || reading.scanned.text.slice(first.start, end) === exact) return found;
  }
  return null;
}

const ACRONYM = /^[\p{Lu}\d]+$/u;

/** A sentence credits an award where it says so and neither wishes nor denies it. */
function hasCue(reading: Reading, from: number, to: number): boolean {
  const { tokens } = reading.scanned;
  const { awardCues, notAwardCues } = reading.rules.topics;
  const heads = headsOf(awardCues, notAwardCues);
  const begins = headsIn(reading);
  let cue = false;
  for (let at = begins.next(heads, from, to); at < to; at = begins.next(heads, at + 1, to)) {
    if (notAwardCues.endOf(tokens, at, to) > at) return false;
    if (awardCues.endOf(tokens, at, to) > at) cue = true;
  }
  return cue;
}

function toAchievement(
  reading: Reading,
  frame: Frame,
  holders: ReadonlyMap<string, string>,
  award: AwardTerm,
  range: TokenRange,
  sentence: Sentence,
): Achievement {
  const { scanned } = reading;
  const grade = findGrade(reading, award, range, sentence.to);
  const years = findYears(reading, range.to, sentence.to);
  const to = Math.max(range.to, grade?.to ?? 0);
  const evidence = rangeEvidence(scanned, { from: range.from, to });
  return {
    program: award.program,
    holder: findHolder(reading, frame, holders, range.from, sentence),
    grade: grade?.text ?? null,
    years,
    text: evidence.text,
    evidence: [evidence],
  };
}

function findGrade(reading: Reading, award: AwardTerm, range: { from: number; to: number }, limit: number): { text: string; to: number } | null {
  const { tokens, text } = reading.scanned;
  const { grades, first } = gradesOf(award);
  const gradeAt = (at: number) => {
    const { kind, lower } = tokenAt(reading.scanned, at);
    if (kind !== 'number' && !first.some((grade) => grade.startsWith(lower))) return null;
    for (let to = Math.min(limit, at + 4); to > at; to -= 1) {
      const words = text.slice(tokens[at]?.start, tokens[to - 1]?.end).replace(/\s+/g, ' ');
      if (grades.has(gradeKey(words)) || SCORE.test(words)) return { text: words, to };
    }
    return null;
  };
  for (let at = range.to; at < Math.min(limit, range.to + GRADE_REACH); at += 1) {
    const grade = gradeAt(at);
    if (grade !== null) return grade;
    const comma = tokenAt(reading.scanned, at).text === ',' && !reading.rules.topics.gradeWords.has(tokenAt(reading.scanned, at + 1).lower);
    if (comma || awardAt(reading, at, limit) !== null) break;
  }
  for (let at = Math.max(0, range.from - GRADE_BEFORE); at < range.from; at += 1) {
    const grade = reading.rules.topics.gradeWords.has(tokenAt(reading.scanned, at - 1).lower) ? gradeAt(at) : null;
    if (grade !== null) return { text: grade.text, to: range.to };
  }
  return null;
}

interface Grades {
  readonly grades: ReadonlySet<string>;
  /** In lower case, to compare their first words with. */
  readonly first: readonly string[];
}

const gradesByAward = new WeakMap<AwardTerm, Grades>();

function gradesOf(award: AwardTerm): Grades {
  const known = gradesByAward.get(award);
  if (known !== undefined) return known;
  const grades = { grades: new Set(award.grades.map((grade) => gradeKey(grade))), first: award.grades.map((grade) => grade.toLowerCase()) };
  gradesByAward.set(award, grades);
  return grades;
}

/** Letters are grades as they are written ("A"), words in any case. */
function gradeKey(grade: string): string {
  return grade.length <= 2 ? grade : grade.toLowerCase();
}

/** Years behind the award, up to the next one; spans ("2018–2025") and beginnings ("sejak 2016") name no single year. */
function findYears(reading: Reading, from: number, limit: number): number[] {
  const years: number[] = [];
  const { since } = reading.rules.grammar;
  for (let at = from; at < Math.min(limit, from + REACH); at += 1) {
    if (awardAt(reading, at, limit) !== null || tokenAt(reading.scanned, at).text === ';') break;
    const token = tokenAt(reading.scanned, at);
    if (token.kind === 'number' && YEAR.test(token.text)) {
      const before = tokenAt(reading.scanned, at - 1).lower;
      const span = isDash(tokenAt(reading.scanned, at + 1).text) || isDash(before);
      if (!since.has(before) && !span && !since.has(tokenAt(reading.scanned, at - 2).lower)) years.push(Number(token.text));
    }
    if (token.text === ',' && years.length > 0) break;
  }
  return years.length > 1 ? [...new Set(years)].sort((a, b) => a - b) : years;
}

function isDash(text: string): boolean {
  return text === '–' || text === '-';
}

/** A hospital's or a court's award is its own, not that of its kabupaten: names of such bodies by region code. */
function properBodies(bodies: readonly Organisation[]): Map<string, string> {
  const proper = new Map<string, string>();
  for (const { type, region, name } of bodies)
    if (region !== null && (type === 'health_facility' || type === 'school' || type === 'vertical_agency')) proper.set(region.code, name);
  return proper;
}

/** The region named last before the award in its sentence, else the host. */
function findHolder(reading: Reading, frame: Frame, holders: ReadonlyMap<string, string>, at: number, sentence: { from: number; to: number }): string | null {
  let holder: string | null = null;
  const nameOf = (code: string) => holders.get(code) ?? reading.rules.regions.byCode.get(code)?.name ?? null;
  const { mentions } = reading.scanned;
  for (let number = reading.where.firstAt(sentence.from); number < mentions.length; number += 1) {
    const mention = mentions[number];
    if (mention === undefined || mention.from >= at) break;
    const region = mention.type === 'region' ? mention : mention.type === 'organisation' || mention.type === 'official' ? mention.region : null;
    const code = region?.code ?? null;
    // A province that is no party is where something lies or is compared; a kabupaten or kota holds its own awards.
    if (code !== null && (code.includes('.') || frame.hosts.includes(code) || frame.visitors.includes(code))) holder = nameOf(code);
  }
  return holder ?? nameOf(frame.hosts[0] ?? '');
}
