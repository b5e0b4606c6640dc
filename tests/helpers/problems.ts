// What the user would read of an error.
import { formatProblems, StuditiruError } from '../../src/errors.js';

/** The lines of the StuditiruError that an action throws; fails where it throws none. */
export function problemLines(action: () => unknown): string[] {
  try {
    action();
  } catch (error) {
    if (error instanceof StuditiruError) return formatProblems(error);
    throw error;
  }
  throw new Error('no error was thrown');
}
