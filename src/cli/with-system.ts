import { isoDate, year as yearSchema } from '../core/contract.ts'
import { Problem } from '../core/problem.ts'
import { getCommuneByCode } from '../modules/units/index.ts'
import { readSettings } from '../platform/settings.ts'
import { openSystem, type System } from '../system/open-system.ts'

/** Opens the system for one command, next to a running server when there is one, and closes it again. */
export async function withSystem<T>(work: (system: System) => Promise<T>): Promise<T> {
  const system = await openSystem({
    ...readSettings(),
    share: true,
    sees: 'everything',
    say: (line) => console.error(line),
  })
  try {
    return await work(system)
  } finally {
    await system.close()
  }
}

export interface CommuneYearOptions {
  unit: string
  year: string
  asOf?: string
}

/** What `--unit --year --as-of` mean. @throws Problem naming the option that cannot be read. */
export async function readCommuneYear(system: System, options: CommuneYearOptions) {
  const year = readOption('--year', yearSchema.safeParse(Number(options.year)))
  const asOf = options.asOf === undefined ? undefined : readOption('--as-of', isoDate.safeParse(options.asOf))
  const unit = await getCommuneByCode(system.db, options.unit, `${year}-12-31`)
  return { communeId: unit.id, year, asOf, today: new Date().toISOString().slice(0, 10) }
}

type Parsed<T> = { success: true; data: T } | { success: false; error: { issues: { message: string }[] } }

/** The value of an option, or the problem that names it. */
export function readOption<T>(name: string, parsed: Parsed<T>): T {
  if (parsed.success) return parsed.data
  throw new Problem('input.invalid', {
    faults: [{ path: name, message: parsed.error.issues[0]?.message ?? 'chưa đúng' }],
  })
}
