import { expect, it } from 'vitest'
import type { ReadDocument } from '../../core/checker/document.ts'
import { checkOnce } from './check-once.ts'

const reportOf = (text: string): ReadDocument => ({
  text,
  blocks: [{ kind: 'paragraph', role: 'body', start: 0, end: text.length }],
  unread: [],
})
const wrong = 'Cả xã có 150/200 hộ dùng nước hợp vệ sinh, đạt 57%.'

it('A report that is looked at again is answered from the first time', () => {
  const found = checkOnce(reportOf(wrong))
  expect(found.map(({ rule }) => rule)).toEqual(['ratio'])
  expect(checkOnce(reportOf(wrong))).toBe(found)
})

it('A word that is changed, or a rule that is switched off, is checked anew', () => {
  expect(checkOnce(reportOf(wrong.replace('57', '75')))).toEqual([])
  expect(checkOnce(reportOf(wrong), { without: ['ratio'] })).toEqual([])
  expect(checkOnce(reportOf(wrong))).toHaveLength(1)
})
