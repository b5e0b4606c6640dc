/** What `studitiru rules check` finds. */
import type { Place } from '../../errors.js';

export type Severity = 'error' | 'warning';

export interface Finding {
  readonly severity: Severity;
  /** A stable word code, such as `shadowed-pattern`. */
  readonly code: string;
  /** The rule that it is about, where it is about one. */
  readonly rule: string | null;
  readonly place: Place | null;
  /** What is wrong, then "; " and what to do about it. */
  readonly message: string;
}

/** Findings by file, line and column; those without a place come first. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
