// A rule file with mistakes: each is named with its place, all of them at once.
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { formatProblems, StuditiruError } from '../../src/errors.js';
import { parseRuleFile } from '../../src/rules/yaml.js';

const schema = z.strictObject({
  rules: z.array(
    z.strictObject({
      id: z.string(),
      match: z.string().min(3),
      side: z.enum(['visitor', 'host']).default('visitor'),
      codes: z.array(z.string()).optional(),
      in: z.union([z.string(), z.array(z.string())]).optional(),
    }),
  ),
});

function problemsOf(source: string): string[] {
  try {
    parseRuleFile('rules/patterns/leader.yaml', source, schema);
  } catch (error) {
    if (error instanceof StuditiruError) return formatProblems(error);
    throw error;
  }
  return [];
}

const at = (place: string, message: string) => `rules/patterns/leader.yaml:${place} ${message}`;

describe('parseRuleFile', () => {
  it.each([
    {
      name: 'unknown key, near a known one',
      source: 'rules:\n  - id: leader.a\n    macth: "x y z"\n    match: abc',
      lines: [at('3:5', 'unknown key "macth" in leader.a; use "match"')],
    },
    {
      name: 'unknown key, near none',
      source: 'rules:\n  - id: leader.a\n    match: abc\n    zzzzzz: 1',
      lines: [at('4:5', 'unknown key "zzzzzz" in leader.a; use one of id, match, side, codes, in')],
    },
    {
      name: 'missing key',
      source: 'rules:\n  - id: leader.a',
      lines: [at('2:5', 'missing key "match" in leader.a; add it')],
    },
    {
      name: 'unquoted code that YAML reads as a number',
      source: 'rules:\n  - id: leader.a\n    match: abc\n    codes: ["35.01", 32.10]',
      lines: [at('4:22', '"codes[1]" of leader.a must be text, not a number; put the value in quotes')],
    },
    {
      name: 'unquoted slot that YAML reads as a map',
      source: 'rules:\n  - id: leader.a\n    match: {party}',
      lines: [at('3:12', '"match" of leader.a must be text, not a map; put the value in quotes')],
    },
    {
      name: 'wrong word',
      source: 'rules:\n  - {id: a, match: abc, side: visitors}',
      lines: [at('2:31', '"side" of a must not be "visitors"; use "visitor"')],
    },
    {
      name: 'too short',
      source: 'rules:\n  - {id: a, match: ab}',
      lines: [at('2:20', '"match" of a must have at least 3 characters; change it')],
    },
    {
      name: 'no branch of a union',
      source: 'rules:\n  - {id: a, match: abc, in: 5}',
      lines: [at('2:29', '"in" of a must not be a number; use text or a list')],
    },
    {
      name: 'inside one branch of a union',
      source: 'rules:\n  - {id: a, match: abc, in: [x, 5]}',
      lines: [at('2:33', '"in[1]" of a must be text, not a number; put the value in quotes')],
    },
    {
      name: 'no id to name the rule by',
      source: 'rules:\n  - match: abc',
      lines: [at('2:5', 'missing key "id" in rules[0]; add it')],
    },
    {
      name: 'duplicate key',
      source: 'rules:\n  - id: a\n    id: b\n    match: abc',
      lines: [at('3:5', 'key stands twice in one map; remove one')],
    },
    {
      name: 'list where a map belongs',
      source: '- a',
      lines: [at('1:1', 'the file must be a map, not a list; write a map')],
    },
    { name: 'empty file', source: '', lines: [at('1:1', 'the file must be a map, not empty; write a map')] },
    {
      name: 'alias without an anchor',
      source: 'rules: *none',
      lines: [at('1:8', 'Unresolved alias (the anchor must be set before the alias): none; mend the YAML here')],
    },
    {
      name: 'several mistakes in one run',
      source: 'rules:\n  - {id: a, match: 1}\n  - {id: b}\n  - {id: c, match: abc, x: 1}',
      lines: [
        at('2:20', '"match" of a must be text, not a number; put the value in quotes'),
        at('3:5', 'missing key "match" in b; add it'),
        at('4:25', 'unknown key "x" in c; use one of id, match, side, codes, in'),
      ],
    },
  ])('$name', ({ source, lines }) => {
    expect(problemsOf(source)).toEqual(lines);
  });

  it('reports broken YAML with its place and code', () => {
    expect(problemsOf('rules:\n  - id: "a')[0]).toMatch(/^rules\/patterns\/leader\.yaml:2:\d+ .*; mend the YAML here$/);
  });

  it('gives the data with defaults', () => {
    const file = parseRuleFile('a.yaml', 'rules:\n  - {id: a, match: abc}', schema);
    expect(file.data).toEqual({ rules: [{ id: 'a', match: 'abc', side: 'visitor' }] });
  });

  const placed = 'base: &b {id: a}\nrules:\n  - id: a\n    match: "{party} dipimpin {pejabat}"\n    in: [x, *y]'.replace(', *y', '');
  it.each([
    { path: ['rules', 0, 'match'], offset: 0, line: 4, column: 12 },
    // Offset 17 of the text is the brace of {pejabat}; the quotation mark shifts it by one.
    { path: ['rules', 0, 'match'], offset: 17, line: 4, column: 30 },
    { path: ['rules', 0, 'in', 0], offset: 0, line: 5, column: 10 },
    { path: ['rules', 0, 'side'], offset: 0, line: 3, column: 5 },
    { path: [], offset: 0, line: 1, column: 1 },
  ])('places $path + $offset', ({ path, offset, line, column }) => {
    const loose = z.object({ base: z.unknown(), rules: z.unknown() });
    const file = parseRuleFile('a.yaml', placed, loose);
    expect(file.placeOf(path, offset)).toMatchObject({ file: 'a.yaml', line, column });
  });

  it('makes a problem of a later check with its place', () => {
    const file = parseRuleFile('a.yaml', 'rules:\n  - {id: a, match: abc}', schema);
    const problem = file.problem(['rules', 0, 'match'], 'unknown-slot', 'unknown slot {x} in a; use official');
    expect(problem.code).toBe('unknown-slot');
    expect(problem.place).toEqual({ file: 'a.yaml', line: 2, column: 20, field: 'rules[0].match' });
    expect(formatProblems(problem)).toEqual(['a.yaml:2:20 unknown slot {x} in a; use official']);
  });
});
