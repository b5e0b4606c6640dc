// The marks without which a line cannot fit an expression.
import { expect, it } from 'vitest';
import { neededMarks, withoutGroups } from '../../../src/rules/compile-regexes.js';

it.each([
  ['an escaped mark', '\\((foto|dok)\\b[^)]{0,60}', '('],
  ['a plain mark', 'x/\\s?(foto|dok)', '/'],
  ['one of a class', '[.!?\\w)]\\s{1,3}(foto|photo)\\s?[:/]\\s?x', ':/'],
  ['a mark that is repeated', 'a-{1,3}b', '-'],
])('knows %s', (_name, source, marks) => {
  expect(neededMarks(source)).toBe(marks);
});

it.each([
  ['that may be missing', 'foto\\/?'],
  ['that is repeated no time or more', 'foto:*'],
  ['of which there may be none', 'foto:{0,3}'],
  ['within a group', 'foto(:|\\/)'],
  ['of one alternative', 'foto:|dok'],
  ['of a class with other signs', 'foto[:\\s]'],
  ['that a class leaves out', 'foto[^:]'],
  ['that is an assertion', '^foto$'],
  ['in the name of a property', 'laporan\\p{Script=Latin}\\P{Script_Extensions=Latin}'],
  ['in the name of a group', '(?<tanda>x)laporan\\k<tanda>'],
  ['that has a capital', 'ⓐfoto'],
])('asks for no mark %s', (_name, source) => {
  expect(neededMarks(source)).toBe('');
});

it.each([
  ['a(b|c)d', 'a(?:b|c)d'],
  ['(?:a|b)(?=c)', '(?:a|b)(?=c)'],
  ['\\((a)[(b]\\)', '\\((?:a)[(b]\\)'],
])('remembers no group of %s', (source, without) => {
  expect(withoutGroups(source)).toBe(without);
});
