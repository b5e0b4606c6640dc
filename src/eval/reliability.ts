// Whether confidence means what it says: of the records of confidence p, about the share p should be right.

export interface JudgedRecord {
  readonly confidence: number;
  readonly right: boolean;
}

/** One row of the reliability table; `to` belongs to the next bin, except for the last. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly records: number;
  /** Mean confidence and share of right records; null in an empty bin. */
  readonly confidence: number | null;
  readonly right: number | null;
}

export interface Reliability {
  readonly bins: readonly Bin[];
  /** Expected calibration error: mean distance of the two over all records; null without any. */
  readonly ece: number | null;
}

const BINS = 10;

/** Sorts judged records into ten bins of equal width by their confidence. */
export function reliability(judged: readonly JudgedRecord[]): Reliability {
  const members = Array.from({ length: BINS }, (): JudgedRecord[] => []);
  for (const record of judged) members[Math.min(BINS - 1, Math.floor(record.confidence * BINS))]!.push(record);
  const bins = members.map((records, index) => {
    const share = (value: (record: JudgedRecord) => number) =>
      records.length === 0 ? null : records.reduce((sum, record) => sum + value(record), 0) / records.length;
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      records: records.length,
      confidence: share(({ confidence }) => confidence),
      right: share(({ right }) => (right ? 1 : 0)),
    };
  });
  const distance = bins.reduce((sum, { records, confidence, right }) => sum + records * Math.abs((confidence ?? 0) - (right ?? 0)), 0);
  return { bins, ece: judged.length === 0 ? null : distance / judged.length };
}
