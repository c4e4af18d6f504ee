import { expect, it } from 'vitest'
import { rolledBack } from '../../../tests/support/database.ts'
import { rememberFor } from './remember.ts'

it('An answer is asked for once within its time, anew for another question, and anew after a failure', () =>
  rolledBack(async (tx) => {
    const asked: string[] = []
    const ask = rememberFor(60_000, async (_db, what: string) => {
      asked.push(what)
      if (what === 'hỏng' && asked.length < 4) throw new Error('mất kết nối')
      return what
    })
    await ask(tx, 'một')
    await ask(tx, 'một')
    await ask(tx, 'hai')
    await expect(ask(tx, 'hỏng')).rejects.toThrow('mất kết nối')
    expect(await ask(tx, 'hỏng')).toBe('hỏng')
    expect(asked).toEqual(['một', 'hai', 'hỏng', 'hỏng'])
  }))

it('A transaction does not hear what was answered outside of it', async () => {
  const asked: number[] = []
  const ask = rememberFor(60_000, async () => asked.push(1))
  await rolledBack(async (tx) => void (await ask(tx)))
  await rolledBack(async (tx) => void (await ask(tx)))
  expect(asked).toHaveLength(2)
})
