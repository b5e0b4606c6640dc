// The exit statuses of the command line, as `studitiru extract --help` documents them.
export const EXIT = {
  /** Ran; also where no article tells of a visit. */
  ran: 0,
  /** Ran, but some input failed (with --strict: or has a warning). */
  failures: 1,
  /** Did not run: a flag, the rules, no file at all, output that cannot be written. */
  notRun: 2,
  /** Stopped by Ctrl-C, as shells count it. */
  interrupted: 130,
  terminated: 143,
} as const;
