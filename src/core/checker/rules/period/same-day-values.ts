import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const value = '(?:là|có|còn|đạt|:)?\\s*(?<figure>\\d[\\d.,]*)\\s+(?<unit>\\p{sc=Latn}+)'
const between = new RegExp(`^\\s*${value}\\s*[,;]\\s*(?:và\\s+|đến\\s+)?(?:ngày\\s+|thời điểm\\s+)*$`, 'iu')
const behind = new RegExp(`^\\s*${value}`, 'iu')

/** "ngày 31/12/2022 là 214 hộ, ngày 31/12/2022 là 163 hộ": one day with two figures, the first of them of another day. */
export const checkSameDayValues = ({ text, dates }: Understanding): CheckFinding[] =>
  gather(dates, (second, at) => {
    const first = dates[at - 1]
    if (!first?.iso || first.iso !== second.iso) return []
    const one = between.exec(text.slice(first.end, second.start))?.groups
    const other = behind.exec(text.slice(second.end, second.end + 40))?.groups
    if (!one || !other || one.unit !== other.unit || one.figure === other.figure) return []
    return [
      report(text, 'period', 'error', second, {
        message: `Ngày ${printDay(text, second)} được nêu hai lần với hai số liệu khác nhau.`,
        related: [first],
      }),
    ]
  })
