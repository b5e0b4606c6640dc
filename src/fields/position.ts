/** Words an office for the record. */

/** White space to be squeezed or trimmed. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;

/**
 * The office without the glosses that explain its short form: "Sekretaris Daerah (Sekda) Kabupaten X" is
 * "Sekretaris Daerah Kabupaten X".
 *
 * @param office the office as the article words it
 * @returns the position
 */
export function officePosition(office: string): string {
  // Nearly all are words with single spaces between.
  if (!office.includes('(') && !UNTIDY.test(office)) return office;
  return office
    .replace(/\s*\([^)]{1,40}\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
