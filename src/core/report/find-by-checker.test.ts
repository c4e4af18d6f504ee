import { describe, expect, it } from 'vitest'
import { findByChecker } from './find-by-checker.ts'
import type { CheckedSection } from './findings.ts'
import { listFindings } from './findings.ts'
import type { DeskItem } from './section-content.ts'

const item = (blockKey: string, text: string, kind: DeskItem['kind'] = 'written'): DeskItem => ({
  blockKey,
  kind,
  style: 'body',
  inlines: [{ type: 'text', text }],
  text,
  stale: false,
  isNew: false,
  original: null,
})
const section = (...items: DeskItem[]): CheckedSection => ({
  key: 'II',
  number: 'II',
  title: 'KẾT QUẢ',
  isPrinted: true,
  state: 'reviewed',
  items,
})
const wrongRate = 'Cả xã có 150/200 hộ dùng nước hợp vệ sinh, đạt 57%.'

describe('The checker in the report that is being written', () => {
  it('tells what is wrong with its arithmetic, at the sentence, in both languages', () => {
    expect(findByChecker([section(item('a', 'Mở đầu.'), item('b', wrongRate))], {})).toEqual([
      expect.objectContaining({
        rule: 'checked',
        severity: 'error',
        section: 'II',
        blockKey: 'b',
        quote: '57%',
        arithmetic: expect.stringContaining('150 ÷ 200'),
        sentence: { vi: expect.stringContaining('57%'), en: 'Rate: look at "57%" again.' },
        advice: { vi: 'Đề nghị: 75%.', en: 'Proposal: 75%.' },
      }),
    ])
  })

  it('leaves to the registers what they say themselves', () => {
    expect(findByChecker([section(item('a', wrongRate, 'auto'))], {})).toEqual([])
    expect(findByChecker([section(item('a', wrongRate, 'auto'), item('b', 'Lời viết tay.'))], {})).toEqual([])
  })

  it('keeps the name of a finding while something before it is written', () => {
    const [before] = findByChecker([section(item('b', wrongRate))], {})
    const [after] = findByChecker([section(item('a', 'Thêm một câu.'), item('b', wrongRate))], {})
    expect(after?.id).toBe(before?.id)
  })

  it('passes over the rules the unit has switched off', () => {
    expect(findByChecker([section(item('b', wrongRate))], { without: ['ratio'] })).toEqual([])
  })

  it('says nothing twice that the desk has found already', () => {
    const figures = [{ key: 'water.rate', label: 'Tỷ lệ hộ dùng nước hợp vệ sinh', text: '75%' }]
    const found = listFindings({
      sections: [section(item('b', 'Tỷ lệ hộ dùng nước hợp vệ sinh 150/200 hộ, đạt 57%.'))],
      comments: [],
      missing: [],
      villages: [],
      figures,
    })
    expect(found.filter(({ quote }) => quote?.includes('57%'))).toHaveLength(1)
  })
})
