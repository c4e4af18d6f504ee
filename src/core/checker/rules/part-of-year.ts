import { compare } from '../../exact.ts'
import type { CheckFinding } from '../finding.ts'
import { printAmount, report } from '../report.ts'
import type { Understanding } from '../understanding.ts'

const yearly = /(?:năm 20\d\d|cả năm)[^.;()\d]{0,30}ước[^.;()\d]{0,20}$/iu
const partly =
  /\(\s*(?:kết quả\s+)?(?:\d{1,2}|ba|sáu|chín) tháng(?: đầu năm)?\s+(?:đã\s+)?(?:thực hiện|đạt|được|là|thu)?\s*$/iu

/** "năm 2024 ước đạt 640 người (10 tháng thực hiện 655 người)": less in the year than in a part of it. */
export const checkPartsOfYear = ({ text, sentences }: Understanding): CheckFinding[] =>
  sentences.flatMap(({ amounts, start }) =>
    amounts.flatMap((year, at) => {
      const part = amounts[at + 1]
      if (!part || part.unit !== year.unit || part.per || year.per || year.hedge || part.hedge) return []
      if (!yearly.test(text.slice(Math.max(start, year.start - 70), year.start))) return []
      if (!partly.test(text.slice(year.end, part.start)) || compare(part.value, year.value) <= 0) return []
      if (/giảm|hộ nghèo|tai nạn/iu.test(text.slice(start, year.start))) return []
      return [
        report(
          text,
          'estimate-vs-actual',
          'warning',
          { start: year.start, end: year.end },
          {
            message: `Ước cả năm ${printAmount(year)} lại ít hơn số ${printAmount(part)} đã thực hiện.`,
            related: [part],
          },
        ),
      ]
    }),
  )
