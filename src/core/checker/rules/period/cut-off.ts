import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findPeriod } from '../../layers/structure/profile.ts'
import { lastUntil } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { printDay, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** Months and days that figures are told up to, or told of, and that the reported part of the year cannot have. */
export const checkCutOffs = (read: Understanding): CheckFinding[] => {
  const { text, profile } = read
  const { lastMonth, year, period, title } = profile
  const months = period && findPeriod(text.slice(period.start, period.end))?.months
  if (!months || !title || !period || lastMonth === undefined) return []
  const term = { first: months[0], last: months[1], year, shown: text.slice(period.start, period.end) }
  return [
    ...findLateMonths(read, term),
    ...findLoneMonths(read, term),
    ...findEarlyCuts(read, term),
    ...findOtherCounts(read, term),
  ]
}

interface Term {
  first: number
  last: number
  year: number | undefined
  /** "9 tháng đầu năm 2024", as the title says it. */
  shown: string
}

const toCome =
  /dự kiến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|kế hoạch|phấn đấu|nhiệm vụ|(?<!\p{sc=Latn})ước|so với|cùng kỳ|thời hạn|gia hạn|hiệu lực|trước|chuyển sang|mục tiêu|hạn cuối|thời tiết|dự báo/iu
const upToMonth =
  /(?<!\p{sc=Latn})(?<lead>từ\s[^,;.()]{3,30}\s)?(?:tính đến|lũy kế đến|luỹ kế đến|đến|hết)\s+(?:hết\s+|cuối\s+)*(?<shown>tháng\s+(?<month>\d{1,2})(?:\s*\/\s*(?<year>20\d\d)|\s+năm\s+(?<said>20\d\d))?)(?![\d/])/giu

/** What a sentence among the results tells of. */
const listTold = ({ sentences, aspects, profile }: Understanding): Sentence[] =>
  sentences.filter(
    ({ start, passage, amounts, text }) =>
      start >= (profile.title?.end ?? 0) &&
      aspects[passage] !== 'plan' &&
      amounts.length > 0 &&
      !/phấn đấu|dự kiến|kế hoạch đến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})/iu.test(text),
  )

/** "Từ ngày 01/01/2024 đến hết tháng 10/2024" in a report on nine months. */
function findLateMonths(read: Understanding, { last, year, shown }: Term): CheckFinding[] {
  const { text, profile } = read
  return gather(listTold(read), (sentence) =>
    gather(findAll(sentence.text, upToMonth), (match) => {
      const { lead, shown: words = '', month = '', year: short, said } = match.groups ?? {}
      const named = short ?? said
      const around = sentence.text.slice(Math.max(0, match.index - 40), match.index + match[0].length + 24)
      if (toCome.test(around)) return []
      if (
        Number(month) <= last ||
        Number(month) > 12 ||
        (named !== undefined && year !== undefined && Number(named) !== year)
      )
        return []
      // Written later, a report may tell of the day it is written; not so of a stretch that begins with its term.
      if (!lead && (named === undefined || (profile.date?.month ?? 0) >= Number(month))) return []
      const end = sentence.start + match.index + match[0].length
      return [
        report(
          text,
          'period',
          'warning',
          { start: end - words.length, end },
          {
            message: `"${words}" nằm ngoài kỳ báo cáo "${shown}".`,
            suggest: words.replace(/\d{1,2}/u, String(last)),
            related: profile.period ? [profile.period] : [],
          },
        ),
      ]
    }),
  )
}

const lone =
  /(?<!\p{sc=Latn})(?:riêng|chỉ tính riêng|cao điểm|cao nhất|nhiều nhất|thấp nhất|ít nhất|trong đó)\s+(?:là\s+)?(?:trong\s+|vào\s+)?(?<shown>tháng\s+(?<month>\d{1,2}))(?![\d/.]|\s+năm)(?=[^;.\d]{0,50}\d)/giu

/** "riêng tháng 10 chứng thực 96 bản" in a report on the third quarter. */
const findLoneMonths = (read: Understanding, { first, last, shown }: Term): CheckFinding[] =>
  last - first < 2
    ? []
    : gather(read.sentences, (sentence) => {
        if (sentence.start < (read.profile.title?.end ?? 0) || read.aspects[sentence.passage] === 'plan')
          return []
        return gather(findAll(sentence.text, lone), (match) => {
          const { month = '', shown: words = '' } = match.groups ?? {}
          const isWithin = Number(month) >= first && Number(month) <= last
          const clause = sentence.text.slice(
            Math.max(0, match.index - 30),
            match.index + match[0].length + 50,
          )
          if (isWithin || Number(month) > 12 || toCome.test(clause)) return []
          const start = sentence.start + match.index + match[0].indexOf(words)
          return [
            report(
              read.text,
              'period',
              'error',
              { start, end: start + words.length },
              {
                message: `"${words}" nằm ngoài kỳ báo cáo "${shown}".`,
                related: read.profile.period ? [read.profile.period] : [],
              },
            ),
          ]
        })
      })

const wholeTerm = /(?:cả|toàn|chung của|trong) (?:kỳ|thời kỳ) báo cáo/iu
const monthsTold = /(?<![\d.,/\p{sc=Latn}])(?<count>\d{1,2}) tháng(?! (?:cuối|còn|tuổi|\d))/giu

/** "6 tháng đạt 7.240 tấn, là kết quả của cả kỳ báo cáo" in a report on nine months. */
const findOtherCounts = (
  { text, sentences, profile }: Understanding,
  { first, last, shown }: Term,
): CheckFinding[] =>
  first !== 1
    ? []
    : gather(sentences, (sentence) => {
        if (sentence.start < (profile.title?.end ?? 0) || !wholeTerm.test(sentence.text)) return []
        const [told, ...more] = findAll(sentence.text, monthsTold)
        if (!told || more.length > 0 || Number(told.groups?.count) === last || toCome.test(sentence.text))
          return []
        const start = sentence.start + told.index
        return [
          report(
            text,
            'period',
            'error',
            { start, end: start + told[0].length },
            {
              message: `"${told[0]}" không phải là cả kỳ báo cáo "${shown}".`,
              suggest: told[0].replace(/^\d+/u, String(last)),
              related: profile.period ? [profile.period] : [],
            },
          ),
        ]
      })

const gathered =
  /(?:số liệu|kỳ (?:báo cáo|số liệu)|thời điểm (?:lấy|chốt|tổng hợp|báo cáo)|chốt)[^.;\n\d]{0,40}(?:đến|hết)\s+(?:ngày\s+)?$/iu

/** "9 tháng đầu năm 2024 (Số liệu chốt đến hết ngày 30/6/2024)": figures that end long before their term. */
const findEarlyCuts = (
  { text, dates, sentences, profile }: Understanding,
  { last, year, shown }: Term,
): CheckFinding[] =>
  gather(dates, (date) => {
    const sentence = lastUntil(sentences, date.start)
    if (!sentence || date.year !== year || last - date.month < 2 || last === 12) return []
    const lead = text.slice(Math.max(sentence.start, date.start - 60), date.start)
    const isOfAll = date.start - (profile.title?.end ?? 0) < 400
    if (!gathered.test(lead) || !isOfAll || toCome.test(lead) || sentence.amounts.length > 0) return []
    return [
      report(text, 'period', 'warning', date, {
        message: `Số liệu chốt đến ${printDay(text, date)}, không đủ kỳ báo cáo "${shown}".`,
        related: profile.period ? [profile.period] : [],
      }),
    ]
  })
