import { isoDate } from '../../core/contract.ts'
import { searchUnits } from '../../modules/units/index.ts'
import { readOption, withSystem } from '../with-system.ts'
import { type Language, say } from '../words.ts'

/** `mtqg units find`: by name without marks or by code, on a day or ever. */
export async function findUnits(
  text: string,
  options: { at?: string; json?: boolean },
  language: Language,
): Promise<void> {
  const at = options.at === undefined ? undefined : readOption('--at', isoDate.safeParse(options.at))
  await withSystem(async (system) => {
    const units = await searchUnits(system.db, text, { at, limit: 50 })
    if (options.json) console.log(JSON.stringify(units, null, 2))
    else if (units.length === 0) console.log(say(language, 'nothingFound'))
    else
      for (const unit of units) console.log(`${unit.code ?? '—'}\t${unit.pathLabel}\t${unit.validityLabel}`)
  })
}
