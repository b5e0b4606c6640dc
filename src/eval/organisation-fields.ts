// The fields of the two sides: regions, bodies, and which came to which.
import { type Field, type Item, passages, setField, type Values } from './compare.js';
import type { GoldOrganisation, GoldRecord } from './gold.js';
import { coreWords, overlap, wordsOf } from './text-match.js';

/** Names of bodies with this overlap, region and level words left out, are one body. */
export const SAME_BODY = 0.6;

export type Party = 'visitors' | 'hosts';

/**
 * The regions of one side.
 *
 * @returns one item a region; where the article does not decide, the candidates together are one ("32.16|32.75");
 *   undefined where gold leaves the side, or the region of a body in it, out
 */
export function regionItems(record: GoldRecord, party: Party): Item<string>[] | undefined {
  const bodies = record[party];
  if (bodies === undefined || bodies.some(({ region }) => region === undefined)) return undefined;
  const items = new Map<string, Item<string>>();
  for (const body of bodies) {
    const code = body.region?.code ?? [...(body.region_candidates ?? [])].sort().join('|');
    if (code === '') continue;
    const evidence = [...(items.get(code)?.evidence ?? []), ...passages(body.evidence)];
    items.set(code, { value: code, text: `${code} ${body.region?.name ?? ''}`.trim(), evidence });
  }
  return [...items.values()];
}

const regions = (party: Party): Values<string> => ({
  items: (record) => regionItems(record, party),
  likeness: (gold, predicted) => (gold === predicted ? 1 : 0),
});

interface Body {
  readonly name: string;
  readonly unit: string | null | undefined;
  readonly region: GoldOrganisation['region'];
}

const bodies = (party: Party): Values<Body> => ({
  items(record) {
    const items = (record[party] ?? []).flatMap(({ name, unit, region, evidence }): Item<Body>[] =>
      name === undefined
        ? []
        : [
            {
              value: { name, unit, region },
              text: unit ? `${unit}, ${name}` : name,
              evidence: passages(evidence),
            },
          ],
    );
    // A body without a name: gold does not say which body it was.
    return items.length === record[party]?.length ? items : undefined;
  },
  likeness: (gold, predicted) => {
    const likeness = bodyOverlap(gold, predicted);
    return likeness >= SAME_BODY ? likeness : 0;
  },
});

/**
 * Overlap of the names of two bodies without the words of their regions. The unit counts as part of the name, because
 * "Komisi C" may stand in either; where gold leaves `unit` out, a predicted unit does no harm.
 */
export function bodyOverlap(gold: Body, predicted: Body): number {
  const regions = [gold, predicted].flatMap(regionWords);
  const own = (text: string) => coreWords(text, regions);
  const whole = (body: Body) => own(`${body.unit ?? ''} ${body.name}`);
  const full = overlap(whole(gold), whole(predicted));
  return gold.unit === undefined ? Math.max(full, overlap(whole(gold), own(predicted.name))) : full;
}

function regionWords({ region }: Body): string[] {
  return wordsOf(`${region?.name ?? ''} ${region?.province ?? ''}`);
}

interface Direction {
  from: readonly string[];
  to: readonly string[];
}

const directions: Values<Direction> = {
  items(record) {
    const [from, to] = [regionItems(record, 'visitors'), regionItems(record, 'hosts')];
    if (from === undefined || to === undefined) return undefined;
    if (from.length === 0 || to.length === 0) return [];
    const text = [from, to].map((side) => side.map((item) => item.text).join(' + ')).join(' → ');
    const evidence = [...from, ...to].flatMap((item) => item.evidence);
    return [{ value: { from: codes(from), to: codes(to) }, text, evidence }];
  },
  likeness: (gold, predicted) => (meets(gold.from, predicted.from) && meets(gold.to, predicted.to) ? 1 : 0),
};

const codes = (items: readonly Item<string>[]) => items.flatMap(({ value }) => value.split('|'));
const meets = (a: readonly string[], b: readonly string[]) => a.some((code) => b.includes(code));

export const ORGANISATION_FIELDS: readonly Field[] = [
  setField('visitor_regions', regions('visitors')),
  setField('host_regions', regions('hosts')),
  setField('direction', directions),
  setField('visitor_bodies', bodies('visitors')),
  setField('host_bodies', bodies('hosts')),
];
