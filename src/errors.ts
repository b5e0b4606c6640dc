// What a person did wrong (a path, a flag, a rule) as data: code, message, place. Anything else thrown is our bug.

/** Where a problem stands; line and column count from 1. */
export interface Place {
  file?: string;
  line?: number;
  column?: number;
  /** Path of the field inside the file, as `rules[2].match`. */
  field?: string;
}

export interface StuditiruErrorOptions {
  /** A stable word code, such as `unknown-key`. */
  code: string;
  /** What is wrong, then "; " and what to do about it. */
  message: string;
  place?: Place;
  cause?: unknown;
}

/** A problem that the user can mend. `problems` lists the parts where one run found several, else just itself. */
export class StuditiruError extends Error {
  override readonly name = 'StuditiruError';
  readonly code: string;
  readonly place: Place | undefined;
  readonly problems: readonly StuditiruError[];

  constructor(options: StuditiruErrorOptions, problems: readonly StuditiruError[] = []) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.place = options.place;
    this.problems = problems.length > 0 ? problems.flatMap((problem) => problem.problems) : [this];
  }

  /**
   * Joins what one run found wrong into one error to throw; a single problem stays itself.
   * Throws a RangeError for an empty list, which is a mistake of the caller.
   */
  static join(problems: readonly StuditiruError[]): StuditiruError {
    const [first] = problems;
    if (!first) throw new RangeError('StuditiruError.join needs at least one problem');
    if (problems.length === 1) return first;
    const message = problems.flatMap((problem) => problem.problems.map(formatOne)).join('\n');
    return new StuditiruError({ code: 'several-problems', message }, problems);
  }
}

/**
 * One line for each problem: `file:line:column message; what to do`.
 * Line breaks inside a message are folded, so that a problem never takes two lines.
 */
export function formatProblems(error: StuditiruError): string[] {
  return error.problems.map(formatOne);
}

function formatOne(problem: StuditiruError): string {
  const place = formatPlace(problem.place);
  return `${place === '' ? '' : `${place} `}${problem.message}`.replace(/\s*[\r\n]+\s*/g, ' ');
}

function formatPlace(place: Place | undefined): string {
  if (place?.file === undefined) return '';
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  // A colon also after a bare file name, so that "file:" and the message stay apart.
  return `${place.file}${line}${column}${line === '' ? ':' : ''}`;
}
