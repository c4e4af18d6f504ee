import type { Role } from '../../../core/rights/rights.ts'
import { today } from './grants.ts'
import type { Offered } from './use-people.ts'

/** A role as it is being chosen. */
export interface RoleForm {
  role: Role
  villageId: string
  programmes: string[]
  fields: string[]
  validFrom: string
  validTo: string
  basis: string
}

export type RoleFault = 'missing' | 'wrongOrder'
export type RoleFaults = Partial<Record<'villageId' | 'validFrom' | 'validTo', RoleFault>>

export const startRole = (): RoleForm => ({
  role: 'official',
  villageId: '',
  programmes: [],
  fields: [],
  validFrom: today(),
  validTo: '',
  basis: '',
})

/** By what the rights of the role can be limited. */
export function limitsOf({ roles, rights }: Offered, role: Role) {
  const held = roles.find(({ code }) => code === role)?.rights ?? []
  const divided = new Set(
    rights.filter(({ code }) => held.includes(code)).flatMap(({ dividedBy }) => dividedBy),
  )
  return { programmes: divided.has('programme'), fields: divided.has('field') }
}

/** Roles that can be given here: those held in a commune, and in its villages. */
export const listGivable = ({ roles }: Offered) =>
  roles.filter(
    ({ heldIn, byDelegationOnly }) =>
      !byDelegationOnly && (heldIn.includes('commune') || heldIn.includes('village')),
  )

/** True for a role that belongs to one village. */
export const isOfVillage = ({ roles }: Offered, role: Role): boolean => {
  const heldIn = roles.find(({ code }) => code === role)?.heldIn ?? []
  return heldIn.includes('village') && !heldIn.includes('commune')
}

export function findRoleFaults(form: RoleForm, needsVillage: boolean): RoleFaults {
  const { villageId, validFrom, validTo } = form
  return {
    ...(needsVillage && !villageId && { villageId: 'missing' as const }),
    ...(!validFrom && { validFrom: 'missing' as const }),
    ...(validTo && validTo < validFrom && { validTo: 'wrongOrder' as const }),
  }
}

/** What the operations take: the unit the role is held in, its limits and its days. */
export function toRoleInput(form: RoleForm, offered: Offered, communeId: string) {
  const limits = limitsOf(offered, form.role)
  return {
    communeId: isOfVillage(offered, form.role) ? form.villageId : communeId,
    programmes: limits.programmes ? form.programmes : [],
    fields: limits.fields ? form.fields : [],
    validFrom: form.validFrom,
    ...(form.validTo && { validTo: form.validTo }),
  }
}
