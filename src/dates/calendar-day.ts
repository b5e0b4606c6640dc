/**
 * The day of `2025-08-26` or `2025-08-26T10:00:00+07:00`.
 *
 * @param text a day or a moment as ISO 8601 writes it
 * @returns YYYY-MM-DD, or undefined for what is no day of the calendar
 */
export function calendarDay(text: string): string | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(text)?.[1];
  if (day === undefined) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}
