// A YAML rule file to checked data, with the place of everything in it for messages.
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { type Place, StuditiruError } from '../errors.js';
import { describeIssues, fieldName, keepAllowedKeys } from './yaml-issues.js';

export type FieldPath = readonly PropertyKey[];

export interface RuleFile<T> {
  readonly path: string;
  readonly data: T;
  /**
   * Place of the value at a path of `data`, such as `['rules', 2, 'match']`; where the path does not
   * exist in the file (a default), the place of its nearest parent. With `offset`, the place of that
   * character inside a one-line text value.
   */
  placeOf(path: FieldPath, offset?: number): Place;
  /** A problem at a path, to be thrown alone or gathered with `StuditiruError.join`. */
  problem(path: FieldPath, code: string, message: string, offset?: number): StuditiruError;
}

/**
 * Parses and checks one rule file.
 *
 * @param path the file's name for messages; nothing is read from disk
 * @param source the YAML text
 * @param schema what the file must hold; strict objects, so that a misspelt key is refused
 * @returns the checked data and the places in it
 * @throws one StuditiruError with all problems: syntax and duplicate keys (`yaml-syntax`,
 *   `duplicate-key`), unknown keys (`unknown-key`), missing keys (`missing-key`), wrong values (`wrong-value`)
 */
export function parseRuleFile<S extends z.ZodType>(path: string, source: string, schema: S): RuleFile<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line, column: col };
  };
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    throw StuditiruError.join(faults.map((fault) => syntaxProblem(fault.code, fault.message, at(fault.pos[0]))));
  }
  const raw = toData(document, at);
  const offsetOf = (fields: FieldPath, key: boolean, inside?: number) => offsetIn(document, source, fields, key, inside);
  const checked = schema.safeParse(raw, { reportInput: true, error: keepAllowedKeys });
  if (!checked.success) {
    throw StuditiruError.join(
      describeIssues(checked.error.issues, raw).map(({ code, message, path: fields, key }) => {
        const place = { ...at(offsetOf(fields, key)), field: fieldName(fields) };
        return new StuditiruError({ code, message, place });
      }),
    );
  }
  const placeOf = (fields: FieldPath, inside?: number): Place => ({
    ...at(offsetOf(fields, false, inside)),
    field: fieldName(fields),
  });
  return {
    path,
    data: checked.data,
    placeOf,
    problem: (fields, code, message, inside) => new StuditiruError({ code, message, place: placeOf(fields, inside) }),
  };
}

function syntaxProblem(code: string, message: string, place: Place): StuditiruError {
  if (code === 'DUPLICATE_KEY') {
    return new StuditiruError({
      code: 'duplicate-key',
      message: 'key stands twice in one map; remove one',
      place,
    });
  }
  const advice = code === 'MULTIPLE_DOCS' ? 'keep one document a file' : 'mend the YAML here';
  return new StuditiruError({ code: 'yaml-syntax', message: `${message}; ${advice}`, place });
}

function toData(document: Document.Parsed, at: (offset: number) => Place): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    // An alias without an anchor, or aliases that multiply beyond the library's limit.
    let offset = 0;
    visit(document, {
      Alias(_, alias) {
        if (alias.resolve(document)) return undefined;
        offset = startOf(alias) ?? 0;
        return visit.BREAK;
      },
    });
    const message = `${cause instanceof Error ? cause.message : String(cause)}; mend the YAML here`;
    throw new StuditiruError({ code: 'yaml-syntax', message, place: at(offset), cause });
  }
}

/** Offset of the value at a path (of its key with `key`), or of the nearest parent that exists. */
function offsetIn(document: Document.Parsed, source: string, path: FieldPath, key: boolean, inside = 0): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
      if (!pair) return offset;
      const keyOffset = startOf(pair.key) ?? offset;
      if (key && depth === path.length - 1) return keyOffset;
      node = pair.value;
      offset = startOf(node) ?? keyOffset;
    } else if (isSeq(node) && typeof part === 'number' && part < node.items.length) {
      node = node.items[part];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset + insideText(node, source, offset, inside);
}

/** How far a character of a text value lies behind the value's start; 0 where folding or escapes hide it. */
function insideText(node: unknown, source: string, offset: number, inside: number): number {
  if (!isScalar(node) || typeof node.value !== 'string' || inside === 0) return 0;
  const quote = source[offset] === '"' || source[offset] === "'" ? 1 : 0;
  return source.startsWith(node.value, offset + quote) ? quote + inside : 0;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
