// A problem with an input as data.
import type { StuditiruError } from '../errors.js';
import type { Failure } from './job.js';

export function failureOf({ code, message, place }: StuditiruError): Failure {
  return { input: place?.file ?? '', line: place?.line ?? null, code, message };
}

/** The line that tells it to the user, in the one form of all problems. */
export function failureLine({ input, line, message }: Failure): string {
  const place = input === '' ? '' : line === null ? `${input}: ` : `${input}:${line} `;
  return `${place}${message}`.replace(/\s*[\r\n]+\s*/g, ' ');
}
