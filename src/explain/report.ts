/** An explanation as text, or as one line of JSON. */
import type { ExplainedRecord, ExplainedSide, Explanation, Firing } from './explanation.js';

/** Longest sentence that is shown whole. */
const MOST_LETTERS = 160;

export function explanationJson(explanation: Explanation): string {
  return `${JSON.stringify(explanation)}\n`;
}

/** Lines for one article, the last one empty. */
export function explanationText(explanation: Explanation): string {
  const { file, title, sides, against, records, missing } = explanation;
  const lines = [
    `${file}: ${records.length} ${records.length === 1 ? 'visit' : 'visits'}${title === null ? '' : `, "${title}"`}`,
    ...missing.map((reason) => `  no visit: ${reason}`),
    'sides',
    ...(sides.length === 0 ? ['  none'] : sides.flatMap(sideLines)),
    `against a visit: ${against.sum} (wins from ${against.threshold} and ${against.share} of a score on)`,
    ...against.rules.map(firingLine),
    ...records.flatMap(recordLines),
  ];
  return `${lines.join('\n')}\n\n`;
}

function sideLines({ party, name, visitor, host, decided, visitorRules, hostRules }: ExplainedSide): string[] {
  return [
    `  ${party} ${name}: visitor ${visitor}, host ${host} -> ${decided}`,
    ...(visitorRules.length === 0 ? [] : ['    as visitor', ...visitorRules.map(firingLine)]),
    ...(hostRules.length === 0 ? [] : ['    as host', ...hostRules.map(firingLine)]),
  ];
}

function recordLines({ id, visitors, hosts, score, margin, confidence, fields }: ExplainedRecord): string[] {
  return [
    `record ${id}: ${visitors.join(' + ')} -> ${hosts.join(' + ')} (score ${score}, margin ${margin}, confidence ${confidence})`,
    ...fields.flatMap(({ field, value, rules, words }) => [
      `  ${field}: ${value}${words.length === 0 ? '' : `  [${[...new Set(words)].map(shorten).join(' | ')}]`}`,
      // Those of the sides stand above already.
      ...(field === 'visitors' || field === 'hosts' ? [] : rules.map(firingLine)),
    ]),
  ];
}

function firingLine({ rule, weight, place, slots, sentence }: Firing): string {
  const found = Object.entries(slots).map(([slot, text]) => `${slot}="${text}"`);
  return `      ${[weight.toFixed(2).padStart(5), rule, ...found, place === 'body' ? '' : `in a ${place}`].filter((part) => part !== '').join('  ')}  "${shorten(sentence)}"`;
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= MOST_LETTERS ? text : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
}
