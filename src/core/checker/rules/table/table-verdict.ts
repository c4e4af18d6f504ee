import { compare } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { hundred } from '../../layers/numbers/interval.ts'
import type { Grid } from '../../layers/tables/tables.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const ofPlan = /(?:\/|so với|so|đạt)\s*(?:kh|kế hoạch|chỉ tiêu|dự toán)|%\s*(?:kh|kế hoạch)/iu
const verdict = /^(?:vượt|đạt|hoàn thành|không đạt|chưa đạt|không hoàn thành)(?: kế hoạch| chỉ tiêu)?$/iu

/** "94,5 | Vượt": what the last column says of a result, against the one rate of the plan in its row. */
export const checkTableVerdicts = ({ text, grids }: Understanding): CheckFinding[] =>
  gather(grids.slice(0, 30), (grid) => {
    const [rate, ...more] = grid.columns.filter(({ title, kind }) => kind === 'rate' && ofPlan.test(title))
    const said = grid.columns.find(({ index }) => isVerdicts(grid, index))
    if (!said) return []
    if (!rate) return judgePlain(text, grid, said.index)
    if (more.length > 0) return []
    return gather(grid.rows, ({ cells, label }) => {
      const [value, word] = [cells[rate.index], cells[said.index]]
      if (!value?.amount || !word || !verdict.test(word.text)) return []
      const order = compare(value.amount.value, hundred)
      const isShort = /không|chưa/iu.test(word.text)
      const isOver = /vượt/iu.test(word.text)
      // What is to fall is reached below a hundred.
      if (/nghèo|giảm|sinh|tử vong|thất nghiệp|tai nạn|tội phạm/iu.test(label)) return []
      const isWrong = isOver ? order <= 0 : isShort ? order >= 0 : order < 0
      return isWrong
        ? [
            report(text, 'label', 'error', word, {
              message: `Dòng "${label}": ${value.text}% kế hoạch không phải là "${word.text}".`,
              related: [value],
            }),
          ]
        : []
    })
  })

/** "Kế hoạch | Thực hiện | Đánh giá": without a rate the two numbers themselves tell. */
function judgePlain(text: string, { rows, columns }: Grid, said: number): CheckFinding[] {
  const find = (shape: RegExp) => columns.filter(({ title, kind }) => kind === 'amount' && shape.test(title))
  const [plans, dones] = [find(/^(?:kế hoạch|kh|chỉ tiêu|giao)/u), find(/^(?:thực hiện|th|kết quả|đạt)/u)]
  const [plan, done] = [plans[0], dones[0]]
  if (!plan || !done || plans.length > 1 || dones.length > 1) return []
  return gather(rows, ({ cells, label }) => {
    const [of, to, word] = [cells[plan.index], cells[done.index], cells[said]]
    if (!of?.amount || !to?.amount || !word || !verdict.test(word.text)) return []
    if (/nghèo|giảm|sinh|tử vong|thất nghiệp|tai nạn|tội phạm/iu.test(label)) return []
    const order = compare(to.amount.value, of.amount.value)
    const isShort = /không|chưa/iu.test(word.text)
    const isWrong = /vượt/iu.test(word.text) ? order <= 0 : isShort ? order >= 0 : order < 0
    return isWrong
      ? [
          report(text, 'label', 'error', word, {
            message: `Dòng "${label}": ${to.text} so với kế hoạch ${of.text} không phải là "${word.text}".`,
            related: [of, to],
          }),
        ]
      : []
  })
}

function isVerdicts({ rows }: Grid, column: number): boolean {
  const filled = gather(rows, ({ cells }) => (cells[column]?.text ? [cells[column]] : []))
  return filled.length > 1 && filled.every((cell) => verdict.test(cell?.text ?? ''))
}
