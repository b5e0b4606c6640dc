import type { OrganisationType } from '../types.js';

/** Kinds of bodies that are told apart by a proper name ("RSUD dr. Soetomo"), not by a field of work and a region. */
export const PROPER_KINDS: ReadonlySet<OrganisationType> = new Set(['health_facility', 'school', 'vertical_agency', 'village', 'district', 'enterprise']);
