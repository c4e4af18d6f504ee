/**
 * The rights of the house: one line a subject and a verb.
 *
 * A right is always held inside a subtree of administrative units, see {@link Grant}. What each one is called
 * and who has it is policy: `policy/rights/`.
 */
export const rights = [
  'registers.read',
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
  'files.write',
  'reports.write',
  'reports.comment',
  'reports.submit',
  'reports.approve',
  'reports.issue',
  'accounts.write',
  'rights.write',
  'rights.delegate',
] as const
export type Right = (typeof rights)[number]

/** The roles a person can be given. What they may do is policy. */
export const grantableRoles = [
  'administrator',
  'leader',
  'official',
  'accountant',
  'village-head',
  'coordinator',
  'reader',
] as const

/** The roles there are: `signatory` comes from a delegation alone; `system` loads data and never signs in. */
export const roleCodes = [...grantableRoles, 'signatory', 'system'] as const
export type Role = (typeof roleCodes)[number]

/** On whose behalf somebody signs: a code of `policy/signing/authorities.yaml`. */
export const delegatedAuthorities = ['KT', 'TL', 'TUQ', 'Q'] as const
export type DelegatedAuthority = (typeof delegatedAuthorities)[number]

/** In whose place a delegation lets somebody sign. */
export interface Signing {
  authority: DelegatedAuthority
  /** The office signed for: "CHỦ TỊCH". */
  headTitle: string
  /** The office of who signs: "PHÓ CHỦ TỊCH"; an acting head has none of their own. */
  ownTitle?: string
}

/** A role held in one unit and everything below it. */
export interface Grant {
  role: Role
  unitId: string
  /** Codes of programmes, `GN`. Without programmes and fields the role is for all of them. */
  programmes?: readonly string[]
  /** Beginnings of indicator keys, `health`. */
  fields?: readonly string[]
  signing?: Signing
}

/** A grant with the days it holds, both included; without a last day until it is ended. */
export interface DatedGrant extends Grant {
  validFrom: string
  validTo?: string
}

/** The grants that hold on a day. */
export const listHeldOn = <G extends DatedGrant>(grants: readonly G[], day: string): G[] =>
  grants.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo))

/** Who is acting, with what they hold today. */
export interface Actor {
  id: string
  name: string
  grants: readonly Grant[]
}
