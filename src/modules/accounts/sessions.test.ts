import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { createPassingVault } from '../../platform/vault.ts'
import { createAccountOperation as create } from './accounts.service.ts'
import { findSession, listSessions, signIn } from './index.ts'

const lan = {
  userName: 'lan.nt',
  displayName: 'Nông Thị Lan',
  password: 'suối nguồn 2023',
  roles: ['official'],
}
const minutesLater = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)

async function signedIn(field: Field): Promise<string> {
  await field.run(create, lan)
  const { userName, password } = lan
  const vault = createPassingVault()
  return (
    await signIn({ db: field.tx, vault }, { userName, password }, { now: field.now, device: 'Firefox' })
  ).token
}

describe('The token of a session', () => {
  it('is changed after half an hour', () =>
    inCommune(async (field) => {
      const token = await signedIn(field)
      const early = await findSession(field.tx, token, minutesLater(field.now, 29))
      expect(early?.renewedToken).toBeUndefined()
      const late = await findSession(field.tx, token, minutesLater(field.now, 30))
      expect(late?.renewedToken).toBeTypeOf('string')
      expect(late?.renewedToken).not.toBe(token)
    }))

  it('works on for a minute after the new one was used, for requests that were under way', () =>
    inCommune(async (field) => {
      const token = await signedIn(field)
      const then = minutesLater(field.now, 30)
      const renewed = (await findSession(field.tx, token, then))?.renewedToken ?? ''
      expect(await findSession(field.tx, renewed, then)).toBeDefined()
      expect(await findSession(field.tx, token, minutesLater(then, 0.9))).toBeDefined()
      expect(await findSession(field.tx, token, minutesLater(then, 1.1))).toBeUndefined()
      expect(await findSession(field.tx, renewed, minutesLater(then, 1.1))).toBeDefined()
    }))

  it('is changed once for all requests of a page', () =>
    inCommune(async (field) => {
      const token = await signedIn(field)
      const then = minutesLater(field.now, 30)
      const seen = [await findSession(field.tx, token, then), await findSession(field.tx, token, then)]
      expect(seen.map((one) => typeof one?.renewedToken)).toEqual(['string', 'undefined'])
    }))

  it('holds when the answer with the new one is lost on a bad line', () =>
    inCommune(async (field) => {
      const token = await signedIn(field)
      const then = minutesLater(field.now, 30)
      const lost = (await findSession(field.tx, token, then))?.renewedToken ?? ''
      const again = await findSession(field.tx, token, minutesLater(then, 20))
      expect(again?.renewedToken).toBeTypeOf('string')
      expect(await findSession(field.tx, lost, minutesLater(then, 20))).toBeUndefined()
      expect(await findSession(field.tx, again?.renewedToken ?? '', minutesLater(then, 20))).toBeDefined()
    }))
})

describe('The list of sessions', () => {
  it('tells the browsers apart and marks the one at hand', () =>
    inCommune(async (field) => {
      const here = await signedIn(field)
      await signIn(
        { db: field.tx, vault: createPassingVault() },
        { userName: lan.userName, password: lan.password },
        { now: minutesLater(field.now, 5), device: 'Chrome Android' },
      )
      const session = await findSession(field.tx, here, field.now)
      expect(session && (await listSessions(field.tx, session, minutesLater(field.now, 6)))).toEqual([
        expect.objectContaining({ device: 'Chrome Android', isHere: false }),
        expect.objectContaining({ device: 'Firefox', isHere: true }),
      ])
    }))
})
