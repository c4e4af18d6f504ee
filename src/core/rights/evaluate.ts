import type { RightsPolicy } from '../policy/rights.ts'
import { type Actor, type Grant, type Right, rights } from './rights.ts'
import type { Subject } from './subject.ts'

/** Where something is done. */
export interface Place {
  /** The unit and everything it lies in. */
  path: readonly string[]
  /** What lies below it: the villages of a commune. */
  below: readonly string[]
}

/** How much of a right somebody has in a place: `part` depends on what is written. */
export type Reach = 'all' | 'part' | 'none'

/** Programmes, fields and villages a right is limited to; each list empty where it limits nothing. */
export interface Limit {
  programmes: readonly string[]
  fields: readonly string[]
  villages: readonly string[]
}

const isLimited = ({ programmes = [], fields = [] }: Grant): boolean => programmes.length + fields.length > 0

function reachOf(policy: RightsPolicy, grant: Grant, right: Right, { path, below }: Place): Reach {
  if (grant.role === 'system') return path.includes(grant.unitId) ? 'all' : 'none'
  const role = policy.findRole(grant.role)
  const divided = policy.findRight(right)?.dividedBy ?? []
  if (path.includes(grant.unitId)) {
    if (!role?.rights.includes(right)) return 'none'
    const isTopical = divided.includes('programme') || divided.includes('field')
    return isLimited(grant) && isTopical ? 'part' : 'all'
  }
  if (!below.includes(grant.unitId)) return 'none'
  if (role?.rightsInCommune.includes(right)) return 'all'
  return role?.rights.includes(right) && divided.includes('village') ? 'part' : 'none'
}

/** How much of the right the person has in the place, whatever is written there. */
export function findReach(policy: RightsPolicy, actor: Actor, right: Right, place: Place): Reach {
  const reaches = actor.grants.map((grant) => reachOf(policy, grant, right, place))
  return reaches.includes('all') ? 'all' : reaches.includes('part') ? 'part' : 'none'
}

/**
 * True when one of the person's grants covers all of what is written.
 *
 * A grant for some programmes and fields covers only what names them; a grant in a village only what is of
 * that village alone. What names nothing is everybody's and needs a grant without limits.
 */
export function isAllowed(
  policy: RightsPolicy,
  actor: Actor,
  right: Right,
  place: Place,
  subject: Subject,
): boolean {
  return actor.grants.some((grant) => {
    const reach = reachOf(policy, grant, right, place)
    if (reach !== 'part') return reach === 'all'
    return coversTopics(grant, subject) && coversVillages(grant, place, subject)
  })
}

function coversTopics(grant: Grant, { programmes, fields }: Subject): boolean {
  if (!isLimited(grant)) return true
  if (programmes.length + fields.length === 0) return false
  return (
    programmes.every((code) => grant.programmes?.includes(code)) &&
    fields.every((key) => grant.fields?.some((field) => key === field || key.startsWith(`${field}.`)))
  )
}

function coversVillages(grant: Grant, { path }: Place, { villages }: Subject): boolean {
  if (path.includes(grant.unitId)) return true
  return villages.length > 0 && villages.every((village) => village === grant.unitId)
}

/** Every right the person has in the place, in whole or in part: what a screen offers. */
export const listRights = (policy: RightsPolicy, actor: Actor, place: Place): Right[] =>
  rights.filter((right) => findReach(policy, actor, right, place) !== 'none')

/** The rights the person has in the place only in part, with what they are limited to. */
export function listLimits(
  policy: RightsPolicy,
  actor: Actor,
  place: Place,
): Partial<Record<Right, Limit[]>> {
  const limits: Partial<Record<Right, Limit[]>> = {}
  for (const right of rights) {
    if (findReach(policy, actor, right, place) !== 'part') continue
    limits[right] = actor.grants
      .filter((grant) => reachOf(policy, grant, right, place) === 'part')
      .map(({ programmes = [], fields = [], unitId }) => ({
        programmes,
        fields,
        villages: place.path.includes(unitId) ? [] : [unitId],
      }))
  }
  return limits
}
