import { describe, expect, it } from 'vitest'
import { reportDocument } from '../../../tests/fixtures/report-document.ts'
import { listDifferences } from './differences.ts'
import type { Block, ReportDocument } from './model.ts'
import { readSections } from './read-sections.ts'
import { shortHash, stampDocument } from './stamp.ts'

const before = reportDocument()
const change = (edit: (block: Block, index: number) => Block | undefined): ReportDocument => ({
  ...before,
  body: before.body.flatMap((block, index) => edit(block, index) ?? []),
})
const differ = (after: ReportDocument) =>
  listDifferences(readSections(before), readSections(after), (key) => `Tên của ${key}`)

describe('two states of a report', () => {
  it('that are the same differ in nothing', () => {
    expect(differ(before)).toEqual([])
  })

  it('whose numbers differ are told by figure, each once, with its place', () => {
    const printed = (block: Block): Block =>
      block.type === 'paragraph'
        ? {
            ...block,
            content: block.content.map((run) =>
              run.type === 'figure' && run.key === 'poverty.poor.rate' ? { ...run, text: '3,07%' } : run,
            ),
          }
        : block
    expect(differ(change(printed))).toEqual([
      {
        key: 'figure:poverty.poor.rate|full',
        section: 'II.1.a',
        place: 'Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo',
        kind: 'figure',
        label: 'Tên của poverty.poor.rate',
        before: '2,96%',
        after: '3,07%',
      },
    ])
  })

  it('whose words differ are told by sentence, old and new', () => {
    const last = before.body.findLastIndex((block) => block.type === 'paragraph')
    const found = differ(
      change((block, index) =>
        index === last && block.type === 'paragraph'
          ? { ...block, content: [{ type: 'text', text: 'Câu mới.' }] }
          : block,
      ),
    )
    expect(found).toMatchObject([{ kind: 'sentence', after: 'Câu mới.' }])
  })

  it('of which one has a sentence more say so', () => {
    const last = before.body.findLastIndex((block) => block.type === 'paragraph')
    const [line] = differ(change((block, index) => (index === last ? undefined : block)))
    expect(line).toMatchObject({ kind: 'sentence', after: '(không có)' })
  })
})

describe('the stamp of an issue', () => {
  const sha256 = '3f2a9c1b77d041e8'.padEnd(64, '0')
  const signature = { authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], signer: 'Nông Văn An' }
  const stamp = { number: 5, issuedOn: '2024-01-05', place: 'Khe Lim', signature, sha256 }
  const draft = {
    ...before,
    head: {
      ...before.head,
      number: 'Số:         /BC-UBND',
      placeAndDate: 'Khe Lim, ngày      tháng 12 năm 2023',
    },
  }

  it('gives number, day, place, signature and the mark of what was approved', () => {
    const issued = stampDocument(draft, stamp)
    expect(issued.head).toMatchObject({
      number: 'Số: 05/BC-UBND',
      placeAndDate: 'Khe Lim, ngày 05 tháng 01 năm 2024',
    })
    expect(issued).toMatchObject({ status: 'issued', signature, snapshot: '3F2A-9C1B-77D0-41E8' })
    expect(issued.head.draftMark).toBeUndefined()
  })

  it('changes not a word of the text', () => {
    const { body, missing, recipients } = stampDocument(draft, stamp)
    expect({ body, missing, recipients }).toEqual({
      body: before.body,
      missing: before.missing,
      recipients: before.recipients,
    })
  })

  it('keeps the place of the draft when none is given', () => {
    const { head } = stampDocument(draft, { ...stamp, place: undefined })
    expect(head.placeAndDate).toBe('Khe Lim, ngày 05 tháng 01 năm 2024')
    expect(shortHash(sha256)).toHaveLength(19)
  })
})
