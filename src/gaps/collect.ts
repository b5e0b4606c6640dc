/** The gaps of many articles, counted. */
import type { GapHit, GapKind } from './gap.js';

export interface GapExample {
  readonly file: string;
  /** UTF-16 code units in the decoded article. */
  readonly start: number;
  readonly end: number;
  /** The words with those around them. */
  readonly text: string;
}

export interface Gap {
  readonly kind: GapKind;
  readonly text: string;
  readonly count: number;
  readonly articles: number;
  readonly example: GapExample;
}

/** Letters of the example on each side. */
const AROUND = 40;

/** Adds up gaps over articles; memory grows with the kinds of gaps, not with the articles. */
export class GapCollector {
  readonly #gaps = new Map<string, { -readonly [Key in keyof Gap]: Gap[Key] } & { last: string }>();
  articles = 0;

  add(file: string, text: string, hits: readonly GapHit[]): void {
    this.articles += 1;
    for (const { kind, text: what, start, end } of hits) {
      const key = `${kind} ${what.toLowerCase()}`;
      const gap = this.#gaps.get(key);
      if (gap === undefined) {
        const example = { file, start, end, text: around(text, start, end) };
        this.#gaps.set(key, { kind, text: what, count: 1, articles: 1, example, last: file });
        continue;
      }
      gap.count += 1;
      if (gap.last !== file) gap.articles += 1;
      gap.last = file;
    }
  }

  /** The gaps that stand in at least `least` places, most frequent first. */
  list(least: number): Gap[] {
    return [...this.#gaps.values()]
      .filter(({ count }) => count >= least)
      .sort((a, b) => b.count - a.count || b.articles - a.articles || compare(a.kind, b.kind) || compare(a.text, b.text))
      .map(({ last: _last, ...gap }) => gap);
  }
}

function around(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  // A cut must leave no half of a character.
  const cut = text.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  return `${from > 0 ? '…' : ''}${cut.replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
