import { type Actor, type Right, roles } from '../core/rights/rights.ts'
import { findUnit, listSubtreeIds } from '../modules/units/index.ts'
import type { Db } from '../platform/database/db.ts'
import type { Scope } from '../platform/database/scope.ts'

/** The units whose registers a person may read, with all that lies below them. */
export async function listReadableUnits(db: Db, { grants }: Actor): Promise<Scope> {
  const readable = grants.filter(({ role }) => (roles[role] as readonly Right[]).includes('registers.read'))
  if (readable.length === 0) return []
  const ids = [...new Set(readable.map(({ unitId }) => unitId))]
  const units = await Promise.all(ids.map((id) => findUnit(db, id)))
  return units.some((unit) => unit?.level === 'country') ? 'everything' : listSubtreeIds(db, ...ids)
}
