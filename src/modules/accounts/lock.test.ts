import { describe, expect, it } from 'vitest'
import { type Field, inCommune } from '../../../tests/support/commune.ts'
import { Problem } from '../../core/problem.ts'
import { createPassingVault } from '../../platform/vault.ts'
import { createAccountOperation as create, unlockAccountOperation as unlock } from './accounts.service.ts'
import { createGate } from './gate.ts'
import { listNotices, signIn } from './index.ts'

const vault = createPassingVault()
const lan = {
  userName: 'lan.nt',
  displayName: 'Nông Thị Lan',
  password: 'suối nguồn 2023',
  roles: ['official'],
}
const minutesLater = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000)

const enter = (field: Field, password: string, now = field.now, userName = 'lan.nt') =>
  signIn({ db: field.tx, vault }, { userName, password }, { now })

/** What the person reads, wrong try after wrong try. */
async function refusals(field: Field, times: number, userName = 'lan.nt', now = field.now) {
  const said: Problem[] = []
  for (let time = 0; time < times; time += 1) {
    await enter(field, 'sai mật khẩu', now, userName).catch((problem) => said.push(problem))
  }
  return said
}

describe('Somebody who types a wrong password', () => {
  it('is told when few tries are left, and after five has to wait a minute', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      const said = await refusals(field, 6)
      expect(said.map(({ code }) => code)).toEqual([
        'sign-in.refused',
        'sign-in.refused',
        'sign-in.refused',
        'sign-in.refused',
        'sign-in.locked',
        'sign-in.locked',
      ])
      expect(said[1]?.message).not.toContain('lần thử')
      expect(said[2]?.message).toContain('Còn 2 lần thử')
      expect(said[4]?.message).toContain('còn 1 phút nữa')
    }))

  it('does not get in while waiting, even with the right one, and gets in afterwards', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      await refusals(field, 5)
      await expect(enter(field, lan.password)).rejects.toBeInstanceOf(Problem)
      const { step } = await enter(field, lan.password, minutesLater(field.now, 1))
      expect(step).toBe('change-password')
    }))

  it('waits longer each time, up to a quarter of an hour', () =>
    inCommune(async (field) => {
      let now = field.now
      await refusals(field, 4)
      const waited: number[] = []
      for (let round = 0; round < 6; round += 1) {
        const [locked] = await refusals(field, 1, 'lan.nt', now)
        const { minutes } = (locked?.details ?? { minutes: 0 }) as { minutes: number }
        waited.push(minutes)
        now = minutesLater(now, minutes)
      }
      expect(waited).toEqual([1, 2, 5, 10, 15, 15])
    }))

  it('begins anew the next day', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      await refusals(field, 4)
      const [refusal] = await refusals(field, 1, 'lan.nt', minutesLater(field.now, 25 * 60))
      expect(refusal?.code).toBe('sign-in.refused')
    }))

  it('learns nothing about which names exist: a name nobody has waits the same', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      const [known, unknown] = [await refusals(field, 6), await refusals(field, 6, 'khong.co')]
      expect(unknown.map(({ message }) => message)).toEqual(known.map(({ message }) => message))
    }))

  it('holds up nobody else', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      await field.run(create, { ...lan, userName: 'hoa.lv', displayName: 'Lý Văn Hòa' })
      await refusals(field, 6)
      await enter(field, lan.password, field.now, 'hoa.lv')
    }))

  it('gains nothing by trying a hundred at the same time', () =>
    inCommune(async (field) => {
      await field.run(create, lan)
      const tries = Array.from({ length: 40 }, (_, at) => enter(field, `mật khẩu thứ ${at}`))
      const codes = (await Promise.allSettled(tries)).map(
        (one) => one.status === 'rejected' && one.reason.code,
      )
      expect(codes.filter((code) => code === 'sign-in.refused')).toHaveLength(4)
      expect(codes.filter((code) => code === 'sign-in.locked')).toHaveLength(36)
    }))

  it('is let in at once when the administrator says so', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      await refusals(field, 5)
      const { before } = await field.run(unlock, { id })
      expect(before).toMatchObject({ wrongTries: 5 })
      await enter(field, lan.password)
    }))
})

describe('The holder of an account that others tried', () => {
  it('is told how often when they come in', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      await refusals(field, 4)
      await enter(field, lan.password)
      expect(await listNotices(field.tx, id)).toEqual([
        expect.objectContaining({ kind: 'wrong-tries', occurrences: 4 }),
      ])
    }))

  it('hears nothing of a slip of their own', () =>
    inCommune(async (field) => {
      const { entityId: id } = await field.run(create, lan)
      await refusals(field, 2)
      await enter(field, lan.password)
      expect(await listNotices(field.tx, id)).toEqual([])
    }))
})

describe('A gate', () => {
  it('lets so many through at once, and the next when one is done, also after a failure', async () => {
    const gate = createGate(2)
    let inside = 0
    let most = 0
    const work = async (fails: boolean) => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setImmediate(resolve))
      inside -= 1
      if (fails) throw new Error('thử')
    }
    const done = await Promise.allSettled(
      Array.from({ length: 9 }, (_, at) => gate(() => work(at % 3 === 0))),
    )
    expect(most).toBe(2)
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(6)
  })
})
