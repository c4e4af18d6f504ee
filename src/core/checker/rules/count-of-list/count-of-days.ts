import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { SaidCount } from '../../layers/numbers/said-counts.ts'
import { findAll } from '../../layers/text/search.ts'
import type { Understanding } from '../../understanding.ts'
import { judgeCount } from './count-finding.ts'

const day = '\\d{1,2}/\\d{1,2}(?:/\\d{4})?'
const day2 = `(?:\\s*[,;]\\s*(?:và\\s+)?|\\s+và\\s+)(?:ngày\\s+)?${day}`
const events = new RegExp(
  `(?<![\\p{sc=Latn}\\d,./])(?<number>\\d{1,2})\\s(?<unit>buổi|đợt|cuộc|hội nghị|phiên|kỳ họp|lượt kiểm tra)(?!\\p{sc=Latn})[^.;:()\\d]{0,90}?(?:vào\\s+)?các ngày\\s*:?\\s+(?<list>${day}(?:${day2})+)(?!\\s*(?:[-–/\\d…]|[,;]\\s*[\\d…]|và\\s+\\d|\\.\\.))`,
  'giu',
)
const dayWords = ['ngày', 'năm']
const year = '20\\d\\d'
const years = new RegExp(
  `(?<![\\p{sc=Latn}\\d,./])(?<number>\\d{1,2})\\s(?<unit>năm)(?!\\p{sc=Latn})[^.;:()\\d]{0,60}?\\((?:các năm\\s+)?(?<list>${year}(?:\\s*[,;]\\s*(?:và\\s+)?${year}|\\s+và\\s+${year})+)\\)`,
  'giu',
)

/** "05 buổi vào các ngày 12/3, 26/4, 17/5 và 26/6/2024", "trong 4 năm (2021, 2022, 2023, 2024 và 2025)". */
export const findCountedDays = (read: Understanding): CheckFinding[] =>
  gather(read.sentencesWith(dayWords), ({ text, start: from }) =>
    gather([events, years], (shape) =>
      gather(findAll(text, shape), ({ index, groups }) => {
        const { number = '', unit = '', list = '' } = groups ?? {}
        const start = from + index
        const said: SaidCount = {
          start,
          end: start + number.length + 1 + unit.length,
          number,
          unit,
          value: Number(number),
        }
        return judgeCount(
          read,
          said,
          list.match(unit === 'năm' ? /20\d\d/gu : /(?<!\/)\d{1,2}\/\d{1,2}/gu)?.length ?? 0,
        )
      }),
    ),
  )
