/** Finds patterns that say what another pattern says already. */
import { type Anchor, DEFAULT_PLACES, wordAnchors } from '../../frames/pattern.js';
import { implies } from './automaton.js';
import type { ReadPattern } from './compiled.js';
import type { Finding } from './finding.js';
import type { LintRule } from './rule-set.js';
import { sampleLines } from './steps.js';

/**
 * Duplicate patterns (one text in two places) and shadowed ones: wherever they match, another pattern with the same slots,
 * of the same rule or of one of its family with the same value, matches the same mentions.
 *
 * @param patterns all patterns
 * @param asked whether the patterns of a rule are to be checked; they are compared with all others in any case
 */
export function checkShadows(patterns: readonly ReadPattern[], asked: (rule: LintRule) => boolean = () => true): Finding[] {
  const findings: Finding[] = [];
  for (const [index, one] of patterns.entries()) {
    if (!asked(one.rule)) continue;
    const twin = patterns.slice(0, index).find((other) => sameText(one, other));
    if (twin !== undefined) {
      findings.push(finding(one, 'duplicate-pattern', `stands already in ${name(twin, one)}`));
      continue;
    }
    const samples = sampleLines(one.elements);
    const shadow = patterns.find(
      (other, at) =>
        at !== index &&
        comparable(one, other) &&
        mayMatch(other, samples) &&
        implies(one.elements, other.elements) &&
        !(at > index && implies(other.elements, one.elements)),
    );
    if (shadow !== undefined)
      findings.push(finding(one, 'shadowed-pattern', `matches nothing that ${name(shadow, one)} ("${shadow.pattern.text}") does not match`));
  }
  return findings;
}

function sameText(a: ReadPattern, b: ReadPattern): boolean {
  return a.pattern.text.trim().replace(/\s+/g, ' ') === b.pattern.text.trim().replace(/\s+/g, ' ');
}

function comparable(narrow: ReadPattern, wide: ReadPattern): boolean {
  const [a, b] = [narrow.rule, wide.rule];
  if (a.family !== b.family || (a.rule.value ?? null) !== (b.rule.value ?? null)) return false;
  const places = b.rule.where ?? DEFAULT_PLACES;
  if (!(a.rule.where ?? DEFAULT_PLACES).every((place) => places.includes(place))) return false;
  return [...new Set(narrow.compiled.slots)].sort().join() === [...new Set(wide.compiled.slots)].sort().join();
}

/** No line without one of its anchors is matched, and nearly every pair of patterns ends here. */
function mayMatch({ compiled }: ReadPattern, lines: readonly (readonly string[])[]): boolean {
  const holds = (line: readonly string[], anchor: Anchor) => anchor.every((word) => line.includes(word));
  return wordAnchors(compiled).every((anchors) => lines.every((line) => anchors.some((anchor) => holds(line, anchor))));
}

function name({ rule, pattern }: ReadPattern, from: ReadPattern): string {
  return rule === from.rule ? `pattern ${pattern.number} of the same rule` : `${rule.id}, pattern ${pattern.number}`;
}

function finding({ rule, pattern }: ReadPattern, code: string, what: string): Finding {
  const message = `pattern ${pattern.number} of ${rule.id} ${what}; remove one, or narrow the wider one`;
  return { severity: 'warning', code, rule: rule.id, place: pattern.place(), message };
}
