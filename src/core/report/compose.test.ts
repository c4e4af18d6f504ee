import { describe, expect, it } from 'vitest'
import type { ListRecord } from '../figures/figure.ts'
import { bookOf, define, measure, povertyDefinitions } from '../testing/figures.ts'
import { checkOutline } from './check-outline.ts'
import { composeOutline } from './compose.ts'
import { plainText } from './model.ts'
import { joinParts, type Outline, outlineFile, outlinePart } from './outline-file.ts'
import type { SectionContent } from './section-content.ts'

const frame = outlineFile.parse({
  outline: 'test',
  description: 'Báo cáo thử',
  reference: { text: 'không có', verified: false },
  document_kind: 'BÁO CÁO',
  symbol: 'BC-UBND',
  subject: ['Năm {$year}'],
  occasion: 'Kỳ họp {$session}',
  bases: { ALL: ['1719/QĐ-TTg'] },
  opening: [],
  parts: [],
  closing: [],
})

const outlineOf = (...parts: unknown[]): Outline =>
  joinParts(
    frame,
    parts.map((part) => outlinePart.parse(part)),
  )

const section = (blocks: unknown[], more: object = {}) => ({ key: 'I', heading: 'KẾT QUẢ', blocks, ...more })

const village = (name: string, tags: ListRecord['tags'] = {}): ListRecord => ({
  id: name,
  words: { name },
  figures: { poor: 'poor' },
  tags,
})

interface Setting {
  measurements?: ReturnType<typeof measure>[]
  lists?: Record<string, ListRecord[]>
  lastYear?: ReturnType<typeof bookOf>
  written?: [string, string[]][]
}

const contentOf = (texts: string[]): SectionContent => ({
  items: texts.map((text, place) => ({
    kind: 'written',
    block: `text~${place}`,
    style: 'body',
    content: [{ type: 'text', text }],
  })),
  leftOut: [],
})

function write(outline: Outline, setting: Setting = {}) {
  const book = bookOf(setting.measurements ?? [], { lists: setting.lists, lastYear: setting.lastYear })
  const citation = (symbol: string) => ({
    symbol,
    full: `Quyết định số ${symbol} ngày 14/10/2021 của Thủ tướng Chính phủ`,
    short: `Quyết định số ${symbol}`,
    issuedOn: '2021-10-14',
  })
  const composed = composeOutline(
    outline,
    {
      book,
      words: { year: '2023', 'last-year': '2022' },
      variables: {},
      contents: new Map(setting.written?.map(([key, texts]) => [key, contentOf(texts)] as const)),
    },
    {
      findCitation: citation,
      findBases: (name) => (name === 'ALL' ? [citation('1719/QĐ-TTg')] : []),
    },
  )
  const lines = composed.body.map((block) => {
    if (block.type === 'heading') return `${block.number ?? '+'} ${block.text}`
    return block.type === 'paragraph' ? plainText(block.content) : 'table'
  })
  return { ...composed, lines }
}

const poor = [measure('poor', 30), measure('households', 1081)]

describe('a sentence of the report', () => {
  it('binds its figures', () => {
    const outline = outlineOf({
      sections: [section([{ say: 'Hộ nghèo: {poor.rate|parts}, chiếm {poor.rate}.' }])],
    })
    const { body, lines } = write(outline, { measurements: poor })
    expect(lines[1]).toBe('Hộ nghèo: 30/1.081 hộ, chiếm 2,78%.')
    const runs = body[1]?.type === 'paragraph' ? body[1].content : []
    expect(runs.flatMap((run) => (run.type === 'figure' ? [run.key] : []))).toEqual([
      'poor.rate',
      'poor.rate',
    ])
  })

  it('in a list begins with its dash', () => {
    const outline = outlineOf({ sections: [section([{ say: '{poor} nghèo.', style: 'dash' }])] })
    expect(write(outline, { measurements: poor }).lines[1]).toBe('- 30 hộ nghèo.')
  })

  it('says "chưa có số liệu" and lists what is missing', () => {
    const { lines, notebook } = write(outlineOf({ sections: [section([{ say: 'Hộ nghèo: {poor}.' }])] }))
    expect(lines[1]).toBe('Hộ nghèo: chưa có số liệu.')
    expect([...notebook.missing.keys()]).toEqual(['poor'])
  })

  const trend = section([
    {
      choose: [
        { when: { fell: 'poor' }, say: 'Giảm {poor.change}.' },
        { when: { rose: 'poor' }, say: 'Tăng {poor.change}.' },
        { when: { unchanged: 'poor' }, say: 'Không thay đổi.' },
        { say: 'Chưa so sánh được với năm {$last-year}.' },
      ],
    },
  ])
  it.each([
    [39, 'Giảm 09 hộ.'],
    [20, 'Tăng 10 hộ.'],
    [30, 'Không thay đổi.'],
  ])('against %i poor households last year reads "%s"', (before, sentence) => {
    const lastYear = bookOf([measure('poor', before)], { year: 2022 })
    expect(write(outlineOf({ sections: [trend] }), { measurements: poor, lastYear }).lines[1]).toBe(sentence)
  })
  it('without last year says so', () => {
    expect(write(outlineOf({ sections: [trend] }), { measurements: poor }).lines[1]).toBe(
      'Chưa so sánh được với năm 2022.',
    )
  })

  it('leaves out words in brackets when something in them is unknown', () => {
    const blocks = [
      { each: { list: 'v', as: 'v' }, blocks: [{ say: 'Có 01 đoàn[ tại {$v.name}][ ngày {$v.day}].' }] },
    ]
    const { lines } = write(outlineOf({ sections: [section(blocks)] }), { lists: { v: [village('Bản A')] } })
    expect(lines[1]).toBe('Có 01 đoàn tại Bản A.')
  })

  it('cites a document in full once, then by kind and number', () => {
    const { body } = write(
      outlineOf({
        sections: [section([{ say: 'Theo quy định{cite:#ALL}.' }, { say: 'Như trên{cite:1719/QĐ-TTg}.' }])],
      }),
    )
    const notes = body.flatMap((block) =>
      block.type === 'paragraph'
        ? block.content.flatMap((run) => (run.type === 'footnote' ? [plainText(run.content)] : []))
        : [],
    )
    expect(notes).toEqual([
      'Quyết định số 1719/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ.',
      'Quyết định số 1719/QĐ-TTg.',
    ])
  })

  it('joins one, two or several records', () => {
    const blocks = [
      {
        say: 'Gồm {%names}.',
        with: { names: { each: { list: 'v', as: 'v' }, say: '{$v.name}', separator: ', ', last: ' và ' } },
      },
    ]
    const outline = outlineOf({ sections: [section(blocks)] })
    const named = (...names: string[]) =>
      write(outline, { lists: { v: names.map((name) => village(name)) } }).lines[1]
    expect(named('A')).toBe('Gồm A.')
    expect(named('A', 'B')).toBe('Gồm A và B.')
    expect(named('A', 'B', 'C')).toBe('Gồm A, B và C.')
  })
})

describe('a section', () => {
  it('with nothing to say is left out, and no number is skipped', () => {
    const outline = outlineOf(
      { sections: [section([{ say: 'Một.' }])] },
      { sections: [{ key: 'II', heading: 'TRỐNG', blocks: [{ say: 'x', when: { positive: 'poor' } }] }] },
      {
        sections: [
          {
            key: 'III',
            heading: 'BA',
            sections: [{ key: 'III.1', heading: 'Con', blocks: [{ say: 'Ba.' }] }],
          },
        ],
      },
    )
    expect(write(outline).lines).toEqual(['I KẾT QUẢ', 'Một.', 'II BA', '1 Con', 'Ba.'])
  })

  it('that must not be left out says what is missing', () => {
    const part = { key: 'V', heading: 'NHIỆM VỤ', empty: 'Nhiệm vụ năm sau', sections: [] }
    const { lines, notebook } = write(outlineOf({ sections: [part] }))
    expect(lines).toEqual(['I NHIỆM VỤ', 'Nhiệm vụ năm sau: chưa có nội dung.'])
    expect([...notebook.missing.keys()]).toEqual(['narrative:V.text'])
  })

  it('carries what the unit wrote for it', () => {
    const outline = outlineOf({ sections: [section([])] })
    const { body } = write(outline, { written: [['I', ['Lời của xã.']]] })
    expect(body[1]).toMatchObject({ origin: 'unit', content: [{ text: 'Lời của xã.' }] })
  })

  it('split over two files is one section', () => {
    const outline = outlineOf(
      { sections: [section([{ say: 'Một.' }])] },
      { sections: [section([{ say: 'Hai.' }])] },
    )
    expect(write(outline).lines).toEqual(['I KẾT QUẢ', 'Một.', 'Hai.'])
  })
})

describe('a table', () => {
  const table = {
    widths: [1, 1],
    align: ['left', 'right'],
    header: [[{ text: 'Thôn' }, { text: 'Hộ nghèo' }]],
    rows: [{ each: { list: 'v', as: 'v' }, rows: [{ cells: ['{$v.name}', '{$v:poor}'] }] }],
    empty: 'Chưa có thôn nào.',
  }
  it('prints bare numbers, and "…" for what is not known', () => {
    const { body } = write(outlineOf({ sections: [section([{ table }])] }), { lists: { v: [village('A')] } })
    expect(
      body[1]?.type === 'table' && body[1].rows.map((row) => row.map((cell) => plainText(cell.content))),
    ).toEqual([['A', '…']])
  })
  it('without rows becomes a sentence', () => {
    expect(write(outlineOf({ sections: [section([{ table }])] })).lines[1]).toBe('Chưa có thôn nào.')
  })
})

describe('the check of an outline', () => {
  const ground = {
    catalogue: bookOf([], { definitions: [...povertyDefinitions, define('capital.ntm.rate')] }).catalogue,
    lists: new Set(['v']),
    hasDocument: (symbol: string) => symbol === '1719/QĐ-TTg',
  }
  const faultsOf = (...blocks: unknown[]) => checkOutline(outlineOf({ sections: [section(blocks)] }), ground)

  it('finds nothing in a right one', () => {
    expect(
      faultsOf(
        { say: '{poor.rate|parts} {poor.change} {cite:#ALL}', when: { fell: 'poor' } },
        { each: { list: 'v', as: 'v' }, blocks: [{ say: '{capital.<v.key>.rate} {$v:poor} {$v.name}' }] },
      ),
    ).toEqual([])
  })
  it.each([
    ['an unknown figure, with one that looks alike', { say: '{poor.rates}' }, /poor\.rates.*có phải: poor/],
    ['an unknown figure in a condition', { say: 'x', when: { fell: 'nothing' } }, /nothing/],
    [
      'a family of figures nobody defined',
      { each: { list: 'v', as: 'v' }, blocks: [{ say: '{debt.<v.key>.sum}' }] },
      /debt/,
    ],
    ['an unknown list', { each: { list: 'w', as: 'w' }, blocks: [] }, /danh sách "w"/],
    ['a variable outside its loop', { say: '{$v.name}' }, /biến "\$v"/],
    ['an unknown document', { say: '{cite:1/QĐ-X}' }, /1\/QĐ-X/],
    ['a brace left open', { say: 'Có {poor' }, /thiếu dấu/],
    ['a style nobody knows', { say: '{poor|huge}' }, /huge/],
  ])('finds %s', (_, block, fault) => {
    expect(faultsOf(block).join('\n')).toMatch(fault)
  })
})
