import { extname } from 'node:path'
import { Problem } from '../../core/problem.ts'
import { findFormat, formatNames } from '../../output/index.ts'
import { writeWhole } from '../../platform/files.ts'
import { writeReport } from '../../system/write-report.ts'
import { type CommuneYearOptions, readCommuneYear, withSystem } from '../with-system.ts'
import { type Language, say } from '../words.ts'

/** `mtqg report`: the annual report of a commune as a file; the ending of the name chooses the form. */
export async function report(
  options: CommuneYearOptions & { out: string },
  language: Language,
): Promise<void> {
  const format = findFormat(extname(options.out))
  if (!format) throw new Problem('output.format-unknown', { file: options.out, formats: formatNames })
  await withSystem(async (system) => {
    const document = await writeReport(system, await readCommuneYear(system, options))
    await writeWhole(options.out, await format.render(document, system.policy.layout))
    console.log(`${say(language, 'written')} ${options.out}`)
    if (document.missing.length > 0) {
      console.log(`${say(language, 'missing')} ${document.missing.length} ${say(language, 'missingEnd')}`)
    }
  })
}
