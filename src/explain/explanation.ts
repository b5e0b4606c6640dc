/** Why an article has the records that it has. */
export interface Firing {
  readonly rule: string;
  /** Weight of the rule times the factor of its place in the article. */
  readonly weight: number;
  readonly place: 'title' | 'body' | 'quote';
  /** Texts of the mentions by slot. */
  readonly slots: Readonly<Record<string, string>>;
  readonly sentence: string;
  /** First UTF-16 code unit of the sentence. */
  readonly start: number;
}

export interface ExplainedSide {
  /** Code of the region, codes joined by "|" where the words fit several, "ID" for national bodies. */
  readonly party: string;
  readonly name: string;
  readonly visitor: number;
  readonly host: number;
  /** What became of it, with the reason where nothing did. */
  readonly decided: string;
  readonly visitorRules: readonly Firing[];
  readonly hostRules: readonly Firing[];
}

export interface ExplainedField {
  readonly field: string;
  readonly value: string;
  readonly rules: readonly Firing[];
  /** Passages of the article, for fields that word lists decide and no pattern rule. */
  readonly words: readonly string[];
}

export interface ExplainedRecord {
  readonly id: string;
  readonly visitors: readonly string[];
  readonly hosts: readonly string[];
  readonly score: number;
  readonly margin: number;
  readonly confidence: number;
  readonly fields: readonly ExplainedField[];
}

export interface Explanation {
  readonly file: string;
  readonly title: string | null;
  readonly sides: readonly ExplainedSide[];
  /** What speaks against any visit; it wins at `threshold` and `share` of a visit's score. */
  readonly against: { readonly sum: number; readonly threshold: number; readonly share: number; readonly rules: readonly Firing[] };
  readonly records: readonly ExplainedRecord[];
  /** Why there is no record; empty where there is one. */
  readonly missing: readonly string[];
}
