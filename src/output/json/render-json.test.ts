import { describe, expect, test } from 'vitest'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import { renderJson } from './render-json.ts'

/** The same values with the names of every object in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, turned(inner)])
  return Object.fromEntries(entries.reverse())
}

describe('a report as data', () => {
  test('gives the document model back', () => {
    const model = reportDocument()
    expect(JSON.parse(renderJson(model)).document).toEqual(JSON.parse(JSON.stringify(model)))
  })

  test('is the same text whoever built the report', () => {
    const model = reportDocument()
    expect(renderJson(turned(model) as typeof model)).toBe(renderJson(model))
  })

  test('lists every number once with the sections that print it', () => {
    const { figures } = JSON.parse(renderJson(reportDocument()))
    const allocated = figures.filter((one: { key: string }) => one.key === 'capital.ntm.allocated')
    expect(allocated).toEqual([
      {
        key: 'capital.ntm.allocated',
        kind: 'plan',
        sections: ['II.1.a', 'II.2'],
        state: 'reported',
        text: '1.250.000.000',
      },
    ])
  })

  test('writes whole numbers of any size as text', () => {
    const model = { ...reportDocument(), year: (2n ** 80n) as unknown as number }
    expect(JSON.parse(renderJson(model)).document.year).toBe('1208925819614629174706176')
  })
})
