/** Says which marks a page has between two places, asked from its start on: a mark is sought again only behind the last place found. */
export class MarkFinder {
  private readonly next: number[];

  constructor(
    private readonly text: string,
    private readonly marks: readonly string[],
  ) {
    this.next = marks.map(() => -1);
  }

  /**
   * True where a mark stands in a range.
   *
   * @param mark place of the mark among all
   * @param start start of the range, never before that of the last one
   * @param end end of the range
   */
  holds(mark: number, start: number, end: number): boolean {
    let at = this.next[mark] as number;
    if (at < start) {
      at = this.text.indexOf(this.marks[mark] as string, start);
      if (at < 0) at = this.text.length;
      this.next[mark] = at;
    }
    return at < end;
  }
}
