// The forms in which articles come: a file each, or a JSON object a line.
export const INPUTS = ['text', 'ndjson'] as const;
export type Input = (typeof INPUTS)[number];

/** What a folder gives: names of files, and how to call them in messages. */
export interface Wanted {
  pattern: RegExp;
  names: string;
}

export const WANTED: Record<Input, Wanted> = {
  text: { pattern: /\.(?:txt|md)(?:\.gz)?$/i, names: '.txt or .md' },
  ndjson: { pattern: /\.(?:ndjson|jsonl)(?:\.gz)?$/i, names: '.ndjson or .jsonl' },
};
