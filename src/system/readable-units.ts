import type { RightsPolicy } from '../core/policy/index.ts'
import type { Actor } from '../core/rights/rights.ts'
import { getUnitPath, listSubtreeIds } from '../modules/units/index.ts'
import type { Db } from '../platform/database/db.ts'
import type { Scope } from '../platform/database/scope.ts'

/**
 * The units whose registers a person may read, with all that lies below them. A village head reads those of
 * the commune.
 */
export async function listReadableUnits(db: Db, rights: RightsPolicy, { grants }: Actor): Promise<Scope> {
  const tops = await Promise.all(
    grants.map(async ({ role, unitId }) => {
      const found = rights.findRole(role)
      const [unit, above] = await getUnitPath(db, unitId)
      if (found?.rights.includes('registers.read')) return unit
      return found?.rightsInCommune.includes('registers.read') ? above : undefined
    }),
  )
  if (tops.some((unit) => unit?.level === 'country')) return 'everything'
  const ids = [...new Set(tops.flatMap((unit) => unit?.id ?? []))]
  return ids.length === 0 ? [] : listSubtreeIds(db, ...ids)
}
