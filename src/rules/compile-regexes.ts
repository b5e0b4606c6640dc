/** Reads the sources of expressions: what marks they need, and how they are without groups. */

/** A class, what stands for one character, or how often it may. */
const ATOM = /\[\^?(?:\\.|[^\]\\])*\]|\\(?:[pPu]\{[^}]*\}|k<[^>]*>|.)|\{[\d,]+\}|./gsu;
const OPTIONAL = /[?*]|\{0/y;
const MARK = /^[^\p{L}\p{N}\s.^$*+?()[\]{}|\\]$/u;
const ESCAPED_MARK = /^\\([^\p{L}\p{N}])$/u;
const CLASS_OF_MARKS = /^\[([^\p{L}\p{N}\s\\^\]-]+)\]$/u;

/**
 * The marks of which every text that fits an expression holds one.
 *
 * @param source the expression
 * @returns the marks that stand in it in any case, outside of groups; none where it has none
 */
export function neededMarks(source: string): string {
  let depth = 0;
  let needed = '';
  for (const match of source.matchAll(ATOM)) {
    const [atom] = match;
    if (atom === '(') depth += 1;
    else if (atom === ')') depth -= 1;
    else if (atom === '|' && depth === 0) return '';
    else if (depth === 0 && needed === '') needed = isOptional(source, match.index + atom.length) ? '' : marksOf(atom);
  }
  return needed;
}

/** The same expression without groups to be remembered, for one that only says whether a text fits. */
export function withoutGroups(source: string): string {
  return source.replace(ATOM, (atom: string, at: number) => (atom === '(' && source[at + 1] !== '?' ? '(?:' : atom));
}

function isOptional(source: string, behind: number): boolean {
  OPTIONAL.lastIndex = behind;
  return OPTIONAL.test(source);
}

function marksOf(atom: string): string {
  const marks = MARK.test(atom) ? atom : ((ESCAPED_MARK.exec(atom) ?? CLASS_OF_MARKS.exec(atom))?.[1] ?? '');
  // Some characters that are no letters have a capital all the same, which an expression may fit, too.
  return marks.toLowerCase() === marks && marks.toUpperCase() === marks ? marks : '';
}
