/** The body in a mention, told apart from what else stands in it. */
import type { Mention, OrganisationMention } from '../types.js';

/**
 * The body that a mention names, as itself or as that of an office.
 *
 * @param mention the mention, where there is one
 * @returns the body, or null for an office without one and for mentions of another type
 */
export function bodyIn(mention: Mention | undefined): OrganisationMention | null {
  if (mention?.type === 'official') return mention.organisation;
  return mention?.type === 'organisation' ? mention : null;
}
