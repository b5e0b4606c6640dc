/** Finds entries that share an id: the later one would silently replace the other. */
import type { Finding } from './finding.js';
import type { RuleSet, SourceFile } from './rule-set.js';

/** Duplicate ids within a file, and of pattern rules over all families. An overlay's entry may replace one of its own family. */
export function checkIds({ sources }: RuleSet): Finding[] {
  const findings: Finding[] = [];
  const families = new Map<string, string>();
  for (const source of sources) {
    const seen = new Set<string>();
    for (const { id, at } of idsOf(source)) {
      const place = source.file.placeOf([at, 'id']);
      const elsewhere = source.family === null ? undefined : families.get(id);
      if (seen.has(id))
        findings.push({
          severity: 'error',
          code: 'duplicate-id',
          rule: id,
          place,
          message: `id ${id} stands twice in the file, and only the last entry counts; rename or remove one`,
        });
      else if (elsewhere !== undefined && elsewhere !== source.family)
        findings.push({ severity: 'error', code: 'duplicate-id', rule: id, place, message: `id ${id} is also a rule of the family ${elsewhere}; rename one` });
      seen.add(id);
      if (source.family !== null && elsewhere === undefined) families.set(id, source.family);
    }
  }
  return findings;
}

function idsOf({ file }: SourceFile): { id: string; at: number }[] {
  if (!Array.isArray(file.data)) return [];
  return file.data.flatMap((entry: unknown, at) => {
    const id = typeof entry === 'object' && entry !== null ? (entry as { id?: unknown }).id : undefined;
    return typeof id === 'string' ? [{ id, at }] : [];
  });
}
