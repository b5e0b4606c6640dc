/** Finds awards and scores that the article credits to a region. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { inScope } from '../frames/scope.js';
import { tokenAt } from '../mentions/context.js';
import type { Achievement, Organisation } from '../record/schema.js';
import type { AwardTerm } from '../rules/compile-topics.js';
import { rangeEvidence } from './evidence.js';

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
  const holders = properBodies(bodies);
  const found = new Map<string, Achievement>();
  for (const { sentence, place } of inScope(reading, frame.scope)) {
    if (place === 'quote') continue;
    const cue = hasCue(reading, sentence.from, sentence.to);
    if (!cue) continue;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const award = awardAt(reading, at, sentence.to);
      if (award === null) continue;
      const achievement = toAchievement(reading, frame, holders, award.value, { from: at, to: award.to }, sentence);
      const key = `${achievement.program}|${achievement.holder}`;
      const before = found.get(key);
      if (before === undefined || (before.grade === null && achievement.grade !== null)) found.set(key, achievement);
      at = award.to - 1;
    }
  }
  return [...found.values()];
}

function awardAt(reading: Reading, at: number, limit: number): { to: number; value: AwardTerm } | null {
  for (const found of reading.rules.topics.awards.matches(reading.scanned.tokens, at, limit)) {
    const { exact } = found.value;
    const start = tokenAt(reading.scanned, at).start;
    const end = tokenAt(reading.scanned, found.to - 1).end;
    if (exact === null || !/^[\p{Lu}\d]+$/u.test(exact) || reading.scanned.text.slice(start, end) === exact) return found;
  }
  return null;
}

/** A sentence credits an award where it says so and neither wishes nor denies it. */
function hasCue(reading: Reading, from: number, to: number): boolean {
  const { topics } = reading.rules;
  let cue = false;
  for (let at = from; at < to; at += 1) {
    if (topics.notAwardCues.longest(reading.scanned.tokens, at, to) !== null) return false;
    if (topics.awardCues.longest(reading.scanned.tokens, at, to) !== null) cue = true;
  }
  return cue;
}

function toAchievement(
  reading: Reading,
  frame: Frame,
  holders: ReadonlyMap<string, string>,
  award: AwardTerm,
  range: { from: number; to: number },
  sentence: { from: number; to: number },
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
  const grades = new Set(award.grades.map((grade) => gradeKey(grade)));
  const gradeAt = (at: number) => {
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
    const before = tokenAt(reading.scanned, at - 1).lower;
    const span = /^[–-]$/.test(tokenAt(reading.scanned, at + 1).text) || /^[–-]$/.test(before);
    if (YEAR.test(token.text) && !since.has(before) && !span && !since.has(tokenAt(reading.scanned, at - 2).lower)) years.push(Number(token.text));
    if (token.text === ',' && years.length > 0) break;
  }
  return [...new Set(years)].sort((a, b) => a - b);
}

/** A hospital's or a court's award is its own, not that of its kabupaten: names of such bodies by region code. */
function properBodies(bodies: readonly Organisation[]): Map<string, string> {
  const proper = bodies.filter(({ type }) => type === 'health_facility' || type === 'school' || type === 'vertical_agency');
  return new Map(proper.flatMap(({ region, name }) => (region === null ? [] : [[region.code, name]])));
}

/** The region named last before the award in its sentence, else the host. */
function findHolder(reading: Reading, frame: Frame, holders: ReadonlyMap<string, string>, at: number, sentence: { from: number; to: number }): string | null {
  let holder: string | null = null;
  const nameOf = (code: string) => holders.get(code) ?? reading.rules.regions.byCode.get(code)?.name ?? null;
  for (const number of reading.where.mentionsIn(sentence.from, at)) {
    const mention = reading.scanned.mentions[number];
    const region = mention?.type === 'region' ? mention : mention?.type === 'organisation' || mention?.type === 'official' ? mention.region : null;
    const code = region?.code ?? null;
    // A province that is no party is where something lies or is compared; a kabupaten or kota holds its own awards.
    if (code !== null && (code.includes('.') || [...frame.hosts, ...frame.visitors].includes(code))) holder = nameOf(code);
  }
  return holder ?? nameOf(frame.hosts[0] ?? '');
}
