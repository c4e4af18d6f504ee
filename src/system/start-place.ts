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
  for (const { unitId } of actor.grants) {
    const commune = (await getUnitPath(db, unitId)).find((unit) => unit.level === 'commune')
    if (!commune) continue
    const [newest] = await listReportYears(db, commune.id)
    const year = newest ?? lastYearOf(commune.validTo, today)
    return { year, code: (await describeUnit(db, commune.id, `${year}-12-31`)).code }
  }
  return undefined
}

/** The year of today, or the last one a unit that is gone reached the end of; it ended before `validTo`. */
function lastYearOf(validTo: IsoDate | undefined, today: IsoDate): number {
  const thisYear = Number(today.slice(0, 4))
  return validTo && validTo <= `${thisYear}-12-31` ? Number(validTo.slice(0, 4)) - 1 : thisYear
}
