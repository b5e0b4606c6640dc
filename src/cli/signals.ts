// Ctrl-C and kill: tidy up, then end with the status that shells expect.
import { EXIT } from './exit.js';

/** Runs `tidy` (which must not wait for anything) when the user or the system stops the program. */
export function onSignals(tidy: () => void): void {
  const stop = (status: number) => () => {
    tidy();
    process.exit(status);
  };
  process.once('SIGINT', stop(EXIT.interrupted));
  process.once('SIGTERM', stop(EXIT.terminated));
}
