/** Finds patterns that may cost too much, or that hold elements that do nothing. */
import { wordAnchors } from '../../frames/pattern.js';
import type { ReadPattern } from './compiled.js';
import type { Finding } from './finding.js';
import type { Element } from './parse-pattern.js';
import { stepsOver, worstLines } from './steps.js';

/** A single gap longer than this reaches into other clauses. */
const LONGEST_GAP = 20;
/** All gaps of a pattern together. */
const LONGEST_SUM = 40;
/** Length of the line that patterns are tried on, in items: a long sentence. */
const LINE = 80;
/** Steps over that line: what the costliest sensible patterns take, several times over. */
const MOST_STEPS = 200_000;

export function checkBacktracking(patterns: readonly ReadPattern[]): Finding[] {
  return patterns.flatMap((read) => [...checkGaps(read), ...checkSteps(read), ...checkAnchor(read)]);
}

function checkGaps({ rule, pattern, elements }: ReadPattern): Finding[] {
  const findings: Finding[] = [];
  const warn = (code: string, at: number, what: string) =>
    findings.push({ severity: 'warning', code, rule: rule.id, place: pattern.place(at), message: `pattern ${pattern.number} of ${rule.id} ${what}` });
  const gaps = elements.filter((element) => element.type === 'gap');
  for (const { text, at, most } of gaps)
    if (most > LONGEST_GAP) warn('long-gap', at, `has the gap ${text}; ${LONGEST_GAP} items are the most that a clause needs`);
  const sum = gaps.reduce((total, { most }) => total + most, 0);
  if (sum > LONGEST_SUM) warn('long-gap', 0, `has gaps of ${sum} items in all; keep them to ${LONGEST_SUM}`);
  for (const [index, element] of elements.entries()) {
    if (element.type !== 'gap') continue;
    const next = nextGap(elements, index);
    if (next !== null)
      warn(
        'adjacent-gaps',
        element.at,
        `has ${element.text} and ${next.text} with nothing sure between them, so each way to share the items is tried; keep one gap`,
      );
    if (index === 0 || index === elements.length - 1)
      warn('idle-gap', element.at, `${index === 0 ? 'begins' : 'ends'} with the gap ${element.text}, which does nothing; remove it`);
  }
  return findings;
}

/** The gap behind a gap, where only elements that may be missing stand between. */
function nextGap(elements: readonly Element[], index: number): Element | null {
  for (const element of elements.slice(index + 1)) {
    if (element.type === 'gap') return element;
    if (element.least > 0) return null;
  }
  return null;
}

function checkSteps({ rule, pattern, elements }: ReadPattern): Finding[] {
  const steps = worstSteps(elements, LINE);
  if (steps <= MOST_STEPS) return [];
  const message = `pattern ${pattern.number} of ${rule.id} may take ${steps.toLocaleString('en')} steps on a sentence of ${LINE} words; shorten its gaps, or put a rarer word between them`;
  return [{ severity: 'warning', code: 'slow-pattern', rule: rule.id, place: pattern.place(), message }];
}

/** The most steps that a pattern takes on a line made to keep it busy. */
export function worstSteps(elements: readonly Element[], length: number): number {
  return Math.max(0, ...worstLines(elements, length).map((line) => stepsOver(elements, line)));
}

function checkAnchor({ rule, pattern, compiled }: ReadPattern): Finding[] {
  if (wordAnchors(compiled).length > 0) return [];
  const message = `pattern ${pattern.number} of ${rule.id} names no word that must stand in the line, so it is tried on every sentence; add one`;
  return [{ severity: 'warning', code: 'no-anchor', rule: rule.id, place: pattern.place(), message }];
}
