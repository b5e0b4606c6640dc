/** Says which marks a page has between two places, asked from its start on: a mark is sought again only behind the last place found. */
export class MarkFinder {
  private readonly next: number[];

  constructor(
    private readonly text: string,
    private readonly marks: readonly string[],
  ) {
    this.next = marks.map(() => -1);
  }

  /** True where a mark, told by its place among all, stands in a range that does not begin before the last one. */
  holds(mark: number, start: number, end: number): boolean {
    return this.find(mark, start) < end;
  }

  /** Where the first of all marks stands from a place on; the end of the page where none does. */
  first(start: number): number {
    let first = this.text.length;
    for (let mark = 0; mark < this.marks.length; mark += 1) first = Math.min(first, this.find(mark, start));
    return first;
  }

  private find(mark: number, start: number): number {
    let at = this.next[mark] as number;
    if (at < start) {
      at = this.text.indexOf(this.marks[mark] as string, start);
      if (at < 0) at = this.text.length;
      this.next[mark] = at;
    }
    return at;
  }
}
