// zod issues about a rule file as sentences that name the rule, the field and the way out.
import type * as z from 'zod';
import { didYouMean } from './did-you-mean.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

export interface DescribedIssue {
  code: 'unknown-key' | 'missing-key' | 'wrong-value';
  message: string;
  path: Path;
  /** True where the key itself is at fault, not its value. */
  key: boolean;
}

/**
 * Error map that keeps the allowed keys of a strict object: zod drops the schema from the finished issue,
 * and without them the message could not say what to write instead.
 */
export const keepAllowedKeys: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const shape = (issue.inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
  return Object.keys(shape ?? {}).join(',');
};

/** Turns the issues of one parse into sentences; `data` is what was parsed, to name rules by their id. */
export function describeIssues(issues: readonly Issue[], data: unknown): DescribedIssue[] {
  return issues.flatMap((issue) => describe(issue, data));
}

/** Path as people write it: `rules[2].match`. */
export function fieldName(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('');
}

function describe(issue: Issue, data: unknown): DescribedIssue[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const allowed = issue.message.split(',').filter((key) => key !== '');
    return issue.keys.map((key) => ({
      code: 'unknown-key',
      message: `unknown key "${key}" in ${ownerName(path, data)}; ${useOneOf(key, allowed)}`,
      path: [...path, key],
      key: true,
    }));
  }
  if (issue.code === 'invalid_union') {
    const branch = closestBranch(issue.errors);
    if (branch) return branch.flatMap((inner) => describe({ ...inner, path: [...path, ...inner.path] }, data));
  }
  if (issue.input === undefined && path.length > 0 && issue.code !== 'custom') {
    const parent = path.slice(0, -1);
    const message = `missing key "${String(path.at(-1))}" in ${ownerName(parent, data)}; add it`;
    return [{ code: 'missing-key', message, path: parent, key: false }];
  }
  return [{ code: 'wrong-value', message: `${subject(path, data)} ${complaint(issue)}`, path, key: false }];
}

function complaint(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kindName(issue.expected)}, not ${kindOf(issue.input)}; ${typeAdvice(issue.expected)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      return `must not be ${JSON.stringify(issue.input)}; ${useOneOf(String(issue.input), values)}`;
    }
    case 'invalid_union': {
      const kinds = issue.errors.flat().map((inner) => (inner.code === 'invalid_type' ? kindName(inner.expected) : ''));
      const known = [...new Set(kinds.filter((kind) => kind !== ''))];
      return `must not be ${kindOf(issue.input)}; use ${known.join(' or ') || 'one of the forms that the schema knows'}`;
    }
    case 'too_small':
    case 'too_big': {
      const [limit, bound] = issue.code === 'too_small' ? ['at least', issue.minimum] : ['at most', issue.maximum];
      const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : '';
      return unit === '' ? `must be ${limit} ${bound}; change it` : `must have ${limit} ${bound}${unit}; change it`;
    }
    case 'invalid_format':
      return `must have the form ${issue.pattern ?? issue.format}, not ${JSON.stringify(issue.input)}; change it`;
    default:
      return `is wrong: ${issue.message}`;
  }
}

/** Of a union's branches, the one the writer meant: it fails inside, not already at its outermost type. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches
    .filter((issues) => issues.every((issue) => issue.path.length > 0 || issue.code !== 'invalid_type'))
    .filter((issues) => issues.length > 0)
    .sort((a, b) => a.length - b.length)[0];
}

function subject(path: Path, data: unknown): string {
  const depth = ownerDepth(path, data);
  const rest = path.slice(depth ?? 0);
  if (rest.length === 0) return ownerName(path, data);
  return `"${fieldName(rest)}"${depth === undefined ? '' : ` of ${ownerName(path, data)}`}`;
}

/** A rule's id where the path leads through something with one, else the path itself. */
function ownerName(path: Path, data: unknown): string {
  const depth = ownerDepth(path, data);
  if (depth !== undefined) return String((valueAt(data, path.slice(0, depth)) as { id: unknown }).id);
  return path.length === 0 ? 'the file' : fieldName(path);
}

function ownerDepth(path: Path, data: unknown): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const value = valueAt(data, path.slice(0, depth));
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string') return depth;
  }
  return undefined;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part], data);
}

function useOneOf(wrong: string, allowed: readonly string[]): string {
  const near = didYouMean(wrong, allowed);
  if (near !== undefined) return `use "${near}"`;
  return allowed.length > 0 ? `use one of ${allowed.join(', ')}` : 'remove it';
}

const KIND_NAMES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'null',
};

function kindName(expected: string): string {
  return KIND_NAMES[expected] ?? expected;
}

function kindOf(input: unknown): string {
  if (input === null) return 'empty';
  if (Array.isArray(input)) return 'a list';
  return kindName(typeof input);
}

function typeAdvice(expected: string): string {
  // 32.10 reads as the number 32.1, {x} as a map, and a value left out as nothing.
  if (expected === 'string') return 'put the value in quotes';
  if (expected === 'array') return 'write a list: [a, b] or one "- a" on each line';
  return `write ${kindName(expected)}`;
}
