import { expect, it } from 'vitest'
import type { FigureView } from '../../api.ts'
import { lengthOf, listGlanceKeys } from './glance.ts'

it('The overview asks for the money of each programme of the year', () => {
  const keys = listGlanceKeys([{ key: 'gn', title: '', titleEn: '' }])
  expect(keys).toContain('capital.gn.estimated-rate')
  expect(keys).toContain('poverty.poor.rate.change')
  expect(keys).not.toContain('capital.gn.rate.change')
})

it('A bar never runs past its end, and is empty for what is not reported', () => {
  const lengths = ['0.5', '1.2', null].map((value) => lengthOf({ value } as FigureView))
  expect([...lengths, lengthOf(undefined)]).toEqual([50, 100, 0, 0])
})
