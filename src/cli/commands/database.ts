import { loadSample } from '../../system/load-sample.ts'
import { withSystem } from '../with-system.ts'
import { type Language, say } from '../words.ts'

/** `mtqg migrate`: opening the system brings the database up to date. */
export async function migrateCommand(language: Language): Promise<void> {
  await withSystem(async () => console.log(say(language, 'upToDate')))
}

/** `mtqg sample load`: a published commune, through the same operations as everything else. */
export async function loadSampleCommand(
  name: string,
  options: { dryRun?: boolean },
  _language: Language,
): Promise<void> {
  await withSystem(async (system) => {
    for (const line of await loadSample(system, name, { dryRun: options.dryRun ?? false })) console.log(line)
  })
}
