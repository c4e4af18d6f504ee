import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { findPeriod } from '../../layers/structure/profile.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

/** Several months under one word: "các tháng 4, 5 và 6 năm 2024", "từ tháng 7 đến tháng 9". */
const listed =
  /(?<!\p{sc=Latn}|\d\s)tháng\s+(?<list>\d{1,2}(?:\s*(?:,|và|đến|-|–)\s*(?:hết\s+)?(?:tháng\s+)?\d{1,2}){1,3})(?![\d/.,]*\d)(?:\s*(?:\/|,?\s*năm)\s*(?<year>20\d\d))?/giu
const opening = /^\W*(?:(?:trong|cả|suốt|của|các|từ|ba|03|3|tháng|thời gian|kỳ|thời kỳ)\s+)*$/iu
const bracketed =
  /quý\s+(?<quarter>IV|I{1,3}|[1-4])(?:\s*(?:năm|\/)\s*20\d\d)?,?\s*\(\s*(?:(?:gồm|từ|các|tức|là|trong)\s+)*$/iu
const otherTime =
  /so với|cùng kỳ|dự kiến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})|kế hoạch|phấn đấu|(?<!\p{sc=Latn})ước|lũy kế|luỹ kế|quý (?:trước|[IV\d])|chuyển sang/iu

const months = ['tháng']

interface Listed {
  start: number
  end: number
  months: number[]
  year?: number
}

/** "Trong các tháng 4, 5 và 6" in a report of quarter III, "quý II (tháng 3, 4, 5)": months that are not of the quarter. */
export const checkForeignMonths = (read: Understanding): CheckFinding[] => {
  const { aspects } = read
  const told = listTold(read)
  return gather(read.sentencesWith(months), (sentence) =>
    gather(listMonths(sentence), (months) => {
      const right =
        judgeBracket(read.text, sentence, months) ??
        (aspects[sentence.passage] === 'plan' ? undefined : judgeTitled(read, told, sentence, months))
      if (!right) return []
      const [first, last] = right
      const shown = read.text.slice(months.start, months.end)
      return [
        report(read.text, 'period', 'error', months, {
          message: `"${shown}" không phải các tháng của kỳ này (tháng ${first} đến tháng ${last}).`,
          suggest: `tháng ${first}, ${first + 1} và ${last}`,
        }),
      ]
    }),
  )
}

/** The months that the text below its title names. */
const listTold = ({ text, profile: { title } }: Understanding): ReadonlySet<number> =>
  new Set(
    title ? findAll(text.slice(title.end), /tháng\s+(\d{1,2})(?!\d)/giu).map(([, one]) => Number(one)) : [],
  )

const listMonths = ({ text, start }: Sentence): Listed[] =>
  gather(findAll(text, listed), (match) => {
    const { list = '', year } = match.groups ?? {}
    const numbers = findAll(list, /\d+/gu).map(([number]) => Number(number))
    const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
    const isRange = numbers.length === 2 && /đến|[-–]/iu.test(list)
    const months = isRange ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : numbers
    if (months.length < 2 || months.some((month) => month < 1 || month > 12)) return []
    const at = start + match.index
    return [{ start: at, end: at + match[0].length, months, ...(year ? { year: Number(year) } : {}) }]
  })

type Ends = readonly [first: number, last: number]

/** "quý II (tháng 3, 4, 5)": three months told as those of a quarter. */
function judgeBracket(text: string, sentence: Sentence, { start, months }: Listed): Ends | undefined {
  const before = bracketed.exec(text.slice(Math.max(sentence.start, start - 50), start))?.[0]
  const own = before && findPeriod(before)?.months
  const isWhole = own && months.length === 3
  return isWhole && months.some((month) => month < own[0] || month > own[1]) ? own : undefined
}

/** What the sentence tells of opens with months, and none of them is of the quarter in the title. */
function judgeTitled(
  { text, profile }: Understanding,
  told: ReadonlySet<number>,
  sentence: Sentence,
  { start, months, year }: Listed,
): Ends | undefined {
  const { period, title } = profile
  const own = period && findPeriod(text.slice(period.start, period.end))?.months
  if (!own || !title || sentence.start < title.end || own[1] - own[0] !== 2) return undefined
  if (year !== undefined && year !== profile.year) return undefined
  const clause = text.slice(sentence.start, start).split(/[,;]/).at(-1) ?? ''
  if (!opening.test(clause) || otherTime.test(sentence.text)) return undefined
  if (sentence.amounts.length === 0 || months.length > 3) return undefined
  // Where the months of the quarter are told too, these are told beside them.
  if ([...told].some((month) => month >= own[0] && month <= own[1])) return undefined
  return months.every((month) => month < own[0] || month > own[1]) ? own : undefined
}
