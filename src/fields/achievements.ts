/** Finds awards and scores that the article credits to a region. */
import type { Frame } from '../frames/frames.js';
import type { Reading } from '../frames/reading.js';
import { tokenAt } from '../mentions/context.js';
import type { Achievement } from '../record/schema.js';
import type { AwardTerm } from '../rules/compile-topics.js';
import { rangeEvidence } from './evidence.js';

const YEAR = /^(?:19|20)\d{2}$/;
/** A grade or year belongs to an award within this many tokens behind it. */
const REACH = 14;
const GRADE_REACH = 6;

/**
 * Finds the achievements that an article tells.
 *
 * @param reading the article
 * @param frame the visit; where no other holder is named the award is the host's
 * @returns one achievement for each program and holder
 */
export function findAchievements(reading: Reading, frame: Frame): Achievement[] {
  const found = new Map<string, Achievement>();
  for (const { sentence, place } of reading.masked) {
    if (place === 'quote') continue;
    const cue = hasCue(reading, sentence.from, sentence.to);
    if (!cue) continue;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const award = awardAt(reading, at, sentence.to);
      if (award === null) continue;
      const achievement = toAchievement(reading, frame, award.value, { from: at, to: award.to }, sentence);
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

function toAchievement(reading: Reading, frame: Frame, award: AwardTerm, range: { from: number; to: number }, sentence: { from: number; to: number }): Achievement {
  const { scanned } = reading;
  const grade = findGrade(reading, award, range, sentence.to);
  const years = findYears(reading, range.to, sentence.to);
  const to = Math.max(range.to, grade?.to ?? 0);
  const evidence = rangeEvidence(scanned, { from: range.from, to });
  return { program: award.program, holder: findHolder(reading, frame, range.from, sentence), grade: grade?.text ?? null, years, text: evidence.text, evidence: [evidence] };
}

function findGrade(reading: Reading, award: AwardTerm, range: { from: number; to: number }, limit: number): { text: string; to: number } | null {
  const { tokens, text } = reading.scanned;
  const grades = new Set(award.grades);
  for (let at = range.to; at < Math.min(limit, range.to + GRADE_REACH); at += 1) {
    for (let to = Math.min(limit, at + 4); to > at; to -= 1) {
      const words = text.slice(tokens[at]?.start, tokens[to - 1]?.end).replace(/\s+/g, ' ');
      if (grades.has(words)) return { text: words, to };
    }
    if (tokenAt(reading.scanned, at).text === ',' || awardAt(reading, at, limit) !== null) break;
  }
  return null;
}

/** Years behind the award, up to the next one; spans ("2018–2025") and beginnings ("sejak 2016") name no single year. */
function findYears(reading: Reading, from: number, limit: number): number[] {
  const years: number[] = [];
  for (let at = from; at < Math.min(limit, from + REACH); at += 1) {
    if (awardAt(reading, at, limit) !== null || tokenAt(reading.scanned, at).text === ';') break;
    const token = tokenAt(reading.scanned, at);
    const before = tokenAt(reading.scanned, at - 1).lower;
    const span = /^[–-]$/.test(tokenAt(reading.scanned, at + 1).text) || /^[–-]$/.test(before);
    if (YEAR.test(token.text) && before !== 'sejak' && !span && tokenAt(reading.scanned, at - 2).lower !== 'sejak') years.push(Number(token.text));
    if (token.text === ',' && years.length > 0) break;
  }
  return [...new Set(years)].sort((a, b) => a - b);
}

/** The region named last before the award in its sentence, else the host. */
function findHolder(reading: Reading, frame: Frame, at: number, sentence: { from: number; to: number }): string | null {
  let holder: string | null = null;
  for (const mention of reading.scanned.mentions) {
    if (mention.from < sentence.from || mention.from >= at) continue;
    const region = mention.type === 'region' ? mention : mention.type === 'organisation' || mention.type === 'official' ? mention.region : null;
    const code = region?.code ?? null;
    if (code !== null && [...frame.hosts, ...frame.visitors].includes(code)) holder = reading.rules.regions.byCode.get(code)?.name ?? null;
  }
  return holder ?? reading.rules.regions.byCode.get(frame.hosts[0] ?? '')?.name ?? null;
}
