// One problem is one line; several problems keep their order and their places.
import { describe, expect, it } from 'vitest';
import { formatProblems, type Place, StuditiruError } from '../../src/errors.js';

const problem = (message: string, place?: Place) => new StuditiruError({ code: 'test', message, ...(place ? { place } : {}) });

describe('formatProblems', () => {
  it.each([
    { place: undefined, line: 'what; do' },
    { place: { file: 'a.txt' }, line: 'a.txt: what; do' },
    { place: { file: 'a.yaml', line: 3 }, line: 'a.yaml:3 what; do' },
    { place: { file: 'a.yaml', line: 3, column: 7, field: 'x' }, line: 'a.yaml:3:7 what; do' },
  ])('$line', ({ place, line }) => {
    expect(formatProblems(problem('what; do', place))).toEqual([line]);
  });

  it('never takes two lines for one problem', () => {
    expect(formatProblems(problem('first\r\n  second; do'))).toEqual(['first second; do']);
  });
});

describe('StuditiruError.join', () => {
  it('keeps a single problem as it is', () => {
    const only = problem('one');
    expect(StuditiruError.join([only])).toBe(only);
  });

  it('flattens what was joined before', () => {
    const inner = StuditiruError.join([problem('one'), problem('two')]);
    const joined = StuditiruError.join([inner, problem('three', { file: 'f' })]);
    expect(joined.code).toBe('several-problems');
    expect(formatProblems(joined)).toEqual(['one', 'two', 'f: three']);
    expect(joined.message).toBe('one\ntwo\nf: three');
  });

  it('refuses an empty list', () => {
    expect(() => StuditiruError.join([])).toThrow(RangeError);
  });
});
