// The commands for those who write rules: rules check, rules gaps, explain.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ExplainFlags } from './commands/explain.js';
import type { RulesCheckFlags } from './commands/rules-check.js';
import type { RulesGapsFlags } from './commands/rules-gaps.js';
import { parseDay, parseEach } from './flags.js';

export const TABLE_FORMATS = ['table', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
export const GAP_FORMATS = ['table', 'json', 'ndjson'] as const;
export const EXPLAIN_FORMATS = ['text', 'json'] as const;

const CHECK_HELP = `
Without --rules the packaged rules are checked; with it only the files of those folders, together with the packaged
rules that they lie over. Rules are read from their YAML files, whatever the build has packed.

Findings, one a line, as "file:line:column severity code: message":
  errors     what does not fit its schema (each rule needs examples) or does not compile, duplicate ids, failed examples
  warnings   duplicate and shadowed patterns, lists without a user, words that no line can hold,
             gaps and patterns that cost too much, rules that fire on no article, rules for a verb that no article
             is read for (no example holds a word of visiting)

Examples of a rule:
  accepts: [{ in: "Rombongan dipimpin Ketua DPRD Kota Depok, Hasan.", leader: Hasan, side: null }]
  rejects: ["Upacara dipimpin Bupati Sleman."]
An example is read as a paragraph; that of a rule which may fire in titles only, as a headline. An accept holds where one
firing fills each slot with a mention in whose text the words given stand as whole words, in the same case and order;
null wants the slot open. A reject holds where the rule does not fire.

A pattern is shadowed where each line it matches is one that another pattern of its family, with the same slots and
value, matches, too. Cost is counted in steps of the matcher on lines made to keep the pattern busy, never in seconds.

The articles for rules that never fire are the fixtures of the repository, where they are, and those of --on.

Examples:
  studitiru rules check
  studitiru rules check --rules my-rules --on articles
  studitiru rules check -f json > findings.json

Exit status:
  0  no errors, perhaps warnings
  1  errors
  2  did not run: a wrong flag, no such folder, articles that cannot be read
`;

const GAPS_HELP = `
Kinds, most frequent first within all:
  body          a head such as "Dinas" and the capitalised words behind it that make no body the rules know; a short
                form like "Disxyz" made as known ones are
  office        capitalised words behind an office of a body ("Kepala Xyz"), or a short form like "Kadisxyz"
  place         a level word and a name that no region has ("Kabupaten Foo")
  before-region capitalised words directly in front of a region that belong to nothing
  acronym       capitals in brackets that no rule knows
  abbreviation  capitals elsewhere, and short words with a dot inside a sentence
  verb          a verb between two parties of a sentence in which no rule for the direction fires, by its stem

Each row has kind, text, count, number of articles, and one example with its file and offset.

Examples:
  studitiru rules gaps articles
  studitiru rules gaps --min 3 -f json "arsip/**/*.txt"

Exit status:
  0  ran
  1  ran, but some article could not be read
  2  did not run: a wrong flag, a wrong rule, no article at all
`;

const EXPLAIN_HELP = `
Prints for each article the score of every region as guest and as host with the rules that fired for it, what speaks
against a visit, and for each record the rules behind its fields with their weights and sentences. Of an article
without a record it says what is missing. With -f json each article is one line.

Examples:
  studitiru explain articles/a.txt
  cat article.txt | studitiru explain -
  studitiru explain -f json articles/a.txt

Exit status:
  0  ran
  1  ran, but some article could not be read
  2  did not run: a wrong flag, a wrong rule, no article at all
`;

/** Adds the commands; `done` takes the exit status of the one that ran. */
export function addRuleCommands(program: Command, done: (status: number) => void): void {
  const rules = program.command('rules').description('check rules, and find what no rule knows').helpCommand(false);
  rules
    .command('check')
    .description('check rule files and run their examples')
    .addOption(new Option('-f, --format <name>', 'form of the findings').choices(TABLE_FORMATS).default('table'))
    .addOption(rulesOption('check the rules of a folder that lie over the packaged ones; may be repeated'))
    .addOption(new Option('--on <path>', 'articles that each rule should fire on at least once, beside the fixtures; may be repeated').argParser(parseEach))
    .option('-q, --quiet', 'no summary')
    .addOption(debugOption())
    .addHelpText('after', CHECK_HELP)
    .action(async (flags: RulesCheckFlags) => {
      const { runRulesCheck } = await import('./commands/rules-check.js');
      done(await runRulesCheck(flags));
    });
  rules
    .command('gaps')
    .description('list names, bodies, verbs and abbreviations that no rule knows')
    .argument('<paths...>', 'files, folders, quoted patterns, or - for standard input')
    .addOption(new Option('-f, --format <name>', 'form of the list').choices(GAP_FORMATS).default('table'))
    .addOption(new Option('--min <number>', 'leave out what stands in fewer places').argParser(parseCount).default(1))
    .addOption(rulesOption())
    .option('-q, --quiet', 'no summary')
    .addOption(debugOption())
    .addHelpText('after', GAPS_HELP)
    .action(async (paths: string[], flags: RulesGapsFlags) => {
      const { runRulesGaps } = await import('./commands/rules-gaps.js');
      done(await runRulesGaps(paths, flags));
    });
  program
    .command('explain')
    .description('show the rules behind each field of the records of articles')
    .argument('<paths...>', 'files, folders, quoted patterns, or - for standard input')
    .addOption(new Option('-f, --format <name>', 'form of the explanation').choices(EXPLAIN_FORMATS).default('text'))
    .addOption(rulesOption())
    .addOption(new Option('--reference-date <day>', 'YYYY-MM-DD from which years are inferred (default: today)').argParser(parseDay))
    .addOption(debugOption())
    .addHelpText('after', EXPLAIN_HELP)
    .action(async (paths: string[], flags: ExplainFlags) => {
      const { runExplain } = await import('./commands/explain.js');
      done(await runExplain(paths, flags));
    });
}

function rulesOption(description = 'add or replace rules by those of a folder; may be repeated'): Option {
  return new Option('--rules <dir>', description).argParser(parseEach);
}

function debugOption(): Option {
  return new Option('--debug', 'show where in the program an internal error arose');
}

function parseCount(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('Give a whole number from 1, such as 3.');
  return Number(value);
}
