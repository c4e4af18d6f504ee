import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const numberWord = ['số']
const blank =
  /số(?<=(?<kind>(?<!\p{sc=Latn})(?:công văn|quyết định|kế hoạch|nghị quyết|thông báo|báo cáo|tờ trình|hướng dẫn|chỉ thị|thông tư|nghị định)\s+)số)\s*:?\s+(?:\/\s?[A-ZĐ]{2,5}(?:-[A-ZĐ]{2,6})?\s+)?(?=ngày\s+\d|của\s+(?:UBND|Ủy ban|Chính phủ|Thủ tướng|Bộ|Sở|Phòng|Ban|Hội đồng|HĐND))/giu

/** "Công văn số ngày 14/5/2024 của …": a document named without the number its words announce. */
export function checkBlankNumbers({ text, sentencesWith }: Understanding): CheckFinding[] {
  return gather(sentencesWith(numberWord), (sentence) =>
    findAll(sentence.text, blank).map((match) => {
      const { kind = '' } = match.groups ?? {}
      const start = sentence.start + match.index - kind.length
      const end = start + kind.length + match[0].length
      const shown = /^ngày\s+\d{1,2}\/\d{1,2}\/\d{4}/u.exec(text.slice(end, end + 20))?.[0] ?? ''
      return report(
        text,
        'citation',
        'warning',
        { start, end: end + shown.length },
        {
          message: `"${text.slice(start, end).trim()}" còn thiếu số của văn bản.`,
        },
      )
    }),
  )
}
