/** Reads who wrote, edited or supplied an article from its credit lines. */
import type { LayoutRules } from '../rules/compiled-rules.js';
import type { SourceValue } from './layout.js';
import { type PageLine, sizeOf } from './lines.js';

export interface Credits {
  readonly reporter: SourceValue | null;
  readonly editor: SourceValue | null;
  readonly credit: SourceValue | null;
}

/**
 * Finds reporter, editor and source of an article.
 *
 * @param lines lines of the page
 * @param rules layout rules with the words that introduce credits
 * @returns each credit with its place in the text, or null
 */
export function readCredits(lines: readonly PageLine[], rules: LayoutRules): Credits {
  const found: Record<'reporter' | 'editor' | 'credit', SourceValue | null> = { reporter: null, editor: null, credit: null };
  for (const line of lines) {
    if (!line.colon) continue;
    let offset = line.start;
    for (const part of line.text.split(/([|/•])/)) {
      for (const { field, inline } of rules.credits) {
        const match = inline.exec(part);
        if (match !== null && (match[1]?.length ?? 0) > LONGEST_LINE) continue;
        const value = match?.[1]?.replace(/\s*(?:[-–]\s*dilihat\b.*|[,;|\])]+)$/i, '').trim();
        if (match === null || value === undefined || value === '' || value.length > 60 || found[field] !== null) continue;
        const start = offset + match.index + match[0].indexOf(value);
        found[field] = { value, start, end: start + value.length };
        break;
      }
      offset += part.length;
    }
  }
  found.credit ??= issuerOf(lines, rules);
  return found;
}

/** A credit with what a page writes behind it is no longer than this. */
const LONGEST_LINE = 200;

/** Issuing offices sign the last lines. */
const LAST_LINES = 6;
const LONGEST_SIGNATURE = 60;

function lastText(lines: readonly PageLine[]): number {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] as PageLine;
    if (line.kind === 'body' && sizeOf(line) > LONGEST_SIGNATURE) return index;
  }
  return -1;
}

/** "(Humas Kanim Banjarmasin)" behind the text, or a line of its own. */
function issuerOf(lines: readonly PageLine[], rules: LayoutRules): SourceValue | null {
  const text = lastText(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as PageLine;
    const opens = index < text && line.kind === 'credit';
    if (index < text - 1 && !opens) continue;
    if (index > text + LAST_LINES) break;
    const match = rules.issuer.exec(line.text);
    const value = match?.[1]?.trim();
    const alone = match?.index === 0 && sizeOf(line) <= LONGEST_SIGNATURE;
    // "(Humas)" names no office.
    if (match === null || value === undefined || !/[\s-]/.test(value) || (!line.text.includes('(', match.index) && !alone && !opens)) continue;
    const start = line.start + match.index + match[0].indexOf(value);
    return { value, start, end: start + value.length };
  }
  return null;
}
