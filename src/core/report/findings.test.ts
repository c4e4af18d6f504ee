import { describe, expect, it } from 'vitest'
import { isClose } from './find-words.ts'
import { type CheckedReport, type CheckedSection, listFindings } from './findings.ts'
import type { DeskFigure, DeskInline, DeskItem } from './section-content.ts'
import { findTypedNumbers, numberKey } from './typed-numbers.ts'

const text = (words: string): DeskInline => ({ type: 'text', text: words })
const chip = (key: string, printed: string, more: Partial<DeskFigure> = {}): DeskFigure => ({
  type: 'figure',
  key,
  text: printed,
  form: 'full',
  state: 'reported',
  kind: 'actual',
  isStale: false,
  ...more,
})
const item = (blockKey: string, inlines: DeskInline[], kind: DeskItem['kind'] = 'written'): DeskItem => ({
  blockKey,
  kind,
  style: 'body',
  inlines,
  text: inlines.map((run) => run.text).join(''),
  stale: false,
  isNew: false,
  original: null,
})
const section = (items: DeskItem[], more: Partial<CheckedSection> = {}): CheckedSection => ({
  key: 'II',
  number: 'II',
  title: 'KẾT QUẢ',
  isPrinted: true,
  state: 'reviewed',
  items,
  ...more,
})
const village = (name: string, ...aliases: string[]) => ({ name, kind: 'Thôn', aliases })
const figures = [
  { key: 'poverty.poor.households', label: 'Số hộ nghèo', text: '30 hộ' },
  { key: 'poverty.near-poor.households', label: 'Số hộ cận nghèo', text: '61 hộ' },
  { key: 'poverty.poor.rate', label: 'Tỷ lệ hộ nghèo', text: '2,78%' },
]
const find = (sections: CheckedSection[], more: Partial<CheckedReport> = {}) =>
  listFindings({ sections, comments: [], missing: [], villages: [], figures, ...more })
const rulesIn = (...inlines: DeskInline[]) => find([section([item('w', inlines)])]).map(({ rule }) => rule)

describe('a number typed by hand', () => {
  it('that differs from the figure its words name is wrong, and the right one is told', () => {
    const [finding] = find([section([item('w', [text('Toàn xã còn 35 hộ nghèo trong năm.')])])])
    expect(finding).toMatchObject({
      rule: 'typed-number-differs',
      severity: 'error',
      blockKey: 'w',
      quote: '35',
      figure: { key: 'poverty.poor.households' },
    })
    expect(finding?.sentence.vi).toContain('Số hộ nghèo là 30 hộ')
  })

  it('that equals it should be bound', () => {
    expect(rulesIn(text('Toàn xã còn 30 hộ nghèo.'))).toEqual(['typed-number'])
  })

  it('that repeats or stands beside a bound number is doubtful', () => {
    const bound = chip('poverty.poor.rate', '2,78%')
    expect(rulesIn(text('Chiếm '), bound, text(', tức 2,78% số hộ.'))).toEqual(['typed-number'])
    expect(rulesIn(text('Chiếm '), bound, text(', thêm 12 đoàn viên.'))).toEqual(['typed-number'])
  })

  it('that names a day, a document, an article or a period is no figure', () => {
    expect(
      rulesIn(
        text('Ngày 12/12/2023, theo Quyết định số 1719/QĐ-TTg, Điều 5, giai đoạn 2021 - 2025, quý 3, '),
        chip('poverty.poor.rate', '2,78%'),
        text(' của Nội dung số 07 năm 2023.'),
      ),
    ).toEqual([])
  })

  it('of a sentence of the system is the system’s own', () => {
    expect(find([section([item('a', [text('Toàn xã còn 35 hộ nghèo.')], 'auto')])])).toEqual([])
  })

  it('told with two values in one report contradicts itself', () => {
    const found = find([
      section([item('w', [text('Có 35 hộ nghèo.')])]),
      section([item('v', [text('Còn 36 hộ nghèo.')])], { key: 'III', number: 'III' }),
    ])
    const [contradiction] = found.filter(({ rule }) => rule === 'two-values')
    expect(contradiction?.sentence.vi).toBe(
      'Cùng một số liệu "Số hộ nghèo" nhưng mục II ghi 35, mục III ghi 36.',
    )
  })

  it('is read as offices write it', () => {
    expect(['06', '1.081', '2,50%', '100 %'].map(numberKey)).toEqual(['6', '1081', '2.5%', '100%'])
    expect(findTypedNumbers('có 1.081 hộ, đạt 90,3% kế hoạch').map(({ text: typed }) => typed)).toEqual([
      '1.081',
      '90,3%',
    ])
  })
})

describe('an estimate', () => {
  const expected = chip('capital.ntm.estimated', '120.000.000 đồng', { kind: 'estimate' })
  it('told as a result is wrong', () => {
    expect(rulesIn(text('Đến nay đã giải ngân '), expected, text('.'))).toContain('estimate-as-result')
    expect(rulesIn(text('Kết quả đạt '), expected)).toContain('estimate-as-result')
  })
  it('told as an estimate is right', () => {
    expect(rulesIn(text('Ước giải ngân cả năm đạt được '), expected)).toEqual([])
    expect(rulesIn(text('Đã giải ngân đúng tiến độ. Cả năm ước đạt '), expected)).toEqual([])
  })
})

describe('the name of a village', () => {
  const villages = [village('Nà Mò', 'Nà Mồ'), village('Pò Nghiêu')]
  const names = (words: string) =>
    find([section([item('w', [text(words)])])], { villages }).map(({ sentence }) => sentence.vi)
  it('that the register knows, under any of its spellings, is right', () => {
    expect(names('Tại thôn Nà Mò và thôn Nà Mồ, Thôn Pò Nghiêu Đảng viên đi đầu.')).toEqual([])
  })
  it('that it spells otherwise is told with the right one', () => {
    expect(names('Tại thôn Na Mo.')[0]).toContain('có Thôn Nà Mò')
    expect(names('Tại thôn Nà Mòn.')[0]).toContain('có Thôn Nà Mò')
  })
  it('that nobody knows is told', () => {
    expect(names('Tại thôn Bản Lải.')).toEqual(['Không có "thôn Bản Lải" trong danh sách thôn của xã.'])
  })
  it('is close to another when one letter differs', () => {
    expect([isClose('na mo', 'na mon'), isClose('na mo', 'na ma'), isClose('na mo', 'po lai')]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('what is still to be done', () => {
  it('is listed: stale and lost figures, missing data, open remarks, sections not reviewed', () => {
    const stale = chip('poverty.poor.rate', '2,78%', { isStale: true, seen: '3,62%' })
    const gone = chip('outreach.x', 'chưa có số liệu', { isGone: true, isStale: true, state: 'missing' })
    const remark = { text: 'Xem lại.', author: { name: 'Lan' } }
    const found = find([section([item('w', [stale, gone])], { state: 'drafting' })], {
      missing: [
        {
          key: 'health.visits',
          label: 'Lượt khám',
          reason: 'chưa nhập',
          section: 'II',
          enteredIn: 'Chỉ tiêu',
        },
      ],
      comments: [
        { id: '1', section: 'II', remarks: [remark], isResolved: false },
        { id: '2', section: 'II', remarks: [remark], isResolved: true },
      ],
    })
    expect(found.map(({ rule }) => rule)).toEqual([
      'figure-gone',
      'stale-figure',
      'missing-data',
      'open-comment',
      'section-not-reviewed',
    ])
    for (const { sentence, advice } of found) {
      for (const words of [sentence.vi, sentence.en, advice.vi, advice.en]) expect(words).toMatch(/\.$|"\.$/)
    }
  })
  it('is nothing in a report that is in order', () => {
    expect(find([section([item('w', [text('Nhân dân đồng tình.')])])])).toEqual([])
  })
})
