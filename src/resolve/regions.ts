/** Decides which region a bare name means, from what the rest of the article says. */
import type { ScannedArticle } from '../mentions/scan.js';
import type { Mention, RegionMention } from '../types.js';

/**
 * Decides the ambiguous region mentions of an article in place.
 *
 * One explicit mention ("Kabupaten Probolinggo", "Wali Kota Bogor") settles the bare ones; a name shared by
 * regions of several provinces goes to the province that the article names. What stays open keeps its candidates.
 *
 * @param scanned the article with its mentions
 */
export function resolveRegions(scanned: ScannedArticle): void {
  preferCities(scanned);
  const mentions = scanned.mentions.flatMap(regionsOf);
  const counts = new Map<string, number>();
  for (const mention of mentions) if (mention.code !== null) counts.set(mention.code, (counts.get(mention.code) ?? 0) + 1);
  const provinces = new Set([...counts.keys()].map((code) => code.slice(0, 2)));
  for (const mention of mentions) {
    if (mention.code !== null) continue;
    const best = mostNamed(mention.candidates, counts);
    if (best !== null) {
      mention.code = best;
      continue;
    }
    const near = mention.candidates.filter((code) => provinces.has(code.slice(0, 2)));
    if (near.length > 0 && near.length < mention.candidates.length) mention.candidates = near;
    if (mention.candidates.length === 1) mention.code = mention.candidates[0] ?? null;
  }
}

/** Courts, prisons and the like sit in towns: "Lapas Kelas IIA Tangerang" is the kota's. */
function preferCities(scanned: ScannedArticle): void {
  for (const mention of scanned.mentions) {
    const body = mention.type === 'official' ? mention.organisation : mention.type === 'organisation' ? mention : null;
    if (body === null || body.kind !== 'vertical_agency' || body.region === null || body.region.code !== null) continue;
    const cities = body.region.candidates.filter((code) => scanned.rules.regions.byCode.get(code)?.level === 'city');
    if (cities.length === 1) body.region.code = cities[0] ?? null;
  }
}

/** The region mentions inside any mention. */
export function regionsOf(mention: Mention): RegionMention[] {
  if (mention.type === 'region') return [mention];
  if (mention.type === 'organisation') return mention.region === null ? [] : [mention.region];
  if (mention.type !== 'official') return [];
  const own = mention.region === null ? [] : [mention.region];
  const body = mention.organisation?.region ?? null;
  return body === null || body === mention.region ? own : [...own, body];
}

function mostNamed(candidates: readonly string[], counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let bestCount = 0;
  let tied = false;
  for (const code of candidates) {
    const count = counts.get(code) ?? 0;
    if (count > bestCount) {
      best = code;
      bestCount = count;
      tied = false;
    } else if (count === bestCount && count > 0) tied = true;
  }
  return tied ? null : best;
}
