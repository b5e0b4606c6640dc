/** Reads who wrote, edited or supplied an article from its credit lines. */
import type { LayoutRules } from '../rules/compile.js';
import type { SourceValue } from './layout.js';
import type { PageLine } from './lines.js';

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
    let offset = line.start;
    for (const part of line.text.split(/([|/•])/)) {
      for (const { field, inline } of rules.credits) {
        const match = inline.exec(part);
        const value = match?.[1]?.replace(/\s*(?:[-–]\s*dilihat\b.*|[,;|\])]+)$/i, '').trim();
        if (match === null || value === undefined || value === '' || value.length > 60 || found[field] !== null) continue;
        const start = offset + match.index + match[0].indexOf(value);
        found[field] = { value, start, end: start + value.length };
        break;
      }
      offset += part.length;
    }
  }
  return found;
}
