import { describe, expect, it } from 'vitest'
import { findByChecker } from './find-by-checker.ts'
import type { CheckedSection } from './findings.ts'
import { listFindings } from './findings.ts'
import type { Cell, Table } from './model.ts'
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
const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  content: [{ type: 'text', text }],
  ...more,
})
const drawn = (rows: string[][], header = [[cell('Thôn'), cell('Số hộ')]]): Table => ({
  type: 'table',
  section: 'II',
  block: 't',
  widths: rows[0]?.map(() => 1) ?? [],
  header,
  rows: rows.map((row) => row.map((text) => cell(text))),
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

  it('reads the tables too: what does not add up is told at the table', () => {
    const wrong = drawn([
      ['Nà Ca', '12'],
      ['Pò Mạ', '9'],
      ['Cộng', '23'],
    ])
    expect(
      findByChecker([section(item('a', 'Mở đầu.', 'auto'), item('t', '', 'table'))], {}, [wrong]),
    ).toEqual([
      expect.objectContaining({
        section: 'II',
        blockKey: 't',
        quote: '23',
        arithmetic: expect.stringContaining('12 + 9 = 21'),
        advice: { vi: 'Bảng vẽ từ số đã nhập: xem lại ở nơi nhập.', en: expect.any(String) },
      }),
    ])
    const right = drawn([
      ['Nà Ca', '12'],
      ['Pò Mạ', '9'],
      ['Cộng', '21'],
    ])
    expect(findByChecker([section(item('t', '', 'table'))], {}, [right])).toEqual([])
  })

  it('holds a written sentence against a table', () => {
    const table = drawn([
      ['Nà Ca', '1.245'],
      ['Pò Mạ', '985'],
      ['Cộng', '2.230'],
    ])
    const sentence = item('b', 'Riêng thôn Nà Ca vận động được 1.254 hộ tham gia.')
    const [found] = findByChecker([section(item('t', '', 'table'), sentence)], {}, [table])
    expect(found).toMatchObject({ blockKey: 'b', quote: expect.stringContaining('1.254') })
  })

  it('reads cells over several columns and rows where they stand', () => {
    const header: Cell[][] = [
      [cell('Thôn', { rowspan: 2 }), cell('Hộ nghèo', { colspan: 2 }), cell('Cộng', { rowspan: 2 })],
      [cell('Kinh'), cell('Tày')],
    ]
    const rows = [
      ['Nà Ca', '4', '8', '12'],
      ['Pò Mạ', '3', '6', '9'],
      ['Kéo Lồm', '2', '5', '8'],
    ]
    const found = findByChecker([section(item('t', '', 'table'))], {}, [drawn(rows, header)])
    expect(found.map(({ arithmetic }) => arithmetic)).toEqual(['2 + 5 = 7'])
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
