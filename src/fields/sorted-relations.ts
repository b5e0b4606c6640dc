/** Sorts the relations of an article by what they tell, so that each field reads only those that concern it. */
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';
import { perArticle } from './per-article.js';

/** Relations of an article in reading order; one may stand in several lists. */
export interface SortedRelations {
  readonly status: Relation[];
  readonly dates: Relation[];
  readonly sizes: Relation[];
  /** Those that put somebody into the slot of this name. */
  readonly leader: Relation[];
  readonly receiver: Relation[];
  readonly proxy: Relation[];
  readonly sender: Relation[];
  readonly visitorPerson: Relation[];
  /** Those of an official and one beside him. */
  readonly pairs: Relation[];
  /** Those with a receiver, a companion or one of somebody named before. */
  readonly company: Relation[];
  /** Mentions of those who lead the ones who receive: "diterima jajaran Dishub yang dipimpin Kabid B" is no guest and leads none. */
  readonly receivingLeaders: Set<number>;
}

/** The relations of an article by what they tell. */
export const sortedRelations = perArticle(sortRelations);

function sortRelations({ relations }: Reading): SortedRelations {
  const sorted: SortedRelations = {
    status: [],
    dates: [],
    sizes: [],
    leader: [],
    receiver: [],
    proxy: [],
    sender: [],
    visitorPerson: [],
    pairs: [],
    company: [],
    receivingLeaders: new Set(),
  };
  for (const relation of relations) {
    const { family, slots } = relation;
    if (family === 'status') sorted.status.push(relation);
    else if (family === 'date') sorted.dates.push(relation);
    else if (family === 'size') sorted.sizes.push(relation);
    const { receiver, lead, companion } = slots;
    if (slots.leader !== undefined) sorted.leader.push(relation);
    if (receiver !== undefined) sorted.receiver.push(relation);
    if (slots.proxy !== undefined) sorted.proxy.push(relation);
    if (slots.sender !== undefined) sorted.sender.push(relation);
    if (slots.visitor_person !== undefined) sorted.visitorPerson.push(relation);
    if (lead !== undefined && companion !== undefined) sorted.pairs.push(relation);
    if (receiver !== undefined || companion !== undefined || slots.companion_of_previous !== undefined) sorted.company.push(relation);
    if (receiver !== undefined && slots.hosting !== undefined) sorted.receivingLeaders.add(receiver);
  }
  return sorted;
}
