import { describe, expect, it } from 'vitest'
import type { ShownFinding } from '../../../modules/checker/shown.contract.ts'
import { cutText, listMarks, marksBySpan } from './cut-text.ts'

const text = 'Toàn xã có 30/1.081 hộ nghèo, chiếm 2,97%.'
const finding = (quote: string, more: Partial<ShownFinding> = {}): ShownFinding => {
  const start = text.indexOf(quote)
  const end = start + quote.length
  const words = { quote, message: '', place: '', sentence: '' }
  return { rule: 'ratio', severity: 'error', key: quote, start, end, related: [], ...words, ...more }
}
const whole = { start: 0, end: text.length }
const cut = (...findings: ShownFinding[]) =>
  cutText(whole, listMarks(findings)).map(({ start, end, marks, related, ending }) => ({
    text: text.slice(start, end),
    marks: marks.map(({ number }) => number),
    related: related.map(({ number }) => number),
    ending: ending.map(({ number }) => number),
  }))

describe('A text with findings', () => {
  it('is cut where they begin and end, and nothing of it is lost', () => {
    expect(cut(finding('2,97%'))).toEqual([
      { text: 'Toàn xã có 30/1.081 hộ nghèo, chiếm ', marks: [], related: [], ending: [] },
      { text: '2,97%', marks: [1], related: [], ending: [1] },
      { text: '.', marks: [], related: [], ending: [] },
    ])
  })

  it('shows the narrowest of two that lie over one another first', () => {
    const pieces = cut(finding('30/1.081 hộ nghèo, chiếm 2,97%'), finding('2,97%'))
    expect(pieces.find(({ text: of }) => of === '2,97%')).toMatchObject({ marks: [2, 1], ending: [2, 1] })
  })

  it('tells the places that take part in the arithmetic', () => {
    const start = text.indexOf('30')
    const pieces = cut(finding('2,97%', { related: [{ start, end: start + 8 }] }))
    expect(pieces[1]).toMatchObject({ text: '30/1.081', related: [1], marks: [] })
  })

  it('keeps a finding without width at its place', () => {
    expect(cut(finding('', { start: 5, end: 5 })).map(({ marks }) => marks)).toEqual([[], [1]])
  })
})

describe('Marks of blocks', () => {
  it('reach over as many blocks as the finding does', () => {
    const marks = listMarks([finding('', { start: 3, end: 12 }), finding('', { start: 11, end: 12 })])
    const spans = [
      { start: 0, end: 5 },
      { start: 6, end: 10 },
      { start: 11, end: 15 },
      { start: 16, end: 20 },
    ]
    expect(marksBySpan(spans, marks).map((found) => found.map(({ number }) => number))).toEqual([
      [1],
      [1],
      [1, 2],
      [],
    ])
  })
})
