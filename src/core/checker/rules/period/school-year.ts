import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const schoolYear = /(?<!\p{sc=Latn})năm học\s+(?<from>20\d\d)\s?[-–]\s?(?<to>20\d\d)(?!\d)/giu

/** "năm học 2023 - 2025": a school year lies in two years that follow each other. */
export const checkSchoolYears = (read: Understanding): CheckFinding[] => [
  ...findSpans(read),
  ...findOthers(read),
]

function findSpans({ text, datedSentences }: Understanding): CheckFinding[] {
  return gather(datedSentences, (sentence) =>
    gather(findAll(sentence.text, schoolYear), (match) => {
      const { from = '', to = '' } = match.groups ?? {}
      if (Number(to) === Number(from) + 1) return []
      const start = sentence.start + match.index
      const suggest = match[0].replace(/20\d\d$/, String(Number(from) + 1))
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + match[0].length },
          {
            message: `Năm học nằm trong hai năm liền nhau, không thể là ${from} - ${to}; có lẽ là "${suggest}".`,
            suggest,
          },
        ),
      ]
    }),
  )
}

/** "Trong năm học 2023 - 2024 vừa kết thúc": what is called the one just over, or this one. */
const thisOne = /^,?\s*(?:\([^()]*\)\s*)?(?:vừa (?:kết thúc|qua|rồi)|này|vừa được tổng kết)(?!\p{sc=Latn})/iu

/** "Trong năm học 2023 - 2024 vừa kết thúc" in a report on the year 2024 - 2025. */
function findOthers({ text, datedSentences, profile: { title } }: Understanding): CheckFinding[] {
  const [own, ...more] = title ? findAll(text.slice(title.start, title.end), schoolYear) : []
  const first = Number(own?.groups?.from)
  // "Phương hướng năm học 2024 - 2025" looks back on the year before.
  const isAhead =
    title &&
    /phương hướng|kế hoạch|nhiệm vụ|chuẩn bị|khai giảng|đầu năm học/iu.test(
      text.slice(title.start, title.end),
    )
  if (!title || !own || isAhead || more.length > 0 || Number(own.groups?.to) !== first + 1) return []
  const span = { start: title.start + own.index, end: title.start + own.index + own[0].length }
  return gather(datedSentences, (sentence) =>
    gather(findAll(sentence.text, schoolYear), (match) => {
      const start = sentence.start + match.index
      const end = start + match[0].length
      const { from, to } = match.groups ?? {}
      if (start < title.end || Number(from) === first || Number(to) !== Number(from) + 1) return []
      if (
        !thisOne.test(text.slice(end, end + 30)) ||
        /so với[^,;.]*$/iu.test(text.slice(sentence.start, start))
      )
        return []
      const suggest = own[0].replace(/^\p{Lu}/u, match[0].charAt(0))
      return [
        report(
          text,
          'period',
          'warning',
          { start, end },
          {
            message: `Báo cáo là của ${own[0].toLowerCase()}, ở đây ghi ${match[0].toLowerCase()}.`,
            suggest,
            related: [span],
          },
        ),
      ]
    }),
  )
}
