// The command line as a function: arguments in, exit status out. The bin does nothing else.
import pkg from '../../package.json' with { type: 'json' };
import { EXIT } from './exit.js';

/**
 * Runs one command.
 *
 * @param args what follows the program's name
 * @returns the exit status; problems were written to standard error, one line each
 */
export async function main(args: readonly string[]): Promise<number> {
  // Asked for alone, the version needs none of the modules below.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${pkg.version}\n`);
    return EXIT.ran;
  }
  // A reader that has gone (`| head -1`, `2>&1 | head -1`) ends the program quietly, whatever is being written.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const debug = args.includes('--debug');
  try {
    const { runProgram } = await import('./program.js');
    return await runProgram(args, pkg.version);
  } catch (error) {
    const { reportFatal } = await import('./messages.js');
    reportFatal(error, debug);
    return EXIT.notRun;
  }
}
