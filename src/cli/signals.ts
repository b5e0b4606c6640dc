// Ctrl-C and kill: end in good order, with the status that shells expect.
import { EXIT } from './exit.js';

/**
 * Runs `stop` when the user or the system stops the program, which is to end it soon; a second time, it ends at once.
 *
 * @returns the status to end with
 */
export function onSignals(stop: () => void): { status(): number } {
  let status: number = EXIT.ran;
  const on = (signal: NodeJS.Signals, code: number) =>
    process.on(signal, () => {
      if (status !== EXIT.ran) process.exit(code);
      status = code;
      stop();
    });
  on('SIGINT', EXIT.interrupted);
  on('SIGTERM', EXIT.terminated);
  return { status: () => status };
}
