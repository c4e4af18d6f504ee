import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

const told = /năng suất/iu

/** "Năng suất lúa 52,4 tạ/ha … riêng cánh đồng Nà Cọ đạt 56,8 tấn/ha": of one crop and of one size, in units ten times apart. */
export const checkYieldUnits = ({ text, passages }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => {
    if (!told.test(text.slice(passage.start, passage.end))) return []
    const yields = listYields(passage)
    return gather(yields, (wrong) => {
      if (wrong.unitText.toLowerCase() !== 'tấn') return []
      const like = yields.find((one) => one.unitText.toLowerCase() === 'tạ' && isSameNumber(one, wrong))
      if (!like) return []
      return [
        report(text, 'unit-scale', 'error', wrong, {
          message: `${text.slice(wrong.start, wrong.end)} gấp khoảng mười lần ${text.slice(like.start, like.end)} ở cùng đoạn: có lẽ là tạ/ha.`,
          suggest: `${wrong.number.text} tạ`,
          related: [like],
        }),
      ]
    })
  })

const listYields = ({ sentences }: Passage): Amount[] =>
  gather(sentences, ({ amounts }) => amounts.filter(({ kind, per }) => kind === 'measure' && per === '/ha'))

/** Within a third of each other as they are written, and too much for tấn. */
function isSameNumber(a: Amount, b: Amount): boolean {
  const [one, other] = [a, b].map(({ number }) => Number(number.text.replace(/\./g, '').replace(',', '.')))
  if (!one || !other || other < 20) return false
  return one / other < 1.34 && other / one < 1.34
}
