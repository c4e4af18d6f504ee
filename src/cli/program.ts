import { Command, type CommanderError } from 'commander'
import { type Language, say, type Word } from './words.ts'

/** The whole command line, in one language; `entry` is the program's own file, for threads beside the main one. */
export function createProgram(language: Language, entry: string): Command {
  const t = (word: Word) => say(language, word)
  const program = localise(new Command('mtqg').description(t('program')), language)
  program.option('--lang <vi|en>', t('lang'))
  const add = (parent: Command, usage: string, description: Word) =>
    localise(parent.command(usage).description(t(description)), language)
  const communeYear = (command: Command) =>
    command
      .requiredOption('--unit <06208>', t('unit'))
      .requiredOption('--year <2023>', t('year'))
      .option('--as-of <2023-12-12>', t('asOf'))

  add(program, 'serve', 'serve')
    .option('--empty', t('empty'))
    .option('--port <3000>', t('port'))
    .action(async (options) => (await import('../server/serve.ts')).serve({ ...options, workerEntry: entry }))
  add(program, 'migrate', 'migrate').action(async () =>
    (await import('./commands/database.ts')).migrateCommand(language),
  )
  add(add(program, 'sample', 'sample'), 'load', 'sampleLoad')
    .argument('<thuy-hung-2023>', t('sampleName'))
    .option('--dry-run', t('sampleDryRun'))
    .action(async (name, options) =>
      (await import('./commands/database.ts')).loadSampleCommand(name, options, language),
    )
  communeYear(add(program, 'report', 'report'))
    .requiredOption('--out <file.docx>', t('out'))
    .action(async (options) => (await import('./commands/report.ts')).report(options, language))
  communeYear(add(program, 'figures', 'figures'))
    .option('--all', t('all'))
    .option('--json', t('json'))
    .action(async (options) => (await import('./commands/figures.ts')).figures(options))
  communeYear(add(program, 'explain', 'explain').argument('<key>', t('key')))
    .option('--json', t('json'))
    .action(async (key, options) => (await import('./commands/explain.ts')).explain(key, options, language))
  add(add(program, 'units', 'units'), 'find', 'unitsFind')
    .argument('<text>', t('name'))
    .option('--at <2023-12-31>', t('at'))
    .option('--json', t('json'))
    .action(async (text, options) => (await import('./commands/units.ts')).findUnits(text, options, language))
  add(add(program, 'policy', 'policy'), 'check', 'policyCheck').action(async () =>
    (await import('./commands/check-policy.ts')).checkPolicy(language),
  )
  addCheck(add(program, 'check', 'check'), language, entry)
  return program
}

/** The checker stands apart from the other commands: it takes any file and needs no commune. */
function addCheck(command: Command, language: Language, entry: string): void {
  const t = (word: Word) => say(language, word)
  command
    .argument('<file...>', t('checkFiles'))
    .option('--unit <06208>', t('checkUnit'))
    .option('--year <2023>', t('year'))
    .option('--register <file.json>', t('register'))
    .option('--json', t('json'))
    .option('--fixed <out.docx>', t('fixed'))
    .option('--list <out.xlsx>', t('findingList'))
    .action(async (files, options) =>
      (await import('./commands/check.ts')).check(files, options, { language, entry }),
    )
}

const titles: Record<string, Word> = {
  'Usage:': 'usage',
  'Options:': 'options',
  'Commands:': 'commands',
  'Arguments:': 'arguments',
}

/** Titles, help and faults in the reader's language; faults are thrown, so that one place chooses the exit code. */
function localise(command: Command, language: Language): Command {
  return command
    .helpOption('-h, --help', say(language, 'help'))
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => (titles[title] ? say(language, titles[title]) : title),
      styleUsage: (usage) => namePlaceholders(usage, language),
      styleSubcommandTerm: (term) => namePlaceholders(term, language),
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride((fault) => {
      if (fault.exitCode !== 0) console.error(sayFault(fault, language))
      throw fault
    })
}

const namePlaceholders = (text: string, language: Language): string =>
  language === 'en' ? text : text.replaceAll('[options]', '[tùy chọn]').replaceAll('[command]', '[lệnh]')

const faultsInVietnamese: Record<string, string> = {
  'commander.unknownCommand': 'không có lệnh',
  'commander.unknownOption': 'không có tùy chọn',
  'commander.missingArgument': 'thiếu tham số',
  'commander.optionMissingArgument': 'tùy chọn thiếu giá trị',
  'commander.missingMandatoryOptionValue': 'thiếu tùy chọn bắt buộc',
  'commander.excessArguments': 'thừa tham số',
  'commander.help': 'chưa chọn lệnh',
}

function sayFault(fault: CommanderError, language: Language): string {
  if (language === 'en') return fault.message
  const about = /'([^']+)'/.exec(fault.message)?.[1]
  const what = faultsInVietnamese[fault.code] ?? fault.message
  return `${say('vi', 'unknownArgument')}: ${what}${about ? ` "${about}"` : ''}. Thêm --help để xem hướng dẫn.`
}
