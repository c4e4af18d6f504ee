import type { Policy } from '../../core/policy/index.ts'
import { Problem } from '../../core/problem.ts'
import type { Role } from '../../core/rights/rights.ts'
import type { Db } from '../../platform/database/db.ts'
import { findUnit } from '../units/index.ts'

/** The role can be held in a unit of that level: nobody is head of a commune's villages at once. */
export async function checkRoleLevel(db: Db, policy: Policy, role: Role, unitId: string): Promise<void> {
  const unit = await findUnit(db, unitId)
  const found = policy.rights.findRole(role)
  if (unit && found?.heldIn.includes(unit.level)) return
  throw new Problem('role.wrong-level', {
    role: found?.label ?? role,
    roleEn: found?.labelEn ?? role,
    unit: unit?.pathLabel ?? unitId,
  })
}

/** Each is a field somebody can be in charge of, or a part of one. @throws Problem `record.reference-unknown`. */
export function checkFields(policy: Policy, fields: readonly string[]): void {
  const isKnown = (field: string) =>
    policy.rights.fields.some(({ code }) => field === code || field.startsWith(`${code}.`))
  const unknown = fields.find((field) => !isKnown(field))
  if (unknown === undefined) return
  throw new Problem('record.reference-unknown', { what: 'lĩnh vực', whatEn: 'field', value: unknown })
}
