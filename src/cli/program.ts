import { Command, type CommanderError } from 'commander'
import { checkPolicy } from './commands/check-policy.ts'
import { loadSampleCommand, migrateCommand } from './commands/database.ts'
import { explain } from './commands/explain.ts'
import { figures } from './commands/figures.ts'
import { report } from './commands/report.ts'
import { findUnits } from './commands/units.ts'
import { type Language, say, type Word } from './words.ts'

/** The whole command line, in one language. */
export function createProgram(language: Language): Command {
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
    .action(async (options) => (await import('../server/serve.ts')).serve(options))
  add(program, 'migrate', 'migrate').action(() => migrateCommand(language))
  add(add(program, 'sample', 'sample'), 'load', 'sampleLoad')
    .argument('<thuy-hung-2023>', t('sampleName'))
    .option('--dry-run', t('sampleDryRun'))
    .action((name, options) => loadSampleCommand(name, options, language))
  communeYear(add(program, 'report', 'report'))
    .requiredOption('--out <file.docx>', t('out'))
    .action((options) => report(options, language))
  communeYear(add(program, 'figures', 'figures'))
    .option('--all', t('all'))
    .option('--json', t('json'))
    .action((options) => figures(options))
  communeYear(add(program, 'explain', 'explain').argument('<key>', t('key')))
    .option('--json', t('json'))
    .action((key, options) => explain(key, options, language))
  add(add(program, 'units', 'units'), 'find', 'unitsFind')
    .argument('<text>', t('name'))
    .option('--at <2023-12-31>', t('at'))
    .option('--json', t('json'))
    .action((text, options) => findUnits(text, options, language))
  add(add(program, 'policy', 'policy'), 'check', 'policyCheck').action(() => checkPolicy(language))
  return program
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
