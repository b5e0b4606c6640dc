/** Tells which body a mention stands for. */

import { perArticle } from '../frames/per-article.js';
import type { Reading } from '../frames/reading.js';
import { bodyIn } from '../mentions/body-in.js';
import { rangeText } from '../mentions/context.js';
import { PROPER_KINDS } from '../mentions/proper-kinds.js';
import type { Mention, OfficialMention, OrganisationMention, OrganisationType } from '../types.js';

/** A bare region name is short for whichever body the article names: it decides only where none is named. */
const BARE_REGION = 0.001;
/** An official stands for the body of the office. */
const BY_OFFICE = 0.7;

/** A body that a mention stands for. */
export interface FoundBody {
  readonly name: string;
  readonly type: OrganisationType;
  readonly unit: string | null;
  /** How much the words speak for it. */
  readonly share: number;
}

/** The bodies of an article by the numbers of their mentions; undefined for those that nobody has asked about. */
const askedBodies = perArticle(({ scanned }) => new Array<FoundBody | null | undefined>(scanned.mentions.length).fill(undefined));

/** The body that a mention stands for, or null. */
export function mentionedBody(reading: Reading, number: number): FoundBody | null {
  const mention = reading.scanned.mentions[number];
  if (mention === undefined) return null;
  const asked = askedBodies(reading);
  const known = asked[number];
  if (known !== undefined) return known;
  const found = bodyOf(reading, mention);
  asked[number] = found;
  return found;
}

/** The body that a region or an office of it stands for. */
function governmentOf({ rules }: Reading, share: number): FoundBody {
  return { name: rules.governmentName, type: 'government', unit: null, share };
}

/** The body that a mention names or an office stands for; null where it names none that could come or receive. */
export function bodyOf(reading: Reading, mention: Mention): FoundBody | null {
  if (mention.type === 'region') return governmentOf(reading, BARE_REGION);
  const body = bodyIn(mention);
  // "Bupati" stands for the government; "Pimpinan" and "Kabid" alone stand for some body that is not named.
  if (body === null)
    return mention.type === 'official' && (isHead(reading, mention) || (mention.region !== null && !isOfSomeBody(reading, mention)))
      ? governmentOf(reading, BY_OFFICE)
      : null;
  const share = mention.type === 'organisation' ? 1 : BY_OFFICE;
  if (body.head.startsWith('sekretariat_daerah')) return governmentOf(reading, share);
  // A mall of public services is a place; the body that runs it receives.
  if (reading.rules.facilityBodies.has(body.head)) return null;
  // "OPD", "tim" and "kepala dinas" name no body.
  if (reading.rules.collectiveBodies.has(body.head) && !body.body.includes(' ')) return mention.type === 'official' ? governmentOf(reading, share) : null;
  // "Kabid" and "Kasubag" name a part of some body, not the body that came or received.
  if (mention.type === 'official' && body.unit === null && reading.rules.partHeads.has(body.head)) return null;
  // "camat", "kepala desa" name no district or village.
  if ((body.kind === 'district' || body.kind === 'village') && !body.body.includes(' ')) return null;
  // A class of officials in training came for the government that sent it.
  if (body.kind === 'government') return governmentOf(reading, share);
  return { name: properBody(reading, body), type: body.kind, unit: body.unit, share };
}

/** An office of the region as such: bupati, wali kota, sekda. */
function isHead({ rules }: Reading, { officeId }: OfficialMention): boolean {
  return officeId !== null && rules.regionOffices.has(officeId);
}

/** "Pimpinan", "Ketua": an office of a body that its words do not name. */
function isOfSomeBody({ rules }: Reading, { officeId }: OfficialMention): boolean {
  return officeId !== null && rules.bodyOffices.has(officeId);
}

/** Bodies told apart by a proper name go by that name as it is worded, the place in it included. */
function properBody(reading: Reading, body: OrganisationMention): string {
  if (!PROPER_KINDS.has(body.kind) || body.unit !== null || body.region === null || !body.region.bare) return body.body;
  return rangeText(reading.scanned, body.from, body.to).replace(/\s*\([^)]*\)/g, '');
}
