// What can be typed: commands, flags, help. What a command does is loaded only when it runs.
import { Command, CommanderError, Option } from 'commander';
import { INPUTS } from '../read/input.js';
import { FORMATS } from '../sink/sink.js';
import type { EvalFlags } from './commands/eval.js';
import type { ExtractFlags } from './commands/extract.js';
import { EXIT } from './exit.js';
import { EVAL_FORMATS, parseDay, parseEach, parseFloor, parseJobs, parseShare } from './flags.js';
import { writeLine } from './messages.js';
import { addRuleCommands } from './rule-commands.js';

const EXTRACT_HELP = `
Paths: a file or a quoted pattern is read whatever its extension, a folder gives the .txt and .md files below it
(not hidden ones, not node_modules), "-" is standard input, as is no path at all when input is piped in.
Gzip is unpacked. Records come in the sorted order of the paths.

JSON lines (--input ndjson): one article a line, {"text", "id"?, "url"?, "title"?, "published"?, "outlet"?}; other
keys are left alone. The id becomes source.path of the record. A folder gives its .ndjson and .jsonl files. A bad
line is reported with its number and costs nothing but itself.

Long runs: with -o, a run that was stopped, by Ctrl-C, kill -9 or a power cut, goes on where it was when the same
command is given again with --resume; no record is lost or stands twice.

Examples:
  studitiru extract articles
  studitiru extract -f csv --excel -o visits.csv articles "arsip/**/*.txt"
  cat article.txt | studitiru extract --reference-date 2025-08-26
  studitiru extract --input ndjson -o visits.ndjson --errors failed.ndjson --resume crawl/*.jsonl.gz

Exit status:
  0  ran, also where no article tells of a visit
  1  ran, but some input failed; with --strict also where an input or a record has a warning
  2  did not run: a wrong flag, a wrong rule, no file at all, an output that cannot be written
  130  stopped by Ctrl-C (143: by kill), with what was done written
`;

const EVAL_HELP = `
Gold: X.json beside X.txt, or expected.json beside article.txt: a JSON array of records, [] for no visit.
Articles without gold are left out. A key that a gold record leaves out is not scored for it.

How records and values are compared:
  visits      gold and extracted records are aligned one to one by visitor and host regions, leader and date;
              records are never merged or split; the values of a visit that was missed or is spurious count
              as missed or spurious in every field
  regions     by code; where no region is decided, by the whole set of candidates
  direction   both sides have a region of gold's, on the same side
  bodies      names with units, without words of regions and levels, overlap >= 0.6
  names       without case, punctuation and degrees: the words of one within the other, or likeness
              (Jaro-Winkler) >= 0.92; officials without a name by the overlap of their offices, >= 0.5
  dates       first and last day exactly; topics by id; numbers exactly
  places, units, awards, positions    overlap of words >= 0.5
  quotes, headline, outlet, credits   overlap of words >= 0.8; quotes also by speaker
Fields with a dot, positions and acting are scored on values that both have. The overlap of two texts is
2 x common words / words of both. Nothing against nothing is right and not counted.
A field that no gold record gives is not scored. In the list of errors #2 is the second record of the gold file;
a visit that was missed or is spurious is listed once, not for each field.

A record counts as right, for the table of confidence, when it is aligned and its regions, date, kind, status and
leader all match.

Examples:
  studitiru eval gold
  studitiru eval gold --only date --only leader
  studitiru eval gold -q --fail-under visits=0.9 --fail-under mean=0.85 --reference-date 2025-08-26
  studitiru eval gold -f json > score.json

Exit status:
  0  ran
  1  ran, but a field is below its floor or the extractor failed on an article
  2  did not run: a wrong flag, a wrong rule, a wrong gold file, no gold at all
`;

/**
 * Parses the arguments and runs the command they name.
 *
 * @returns the exit status; a usage error is one line on standard error and status 2
 * @throws what the command throws
 */
export async function runProgram(args: readonly string[], version: string): Promise<number> {
  let status: number = EXIT.ran;
  const program = new Command('studitiru')
    .description('Reads Indonesian news about visits between local governments and gives visit records.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', '\nSee also: studitiru extract --help');
  // Sub-commands take these over, so they come first. The error line is ours: commander would take two.
  program.exitOverride().configureOutput({ outputError: () => {} });

  addExtract(program, (result) => {
    status = result;
  });
  addEval(program, (result) => {
    status = result;
  });
  addRuleCommands(program, (result) => {
    status = result;
  });
  program
    .command('schema')
    .description('print the JSON Schema of a record')
    .action(async () => {
      const { runSchema } = await import('./commands/schema.js');
      status = await runSchema();
    });

  if (args.length === 0) {
    // commander would print its whole help.
    writeLine('no command given: use extract, eval, explain, rules or schema; see studitiru --help');
    return EXIT.notRun;
  }
  if (args.length === 1 && args[0] === 'rules') {
    writeLine('no command given: use rules check or rules gaps; see studitiru rules --help');
    return EXIT.notRun;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.ran;
    writeLine(`${usageMessage(error)}; see studitiru ${commandPath(program, args)}--help`);
    return EXIT.notRun;
  }
}

function addExtract(program: Command, done: (status: number) => void): void {
  program
    .command('extract')
    .description('read articles and write one record for each visit')
    .argument('[paths...]', 'files, folders, quoted patterns, or - for standard input')
    .optionsGroup('Input:')
    .addOption(new Option('--input <name>', 'an article a file, or JSON lines').choices(INPUTS).default('text'))
    .addOption(new Option('-j, --jobs <number>', 'workers (default: one for each core; one for few articles)').argParser(parseJobs))
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <name>', 'form of the output').choices(FORMATS).default('ndjson'))
    .option('-o, --output <file>', 'write to a file, whole or not at all, instead of standard output')
    .option('--resume', 'with -o: go on with a run that was interrupted')
    .option('--errors <file>', 'write each input that failed to a file, as JSON lines')
    .option('--excel', 'with csv: byte order mark and semicolons, for a double click in Excel')
    .option('--no-evidence', 'leave the evidence lists empty')
    .addOption(new Option('--min-confidence <share>', 'leave out records below, 0 to 1').argParser(parseShare))
    .optionsGroup('Extraction:')
    .addOption(rulesOption())
    .addOption(referenceDateOption())
    .optionsGroup('Messages:')
    .option('--strict', 'exit 1 also where an input or a record has a warning')
    .addOption(new Option('-q, --quiet', 'only failures on standard error').conflicts('verbose'))
    .option('-v, --verbose', 'a line for each article and for each warning of a record')
    .addOption(debugOption())
    .addHelpText('after', EXTRACT_HELP)
    .action(async (paths: string[], flags: ExtractFlags) => {
      const { runExtract } = await import('./commands/extract.js');
      done(await runExtract(paths, flags));
    });
}

function addEval(program: Command, done: (status: number) => void): void {
  program
    .command('eval')
    .description('score the records of articles against gold files beside them')
    .argument('<paths...>', 'folders, files or quoted patterns')
    .optionsGroup('Output:')
    .addOption(new Option('-f, --format <name>', 'form of the report').choices(EVAL_FORMATS).default('table'))
    .option('--errors', 'list every error in the table (default: yes, unless --quiet)')
    .addOption(new Option('--only <field>', 'report this field only; may be repeated').argParser(parseEach))
    .addOption(new Option('--fail-under <field=f1>', 'exit 1 where the F1 of the field, or of "mean", is below; may be repeated').argParser(parseFloor))
    .optionsGroup('Extraction:')
    .addOption(rulesOption())
    .addOption(referenceDateOption())
    .optionsGroup('Messages:')
    .option('-q, --quiet', 'no list of errors, only failures on standard error')
    .addOption(debugOption())
    .addHelpText('after', EVAL_HELP)
    .action(async (paths: string[], flags: EvalFlags) => {
      const { runEval } = await import('./commands/eval.js');
      done(await runEval(paths, flags));
    });
}

function rulesOption(): Option {
  return new Option('--rules <dir>', 'add or replace rules by those of a folder; may be repeated').argParser(parseEach);
}

function referenceDateOption(): Option {
  return new Option(
    '--reference-date <day>',
    'YYYY-MM-DD from which years are inferred where the article has no date line of its own (default: today)',
  ).argParser(parseDay);
}

function debugOption(): Option {
  return new Option('--debug', 'show where in the program an internal error arose');
}

/** The commands that the arguments name, each with a space behind it: "rules check ". */
function commandPath(program: Command, [name, ...rest]: readonly string[]): string {
  const known = program.commands.find((command) => command.name() === name);
  return known ? `${name} ${commandPath(known, rest)}` : '';
}

/** commander's message on one line, without its prefix: `unknown option '--formt' (Did you mean --format?)`. */
function usageMessage(error: CommanderError): string {
  return error.message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
}
