import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { printDay, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const crossing =
  /(?<!\p{sc=Latn})(?:năm học|niên học|niên vụ|vụ\s+(?:đông xuân|đông\s*-\s*xuân|mía))\s+(?<from>20\d\d)\s?[-–]\s?(?<to>20\d\d)(?!\d)/giu
const ended =
  /(?:kết thúc|tổng kết|bế giảng|thu hoạch xong|thu hoạch dứt điểm|cuối năm học|hoàn thành thu hoạch)/iu
/** "Kết thúc năm ngân sách 2023, … số liệu đến ngày 31/01/2023". */
const closed =
  /(?:kết thúc|khép lại|hết)\s+(?:năm ngân sách|niên độ(?: ngân sách)?|năm tài chính)\s+(?:năm\s+)?(?<year>20\d\d)/iu
/** "Lớp bồi dưỡng hè kết thúc ngày 28/7/2023": what comes before the year begins. */
const before = /(?<!\p{sc=Latn})(?:hè|sau khi|chuẩn bị|trước)(?!\p{sc=Latn})/iu
/** The last month that lies in the second half of what goes over the turn of the year. */
const lastMonth = 7

/** "Vụ đông xuân 2022-2023 kết thúc thu hoạch ngày 25/5/2022": what ends in the second of its two years. */
export const checkSeasonEnds = ({ text, sentences, dates }: Understanding): CheckFinding[] => {
  let open: number | undefined
  return gather(sentences, (sentence, at) => {
    if (sentences[at - 1]?.passage !== sentence.passage) open = undefined
    const seasons = findAll(sentence.text, crossing)
    const years = new Set(seasons.map(({ groups }) => Number(groups?.from)))
    if (years.size > 0) open = years.size === 1 ? [...years][0] : undefined
    const closing = closed.exec(sentence.text)
    if (open === undefined && !closing) return []
    return gather(listWithin(dates, sentence), (date) => {
      const lead = sentence.text.slice(0, date.start - sentence.start)
      const isEnd =
        date.year === open &&
        date.month <= lastMonth &&
        ended.test(lead.split(/[;,]\s/u).at(-1) ?? '') &&
        !before.test(lead)
      const isEarly =
        closing !== null &&
        date.year === Number(closing.groups?.year) &&
        date.month <= 3 &&
        /(?:đến|hết)\s+(?:hết\s+)?(?:ngày\s+)?$/iu.test(lead)
      if (!isEnd && !isEarly) return []
      const right = String((date.year ?? 0) + 1)
      return [
        report(text, 'period', 'error', date, {
          message: `Ngày ${printDay(text, date)} nằm trước khi kỳ này kết thúc; có lẽ là năm ${right}.`,
          suggest: printDay(text, date).replace(/20\d\d$/u, right),
        }),
      ]
    })
  })
}
