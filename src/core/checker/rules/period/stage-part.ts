import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import { readSaidNumber } from '../../layers/numbers/number-words.ts'
import { findAll } from '../../layers/text/search.ts'
import { report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

const number = '(?:\\d{1,2}|hai|ba|bốn)'
const part = new RegExp(
  `(?<![\\p{sc=Latn}\\d])(?<number>${number})\\s+năm\\s+(?<side>đầu|cuối)(?:\\s+(?:của\\s+)?(?:giai đoạn|nhiệm kỳ|kế hoạch|kỳ|chương trình)[\\p{sc=Latn}\\s]{0,20})?\\s*\\(\\s*(?:năm\\s+|từ năm\\s+)?(?<from>20\\d\\d)\\s*(?:-|–|và|đến(?: năm)?)\\s*(?:năm\\s+)?(?<to>20\\d\\d)\\s*\\)`,
  'giu',
)
const stage = /(?:giai đoạn|nhiệm kỳ|thời kỳ|trung hạn)\s+(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)(?!\d)/giu
const numbered =
  /giai đoạn\s+(?<which>I{1,3}|[123]|một|hai|ba)(?![\p{sc=Latn}\d])[^.;\d]{0,30}?(?:từ\s+(?:năm\s+)?)?(?<from>20\d\d)\s*(?:-|–|đến(?: năm)?)\s*(?<to>20\d\d)(?!\d)/giu

/** Years of a part of a stage that do not lie in it, and stages that begin before the one before them has ended. */
export const checkStageParts = (read: Understanding): CheckFinding[] =>
  gather(read.passages, (passage) => {
    const words = read.text.slice(passage.start, passage.end)
    return /20\d\d/.test(words)
      ? [
          ...findParts(read, passage, words),
          ...findOverlaps(read, passage, words),
          ...findPlaces(read, passage, words),
        ]
      : []
  })

/** "giai đoạn 2021 - 2025 … hai năm cuối của giai đoạn (2025 - 2026)". */
function findParts({ text }: Understanding, { start }: Passage, words: string): CheckFinding[] {
  const parts = findAll(words, part)
  if (parts.length === 0) return []
  const stages = findAll(words, stage)
  const [whole] = stages
  const [first, last] = [Number(whole?.groups?.from), Number(whole?.groups?.to)]
  if (!whole || stages.some(({ groups }) => Number(groups?.from) !== first || Number(groups?.to) !== last))
    return []
  return gather(parts, (match) => {
    const { number: written = '', side, from = '', to = '' } = match.groups ?? {}
    const count = readSaidNumber(written)
    const right = side?.toLowerCase() === 'cuối' ? [last - count + 1, last] : [first, first + count - 1]
    if (Number(from) === right[0] && Number(to) === right[1]) return []
    // "trong hai năm đầu (2021 - 2022)" may also be counted from the year the work began.
    if (side?.toLowerCase() === 'đầu' && Number(from) >= first && Number(to) <= last) return []
    const at = start + match.index + match[0].lastIndexOf(from, match[0].lastIndexOf(to) - 1)
    return [
      report(
        text,
        'period',
        'error',
        { start: at, end: start + match.index + match[0].lastIndexOf(to) + to.length },
        {
          message: `${count} năm ${side} của giai đoạn ${first} - ${last} là ${right[0]} - ${right[1]}.`,
          suggest: `${right[0]} - ${right[1]}`,
          related: [{ start: start + whole.index, end: start + whole.index + whole[0].length }],
        },
      ),
    ]
  })
}

/** "giai đoạn I từ năm 2021 đến năm 2025, giai đoạn II từ năm 2024 đến năm 2030". */
function findOverlaps({ text }: Understanding, { start }: Passage, words: string): CheckFinding[] {
  const stages = findAll(words, numbered)
  return gather(stages, (match, at) => {
    const before = stages[at - 1]
    const { from = '', which } = match.groups ?? {}
    if (!before || before.groups?.which === which || match.index - before.index > 160) return []
    const { from: earlier = '', to = '' } = before.groups ?? {}
    if (Number(from) >= Number(to) || Number(from) <= Number(earlier)) return []
    const place = start + match.index + match[0].indexOf(from)
    return [
      report(
        text,
        'period',
        'warning',
        { start: place, end: start + match.index + match[0].length },
        {
          message: `Giai đoạn trước kết thúc năm ${to}, giai đoạn sau lại bắt đầu từ năm ${from}.`,
          related: [{ start: start + before.index, end: start + before.index + before[0].length }],
        },
      ),
    ]
  })
}

const placeWords = 'cuối(?: cùng)?|kết thúc|đầu(?: tiên)?|thứ\\s+(?:hai|ba|tư|bốn|năm|\\d)'
const staged =
  'giai đoạn|nhiệm kỳ|thời kỳ|kế hoạch(?: đầu tư công)? (?:trung hạn|5 năm|05 năm)|đề án|chương trình|kế hoạch|dự án|nghị quyết|chiến lược'
const places = [
  new RegExp(
    `(?<!\\p{sc=Latn})năm\\s+(?<year>20\\d\\d)\\s*(?:,|-|–|là|cũng là|được xác định là)\\s*(?:là\\s+)?năm\\s+(?<place>${placeWords})\\s+(?:(?:của|thực hiện|trong)\\s+)*(?:cả\\s+)?(?<what>${staged})(?<behind>[^.;,]{0,50})`,
    'giu',
  ),
  // "Năm cuối của Đề án (năm 2026)", "năm đầu của giai đoạn là năm 2022"
  new RegExp(
    `(?<!\\p{sc=Latn})năm\\s+(?<place>${placeWords})\\s+(?:(?:của|thực hiện|trong|triển khai)\\s+)*(?:cả\\s+)?(?<what>${staged})(?<behind>(?:\\s(?!là\\s)[^\\s().;,:]+){0,8}?)\\s*(?:[(,–:-]|là|\\s)+năm\\s+(?<year>20\\d\\d)(?!\\s*[-–]\\s*\\d)`,
    'giu',
  ),
]
/** Another stage than that told before it. */
const another = /^\s+(?:mới|tiếp|sau|tới|trước|này và|\d(?!\d{3})|I)/iu

/** "giai đoạn 2021-2025 … Năm 2026 là năm cuối của giai đoạn": the place of a year in its stage. */
function findPlaces({ text }: Understanding, { start }: Passage, words: string): CheckFinding[] {
  const found = gather(places, (shape, reversed) =>
    findAll(words, shape).map((match) => ({ match, reversed })),
  )
  return gather(found, ({ match, reversed }) => {
    const { year = '', place: told = '', what = '', behind = '' } = match.groups ?? {}
    const end = start + match.index + match[0].length - (reversed ? 0 : behind.length)
    const named = another.test(behind) ? undefined : stageOf(text, words, behind)
    if (!named) return []
    const { from, to, isOwn } = named
    const right = placedYears(told.toLowerCase(), from, to, /nhiệm kỳ/iu.test(what + named.kind))
    const isWithin = Number(year) >= from && Number(year) <= to
    // "Năm 2026 là năm đầu của giai đoạn": of the next one, where it is not said of which.
    if (
      right.length === 0 ||
      right.includes(Number(year)) ||
      (!isOwn && !isWithin && !/^(?:cuối|kết)/iu.test(told))
    )
      return []
    const at = start + match.index
    return [
      report(
        text,
        'period',
        'error',
        { start: at, end },
        {
          message: `Năm ${told} của giai đoạn ${from} - ${to} là năm ${right[0]}, không phải năm ${year}.`,
          suggest: text.slice(at, end).replace(year, String(right[0])),
        },
      ),
    ]
  })
}

interface Stage {
  from: number
  to: number
  kind: string
  /** The stage is named right behind the place. */
  isOwn: boolean
}

/** The stage named behind the place of a year, or the only one of the passage or of the text. */
function stageOf(text: string, words: string, behind: string): Stage | undefined {
  const own = /^[^\d]{0,24}(20\d\d)\s*[-–]\s*(20\d\d)(?!\d)/u.exec(behind)
  if (own) return { from: Number(own[1]), to: Number(own[2]), kind: '', isOwn: true }
  const near = findAll(words, stage)
  const stages = near.length > 0 ? near : findAll(text, stage)
  const [first] = stages
  const { from, to } = first?.groups ?? {}
  if (!first || stages.some(({ groups }) => groups?.from !== from || groups?.to !== to)) return undefined
  return { from: Number(from), to: Number(to), kind: first[0], isOwn: false }
}

const ordinals: Record<string, number> = { hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5 }

/** The years that a place in a stage can be; a term of office may be counted from the year behind its congress. */
function placedYears(told: string, from: number, to: number, isTerm: boolean): number[] {
  if (/^(?:cuối|kết thúc)/u.test(told)) return [to]
  if (told.startsWith('đầu')) return isTerm ? [from, from + 1] : [from]
  const said = told.replace(/^thứ\s+/u, '')
  const which = ordinals[said] ?? Number(said)
  return which ? (isTerm ? [from + which - 1, from + which] : [from + which - 1]) : []
}
