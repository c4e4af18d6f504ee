import { describe, expect, it } from 'vitest'
import { findEchoes } from './echoes.ts'
import { splitWords } from './words.ts'

const echoesOf = (text: string) => findEchoes(splitWords(text, { start: 0, end: text.length }))

describe('words said again', () => {
  it('finds nothing where every word stands once', () => {
    expect(echoesOf('Toàn xã có 30 hộ nghèo')).toEqual({ ofPair: false, ofPairNear: false, inRow: false })
  })

  it.each(['nhận thức của của nhân dân', 'trước ngày 25 hằng tháng trước ngày 25 hằng tháng', 'nay, nay'])(
    'finds a run twice in a row: %s',
    (text) => {
      expect(echoesOf(text).inRow).toBe(true)
    },
  )

  it.each(['ủng hộ và ủng hộ 12 triệu', 'triển khai thực hiện triển khai các nội dung'])(
    'finds a pair that comes back behind a joint or another term: %s',
    (text) => {
      expect(echoesOf(text)).toMatchObject({ ofPairNear: true, inRow: false })
    },
  )

  it('knows a pair that comes back far behind', () => {
    expect(
      echoesOf('vật tư nông nghiệp cho hộ nghèo, cây giống, phân bón và sau cùng lại là vật tư'),
    ).toMatchObject({ ofPair: true, ofPairNear: false, inRow: false })
  })
})
