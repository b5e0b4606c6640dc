/** Sorts the relations of an article by what they tell, so that each field reads only those that concern it. */

import { perArticle } from '../frames/per-article.js';
import type { Reading } from '../frames/reading.js';
import type { Relation } from '../frames/relations.js';

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
  readonly receivingLeaders: number[];
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
    receivingLeaders: [],
  };
  for (const relation of relations) {
    const { family, names } = relation;
    if (family === 'status') sorted.status.push(relation);
    else if (family === 'date') sorted.dates.push(relation);
    else if (family === 'size') sorted.sizes.push(relation);
    let pair = 0;
    let company = false;
    for (const slot of names) {
      if (slot === 'visitor' || slot === 'host') continue;
      if (slot === 'leader') sorted.leader.push(relation);
      else if (slot === 'receiver') sorted.receiver.push(relation);
      else if (slot === 'proxy') sorted.proxy.push(relation);
      else if (slot === 'sender') sorted.sender.push(relation);
      else if (slot === 'visitor_person') sorted.visitorPerson.push(relation);
      else if (slot === 'hosting' && relation.slot('receiver') >= 0) sorted.receivingLeaders.push(relation.slot('receiver'));
      if (slot === 'lead' || slot === 'companion') pair += 1;
      if (slot === 'receiver' || slot === 'companion' || slot === 'companion_of_previous') company = true;
    }
    if (pair === 2) sorted.pairs.push(relation);
    if (company) sorted.company.push(relation);
  }
  return sorted;
}
