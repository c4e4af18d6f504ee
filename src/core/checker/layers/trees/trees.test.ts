import { describe, expect, it } from 'vitest'
import { readText } from '../../read-text.ts'
import { understand } from '../../understanding.ts'
import { findListedTree } from './listed-trees.ts'
import { findInlineTrees } from './trees.ts'

const show = (text: string) => {
  const { sentences, passages } = understand(readText(text), {})
  const trees = [
    ...passages.flatMap((_, at) => findListedTree(passages, at) ?? []),
    ...sentences.flatMap((sentence) => findInlineTrees(text, sentence)),
  ]
  return trees.map(({ total, parts }) => [total.number.text, ...parts.map((part) => part.number.text)])
}

describe('Totals and their parts', () => {
  it.each([
    ['Có 36 hộ (30 hộ mua téc, 06 hộ mua ống).', [['36', '30', '06']]],
    [
      'Tổng 12 ha, gồm: lúa 7 ha; ngô 5 ha (ngô lai 3 ha, ngô nếp 2 ha).',
      [
        ['12', '7', '5'],
        ['5', '3', '2'],
      ],
    ],
    ['Vốn 9 triệu đồng, trong đó trung ương 6 triệu đồng, tỉnh 3 triệu đồng.', [['9', '6', '3']]],
    ['Có 20 hồ sơ, trong đó:\n- Hộ tịch: 12 hồ sơ\n- Đất đai: 8', [['20', '12', '8']]],
  ])('%s', (text, expected) => expect(show(text)).toEqual(expected))

  it.each(['Có 36 hộ, 140 khẩu.', 'Đầu năm 36 hộ:\n- Thoát nghèo: 5 hộ\n- Cuối năm: 31 hộ'])(
    '%s has none',
    (text) => expect(show(text)).toEqual([]),
  )
})
