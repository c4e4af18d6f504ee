import { describe, expect, it } from 'vitest'
import { addUnit, type Field, inCommune } from '../../../tests/support/commune.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { findReach } from '../../core/rights/evaluate.ts'
import { loadPolicy } from '../../platform/policy.ts'
import { createPassingVault } from '../../platform/vault.ts'
import { listAuditOf } from '../audit/index.ts'
import {
  closeAccountOperation as close,
  createAccountOperation as create,
  findActorBySession,
  reopenAccountOperation as reopen,
  setPasswordOperation as setPassword,
} from './accounts.service.ts'
import { hasAccounts, listAccounts, signIn, signOut, systemActor } from './index.ts'

const lan = {
  userName: 'Lan.NT',
  displayName: 'Nông Thị Lan',
  password: 'suối nguồn 2023',
  roles: ['official'],
}
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const later = (now: Date, hours: number) => new Date(now.getTime() + hours * 3_600_000)
const vault = createPassingVault()
const enter = async (field: Field, change: { userName?: string; password?: string } = {}) => {
  const typed = { userName: 'lan.nt', password: lan.password, ...change }
  return (await signIn({ db: field.tx, vault }, typed, { now: field.now })).token
}

describe('Signing in', () => {
  it('gives a person the roles they hold, in the unit they hold them', () =>
    inCommune(async (field) => {
      const { entityId } = await field.run(create, lan)
      const actor = await findActorBySession(field.tx, await enter(field), field.now)
      expect(actor).toEqual({
        id: entityId,
        name: 'Nông Thị Lan',
        grants: [{ role: 'official', unitId: field.communeId }],
      })
    }))

  it('does not mind capitals or the keyboard, in the name, and only the keyboard, in the password', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      await enter(field, { userName: ' LAN.NT ', password: lan.password.normalize('NFD') })
      await expect(enter(field, { password: lan.password.toUpperCase() })).rejects.toEqual(
        refusal('sign-in.refused'),
      )
    }))

  it('is refused in the same words for an unknown name, a wrong password and a closed account', () =>
    inCommune(async (field) => {
      await expect(enter(field)).rejects.toEqual(refusal('sign-in.refused'))
      const { entityId: id } = await field.run(create, lan)
      await expect(enter(field, { password: 'sai mật khẩu' })).rejects.toEqual(refusal('sign-in.refused'))
      await field.run(close, { id })
      await expect(enter(field)).rejects.toEqual(refusal('sign-in.refused'))
    }))
})

describe('A session', () => {
  it('ends when nobody has been seen for four hours', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      const token = await enter(field)
      expect(await findActorBySession(field.tx, token, later(field.now, 3.9))).toBeDefined()
      expect(await findActorBySession(field.tx, token, later(field.now, 7.8))).toBeDefined()
      expect(await findActorBySession(field.tx, token, later(field.now, 12))).toBeUndefined()
    }))

  it('ends after fourteen hours, however busy', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      const token = await enter(field)
      for (const hours of [3, 6, 9, 12, 13.9]) {
        expect(await findActorBySession(field.tx, token, later(field.now, hours))).toBeDefined()
      }
      expect(await findActorBySession(field.tx, token, later(field.now, 14))).toBeUndefined()
    }))

  it('ends when the person signs out, and when the account is closed', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      const [first, second] = [await enter(field), await enter(field)]
      await signOut(field.tx, first, field.now)
      expect(await findActorBySession(field.tx, first, field.now)).toBeUndefined()
      expect(await findActorBySession(field.tx, second, field.now)).toBeDefined()
      await field.run(close, { id })
      expect(await findActorBySession(field.tx, second, field.now)).toBeUndefined()
    }))

  it('is not found by a token that was made up', () =>
    inCommune(async (field) => {
      expect(await findActorBySession(field.tx, 'khong-co', field.now)).toBeUndefined()
    }))

  it('is kept without the token itself', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      const token = await enter(field)
      const [row] = await field.tx.selectFrom('signInSessions').selectAll().execute()
      expect(row?.tokenHash).not.toBe(token)
    }))
})

describe('An account', () => {
  it('is created once, however often the request is sent', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      const again = await field.run(create, { ...lan, id, password: 'mật khẩu khác' })
      expect(again.before).toEqual(again.after)
      await expect(enter(field)).resolves.toBeTypeOf('string')
    }))

  it('has a name of its own', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      await expect(field.run(create, { ...lan, userName: 'LAN.nt' })).rejects.toEqual(
        refusal('account.user-name-taken'),
      )
    }))

  it('gets another password, which signs it out everywhere and is nowhere written down', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      const token = await enter(field)
      await field.run(setPassword, { id, password: 'ruộng bậc thang' })
      expect(await findActorBySession(field.tx, token, field.now)).toBeUndefined()
      await expect(enter(field)).rejects.toEqual(refusal('sign-in.refused'))
      await enter(field, { password: 'ruộng bậc thang' })
      const lines = await listAuditOf(field.tx, field.communeId, 'account', id)
      expect(lines.map((line) => line.operation)).toEqual(['accounts.create', 'accounts.set-password'])
      expect(JSON.stringify(lines.map((line) => line.after))).not.toMatch(/argon2|ruộng/)
    }))

  it('leaves neither password nor hash in the audit', () =>
    inCommune(async (field) => {
      const { entityId } = await field.run(create, lan)
      const [line] = await listAuditOf(field.tx, field.communeId, 'account', entityId)
      expect(line?.after).toMatchObject({ userName: 'lan.nt', displayName: 'Nông Thị Lan' })
      expect(JSON.stringify([line?.before, line?.after])).not.toMatch(/argon2|suối nguồn/)
    }))

  it('is stored with Argon2id', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      const [row] = await field.tx.selectFrom('accounts').select('passwordHash').execute()
      expect(row?.passwordHash).toMatch(/^\$argon2id\$/)
    }))

  it('is listed in its unit', () =>
    inCommune(async (field) => {
      expect(await hasAccounts(field.tx)).toBe(false)
      await field.run(create, { ...lan, roles: ['official', 'leader'] })
      expect(await hasAccounts(field.tx)).toBe(true)
      expect(await listAccounts(field.tx, field.communeId, field.now)).toEqual([
        expect.objectContaining({ userName: 'lan.nt', isActive: true, roles: ['leader', 'official'] }),
      ])
      expect(await listAccounts(field.tx, field.villages.dong, field.now)).toEqual([])
    }))

  it('is closed only by a unit that every role of it lies in: a commune does not shut out its province', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      const { tx, villages } = field
      const granted = async (unitId: string) => {
        const grant = { accountId: id, role: 'reader', unitId, validFrom: '2023-01-01' }
        await tx.insertInto('accountGrants').values(grant).execute()
      }
      await granted(await addUnit(tx, 'commune', 'Xã Bên Kia'))
      await expect(field.run(close, { id })).rejects.toEqual(refusal('account.not-in-unit'))
      const { entityId: head } = await field.run(create, { ...lan, userName: 'truong.thon' })
      await tx
        .updateTable('accountGrants')
        .set({ unitId: villages.tay })
        .where('accountId', '=', head)
        .execute()
      await field.run(close, { id: head })
    }))

  it('is not closed by its own holder, who would find the door shut', () =>
    inCommune(async (field) => {
      const { tx, actor } = field
      await field.run(create, { ...lan, id: actor.id })
      expect(await hasAccounts(tx)).toBe(true)
      await expect(field.run(close, { id: actor.id })).rejects.toEqual(refusal('account.own'))
    }))

  it('is opened again with the roles it had', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      await field.run(close, { id })
      await field.run(reopen, { id })
      const actor = await findActorBySession(field.tx, await enter(field), field.now)
      expect(actor?.grants).toEqual([expect.objectContaining({ role: 'official' })])
    }))

  it.each([
    ['the role of the system', { roles: ['system'] }],
    ['no role', { roles: [] }],
    ['blanks in the name', { userName: 'nông lan' }],
  ])('refuses %s', (_, change) =>
    inCommune(async (field) => {
      await expect(field.run(create, { ...lan, ...change })).rejects.toEqual(refusal('input.invalid'))
    }),
  )
})

describe('A password that an administrator sets', () => {
  it.each([
    ['short', 'ngắn'],
    ['common', 'matkhau@2023'],
    ['the user name', 'lan.nt.2023'],
    ['the name of the unit', 'Xã Bên Sông 1'],
  ])('is refused when it is %s', (_, password) =>
    inCommune(async (field) => {
      await expect(field.run(create, { ...lan, password })).rejects.toEqual(refusal('password.too-easy'))
      const { entityId: id } = await field.run(create, lan)
      await expect(field.run(setPassword, { id, password })).rejects.toEqual(refusal('password.too-easy'))
    }),
  )

  it('is good for choosing another one', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      const typed = { userName: 'lan.nt', password: lan.password }
      const { step } = await signIn({ db: field.tx, vault }, typed, { now: field.now })
      expect(step).toBe('change-password')
    }))
})

describe('The system itself', () => {
  it('may do everything in the whole country and has no account', async () => {
    const policy = await loadPolicy('policy')
    const actor = systemActor('country')
    const place = { path: ['commune', 'province', 'country'], below: [] }
    expect(findReach(policy.rights, actor, 'capital.write', place)).toBe('all')
  })
})
