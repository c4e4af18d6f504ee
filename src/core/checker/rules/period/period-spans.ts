import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { readSaidNumber } from '../../layers/numbers/number-words.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const years = '(?<from>(?:19|20)\\d{2})\\s*(?:-|–|đến(?:\\s+(?:hết\\s+)?năm)?)\\s*(?<to>(?:19|20)\\d{2})'
const written = '\\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười'
const number = `(?<count>${written})`
const doing = '(?:\\s+(?:qua|liền|liên tiếp|liên tục|gần đây|triển khai|thực hiện|thi hành|đầu))*'
const countFirst = new RegExp(
  `(?<!(?:tháng|quý|ngày|số|\\d[,./])\\s?)(?<![\\p{sc=Latn}\\d])(?<words>${number}\\s+năm)${doing}\\s*(?:,|\\()?\\s*(?:từ\\s+)?(?:năm\\s+)?${years}`,
  'giu',
)
/** "6 năm xây dựng tủ sách (2019 - 2022)"; of a programme that is named the years may be more than have gone by. */
const countAbout = new RegExp(
  `(?<!(?:tháng|quý|ngày|số|\\d[,./])\\s?)(?<![\\p{sc=Latn}\\d])(?<words>${number}\\s+năm)(?<about>(?:\\s+\\p{sc=Latn}+){1,6}?)\\s*\\(\\s*(?:từ\\s+)?(?:năm\\s+)?${years}\\s*\\)`,
  'giu',
)
const programme =
  /chương trình|đề án|kế hoạch|nghị quyết|giai đoạn|nhiệm kỳ|dự án|chiến lược|chỉ thị|phong trào/iu
/** "05 năm thực hiện giai đoạn 2021 - 2024", "Kế hoạch 5 năm … giai đoạn 2021-2026", "giai đoạn 2021 - 2025 với 06 năm thực hiện". */
const stages = [
  new RegExp(
    `(?<!(?:tháng|quý|ngày|số|\\d[,./])\\s?)(?<![\\p{sc=Latn}\\d])(?<words>${number}\\s+năm)(?<about>(?:\\s+\\p{sc=Latn}+){1,7}?)\\s+giai đoạn\\s+${years}`,
    'giu',
  ),
  new RegExp(
    `giai đoạn\\s+${years},?\\s+(?:với|trong|qua|sau|gồm|kéo dài)\\s+(?<words>${number}\\s+năm)(?!\\s+(?:tới|trước|sau|học))`,
    'giu',
  ),
]
const yearsFirst = new RegExp(
  `(?:từ\\s+(?:năm\\s+)?|giai đoạn\\s+)${years}\\s*(?:\\(|,?\\s*tức(?: là)?\\s+)(?<words>${number}\\s+năm)\\)?`,
  'giu',
)

/** "2 năm cuối của giai đoạn (2024 - 2026)": the years of a part of a stage are counted exactly. */
const partOfStage = /^\s+(?:đầu|cuối|còn lại|tiếp theo)(?!\p{sc=Latn})/iu

const twoYears = /(?:19|20)\d{2}\D{1,24}(?:19|20)\d{2}/u

/** "05 năm (2021 - 2023)": so many years, and the first and the last of another number of years. */
export function checkYearSpans({ text, sentences }: Understanding): CheckFinding[] {
  const spanning = sentences.filter(({ text: words }) => twoYears.test(words))
  return [
    ...gather(spanning, (sentence) => {
      const told = gather(
        gather([countFirst, countAbout, yearsFirst], (shape) => findAll(sentence.text, shape)),
        (match) => judge(text, sentence, match),
      )
      return told.length > 0
        ? told
        : gather(
            gather(stages, (shape) => findAll(sentence.text, shape)),
            (match) => judgeStage(text, sentence, match),
          )
    }),
    ...gather(sentences, (sentence) => (/ sau /iu.test(sentence.text) ? findYearsLater(text, sentence) : [])),
  ]
}

/** A stage may be looked back upon before its end, but has no more years than it has. */
function judgeStage(text: string, sentence: Sentence, match: RegExpMatchArray): CheckFinding[] {
  const { count = '', words = '', about = '', from, to } = match.groups ?? {}
  const all = Number(to) - Number(from) + 1
  const said = readSaidNumber(count)
  const at = match.index ?? 0
  // "Kế hoạch 5 năm … giai đoạn 2021-2026": the plan is of the stage itself.
  const isPlanOf =
    about !== '' && /(?:kế hoạch|chương trình|đề án|chiến lược)\s*$/iu.test(sentence.text.slice(0, at))
  // "10 năm thực hiện hai giai đoạn", "10 năm thực hiện Nghị quyết giai đoạn 2016-2020": more than the stage is told of.
  if (said > all + 2 || /(?<!\p{sc=Latn})(?:hai|ba|các|mỗi|và)\s*$|và/iu.test(about)) return []
  if (said < 2 || all < 2 || said === all || (said < all && !(isPlanOf && said === all - 1))) return []
  if (isPlanOf ? /nhiệm kỳ|năm học|khóa/iu.test(about) : /dự kiến|kéo dài sang/iu.test(sentence.text))
    return []
  return [
    report(
      text,
      'period',
      'error',
      { start: sentence.start + at, end: sentence.start + at + match[0].length },
      {
        message: `Giai đoạn ${from} - ${to} là ${all} năm, không phải ${words}.`,
        arithmetic: `${to} − ${from} + 1 = ${all}`,
      },
    ),
  ]
}

const later = new RegExp(
  `năm\\s+(?<first>20\\d\\d)(?!\\s*[-–]\\s*\\d)[^.]{3,90}?(?<shown>năm\\s+(?<last>20\\d\\d)\\s*[,(]\\s*(?:tức(?: là)?\\s+)?sau\\s+(?<count>một|${written})\\s+năm)`,
  'giu',
)

/** "cuối năm 2023 là 231 hộ; qua rà soát cuối năm 2022, sau một năm thực hiện": later is not before. */
const findYearsLater = (text: string, sentence: Sentence): CheckFinding[] =>
  gather(findAll(sentence.text, later), (match) => {
    const { first = '', last = '', shown = '', count = '' } = match.groups ?? {}
    const [apart, said] = [Number(last) - Number(first), readSaidNumber(count)]
    if (said < 1 || apart > 0) return []
    const start = sentence.start + match.index + match[0].indexOf(shown)
    return [
      report(
        text,
        'period',
        'error',
        { start, end: start + shown.length },
        {
          message: `"${shown}" nhưng trước đó ghi năm ${first}: sau ${count} năm là năm ${Number(first) + said}.`,
          suggest: shown.replace(last, String(Number(first) + said)),
        },
      ),
    ]
  })

/** Both ends counted or one of them: "3 năm 2021 - 2023" and "5 năm 2020 - 2025" are right. */
function judge(text: string, sentence: Sentence, match: RegExpMatchArray): CheckFinding[] {
  const { count = '', words = '', about = '', from, to } = match.groups ?? {}
  const said = readSaidNumber(count)
  const between = Number(to) - Number(from)
  if (said < 2 || between < 1 || said === between + 1) return []
  // "2021 - 2026" is a term of five years, "giai đoạn 2021 - 2025 (04 năm)" none of four, "trong 3 năm từ 2021 đến 2024" counts from one to the other.
  const isPlain =
    /^\s*(?:20\d\d)\s*[-–]\s*(?:20\d\d)$/u.test(match[0].slice(match[0].indexOf(words) + words.length)) ||
    /^giai đoạn\s+20\d\d\s*[-–]/iu.test(match[0])
  const isTerm = /nhiệm kỳ|năm học|khóa/iu.test(sentence.text)
  const isPart = partOfStage.test(about)
  // "từ năm 2020 đến hết năm 2025" counts both.
  const isToEnd = /từ\s+năm\s+20\d\d\s+đến\s+hết\s+năm/iu.test(match[0])
  if (!isPart && !isToEnd && said === between && (!isPlain || isTerm)) return []
  // "giai đoạn 2021 - 2025 … sau 5 năm (từ năm 2020 đến hết năm 2025)": not the count is wrong, but the year.
  const named = isToEnd
    ? /giai đoạn (?<first>20\d\d)\s*[-–]\s*(?<last>20\d\d)/iu.exec(sentence.text)?.groups
    : undefined
  if (named && Number(named.last) - Number(named.first) + 1 === said) return []
  // "Sơ kết 3 năm thực hiện Chương trình 2021 - 2025" looks back in the middle of it.
  const isLookedBack = /sơ kết|giữa kỳ/iu.test(sentence.text) || (!isPart && programme.test(about))
  if (isLookedBack && said <= between + 1) return []
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
