import { z } from 'zod'
import { defineWrite, id, isoDate, words } from '../../core/contract.ts'
import { recordKey } from '../../core/registers/fields.ts'
import { grantableRoles } from '../../core/rights/rights.ts'
import { isInOrder, order, roleLimits } from '../rights/rights.contract.ts'

/**
 * A user name as it is looked up: NFC, small letters.
 *
 * Folding is by the rules of Unicode, not of a language, so that it is the same on every machine.
 */
export const foldUserName = (typed: string): string => typed.normalize('NFC').trim().toLowerCase()

export const userName = words(60)
  .transform(foldUserName)
  .pipe(
    z
      .string()
      .min(3, 'phải có từ 3 ký tự')
      .regex(/^[\p{L}\p{N}._-]+$/u, 'chỉ gồm chữ, số, dấu chấm và gạch nối'),
  )

/** Whether a password will do is decided where the names it may not consist of are known. */
const password = z.string().max(1000, 'dài quá')

/** Creates an account whose roles are held in the unit it is created in and everything below it. */
export const createAccount = defineWrite({
  name: 'accounts.create',
  right: 'accounts.write',
  label: 'Tạo tài khoản',
  input: z
    .strictObject({
      /** The unit the roles are held in; a village for a village head. */
      communeId: id,
      id,
      userName,
      displayName: words(120),
      password,
      roles: z.array(z.enum(grantableRoles)).min(1, 'phải chọn ít nhất một vai trò'),
      ...roleLimits,
      /** From today on when left out; without a last day until they are taken back. */
      validFrom: isoDate.optional(),
      validTo: isoDate.optional(),
    })
    .refine(isInOrder, order),
})

export type CreateAccount = z.output<typeof createAccount.input>

/**
 * Gives an account another password and signs it out everywhere: for a forgotten one, or one that got known.
 *
 * The person chooses their own at the next sign-in, so that nobody but them knows it for long.
 */
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

/** Opens a closed account again, with the roles it had. */
export const reopenAccount = defineWrite({
  name: 'accounts.reopen',
  right: 'accounts.write',
  label: 'Mở lại tài khoản',
  input: recordKey,
})

/** Lets somebody try again at once after too many wrong passwords. */
export const unlockAccount = defineWrite({
  name: 'accounts.unlock',
  right: 'accounts.write',
  label: 'Mở khóa sau khi nhập sai',
  input: recordKey,
})

/** Takes the second factor away from who lost the phone; the person is told at the next sign-in. */
export const resetSecondFactor = defineWrite({
  name: 'accounts.reset-second-factor',
  right: 'accounts.write',
  label: 'Gỡ mã xác thực',
  input: recordKey,
})

/**
 * Ties an account to an identity of the single sign-on: by its permanent subject, or by the name or e-mail
 * address it has there. Without either the tie is undone.
 */
export const linkIdentity = defineWrite({
  name: 'accounts.link-identity',
  right: 'accounts.write',
  label: 'Gắn tài khoản đăng nhập một lần',
  input: z.strictObject({
    communeId: id,
    id,
    login: words(200).transform(foldUserName).optional(),
    subject: words(255).optional(),
  }),
})
