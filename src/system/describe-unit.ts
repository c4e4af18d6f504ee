import { getUnitPath } from '../modules/units/index.ts'
import type { Db } from '../platform/database/db.ts'

/** A unit with the names of what it lies in, as it was on a day. */
export interface UnitDescription {
  id: string
  code: string
  name: string
  fullName: string
  district?: string
  province?: string
}

/** The unit on that day, or today's version when no day is asked. */
export async function describeUnit(db: Db, unitId: string, at?: string): Promise<UnitDescription> {
  const path = await getUnitPath(db, unitId, at)
  const [unit] = path
  if (!unit) throw new Error(`unit ${unitId} has no version`)
  return {
    id: unit.id,
    code: unit.code ?? '',
    name: unit.name,
    fullName: unit.fullName,
    district: path.find((above) => above.level === 'district')?.fullName,
    province: path.find((above) => above.level === 'province')?.fullName,
  }
}
