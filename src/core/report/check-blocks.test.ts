import { describe, expect, it } from 'vitest'
import { checkBlocks } from './check-blocks.ts'
import { joinParts, outlineFile, outlinePart } from './outline-file.ts'

const frame = outlineFile.parse({
  outline: 'test',
  description: 'Báo cáo thử',
  reference: { text: 'không có', verified: false },
  document_kind: 'BÁO CÁO',
  symbol: 'BC-UBND',
  subject: ['Năm'],
  occasion: 'Kỳ họp',
  bases: {},
  opening: [],
  parts: [],
  closing: [],
})
const faultsOf = (...blocks: unknown[]) =>
  checkBlocks(joinParts(frame, [outlinePart.parse({ sections: [{ key: 'I', heading: 'MỘT', blocks }] })]))

describe('the blocks of an outline', () => {
  it('each have a name of their own', () => {
    expect(faultsOf({ block: 'a', say: 'Một.' }, { block: 'b', say: 'Hai.' })).toEqual([])
    expect(faultsOf({ say: 'Không tên.' })).toEqual(['mục I: câu chưa có mã đoạn (block): "Không tên."'])
  })

  it('may share a name only where one or the other is said', () => {
    const choose = [
      { when: { known: 'x' }, block: 'a', say: 'Có.' },
      { block: 'a', say: 'Chưa có.' },
    ]
    expect(faultsOf({ choose })).toEqual([])
    expect(faultsOf({ block: 'a', say: 'Một.' }, { block: 'a', say: 'Hai.' })).toEqual([
      'mục I: mã đoạn "a" dùng cho hai câu có thể cùng in',
    ])
  })
})
