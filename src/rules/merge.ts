/** Lays the data of an overlay over the data below it. */

/**
 * Merges two values of one shape: maps key by key, lists of entries with an `id` by that id (a known one is replaced),
 * other lists one behind the other; anything else is replaced.
 *
 * @param below the packaged rules, or what earlier overlays made of them
 * @param over the overlay; what it does not hold stays as it is
 */
export function mergeRules<T>(below: T, over: unknown): T {
  if (Array.isArray(below) && Array.isArray(over)) return mergeLists(below, over) as T;
  if (!isMap(below) || !isMap(over)) return over as T;
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(over)) merged[key] = key in below ? mergeRules(below[key], value) : value;
  return merged as T;
}

function mergeLists(below: readonly unknown[], over: readonly unknown[]): unknown[] {
  if (![...below, ...over].every(hasId)) return [...below, ...over];
  return [...new Map([...below, ...over].filter(hasId).map((entry) => [entry.id, entry])).values()];
}

function hasId(value: unknown): value is { id: string } {
  return isMap(value) && typeof value.id === 'string';
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
