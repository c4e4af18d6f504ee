/**
 * The rights of the house: one line a subject and a verb.
 *
 * A right is always held inside a subtree of administrative units, see {@link Grant}.
 */
export const rights = [
  'units.write',
  'documents.write',
  'organisation.write',
  'outreach.write',
  'supervision.write',
  'capital.write',
  'activities.write',
  'poverty.write',
  'indicators.write',
  'criteria.write',
  'tasks.write',
  'reports.write',
  'reports.comment',
  'reports.submit',
  'reports.approve',
  'reports.issue',
  'files.write',
  'registers.read',
  'accounts.write',
] as const
export type Right = (typeof rights)[number]

const registersOfAnOfficial = [
  'documents.write',
  'organisation.write',
  'outreach.write',
  'supervision.write',
  'activities.write',
  'poverty.write',
  'indicators.write',
  'criteria.write',
  'tasks.write',
  'reports.write',
  'reports.comment',
  'reports.submit',
  'files.write',
  'registers.read',
] as const satisfies readonly Right[]

/** Who does what, readable by the people it is about. */
export const roles = {
  administrator: ['accounts.write', 'units.write', 'registers.read'],
  leader: [...registersOfAnOfficial, 'reports.approve', 'reports.issue'],
  official: [...registersOfAnOfficial, 'units.write'],
  accountant: ['capital.write', 'files.write', 'reports.comment', 'registers.read'],
  'village-head': ['registers.read'],
  coordinator: ['reports.comment', 'registers.read'],
  reader: ['registers.read'],
  /** The loader of published sample data and the migrations: every right, never a sign-in account. */
  system: rights,
} as const satisfies Record<string, readonly Right[]>
export type Role = keyof typeof roles

/** A role held in one unit and everything below it. */
export interface Grant {
  role: Role
  unitId: string
}

/** Who is acting. */
export interface Actor {
  id: string
  name: string
  grants: readonly Grant[]
}

/** True when one of the actor's roles carries the right and is held in the unit or one of its ancestors. */
export function isAllowed(actor: Actor, right: Right, unitAndAncestors: readonly string[]): boolean {
  return actor.grants.some(
    (grant) =>
      unitAndAncestors.includes(grant.unitId) && (roles[grant.role] as readonly Right[]).includes(right),
  )
}
