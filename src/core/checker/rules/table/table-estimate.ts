import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const soFar = /(?:thực hiện|th|kết quả|lũy kế)[^|]{0,20}(?:đến|(?:3|6|9|11) tháng)/iu
const whole = /ước[^|]{0,16}(?:cả năm|năm)/iu

/** "Thực hiện đến 30/9: 79 | Ước cả năm: 72": what the year is expected to reach is less than what it already has. */
export const checkTableEstimates = ({ text, grids }: Understanding): CheckFinding[] =>
  gather(grids.slice(0, 30), ({ columns, rows }) => {
    const find = (shape: RegExp) =>
      columns.filter(({ title, kind }) => kind === 'amount' && shape.test(title))
    const [done, ...moreDone] = find(soFar).filter(({ title }) => !whole.test(title))
    const [year, ...moreYears] = find(whole)
    if (!done || !year || moreDone.length > 0 || moreYears.length > 0) return []
    const pairs = gather(rows, ({ cells, label }) => {
      const [now, then] = [cells[done.index], cells[year.index]]
      return now?.amount && then?.amount && !/tỷ lệ|nghèo|giảm|tồn|nợ/iu.test(label)
        ? [{ now, then, order: compare(then.amount.value, now.amount.value), label }]
        : []
    })
    const wrong = pairs.filter(({ order }) => order < 0)
    if (pairs.length < 3 || wrong.length * 2 > pairs.length) return []
    return wrong.map(({ now, then, label }) =>
      report(text, 'estimate-vs-actual', 'error', then, {
        message: `Dòng "${label}": ước cả năm ${then.text} lại ít hơn ${now.text} đã thực hiện.`,
        related: [now],
      }),
    )
  })
