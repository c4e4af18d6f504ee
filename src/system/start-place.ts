import type { IsoDate } from '../core/contract.ts'
import type { Actor } from '../core/rights/rights.ts'
import { listReportYears } from '../modules/reports/index.ts'
import { getUnitPath } from '../modules/units/index.ts'
import type { Db } from '../platform/database/db.ts'
import { describeUnit } from './describe-unit.ts'

/** The page of a commune-year. */
export interface StartPlace {
  code: string
  year: number
}

/**
 * Where a person's work begins: their commune in the newest year it has a report of, else in the newest year
 * it existed. Undefined for whoever holds no role in a commune.
 */
export async function findStartPlace(db: Db, actor: Actor, today: IsoDate): Promise<StartPlace | undefined> {
  const paths = await Promise.all(actor.grants.map(({ unitId }) => getUnitPath(db, unitId)))
  const communes = paths.flatMap((path) => path.find((unit) => unit.level === 'commune') ?? [])
  // A commune that is there today before one that lives on in its reports.
  const commune = communes.find((one) => !one.validTo) ?? communes[0]
  if (!commune) return undefined
  const [newest] = await listReportYears(db, commune.id)
  const year = newest ?? lastYearOf(commune.validTo, today)
  return { year, code: (await describeUnit(db, commune.id, `${year}-12-31`)).code }
}

/** The year of today, or the last one a unit that is gone reached the end of; it ended before `validTo`. */
function lastYearOf(validTo: IsoDate | undefined, today: IsoDate): number {
  const thisYear = Number(today.slice(0, 4))
  return validTo && validTo <= `${thisYear}-12-31` ? Number(validTo.slice(0, 4)) - 1 : thisYear
}
