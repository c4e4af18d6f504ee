import { z } from 'zod'
import { defineWrite, id, words } from '../../core/contract.ts'
import { recordKey } from '../../core/registers/fields.ts'
import { type Role, roles } from '../../core/rights/rights.ts'

/** The roles a person can be given: all but that of the system itself. */
export const grantableRoles = (Object.keys(roles) as Role[]).filter((role) => role !== 'system')

/**
 * A user name as it is looked up: NFC, small letters.
 *
 * Folding is by the rules of Unicode, not of a language, so that it is the same on every machine.
 */
export const foldUserName = (typed: string): string => typed.normalize('NFC').trim().toLowerCase()

const userName = words(60)
  .transform(foldUserName)
  .pipe(
    z
      .string()
      .min(3, 'phải có từ 3 ký tự')
      .regex(/^[\p{L}\p{N}._-]+$/u, 'chỉ gồm chữ, số, dấu chấm và gạch nối'),
  )

/** Length is what protects a password; NFC, so that two Vietnamese keyboards type the same one. */
const password = z
  .string()
  .transform((text) => text.normalize('NFC'))
  .pipe(z.string().min(8, 'mật khẩu phải có từ 8 ký tự').max(200, 'dài quá 200 ký tự'))

/** Creates an account whose roles are held in the unit it is created in and everything below it. */
export const createAccount = defineWrite({
  name: 'accounts.create',
  right: 'accounts.write',
  label: 'Tạo tài khoản',
  input: z.strictObject({
    /** The unit the roles are held in; a village for a village head. */
    communeId: id,
    id,
    userName,
    displayName: words(120),
    password,
    roles: z.array(z.enum(grantableRoles)).min(1, 'phải chọn ít nhất một vai trò'),
  }),
})

/** Gives an account another password and signs it out everywhere: for a forgotten one, or one that got known. */
export const setPassword = defineWrite({
  name: 'accounts.set-password',
  right: 'accounts.write',
  label: 'Đặt lại mật khẩu',
  input: z.strictObject({ communeId: id, id, password }),
})

/** Closes an account: it can no longer sign in, and is signed out everywhere. */
export const closeAccount = defineWrite({
  name: 'accounts.close',
  right: 'accounts.write',
  label: 'Khóa tài khoản',
  input: recordKey,
})

/** What is typed to sign in. */
export const signInInput = z.strictObject({ userName: z.string().max(200), password: z.string().max(200) })
export type SignInInput = z.output<typeof signInInput>
