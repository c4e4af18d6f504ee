import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findPeriod } from '../../layers/structure/profile.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** Months that are not of the quarter whose months are told one by one; years in brackets that are not the stage's. */
export const checkPeriodMonths = (read: Understanding): CheckFinding[] => [
  ...findStrayMonths(read),
  ...findOtherStages(read),
  ...findMonthSpans(read),
  ...findMonthCounts(read),
  ...findDurations(read),
]

const monthWords = ['tháng']
const countedMonths =
  /(?<!\p{sc=Latn}|\d)(?<said>(?<count>0?[2-9]|1[0-2])\stháng(?:\s\p{Ll}+){0,3}(?:\s20\d\d)?)\s?\((?:từ\s)?tháng\s(?<first>\d{1,2})(?:\/20\d\d)?\s?(?:đến|-|–)\s?(?:hết\s)?tháng\s(?<last>\d{1,2})(?:\/20\d\d|\snăm\s20\d\d)?\)/giu

/** "09 tháng cuối năm 2023 (tháng 7 đến tháng 12)": the bracket names six of them. */
const findMonthCounts = ({ text, sentences }: Understanding): CheckFinding[] =>
  gather(sentences, (sentence) =>
    !sentence.text.includes('(')
      ? []
      : gather(findAll(sentence.text, countedMonths), ({ index, groups, 0: words }) => {
          const { said = '', count = '', first = '', last = '' } = groups ?? {}
          const months = Number(last) - Number(first) + 1
          // "12 tháng (từ tháng 9/2024 đến tháng 9/2025)" goes from one year to the next.
          const [from, to] = words.slice(words.indexOf('(')).match(/20\d\d/gu) ?? []
          if (months < 1 || months === Number(count) || (to !== undefined && from !== to)) return []
          const start = sentence.start + index
          return [
            report(
              text,
              'period',
              'error',
              { start, end: start + said.length },
              {
                message: `Từ tháng ${first} đến tháng ${last} là ${months} tháng, ở đây ghi ${said}.`,
                suggest: said.replace(
                  count,
                  /^0/.test(count) ? String(months).padStart(2, '0') : String(months),
                ),
              },
            ),
          ]
        }),
  )

const month = String.raw`(?:đầu |cuối |hết )?tháng\s(?<MONTH>\d{1,2})(?:\s?\/\s?|\snăm\s)(?<YEAR>20\d\d)`
const quarter = String.raw`(?:đầu |cuối |hết )?quý\s(?<MONTH>IV|I{1,3}|[1-4])(?:\s?\/\s?|\snăm\s)(?<YEAR>20\d\d)`
const spanOf = (end: string): string =>
  `từ ${end.replace('MONTH', 'first').replace('YEAR', 'from')}\\s*(?:đến|tới|-|–)\\s*${end.replace('MONTH', 'last').replace('YEAR', 'to')}`
const length = String.raw`(?<![\d.,/]|(?:mỗi|từng)\s(?:\p{sc=Latn}+\s)?)(?<said>(?<count>0?[2-9]|[1-9]\d)\stháng)`
const durations = gather([month, quarter], (end) => [
  // "24 tháng, từ tháng 4/2023 đến hết tháng 9/2024", "18 tháng (từ quý I/2023 đến hết quý II/2024)"
  new RegExp(`${length}\\s*[,(:]?\\s*(?:(?:kể|tính) )?${spanOf(end)}`, 'giu'),
  // "từ tháng 4/2023 đến tháng 9/2024 (24 tháng)"
  new RegExp(
    `${spanOf(end)}\\s*(?:\\(|,\\s(?:tức(?: là)?|tổng cộng|trong|kéo dài)\\s)(?:(?:là|trọn|tròn|đúng)\\s)?(?<said>(?<count>0?[2-9]|[1-9]\\d)\\stháng)(?=\\s*[),.;]|$)`,
    'giu',
  ),
])

/** "24 tháng, từ tháng 4/2023 đến hết tháng 9/2024": the two ends lie eighteen months apart. */
const findDurations = ({ text, sentencesWith }: Understanding): CheckFinding[] =>
  gather(sentencesWith(monthWords), (sentence) =>
    !/20\d\d/u.test(sentence.text)
      ? []
      : gather(durations, (shape) =>
          gather(findAll(sentence.text, shape), ({ index, groups, 0: words }) => {
            const { said = '', count = '', first = '', last = '', from, to } = groups ?? {}
            const [begin, end] = [monthsOf(first)[0], monthsOf(last)[1]]
            const months = 12 * (Number(to) - Number(from)) + end - begin + 1
            // The last month may not be counted, unless all of it is said to be meant.
            if (months < 1 || Number(count) === months || Number(count) === months - 1) return []
            const start = sentence.start + index + words.indexOf(said)
            return [
              report(
                text,
                'period',
                'warning',
                { start, end: start + said.length },
                {
                  message: `Từ ${words.slice(words.search(/(?<=từ )/u), words.length).replace(/\s*[(,].*$/u, '')} là ${months} tháng, ở đây ghi ${said}.`,
                  suggest: `${months} tháng`,
                },
              ),
            ]
          }),
        ),
  )

/** The first and the last month of "4" or "IV". */
function monthsOf(named: string): readonly [number, number] {
  const at = ['I', 'II', 'III', 'IV'].indexOf(named.toUpperCase())
  return at < 0 ? [Number(named), Number(named)] : [3 * at + 1, 3 * at + 3]
}

/** A month with what was done in it: "tháng 04 tuần tra 09 đợt", "tháng 3 là 19 tấn". */
const monthly =
  /(?<!\p{sc=Latn}|\d\s)tháng\s+(?<month>0?[1-9]|1[0-2])(?![\d/.]*\d|\s+năm\s+(?:trước|20\d\d))(?=[^;.\d]{0,60}\d)/giu
const toCome =
  /dự kiến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|kế hoạch|phấn đấu|nhiệm vụ|(?<!\p{sc=Latn})ước|so với|cùng kỳ|từ tháng|đến tháng/iu
const stretch =
  /quý\s+(?:IV|I{1,3}|[1-4])(?!\p{sc=Latn})|(?:6|sáu|ba|3)\s+tháng\s+đầu\s+năm|(?:9|chín)\s+tháng\s+(?:đầu\s+)?năm/giu

interface Month {
  value: number
  start: number
  end: number
}

/** "quý I: tháng 01 …; tháng 02 …; tháng 04 …": one month stands for another of the term, and that one is not told. */
function findStrayMonths({ text, passages, profile }: Understanding): CheckFinding[] {
  const titled = profile.period && findPeriod(text.slice(profile.period.start, profile.period.end))?.months
  return gather(passages, (passage) => {
    const words = text.slice(passage.start, passage.end)
    const own = [...new Set((words.match(stretch) ?? []).map((one) => one.toLowerCase()))]
    const [first, last] = (own[0] ? findPeriod(own[0])?.months : titled) ?? [0, 0]
    const length = last - first + 1
    if (own.length > 1 || length < 3) return []
    const told = readMonths(passage, words)
    const [stray, ...more] = told.filter(({ value }) => value < first || value > last)
    const within = new Set(told.filter((one) => one !== stray).map(({ value }) => value))
    if (!stray || more.length > 0 || told.length !== length || within.size !== length - 1) return []
    if (toCome.test(text.slice(Math.max(passage.start, stray.start - 30), stray.end + 40))) return []
    const missing = Array.from({ length }, (_, at) => first + at).find((month) => !within.has(month))
    return [
      report(text, 'period', 'error', stray, {
        message: `"${text.slice(stray.start, stray.end)}" nằm ngoài kỳ này (tháng ${first} đến tháng ${last}), còn tháng ${missing} thì không kể.`,
        suggest: `tháng ${missing}`,
      }),
    ]
  })
}

const readMonths = ({ start }: Passage, words: string): Month[] =>
  findAll(words, monthly).map((match) => ({
    value: Number(match.groups?.month),
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))

const stage =
  /(?:giai đoạn|nhiệm kỳ)\s+(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)(?:,?\s+trong\s+\S+\s+năm)?,?\s*\(\s*(?:tức\s+(?:là\s+)?)?(?<years>từ\s+(?:năm\s+)?(?<first>20\d\d)\s*(?:[-–]|đến)\s*(?:hết\s+)?(?:năm\s+)?(?<last>20\d\d))\s*\)/giu

/** The same with words between the two: then the brackets may tell of a part of the stage. */
const stageApart =
  /giai đoạn\s+(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)[^().;]{2,80}\(\s*(?:tức\s+(?:là\s+)?)?(?<years>từ\s+(?:năm\s+)?(?<first>20\d\d)\s*(?:[-–]|đến)\s*(?:hết\s+)?(?:năm\s+)?(?<last>20\d\d))\s*\)/giu

/** "giai đoạn 2026 - 2030 (từ năm 2025 đến năm 2030)": the years in the brackets begin or end in another year. */
const findOtherStages = ({ text, datedSentences }: Understanding): CheckFinding[] =>
  gather(datedSentences, (sentence) =>
    gather([...findAll(sentence.text, stage), ...findAll(sentence.text, stageApart)], (match) => {
      const { from = '', to = '', first = '', last = '', years = '' } = match.groups ?? {}
      if (from === first && to === last) return []
      const isNear = stage.test(match[0])
      stage.lastIndex = 0
      if (!isNear && !((from === first && last > to) || (to === last && first < from))) return []
      const start = sentence.start + match.index + match[0].lastIndexOf(years)
      const suggest = years.replace(first, from).replace(/20\d\d$/u, to)
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + years.length },
          { message: `Giai đoạn ${from} - ${to} không phải "${years}".`, suggest },
        ),
      ]
    }),
  )

const monthSpan =
  /(?<term>quý\s+(?:IV|I{1,3}|[1-4])(?!\p{sc=Latn})|(?:6|sáu|9|chín)\s+tháng\s+đầu\s+năm)[^;.()]{0,24}[,(]\s*(?<months>từ\s+(?:đầu\s+)?tháng\s+(?<first>\d{1,2})\s+đến\s+(?:hết\s+|cuối\s+)?tháng\s+(?<last>\d{1,2}))(?!\d)/giu

/** "quý IV năm 2025 (từ tháng 9 đến tháng 12)": one end of the months belongs to the term, the other does not. */
const findMonthSpans = ({ text, sentencesWith }: Understanding): CheckFinding[] =>
  gather(sentencesWith(monthWords), (sentence) =>
    gather(findAll(sentence.text, monthSpan), (match) => {
      const { term = '', months = '', first, last } = match.groups ?? {}
      const right = findPeriod(`${term} 20`)?.months
      if (!right || (Number(first) === right[0]) === (Number(last) === right[1])) return []
      const start = sentence.start + match.index + match[0].lastIndexOf(months)
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + months.length },
          {
            message: `${term.replace(/^\p{sc=Latn}/u, (letter) => letter.toUpperCase())} là từ tháng ${right[0]} đến tháng ${right[1]}, không phải ${months}.`,
            suggest: `từ tháng ${right[0]} đến tháng ${right[1]}`,
          },
        ),
      ]
    }),
  )
