import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { createPassingVault } from '../../platform/vault.ts'
import { listAuditOf } from '../audit/index.ts'
import { createAccountOperation as create, resetSecondFactorOperation as reset } from './accounts.service.ts'
import { findSession, listNotices, signIn, signInWithCode } from './index.ts'
import { confirmSecondFactor, startSecondFactor } from './second-factor.service.ts'

const vault = createPassingVault()
const lan = {
  userName: 'lan.nt',
  displayName: 'Nông Thị Lan',
  password: 'suối nguồn 2023',
  roles: ['official'],
}
const refusal = (code: ProblemCode) => expect.objectContaining({ code })
const secondsLater = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)
const codeAt = (secret: string, moment: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp: moment.getTime(),
  })

interface Enrolled {
  id: string
  secret: string
  recoveryCodes: string[]
  /** A moment at which no code has been used yet. */
  now: Date
}

/** Lan with the app on her phone. */
async function enrol(field: Field): Promise<Enrolled> {
  const { entityId: id } = await field.run(create, lan)
  const { secret } = await startSecondFactor(field.tx, vault, { id, userName: lan.userName }, field.now)
  const code = codeAt(secret, field.now)
  const recoveryCodes = await confirmSecondFactor(field.tx, vault, { accountId: id, code, now: field.now })
  return { id, secret, recoveryCodes, now: secondsLater(field.now, 300) }
}

const firstStep = (field: Field, now: Date) =>
  signIn({ db: field.tx, vault }, { userName: lan.userName, password: lan.password }, { now })
const secondStep = (field: Field, token: string, code: string, now: Date) =>
  signInWithCode({ db: field.tx, vault }, { token, code }, { now })

describe('The second factor', () => {
  it('is shown as a QR code, as an address for apps, and in groups for typing', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      const shown = await startSecondFactor(field.tx, vault, { id, userName: 'lan.nt' }, field.now)
      expect(shown.uri).toMatch(/^otpauth:\/\/totp\/MTQG:lan\.nt\?issuer=MTQG&secret=[A-Z2-7]{32}/)
      expect(shown.secret).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
      expect(shown.qr).toContain('<svg')
    }))

  it('asks for nothing until the app has shown that it works', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      await startSecondFactor(field.tx, vault, { id, userName: 'lan.nt' }, field.now)
      const check = { accountId: id, code: '000000', now: field.now }
      await expect(confirmSecondFactor(field.tx, vault, check)).rejects.toEqual(refusal('sign-in.code-wrong'))
      expect((await firstStep(field, field.now)).step).not.toBe('code')
    }))

  it('is not set up twice, nor confirmed from a QR code of half an hour ago', () =>
    inCommune(async (field) => {
      const { id } = await enrol(field)
      const again = startSecondFactor(field.tx, vault, { id, userName: 'lan.nt' }, field.now)
      await expect(again).rejects.toEqual(refusal('second-factor.already-on'))
      const other = await field.run(create, { ...lan, userName: 'hoa.lv' })
      const account = { id: other.entityId, userName: 'hoa.lv' }
      const { secret } = await startSecondFactor(field.tx, vault, account, field.now)
      const now = secondsLater(field.now, 31 * 60)
      const check = { accountId: account.id, code: codeAt(secret, now), now }
      await expect(confirmSecondFactor(field.tx, vault, check)).rejects.toEqual(
        refusal('second-factor.not-started'),
      )
    }))

  it('lets nobody in by the password alone', () =>
    inCommune(async (field) => {
      const { now } = await enrol(field)
      const { token, step } = await firstStep(field, now)
      expect(step).toBe('code')
      expect(await findSession(field.tx, token, now)).toBeUndefined()
    }))

  it.each([-30, 0, 30])('takes the code of a clock that is %i seconds off', (seconds) =>
    inCommune(async (field) => {
      const { secret, now } = await enrol(field)
      const { token } = await firstStep(field, now)
      const { token: inside } = await secondStep(
        field,
        token,
        codeAt(secret, secondsLater(now, seconds)),
        now,
      )
      expect(await findSession(field.tx, inside, now)).toMatchObject({ userName: 'lan.nt' })
      expect(await findSession(field.tx, token, now)).toBeUndefined()
    }),
  )

  it.each([-90, 90])('refuses that of one %i seconds off', (seconds) =>
    inCommune(async (field) => {
      const { secret, now } = await enrol(field)
      const { token } = await firstStep(field, now)
      const late = secondStep(field, token, codeAt(secret, secondsLater(now, seconds)), now)
      await expect(late).rejects.toEqual(refusal('sign-in.code-wrong'))
    }),
  )

  it('takes no code twice, nor one from before it', () =>
    inCommune(async (field) => {
      const { secret, now } = await enrol(field)
      const code = codeAt(secret, now)
      await secondStep(field, (await firstStep(field, now)).token, code, now)
      for (const used of [code, codeAt(secret, secondsLater(now, -30))]) {
        const again = secondStep(field, (await firstStep(field, now)).token, used, now)
        await expect(again).rejects.toEqual(refusal('sign-in.code-wrong'))
      }
    }))

  it('counts wrong codes like wrong passwords, and the right password does not forgive them', () =>
    inCommune(async (field) => {
      const { secret, now } = await enrol(field)
      for (let time = 0; time < 4; time += 1) {
        const wrong = secondStep(field, (await firstStep(field, now)).token, '123456', now)
        await expect(wrong).rejects.toEqual(refusal('sign-in.code-wrong'))
      }
      const { token } = await firstStep(field, now)
      await expect(secondStep(field, token, '123456', now)).rejects.toEqual(refusal('sign-in.locked'))
      await expect(secondStep(field, token, codeAt(secret, now), now)).rejects.toEqual(
        refusal('sign-in.locked'),
      )
    }))

  it('asks for the password again when the code comes after ten minutes', () =>
    inCommune(async (field) => {
      const { secret, now } = await enrol(field)
      const { token } = await firstStep(field, now)
      const late = secondsLater(now, 10 * 60)
      await expect(secondStep(field, token, codeAt(secret, late), late)).rejects.toEqual(
        refusal('sign-in.step-expired'),
      )
    }))
})

describe('A recovery code', () => {
  it('replaces the phone once, however it is typed', () =>
    inCommune(async (field) => {
      const { recoveryCodes, now } = await enrol(field)
      expect(new Set(recoveryCodes).size).toBe(10)
      const [code = ''] = recoveryCodes
      await secondStep(
        field,
        (await firstStep(field, now)).token,
        ` ${code.toUpperCase().replace('-', ' ')}`,
        now,
      )
      const again = secondStep(field, (await firstStep(field, now)).token, code, now)
      await expect(again).rejects.toEqual(refusal('sign-in.code-wrong'))
    }))

  it('and the secret are in the database only as what opens nothing', () =>
    inCommune(async (field) => {
      const { secret, recoveryCodes } = await enrol(field)
      const rows = [
        await field.tx.selectFrom('secondFactors').selectAll().execute(),
        await field.tx.selectFrom('recoveryCodes').selectAll().execute(),
      ]
      const kept = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))
      for (const told of [secret.replaceAll(' ', ''), ...recoveryCodes]) expect(kept).not.toContain(told)
      expect(createPassingVault().open(kept, 'totp')).toBeUndefined()
    }))
})

describe('Who has lost the phone and the codes', () => {
  it('is let in by the administrator, is told so, and the audit says who did it', () =>
    inCommune(async (field) => {
      const { id, now } = await enrol(field)
      await field.run(reset, { id })
      const { step } = await firstStep(field, now)
      expect(step).not.toBe('code')
      expect(await listNotices(field.tx, id)).toEqual([
        expect.objectContaining({ kind: 'second-factor-reset', actorName: 'Nông Thị Lan' }),
      ])
      const lines = await listAuditOf(field.tx, field.communeId, 'account', id)
      expect(lines.at(-1)).toMatchObject({
        operation: 'accounts.reset-second-factor',
        before: { hasSecondFactor: true },
        after: { hasSecondFactor: false },
      })
    }))
})
