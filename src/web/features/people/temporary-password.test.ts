import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findPasswordFault } from '../../../core/accounts/password-rules.ts'
import { suggestPassword } from './temporary-password.ts'

it('A suggested password has four words and is never one the server would refuse', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat({ max: 1_000_000 })), (numbers) => {
      const password = suggestPassword((below) => Number(numbers.next().value) % below)
      const isSameWord = new Set(password.split('-')).size === 1
      expect(password).toMatch(/^[a-z]+(-[a-z]+){3}$/)
      if (!isSameWord) expect(findPasswordFault(password)).toBeUndefined()
    }),
  )
  expect(suggestPassword()).not.toBe(suggestPassword())
})
