/** Knows the visits of the parts of an article that were read before: a long article names its visit at both ends. */
import type { Organisation, VisitRecord } from './schema.js';

export class ToldVisits {
  private readonly records: VisitRecord[] = [];
  private readonly byParties = new Map<string, VisitRecord[]>();
  /** Records already entered by their parties; most articles are one part, and nobody asks. */
  private entered = 0;

  /** How many have been added. */
  get size(): number {
    return this.records.length;
  }

  add(record: VisitRecord): void {
    this.records.push(record);
  }

  /** True for a visit of the same bodies on the same day, or where a day is unknown, of the same status. */
  has(record: VisitRecord): boolean {
    if (this.records.length === 0) return false;
    for (; this.entered < this.records.length; this.entered += 1) this.enter(this.records[this.entered] as VisitRecord);
    return this.byParties.get(partiesOf(record))?.some((other) => mayBeOne(other, record)) ?? false;
  }

  private enter(record: VisitRecord): void {
    const key = partiesOf(record);
    const same = this.byParties.get(key);
    if (same === undefined) this.byParties.set(key, [record]);
    else same.push(record);
  }
}

function partiesOf({ visitors, hosts }: VisitRecord): string {
  return JSON.stringify([visitors, hosts].map((side) => side.map(bodyOf).sort()));
}

function bodyOf({ name, unit, region, region_candidates }: Organisation): string {
  return JSON.stringify([name, unit, region?.code, region_candidates]);
}

function mayBeOne(a: VisitRecord, b: VisitRecord): boolean {
  // "They will come again" has no day either, and is another visit.
  if (a.date === null || b.date === null) return a.status === b.status;
  return a.date.start === b.date.start && a.date.end === b.date.end;
}
