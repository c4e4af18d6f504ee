import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Passage, Sentence, Understanding } from '../../understanding.ts'

const comparison =
  /(?:so\s+với|(?:cao|thấp|nhiều|ít|lớn|nhỏ|tăng|giảm)\s+hơn(?:\s+so\s+với)?)\s+(?:cùng (?:kỳ|thời điểm)(?:\s+của)?\s+|cuối\s+|thực hiện\s+|kết quả\s+|mức\s+|(?<part>(?:vụ\s\p{sc=Latn}+(?:\s-\s\p{sc=Latn}+)?|quý\s[IV\d]+|tháng\s\d+|học kỳ\s[I\d]+|\d+\stháng\s(?:đầu|cuối)))\s+)?năm\s+(?<year>(?:19|20)\d{2})(?!\s*[-–]\s*\d)/giu
/** Years that something is measured from: "gấp đôi năm 2020", "từ năm 2019". */
const pastYear = /(?:gấp[^,;.]{0,14}|từ|kể từ|bằng|hơn)\s+năm\s+(?:19|20)\d{2}/giu
const otherYear = /(?:năm|tháng\s+\d{1,2}\/|quý\s+\S+\/|\d\/)\s*((?:19|20)\d{2})/giu

const intended = /phấn đấu|dự kiến|mục tiêu|kế hoạch|chỉ tiêu|phương hướng|sẽ|ước đến/iu
/** "Kết quả thực hiện các chỉ tiêu giảm nghèo năm 2023:" tells results. */
const carriedOut = /(?:kết quả|tình hình)(?: thực hiện)?(?: các)? (?:chỉ tiêu|kế hoạch|mục tiêu)/giu

/** "Báo cáo công tác phòng, chống thiên tai năm 2024. Số đợt thiên tai …": the year of a text that begins with its title. */
const saidYear = (text: string): number | undefined =>
  Number(
    /^\W*(?:báo cáo|tổng kết|kết quả|tình hình)(?!\p{sc=Latn})[^.;:\d]{4,120}\snăm (20\d\d)\s*(?:[.:]\s|\n)/iu.exec(
      text,
    )?.[1],
  ) || undefined

const isDated = ({ text }: Sentence): boolean => /(?:19|20)\d\d/.test(text)

/** "năm 2024 …, tăng so với năm 2024". */
export function findSelfComparison({ text, passages, profile, aspects }: Understanding): CheckFinding[] {
  const said = saidYear(text)
  let sectionYear: number | undefined
  return gather(passages, (passage, index) => {
    const line = text.slice(passage.start, Math.min(passage.end, passage.start + 200))
    const isHead =
      passage.heading?.style === 'roman' || (/\p{Lu}{2}/u.test(line) && line === line.toUpperCase())
    if (isHead) sectionYear = Number(/năm\s+(20\d{2})/iu.exec(line)?.[1]) || undefined
    return gather(passage.sentences.filter(isDated), (sentence) =>
      gather(findAll(sentence.text, comparison), (match) => {
        const { year: named, part } = match.groups ?? {}
        const year = Number(named)
        const start = sentence.start + match.index
        const before = sentence.text
          .slice(0, match.index)
          .replace(comparison, ' ')
          .replace(/\([^()]*\)|\d{1,2}\/\d{1,2}\/\d{4}/gu, ' ')
          .replace(pastYear, ' ')
        const years = findAll(before, otherYear).map((found) => Number(found[1]))
        const subject = years.at(-1)
        // "năm 2024 là 31 vụ, năm 2023 là 26 vụ, tăng 5 vụ so với năm 2023": the last one is what is compared with.
        if (subject === year && years.some((one) => one > year)) return []
        const next = nextSubject.exec(sentence.text.slice(match.index + match[0].length))?.groups?.year
        if (next !== undefined && Number(next) !== year) return []
        const isPlan = intended.test(before.replace(carriedOut, ''))
        const reporting =
          subject ??
          (isPlan ? undefined : (sectionYear ?? profile.year ?? said ?? readTopicYear(text, passage)))
        // "năm 1938 cao hơn năm 1960": a year may stand out among later ones.
        const isAfter =
          subject !== undefined && year > subject && !isPlan && !part && /^so\s/iu.test(match[0])
        // "Báo cáo năm 2024 … So với cùng kỳ năm 2025": what the report tells of has no later time to be held against.
        const isToCome =
          subject === undefined &&
          reporting !== undefined &&
          year > reporting &&
          aspects[index] !== 'plan' &&
          ofSameTime.test(match[0]) &&
          !intended.test(sentence.text.replace(carriedOut, '')) &&
          !namesYearAfter(text.slice(passage.start, passage.end).replace(comparison, ' '), reporting)
        const told = isAfter ? subject : isToCome ? reporting : undefined
        if ((reporting !== year && told === undefined) || (!part && /đầu năm|kế hoạch năm/iu.test(match[0])))
          return []
        if (part ? !before.toLowerCase().includes(`${part.toLowerCase()} năm ${year}`) : isSplit(before))
          return []
        const previous = (told ?? year) - 1
        const right = match[0].replace(String(year), String(previous))
        return [
          report(
            text,
            'period',
            'error',
            { start, end: start + match[0].length },
            {
              message: told
                ? `Số liệu năm ${told} lại so với năm ${year}, là năm sau đó; có lẽ là năm ${previous}.`
                : `Số liệu năm ${year} lại so với chính năm ${year}; có lẽ là năm ${previous}.`,
              suggest: right,
            },
          ),
        ]
      }),
    )
  })
}

/**
 * "Công tác dân số năm 2024 … giảm 36 trẻ so với năm 2023; … giảm 1,2 điểm so với năm 2024.": the one year that a passage
 * tells of, where it is held against the year before.
 */
function readTopicYear(text: string, { sentences, start, end }: Passage): number | undefined {
  const [first] = sentences
  const words = text.slice(start, end)
  const told = new Set(findAll(words.replace(comparison, ' '), otherYear).map(([, year]) => Number(year)))
  const [year] = told
  if (!first || year === undefined || told.size > 1) return undefined
  const against = findAll(words, comparison).map(({ groups }) => Number(groups?.year))
  const isOfTopic = first.text.replace(comparison, ' ').toLowerCase().includes(`năm ${year}`)
  return isOfTopic && against.includes(year - 1) ? year : undefined
}

/** "so với năm 2023, dự toán năm 2024 tăng": what is told of stands behind the comma. */
const nextSubject = /^,\s[^,;.]{0,50}?năm\s+(?<year>20\d\d)(?!\d)/iu

const ofSameTime = /cùng (?:kỳ|thời điểm)/iu
const namesYearAfter = (words: string, year: number): boolean =>
  (words.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []).some((named) => Number(named) > year)

/** "Quý IV tăng so với …": parts of one year may be compared with the year; "17 vụ vi phạm" names no part. */
const isSplit = (before: string): boolean =>
  /(?:[Qq]uý|[Tt]háng|[Hh]ọc kỳ|[Vv]ụ)\s+(?:[IVX\d]+(?!\p{sc=Latn})|[Đđ]ông|[Xx]uân|[Mm]ùa)[^.;]*$/u.test(
    before,
  ) && !/(?:6|9|sáu|chín) tháng/iu.test(before)
