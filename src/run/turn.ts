// A pause in long work.

/** Signals and the terminal get a turn. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
