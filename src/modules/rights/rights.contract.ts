import { z } from 'zod'
import { defineWrite, id, isoDate, words } from '../../core/contract.ts'
import { programmeCodes, recordKey } from '../../core/registers/fields.ts'
import { delegatedAuthorities, grantableRoles } from '../../core/rights/rights.ts'

/** Beginning of indicator keys, `health`, or the field of a register, `poverty`. */
const field = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'phải là lĩnh vực, ví dụ health')

/** The programmes and fields a role is for; without any it is for all of them. */
export const roleLimits = {
  programmes: programmeCodes.default([]),
  fields: z
    .array(field)
    .max(40)
    .default([])
    .transform((fields) => [...new Set(fields)]),
}

const period = { validFrom: isoDate, validTo: isoDate.optional() }
export const isInOrder = (input: { validFrom?: string; validTo?: string }) =>
  input.validTo === undefined || input.validFrom === undefined || input.validFrom <= input.validTo
export const order = { path: ['validTo'], message: 'ngày cuối không được trước ngày đầu' }

/** Gives an account a role in the unit and everything below it, from one day to another. */
export const grantRole = defineWrite({
  name: 'rights.grant',
  right: 'rights.write',
  label: 'Giao vai trò',
  input: z
    .strictObject({
      /** The unit the role is held in; a village for a village head. */
      communeId: id,
      id,
      accountId: id,
      role: z.enum(grantableRoles),
      ...roleLimits,
      ...period,
      /** Why: the decision, in words. */
      basis: words(300).optional(),
    })
    .refine(isInOrder, order),
})
export type GrantRole = z.output<typeof grantRole.input>

/** Ends a role at once; one that has not begun is taken out. */
export const revokeRole = defineWrite({
  name: 'rights.revoke',
  right: 'rights.write',
  label: 'Thu vai trò',
  input: recordKey,
})

/** Lets somebody approve and sign in place of the head of the unit, from one day to another. */
export const delegateSigning = defineWrite({
  name: 'rights.delegate',
  right: 'rights.delegate',
  label: 'Giao ký thay',
  input: z
    .strictObject({
      communeId: id,
      id,
      accountId: id,
      /** KT. a deputy, TL. by order, TUQ. by written authorisation, Q. an acting head. */
      authority: z.enum(delegatedAuthorities),
      /** The office signed for; left out: the usual one, "CHỦ TỊCH". */
      headTitle: words(120).optional(),
      /** The office of who signs: "PHÓ CHỦ TỊCH". */
      ownTitle: words(120).optional(),
      ...period,
      /** The document of the register that delegates. */
      documentId: id.optional(),
      basis: words(300).optional(),
    })
    .refine(isInOrder, order),
})
export type DelegateSigning = z.output<typeof delegateSigning.input>

/** Ends a delegation at once; one that has not begun is taken out. */
export const endDelegation = defineWrite({
  name: 'rights.end-delegation',
  right: 'rights.delegate',
  label: 'Thôi giao ký thay',
  input: recordKey,
})
