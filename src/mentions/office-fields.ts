/** Reads what an office is the office of within its body: ordinals, fields of work, short forms of bodies. */
import type { Token } from '../types.js';
import { readFields } from './body-words.js';
import { type ReadContext, tokenAt } from './context.js';
import { readInstitution } from './institution.js';
import { readDegrees, skipTitles } from './name.js';

const DESIGNATOR = /^(?:[IVX]{1,4}|[1-5A-E])$/;

function isDesignator({ start, end, text }: Token): boolean {
  return end - start <= 4 && DESIGNATOR.test(text);
}

const SHORT_FORM = /^\p{Lu}[\p{Lu}\d]{1,}$/u;

/** "Kepala Dinas P2KBP3A", "Ketua BPRN Zulfikri": a short form that no list has, where names are not written in capitals. */
function isShortForm(context: ReadContext, at: number, limit: number): boolean {
  const token = tokenAt(context, at);
  const { text } = token;
  if (!token.capital || !token.word.loud || !SHORT_FORM.test(text) || DESIGNATOR.test(text) || context.rules.titlesKept.holds(token)) return false;
  const next = tokenAt(context, at + 1);
  const shouted = next.capital && next.word.loud && next.text.length > 1;
  if (shouted && readInstitution(context, at + 1, limit, true) === null) return false;
  if (next.text === '.' || skipTitles(context, at, limit) > at || readDegrees(context, at, limit) > at) return false;
  return context.rules.regions.index.longest(context.tokens, at, limit) === null && readInstitution(context, at, limit, true) === null;
}

/** Ordinals and fields of an office: "III Bidang Administrasi Umum", "Pemerintahan dan Kesejahteraan Rakyat". */
export function readOfficeFields(context: ReadContext, at: number, limit: number): number {
  const fieldHeads = context.rules.grammar.field_heads;
  let to = at;
  while (to < limit) {
    const token = tokenAt(context, to);
    if (token.text === 'E' && tokenAt(context, to + 1).text === '-' && tokenAt(context, to + 2).capital) to += 3;
    else if (isDesignator(token) || (!token.capital && fieldHeads.holds(token))) {
      const next = tokenAt(context, to + 1);
      if (next.text === '.' && tokenAt(context, to + 2).capital) break;
      // "Sekda I Gede Wirya": the I is a Balinese name's.
      if (token.text === 'I' && context.rules.titlesKept.holds(next)) break;
      to += 1;
    } else if (!token.capital && to > at && context.rules.fields.holds(token) && fieldHeads.holds(tokenAt(context, to - 1))) {
      to += 1;
    } else if (isShortForm(context, to, limit)) {
      to += 1;
    } else {
      const fields = readFields(context, to, limit);
      if (fields === to) break;
      to = fields;
    }
  }
  return to;
}
