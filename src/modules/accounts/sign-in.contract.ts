import { z } from 'zod'
import { id, words, year } from '../../core/contract.ts'
import { userName } from './accounts.contract.ts'

/** What is typed to sign in. */
export const signInInput = z.strictObject({ userName: z.string().max(200), password: z.string().max(200) })
export type SignInInput = z.output<typeof signInInput>

/** What a person still has to do before they are in: type a code, choose a password of their own. */
export type SignInStep = 'done' | 'code' | 'change-password'

/** What a person is told at the next sign-in. */
export type NoticeKind = 'second-factor-reset' | 'wrong-tries'

/** The code of the second factor, or a recovery code. */
export const codeInput = z.strictObject({ code: z.string().max(40) })

const typedPassword = z.string().max(200)

/** A new password of one's own; rules are checked where names are known. */
export const changePasswordInput = z.strictObject({ current: typedPassword, chosen: z.string().max(1000) })
export type ChangePasswordInput = z.output<typeof changePasswordInput>

/** The password again, before something that could shut the person out. Not asked of who came by single sign-on. */
export const confirmInput = z.strictObject({ password: typedPassword.optional() })

/** The first administrator of an installation, and the unit it begins with. */
export const setUpInput = z.strictObject({
  /** Printed at the start of a server that others can reach. */
  code: z.string().max(40).optional(),
  accountId: id,
  unitId: id,
  year,
  userName,
  displayName: words(120),
  password: z.string().max(1000),
  /** In a small commune the administrator enters figures too. */
  entersData: z.boolean(),
  sample: z.boolean(),
})
export type SetUpInput = z.output<typeof setUpInput>
