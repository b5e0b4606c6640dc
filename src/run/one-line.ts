// An unexpected error as a part of a message.

/** An unexpected error's message on one line. */
export function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message || error.name : String(error)).replace(/\s*[\r\n]+\s*/g, ' ');
}
