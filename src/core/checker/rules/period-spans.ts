import type { CheckFinding } from '../finding.ts'
import { readSaidNumber } from '../layers/number-words.ts'
import { report } from '../report.ts'
import type { Sentence, Understanding } from '../understanding.ts'

const years = '(?<from>(?:19|20)\\d{2})\\s*(?:-|–|đến(?:\\s+(?:hết\\s+)?năm)?)\\s*(?<to>(?:19|20)\\d{2})'
const number = '(?<count>\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)'
const doing = '(?:\\s+(?:qua|liền|liên tiếp|liên tục|gần đây|triển khai|thực hiện|thi hành|đầu))*'
const countFirst = new RegExp(
  `(?<!(?:tháng|quý|ngày|số|\\d[,./])\\s?)(?<![\\p{L}\\d])(?<words>${number}\\s+năm)${doing}\\s*(?:,|\\()?\\s*(?:từ\\s+)?(?:năm\\s+)?${years}`,
  'giu',
)
/** "6 năm xây dựng tủ sách (2019 - 2022)"; of a programme that is named the years may be more than have gone by. */
const countAbout = new RegExp(
  `(?<!(?:tháng|quý|ngày|số|\\d[,./])\\s?)(?<![\\p{L}\\d])(?<words>${number}\\s+năm)(?<about>(?:\\s+\\p{L}+){1,6}?)\\s*\\(\\s*(?:từ\\s+)?(?:năm\\s+)?${years}\\s*\\)`,
  'giu',
)
const programme =
  /chương trình|đề án|kế hoạch|nghị quyết|giai đoạn|nhiệm kỳ|dự án|chiến lược|chỉ thị|phong trào/iu
const yearsFirst = new RegExp(
  `(?:từ\\s+(?:năm\\s+)?|giai đoạn\\s+)${years}\\s*(?:\\(|,?\\s*tức(?: là)?\\s+)(?<words>${number}\\s+năm)\\)?`,
  'giu',
)

/** "2 năm cuối của giai đoạn (2024 - 2026)": the years of a part of a stage are counted exactly. */
const partOfStage = /^\s+(?:đầu|cuối|còn lại|tiếp theo)(?!\p{L})/iu

const twoYears = /(?:19|20)\d{2}\D{1,24}(?:19|20)\d{2}/u

/** "05 năm (2021 - 2023)": so many years, and the first and the last of another number of years. */
export function checkYearSpans({ text, sentences }: Understanding): CheckFinding[] {
  const spanning = sentences.filter(({ text: words }) => twoYears.test(words))
  return spanning.flatMap((sentence) =>
    [countFirst, countAbout, yearsFirst]
      .flatMap((shape) => [...sentence.text.matchAll(shape)])
      .flatMap((match) => judge(text, sentence, match)),
  )
}

/** Both ends counted or one of them: "3 năm 2021 - 2023" and "5 năm 2020 - 2025" are right. */
function judge(text: string, sentence: Sentence, match: RegExpMatchArray): CheckFinding[] {
  const { count = '', words = '', about = '', from, to } = match.groups ?? {}
  const said = readSaidNumber(count)
  const between = Number(to) - Number(from)
  if (said < 2 || between < 1 || said === between + 1) return []
  // "2021 - 2026" is a term of five years, "trong 3 năm từ 2021 đến 2024" counts from one to the other.
  const isPlain = /^\s*(?:20\d\d)\s*[-–]\s*(?:20\d\d)$/u.test(
    match[0].slice(match[0].indexOf(words) + words.length),
  )
  const isTerm = /nhiệm kỳ|năm học|khóa/iu.test(sentence.text)
  const isPart = partOfStage.test(about)
  if (!isPart && said === between && (!isPlain || isTerm)) return []
  // "Sơ kết 3 năm thực hiện Chương trình 2021 - 2025" looks back in the middle of it.
  if (/sơ kết|giữa kỳ/iu.test(sentence.text) || (!isPart && programme.test(about) && said <= between + 1))
    return []
  const start = sentence.start + (match.index ?? 0) + match[0].indexOf(words)
  if (isPart) {
    const at = start + match[0].slice(match[0].indexOf(words)).search(/20\d\d/u)
    const end = sentence.start + (match.index ?? 0) + match[0].lastIndexOf(to ?? '') + 4
    return [
      report(
        text,
        'period',
        'error',
        { start: at, end },
        {
          message: `"${words}${about}" không thể là ${text.slice(at, end)}: đó là ${between + 1} năm.`,
          arithmetic: `${to} − ${from} + 1 = ${between + 1}`,
        },
      ),
    ]
  }
  const right = String(between + 1).padStart(/^0/.test(count) ? 2 : 1, '0')
  return [
    report(
      text,
      'period',
      'error',
      { start, end: start + words.length },
      {
        message: `Từ năm ${from} đến năm ${to} là ${between + 1} năm, không phải ${words}.`,
        arithmetic: `${to} − ${from} + 1 = ${between + 1}`,
        suggest: /\d/.test(count) ? `${right} năm` : undefined,
      },
    ),
  ]
}
