import type { Span } from '../../document.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { listWithin } from '../../layers/text/order.ts'
import { findAll } from '../../layers/text/search.ts'
import { findSlip, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'

const stage = /(?:giai đoạn|nhiệm kỳ|thời kỳ|5 năm|05 năm)\s+(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)(?!\d)/giu
const goal =
  /(?:mục tiêu|phấn đấu|chỉ tiêu|đặt ra|quyết tâm|xác định)[^.;\d]{0,60}?(?<shown>(?:đến|hết|cuối|vào|trong)\s+(?:hết\s+|cuối\s+)?năm\s+(?<year>20\d\d))(?!\s*[-–]\s*\d)(?<rest>[^.;]{0,60})/giu
const looksBack = /so với|(?<!\p{sc=Latn})đã(?!\p{sc=Latn})|giai đoạn trước|kế thừa/iu

/** "Kế hoạch giai đoạn 2021-2025, … mục tiêu đến cuối năm 2015": a goal whose year lies before its stage. */
export const checkPhaseYears = (read: Understanding): CheckFinding[] => [
  ...findGoals(read),
  ...findCongresses(read),
  ...findProgrammes(read),
  ...gather(read.datedSentences, (sentence) => findLongParts(read.text, sentence)),
]

const kinds = 'chương trình|đề án|chiến lược|kế hoạch|dự án'
const years = '(?<years>(?<from>20\\d\\d)\\s*[-–]\\s*(?<to>20\\d\\d))(?!\\d)'
const verbs = 'đã|được|là|có|đạt|với|tại|trên|cho|mới|còn|đều|và|do|đến|tính'
const programmes = [
  new RegExp(
    `(?<kind>${kinds})(?<name>(?:\\s(?!${kinds})[\\p{sc=Latn}&-]+,?){0,16}?),?\\s\\(?giai đoạn\\s+${years}`,
    'giu',
  ),
  new RegExp(
    `giai đoạn\\s+${years}\\s(?:của|thực hiện)\\s(?<kind>${kinds})(?<name>(?:\\s(?!(?:${verbs})(?!\\p{sc=Latn}))[\\p{sc=Latn}&-]+){0,16})`,
    'giu',
  ),
]

interface Programme extends Span {
  kind: string
  name: string
  from: number
  to: number
}

const listProgrammes = ({ text, start }: Sentence): Programme[] =>
  gather(programmes, (shape) =>
    findAll(text, shape).map(({ index, groups, 0: words }) => {
      const { kind = '', name = '', years: said = '', from, to } = groups ?? {}
      const at = start + index + words.lastIndexOf(said)
      return {
        start: at,
        end: at + said.length,
        kind: kind.toLowerCase(),
        name: name.trim().toLowerCase(),
        from: Number(from),
        to: Number(to),
      }
    }),
  )

/** "của Chương trình" alone means the one that the text tells of. */
const isOneProgramme = (one: Programme, odd: Programme): boolean =>
  one.kind === odd.kind &&
  (odd.name === '' || (one.name !== '' && (one.name.startsWith(odd.name) || odd.name.startsWith(one.name))))

/** Programmes are made for five or ten years; less is a part of one. */
const isWhole = ({ from, to }: Programme): boolean => to - from === 4 || to - from === 9
const isPart = ({ from, to }: Programme): boolean => to - from < 4

/** "Chương trình … giai đoạn 2021 - 2025" and further on "giai đoạn 2021 - 2035 của Chương trình": one programme, and one of its ends another. */
function findProgrammes({ text, datedSentences }: Understanding): CheckFinding[] {
  const all = gather(datedSentences, listProgrammes)
  return gather(all, (odd) => {
    if (isWhole(odd) || isPart(odd)) return []
    const alike = all.filter((one) => one !== odd && !isPart(one) && isOneProgramme(one, odd))
    const [right] = alike
    if (!right || !isWhole(right) || (right.from === odd.from) === (right.to === odd.to)) return []
    if (alike.some(({ from, to }) => from !== right.from || to !== right.to)) return []
    const suggest = `${right.from} - ${right.to}`
    return [
      report(text, 'period', 'error', odd, {
        message: `Chỗ khác ghi giai đoạn ${suggest}, ở đây ghi ${text.slice(odd.start, odd.end)}.`,
        suggest,
        related: [right],
      }),
    ]
  })
}

const spans = /(?<![\d/])(20\d\d)\s*[-–]\s*(20\d\d)(?![\d/])/gu

/** "Đề án (2021 - 2025) gồm ba giai đoạn: 2021 - 2022, 2023 - 2024 và 2025 - 2026": the last part ends behind the whole. */
function findLongParts(text: string, sentence: Sentence): CheckFinding[] {
  const [whole, ...parts] = findAll(sentence.text, spans).map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    from: Number(match[1]),
    to: Number(match[2]),
  }))
  const last = parts.at(-1)
  if (!whole || !last || parts.length < 2 || parts[0]?.from !== whole.from) return []
  const isRow = parts.every(
    ({ from, to }, at) => from <= to && (at === 0 || from === (parts[at - 1]?.to ?? 0) + 1),
  )
  if (!isRow || last.from > whole.to || last.to <= whole.to) return []
  return [
    report(text, 'period', 'error', last, {
      message: `Các giai đoạn nhỏ kết thúc năm ${last.to}, còn cả kỳ là ${whole.from} - ${whole.to}.`,
      suggest: `${last.from} - ${whole.to}`,
      related: [whole],
    }),
  ]
}

const term = /nhiệm kỳ\s+(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)(?!\d)/giu
const congress = /đại hội[^.;\d]{0,60}(?:tổ chức|diễn ra|khai mạc|tiến hành|ngày)[^.;\d]{0,24}$/iu
const ofNext = /nhiệm kỳ (?:tới|sau|mới|tiếp)|tổng kết nhiệm kỳ|dự kiến|(?<!\p{sc=Latn})sẽ(?!\p{sc=Latn})/iu

/** "nhiệm kỳ 2023 - 2028 …; Đại hội được tổ chức ngày 14/4/2029": a congress opens its term of office. */
const findCongresses = ({ text, datedSentences, dates }: Understanding): CheckFinding[] =>
  gather(datedSentences, (sentence) => {
    const [own, ...others] = findAll(sentence.text, term)
    if (!own || others.length > 0 || ofNext.test(sentence.text)) return []
    const [from, to] = [Number(own.groups?.from), Number(own.groups?.to)]
    return gather(listWithin(dates, sentence), (date) => {
      if (date.year === undefined || (date.year >= from - 1 && date.year < to)) return []
      if (!congress.test(text.slice(sentence.start, date.start).replace(term, ''))) return []
      return [
        report(text, 'period', 'error', date, {
          message: `Đại hội của nhiệm kỳ ${from} - ${to} không thể tổ chức vào năm ${date.year}.`,
          suggest: text.slice(date.start, date.end).replace(/\d{4}$/u, String(from)),
        }),
      ]
    })
  })

const findGoals = ({ text, datedSentences }: Understanding): CheckFinding[] =>
  gather(datedSentences, (sentence) => {
    const stages = findAll(sentence.text, stage)
    const [first] = stages
    const [from, to] = [Number(first?.groups?.from), Number(first?.groups?.to)]
    if (!first || stages.some(({ groups }) => Number(groups?.from) !== from)) return []
    return gather(findAll(sentence.text, goal), (match) => {
      const { shown = '', year = '', rest = '' } = match.groups ?? {}
      if (match.index < first.index || Number(year) >= from || looksBack.test(match[0] + rest)) return []
      const meant = Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
        .toReversed()
        .find((one) => findSlip(year, one) === 'sai một chữ số')
      const start = sentence.start + match.index + match[0].indexOf(shown)
      return [
        report(
          text,
          'period',
          'error',
          { start, end: start + shown.length },
          {
            message: `Mục tiêu "${shown}" nằm trước giai đoạn ${from} - ${to}.`,
            suggest: meant && shown.replace(year, meant),
            related: [
              { start: sentence.start + first.index, end: sentence.start + first.index + first[0].length },
            ],
          },
        ),
      ]
    })
  })
