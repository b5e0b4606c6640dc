/** Words an office for the record. */

/**
 * The office without the glosses that explain its short form: "Sekretaris Daerah (Sekda) Kabupaten X" is
 * "Sekretaris Daerah Kabupaten X".
 *
 * @param office the office as the article words it
 * @returns the position
 */
export function officePosition(office: string): string {
  return office
    .replace(/\s*\([^)]{1,40}\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
