// How far a run has come, as a line.
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress.js';

const start = { done: 0, total: 100, begun: 0, articles: 0, fresh: 0, seconds: 0 };

describe('progressLine', () => {
  it.each([
    { name: 'the beginning', change: {}, line: `${'░'.repeat(24)} 0 % 0 articles, 0.0/s` },
    {
      name: 'rate and time left',
      change: { done: 50, articles: 1500, fresh: 1500, seconds: 10 },
      line: `${'█'.repeat(12)}${'░'.repeat(12)} 50 % 1,500 articles, 150/s, 0:00:10 left`,
    },
    { name: 'hours', change: { done: 1, articles: 36, fresh: 36, seconds: 100 }, line: `${'░'.repeat(24)} 1 % 36 articles, 0.4/s, 2:45:00 left` },
    {
      name: 'behind an interrupted run',
      change: { done: 75, begun: 50, articles: 300, fresh: 100, seconds: 10 },
      line: `${'█'.repeat(18)}${'░'.repeat(6)} 75 % 300 articles, 10/s, 0:00:10 left`,
    },
    { name: 'a pipe', change: { total: null, done: 9, articles: 12345, fresh: 12345, seconds: 10 }, line: '12,345 articles, 1,235/s' },
    { name: 'the end', change: { done: 100, articles: 10, fresh: 10, seconds: 2 }, line: `${'█'.repeat(24)} 100 % 10 articles, 5.0/s, 0:00:00 left` },
  ])('$name', ({ change, line }) => {
    expect(progressLine({ ...start, ...change })).toBe(line);
  });
});
