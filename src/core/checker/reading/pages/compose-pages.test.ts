import { describe, expect, it } from 'vitest'
import { composePages } from './compose-pages.ts'
import type { Page, PageItem, Rule } from './page.ts'

const size = 14
const line = 20
/** As wide as such letters are on average. */
const widthOf = (text: string, points = size) => text.length * points * 0.46

const item = (text: string, x: number, y: number, points = size): PageItem => ({
  text,
  x,
  y,
  width: widthOf(text, points),
  size: points,
})
const page = (number: number, items: PageItem[], rules: Rule[] = []): Page => ({
  number,
  width: 595,
  height: 842,
  items,
  rules,
})

/** A line that runs from margin to margin, whatever it says. */
const full = (text: string, y: number, x = 85): PageItem => ({ ...item(text, x, y), width: 510 - (x - 85) })
const short = (text: string, y: number, x = 85): PageItem => item(text, x, y)

const read = (...pages: Page[]) => composePages(pages)
const blocksOf = (...pages: Page[]) => {
  const { document } = read(...pages)
  return document.blocks.map((block) => document.text.slice(block.start, block.end))
}

describe('Paragraphs of a PDF', () => {
  it('are lines joined again, each begun by its indent', () => {
    expect(
      blocksOf(
        page(1, [
          full('Ủy ban nhân dân xã báo cáo kết quả thực', 100, 121),
          full('hiện các chương trình mục tiêu quốc gia', 100 + line),
          short('trong năm 2023 như sau.', 100 + 2 * line),
          full('Toàn xã có 30/1.081 hộ nghèo, chiếm tỷ', 100 + 3 * line, 121),
          short('lệ 2,78%.', 100 + 4 * line),
        ]),
      ),
    ).toEqual([
      'Ủy ban nhân dân xã báo cáo kết quả thực hiện các chương trình mục tiêu quốc gia trong năm 2023 như sau.',
      'Toàn xã có 30/1.081 hộ nghèo, chiếm tỷ lệ 2,78%.',
    ])
  })

  it('go on over the edge of a page, past its head, its number and its notes', () => {
    const { document, back } = read(
      page(1, [
        full('Toàn xã có 30/1.081 hộ nghèo, được hỗ', 700, 121),
        item('1', 400, 694, 8),
        full('trợ theo quy định của Chính phủ về hộ', 720),
        item('1 Nghị định số 07/2021/NĐ-CP.', 85, 780, 10),
      ]),
      page(2, [
        item('2', 297, 40, 13),
        short('nghèo đa chiều.', 100),
        full('Câu sau cùng của trang hai nói việc khác', 120, 121),
      ]),
      page(3, [item('3', 297, 40, 13), short('với trang ba.', 100)]),
    )
    expect(document.text.split('\n')).toEqual([
      'Toàn xã có 30/1.081 hộ nghèo, được hỗ trợ theo quy định của Chính phủ về hộ nghèo đa chiều.',
      'Câu sau cùng của trang hai nói việc khác với trang ba.',
      'Nghị định số 07/2021/NĐ-CP.',
    ])
    expect(document.blocks.at(-1)).toMatchObject({ role: 'footnote' })
    expect(back.pages.map(({ start }) => document.text.slice(start).trim().slice(0, 11))).toEqual([
      'Toàn xã có ',
      'nghèo đa ch',
      'với trang b',
    ])
  })

  it('have words whole that were broken at the end of a line, and symbols too', () => {
    const [first] = blocksOf(
      page(1, [
        full('theo Quyết định số 24/2021/QĐ-', 100, 121),
        full('TTg về quy trình rà soát hộ nghèo, phát tri-', 120),
        short('ển kinh tế.', 140),
      ]),
    )
    expect(first).toBe('theo Quyết định số 24/2021/QĐ-TTg về quy trình rà soát hộ nghèo, phát triển kinh tế.')
  })
})

describe('Tables of a PDF', () => {
  const upright = (x: number, top: number, bottom: number): Rule => ({ left: x, right: x, top, bottom })
  const level = (y: number, left: number, right: number): Rule => ({ left, right, top: y, bottom: y })
  const said = (...pages: Page[]) => {
    const { document } = read(...pages)
    return document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            block.rows.map((row) =>
              row.cells.map(({ start, end, column, columns, rows }) => [
                document.text.slice(start, end),
                column,
                columns,
                rows,
              ]),
            ),
          ]
        : [],
    )
  }

  it('are known by their lines, with merged cells and cells of several lines', () => {
    const rules = [
      ...[100, 160, 200].map((y) => level(y, 85, 510)),
      level(130, 285, 510),
      ...[85, 285, 510].map((x) => upright(x, 100, 200)),
      upright(400, 130, 200),
    ]
    const items = [
      item('Thôn', 100, 130),
      item('Hộ nghèo', 350, 120),
      item('Số hộ', 300, 150),
      item('Tỷ lệ', 420, 150),
      item('Khuổi', 100, 176),
      item('Bốc', 100, 192),
      item('30', 320, 184),
      item('2,78%', 430, 184),
    ]
    expect(said(page(1, items, rules))).toEqual([
      [
        [
          ['Thôn', 0, 1, 2],
          ['Hộ nghèo', 1, 2, 1],
        ],
        [
          ['Số hộ', 1, 1, 1],
          ['Tỷ lệ', 2, 1, 1],
        ],
        [
          ['Khuổi Bốc', 0, 1, 1],
          ['30', 1, 1, 1],
          ['2,78%', 2, 1, 1],
        ],
      ],
    ])
  })

  it('go on on the next page without the head that is printed again', () => {
    const rules = [
      ...[100, 130, 160].map((y) => level(y, 85, 510)),
      ...[85, 285, 510].map((x) => upright(x, 100, 160)),
    ]
    const rows = (second: string) => [
      item('Thôn', 100, 120),
      item('Số hộ', 300, 120),
      item(second, 100, 150),
      item('30', 300, 150),
    ]
    const [table, ...more] = said(page(1, rows('Nà Pàn'), rules), page(2, rows('Khuổi Bốc'), rules))
    expect(more).toEqual([])
    expect(table?.map((row) => row.map(([text]) => text))).toEqual([
      ['Thôn', 'Số hộ'],
      ['Nà Pàn', '30'],
      ['Khuổi Bốc', '30'],
    ])
  })

  it('are known by their columns where no lines are drawn', () => {
    const rows = ['Thôn', 'Nà Pàn', 'Khuổi Bốc', 'Cộng'].flatMap((name, at) => [
      item(name, 100, 100 + at * line),
      item(at === 0 ? 'Số hộ' : String(10 * at), 300, 100 + at * line),
      item(at === 0 ? 'Tỷ lệ' : `${at},5%`, 430, 100 + at * line),
    ])
    const [table] = said(page(1, rows))
    expect(table?.map((row) => row.map(([text]) => text))).toEqual([
      ['Thôn', 'Số hộ', 'Tỷ lệ'],
      ['Nà Pàn', '10', '1,5%'],
      ['Khuổi Bốc', '20', '2,5%'],
      ['Cộng', '30', '3,5%'],
    ])
  })

  it('are not seen in a frame around a text', () => {
    const frame = [level(90, 80, 515), level(200, 80, 515), upright(80, 90, 200), upright(515, 90, 200)]
    expect(said(page(1, [full('Một câu trong khung', 110), short('có hai dòng.', 130)], frame))).toEqual([])
  })
})
