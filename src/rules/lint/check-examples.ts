/** Runs the examples of the pattern rules: what a rule must find, and where it must not fire. */
import { readBlock } from '../../explain/read-page.js';
import { findRelations, indexPatterns } from '../../frames/relations.js';
import { rangeText } from '../../mentions/context.js';
import type { CompiledRule, CompiledRules } from '../compiled-rules.js';
import { didYouMean } from '../did-you-mean.js';
import type { Finding } from './finding.js';
import type { LintRule } from './rule-set.js';

/** The key of an accept that holds its sentence; the others are slots. */
export const SENTENCE = 'in';

/**
 * Runs every example.
 *
 * An example is read as a paragraph; that of a rule which may fire in titles only, as a headline. A rule for direct
 * speech needs its quotation marks. An accept holds where one firing of the rule fills every slot as it says: the words
 * given stand in the text of the mention one behind the other, as whole words in the same case ("Ketua DPRD" in "Ketua
 * DPRD Kota Depok Hasan"), and a slot that is null is left open. A reject holds where the rule does not fire at all.
 *
 * @param rules the rules in force
 * @param compiled the same rules, compiled
 */
export function checkExamples(rules: readonly LintRule[], compiled: CompiledRules): Finding[] {
  return rules.flatMap((rule) => {
    const own = compiled.relations.find(({ id, family }) => id === rule.id && family === rule.family);
    if (own === undefined || own.patterns.length === 0) return [];
    const { accepts, rejects } = rule.rule;
    return [
      ...accepts.flatMap((accept, index) => checkAccept(rule, own, compiled, accept, index)),
      ...rejects.flatMap((sentence, index) => {
        const [fired] = fire(own, compiled, sentence);
        return fired === undefined
          ? []
          : [finding('failed-reject', rule, ['rejects', index], `must not fire on "${sentence}", but does: ${describe(fired)}; narrow the pattern`)];
      }),
    ];
  });
}

function checkAccept(rule: LintRule, own: CompiledRule, rules: CompiledRules, accept: Readonly<Record<string, string | null>>, index: number): Finding[] {
  const sentence = accept[SENTENCE];
  const path = ['accepts', index];
  if (typeof sentence !== 'string') return [finding('bad-example', rule, path, `has an accept without a sentence; put it under "${SENTENCE}"`)];
  const slots = [...new Set(own.patterns.flatMap((pattern) => pattern.slots))];
  const wanted = Object.entries(accept).filter(([slot]) => slot !== SENTENCE);
  const unknown = wanted.filter(([slot]) => !slots.includes(slot));
  if (unknown.length > 0)
    return unknown.map(([slot]) =>
      finding(
        'unknown-slot',
        rule,
        [...path, slot],
        `has no slot "${slot}"; use ${didYouMean(slot, slots) ?? (slots.join(', ') || `"${SENTENCE}" alone, for it has none`)}`,
      ),
    );
  const fired = fire(own, rules, sentence);
  if (fired.length === 0) return [finding('failed-accept', rule, path, `does not fire on "${sentence}"; widen the pattern or mend the example`)];
  if (fired.some((found) => wanted.every(([slot, text]) => fits(found[slot], text)))) return [];
  const expected = wanted.map(([slot, text]) => `${slot} ${text === null ? 'open' : `"${text}"`}`).join(', ');
  return [
    finding('failed-accept', rule, path, `finds on "${sentence}" ${fired.map(describe).join(' and ')}, not ${expected}; mend the pattern or the example`),
  ];
}

/** Texts of the mentions that one firing found, by slot. */
type Fired = Readonly<Record<string, string>>;

function fire(rule: CompiledRule, rules: CompiledRules, sentence: string): Fired[] {
  const titleOnly = [...rule.places].every((place) => place === 'title');
  const { masked, scanned } = readBlock(sentence, titleOnly ? 'title' : 'body', rules);
  return findRelations(masked, indexPatterns([rule])).map(({ slots }) =>
    Object.fromEntries(
      Object.entries(slots).map(([slot, number]) => {
        const { from, to } = scanned.mentions[number] ?? { from: 0, to: 0 };
        return [slot, rangeText(scanned, from, to)];
      }),
    ),
  );
}

function fits(found: string | undefined, wanted: string | null): boolean {
  if (wanted === null || found === undefined) return wanted === (found ?? null);
  return ` ${squeeze(found)} `.includes(` ${squeeze(wanted)} `);
}

/** White space and the marks around words do not count. */
function squeeze(text: string): string {
  return text.replace(/[\s,()]+/g, ' ').trim();
}

function describe(fired: Fired): string {
  const slots = Object.entries(fired).map(([slot, text]) => `${slot} "${text}"`);
  return slots.length === 0 ? 'a match' : slots.join(', ');
}

function finding(code: string, rule: LintRule, path: readonly PropertyKey[], message: string): Finding {
  return { severity: 'error', code, rule: rule.id, place: rule.place(path), message: `${rule.id} ${message}` };
}
