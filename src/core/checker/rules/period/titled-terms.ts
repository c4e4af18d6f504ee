import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

/** The terms that titles and headings name: compared with themselves, or planned for when they are past. */
export const checkTitledTerms = (read: Understanding): CheckFinding[] => [
  ...findOwnTerm(read),
  ...findTitledPlans(read),
  ...findMonths(read),
]

const againstTerm =
  /(?:so với|nhiều hơn|ít hơn|cao hơn|thấp hơn|tăng hơn|giảm hơn|bằng)\s+(?:cùng kỳ\s+)?(?<term>(?:quý\s+(?:[IV]{1,3}|\d)|tháng\s+\d{1,2}|vụ\s+(?:\p{sc=Latn}+\s){1,3}|học kỳ\s+[I\d]+|năm học)\s*(?:\/|năm\s+|,\s*năm\s+)?\s*(?<year>20\d\d)(?:\s*[-–]\s*20\d\d)?)/giu

/** "Báo cáo vụ Xuân năm 2025 … So với vụ Xuân năm 2025": the term that the title names, compared with itself. */
function findOwnTerm({ text, passages, datedSentences }: Understanding): CheckFinding[] {
  const spell = (words: string) =>
    words
      .toLowerCase()
      .replace(/năm\s+(?=20)|\s*\/\s*/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const head = passages.slice(0, 6)
  // "…; công tác duy trì sĩ số đạt 99,7%." is no title, unless all stands in one paragraph.
  const from = head.findLast(
    ({ start, end, index }) =>
      /báo cáo|tình hình|kết quả|công tác|sơ kết/iu.test(text.slice(start, end)) &&
      (index === 0 || !/[.;]\s*$/u.test(text.slice(start, end))),
  )
  const title = spell(text.slice(head[0]?.start ?? 0, from?.end ?? 0))
  return gather(datedSentences, (sentence) =>
    gather(findAll(sentence.text, againstTerm), (match) => {
      const { term = '' } = match.groups ?? {}
      const before = spell(sentence.text.slice(0, match.index))
      const isOwn = title.includes(spell(term)) && !/(?:tháng|quý|vụ|năm)\s+\S*\s*20\d\d/iu.test(before)
      // A title that names several terms may compare them.
      const isOnly = findAll(title, /(?:quý|tháng|vụ|học kỳ)\s+\S+/gu).length < 3
      if (
        !from ||
        sentence.start <= from.start ||
        !isOwn ||
        !isOnly ||
        /(?<!\p{sc=Latn})ước|dự kiến|phấn đấu|kế hoạch/iu.test(before)
      )
        return []
      const end = sentence.start + match.index + match[0].length
      return [
        report(
          text,
          'period',
          'error',
          { start: sentence.start + match.index, end },
          {
            message: `Số liệu của "${term.trim()}" lại so với chính kỳ đó.`,
          },
        ),
      ]
    }),
  )
}

const titleMonths =
  /tháng\s+(?<done>\d{1,2})(?!\s*tháng)[^\n]{0,40}?(?:nhiệm vụ|phương hướng|kế hoạch|chương trình (?:công tác|hoạt động))[^\n]{0,40}?tháng\s+(?<next>\d{1,2})(?!\d)/iu

/** "Tình hình tháng 10, nhiệm vụ trọng tâm tháng 11" above "B. NHIỆM VỤ TRỌNG TÂM THÁNG 10". */
function findMonths({ text, passages }: Understanding): CheckFinding[] {
  const head = passages.slice(0, 5)
  const titled = head.find(({ start, end }) => titleMonths.test(text.slice(start, end)))
  const { done, next } = (titled && titleMonths.exec(text.slice(titled.start, titled.end))?.groups) || {}
  if (!titled || !done || !next || done === next) return []
  return gather(passages, ({ start, end, heading }) => {
    const words = text.slice(start, Math.min(end, start + 160))
    if (start <= titled.start || (!heading && words !== words.toUpperCase())) return []
    const month = /tháng\s+(\d{1,2})(?!\d)/iu.exec(words)
    const isPlan = monthPlan.test(words.replace(carriedOut, ''))
    const isResult = !isPlan && /kết quả|tình hình/iu.test(words)
    const right = isPlan ? next : isResult ? done : undefined
    if (!month || !right || Number(month[1]) === Number(right)) return []
    if (Number(month[1]) !== Number(isPlan ? done : next)) return []
    return [
      report(
        text,
        'period',
        'error',
        { start: start + month.index, end: start + month.index + month[0].length },
        {
          message: `Tiêu đề ghi ${isPlan ? 'nhiệm vụ' : 'kết quả'} tháng ${right}, đề mục này ghi "${month[0]}".`,
          related: [titled],
        },
      ),
    ]
  })
}

/** "KẾT QUẢ THỰC HIỆN CHƯƠNG TRÌNH CÔNG TÁC THÁNG 5" tells of what was done. */
const carriedOut = /thực hiện (?:các )?(?:nhiệm vụ|kế hoạch|chương trình)/iu
const monthPlan = /nhiệm vụ|phương hướng|kế hoạch|giải pháp|chương trình (?:công tác|hoạt động)/iu
const planHead = /nhiệm vụ|phương hướng|kế hoạch|giải pháp/iu
const schoolYear = /năm học\s+(20\d\d)\s*[-–]\s*(20\d\d)/iu
const restOfYear = /(?<rest>[369]|ba|sáu|chín)\s+tháng\s+cuối\s+năm\s+(?<year>20\d\d)/iu

/** "KẾT QUẢ NĂM HỌC 2023 - 2024" and "NHIỆM VỤ NĂM HỌC 2023 - 2024"; the last months of another year than was reported. */
function findTitledPlans({ text, passages }: Understanding): CheckFinding[] {
  const lines = passages.map((line) => ({
    line,
    words: text.slice(line.start, Math.min(line.end, line.start + 220)),
  }))
  const isHead = (line: (typeof passages)[number], words: string) =>
    line.heading !== undefined || words === words.toUpperCase()
  const done = lines.find(
    ({ line, words }) =>
      isHead(line, words) &&
      schoolYear.test(words) &&
      /kết quả|tình hình|tổng kết/iu.test(words) &&
      !planHead.test(words.replace(/thực hiện nhiệm vụ/iu, '')),
  )
  const doneYear = done && schoolYear.exec(done.words)?.[1]
  const firstPart = gather(
    lines.slice(0, 6),
    ({ words }) =>
      /(?:9|6|3|chín|sáu|ba)\s+tháng\s+(?:đầu\s+)?(?:đầu\s+)?năm\s+(20\d\d)/iu.exec(words)?.[1] ?? [],
  )[0]
  return gather(lines, ({ line, words }) => {
    if (
      !isHead(line, words) ||
      !planHead.test(words.replace(/thực hiện nhiệm vụ/iu, '')) ||
      line.start <= (done?.line.start ?? -1)
    )
      return []
    const school = schoolYear.exec(words)
    const rest = restOfYear.exec(words)
    const wrong =
      school && doneYear === school[1] && !/kết quả/iu.test(words)
        ? school
        : rest && firstPart && rest.groups?.year !== firstPart && line.index > 0
          ? rest
          : undefined
    if (!wrong) return []
    const start = line.start + wrong.index
    return [
      report(
        text,
        'period',
        'error',
        { start, end: start + wrong[0].length },
        {
          message:
            wrong === school
              ? `Đề mục nhiệm vụ ghi "${wrong[0]}" trùng với năm học đã báo cáo kết quả.`
              : `Báo cáo là của năm ${firstPart}, đề mục này ghi "${wrong[0]}".`,
        },
      ),
    ]
  })
}
