import { compare, subtract } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, equals } from '../../layers/numbers/interval.ts'
import {
  type Figure,
  listFigures,
  listWords,
  naming,
  readTelling,
} from '../../layers/numbers/told-figures.ts'
import { findAll } from '../../layers/text/search.ts'
import { printAmount, report } from '../../report.ts'
import type { Understanding } from '../../understanding.ts'

const said =
  /(?<!\p{sc=Latn}|không |chưa )(?:(?<up>tăng|vượt|cao hơn|nhiều hơn)|(?<down>giảm|hụt|thấp hơn|ít hơn))(?!\p{sc=Latn})(?:\s\p{Ll}+){0,4}?\s$/iu
const year = /(?:^|\s)năm\s(?<year>20\d\d)(?!\d)/giu
/** What something is held against: an earlier time, or what was to be. */
const before =
  /(?<!\p{sc=Latn})(?:cùng kỳ|(?:năm|quý|tháng|kỳ|vụ) (?:trước|ngoái)|kế hoạch|chỉ tiêu|dự toán|mục tiêu|(?:tỉnh|huyện|cấp trên|trung ương) giao)(?!\p{sc=Latn})/iu

interface Told {
  amount: Amount
  sentence: Figure['sentence']
  clause: string
  year?: number
}

/**
 * "Năm 2023 xảy ra 31 vụ, năm 2022 là 27 vụ. Như vậy số vụ đã giảm 4 vụ", "chỉ tiêu giao 95%; kết quả đạt 93,8%, vượt chỉ tiêu
 * 1,2 điểm phần trăm": the only two numbers that are so far apart, and a word that turns them round.
 */
export function checkTurnedDifferences(read: Understanding): CheckFinding[] {
  const { text } = read
  const figures = listFigures(read).filter(({ sentence }) => sentence)
  return gather(figures, (figure, at): CheckFinding[] => {
    const { amount: gap, sentence } = figure
    const lead = text.slice(Math.max(figure.from, gap.start - 40), gap.start)
    const match = said.exec(lead)
    if (!match || gap.hedge || gap.per || gap.kind === 'bare' || !sentence) return []
    const told = figures
      .slice(Math.max(0, at - reach), at)
      .filter((one) => one.sentence?.passage === sentence.passage && isOfKind(one, gap))
      .map((one) => readTold(text, one))
    const pair = findOnlyPair(told, gap)
    if (!pair) return []
    const [now, old] = pair
    const behind = text.slice(gap.end, gap.end + 40)
    if (!isOfOneMatter(text, figure, pair) || !isHeldAgainst(old, `${match[0]} ${behind}`)) return []
    const isUp = compare(now.amount.value, old.amount.value) > 0
    if (isUp === (match.groups?.up !== undefined)) return []
    const start = gap.start - lead.length + match.index
    const [more, less] = gap.kind === 'points' ? ['cao hơn', 'thấp hơn'] : ['nhiều hơn', 'ít hơn']
    return [
      report(
        text,
        'label',
        'error',
        { start, end: gap.end },
        {
          message: `${printAmount(now.amount)} ${isUp ? more : less} ${printAmount(old.amount)}, không phải "${match.groups?.up ?? match.groups?.down}".`,
          related: [old.amount, now.amount],
        },
      ),
    ]
  })
}

const ofPlan = /kế hoạch|chỉ tiêu|dự toán|mục tiêu|giao/iu
/** Of what should become less, less is more: "kế hoạch còn 100 hộ nghèo, thực hiện còn 90 hộ, vượt 10 hộ". */
const lessens = /(?<!\p{sc=Latn})(?:còn|giảm|xuống)(?!\p{sc=Latn})/iu

/** A plan is exceeded or missed by name; an earlier time is not named as a plan. */
const isHeldAgainst = ({ clause }: Told, words: string): boolean =>
  ofPlan.test(clause) ? ofPlan.test(words) && !lessens.test(clause) : !ofPlan.test(words)

/** "tỷ lệ hộ dùng nước sạch tăng 3,3 điểm phần trăm" tells of another matter than the two before. */
function isOfOneMatter(text: string, figure: Figure, pair: readonly Told[]): boolean {
  const words = naming(listWords(text.slice(Math.max(figure.from, figure.start - 80), figure.start)))
  const start = Math.min(...pair.map(({ amount, sentence }) => sentence?.start ?? amount.start))
  const around = text.slice(start, Math.max(...pair.map(({ amount }) => amount.end)) + 20).toLowerCase()
  return words.every((word) => around.includes(word) || saying.has(word))
}
const saying = new Set(
  'tăng giảm vượt hụt cao thấp nhiều ít hơn so với như vậy trước nay thêm đi chỉ tiêu kế hoạch dự toán giao mức'.split(
    ' ',
  ),
)

/** So many numbers before are looked at. */
const reach = 8

/** "1,2 điểm phần trăm" lies between two percentages. */
const isOfKind = ({ amount, whole }: Figure, gap: Amount): boolean =>
  !amount.hedge &&
  !amount.per &&
  !whole &&
  (gap.kind === 'points' ? amount.kind === 'percent' : amount.kind === gap.kind && amount.unit === gap.unit)

function readTold(text: string, figure: Figure): Told {
  const own =
    text
      .slice(Math.max(figure.from, figure.start - 60), figure.start)
      .split(/[,;()]/u)
      .at(-1) ?? ''
  const years = findAll(own, year)
  return {
    amount: figure.amount,
    sentence: figure.sentence,
    clause: readTelling(text, figure).clause,
    year: Number(years.at(-1)?.groups?.year) || undefined,
  }
}

/** The one pair that is so far apart, what is now first; nothing when words do not tell which of the two is which. */
function findOnlyPair(told: readonly Told[], gap: Amount): [Told, Told] | undefined {
  const apart = gather(told, (one, at) =>
    gather(told.slice(at + 1), (other) =>
      equals(absolute(subtract(one.amount.value, other.amount.value)), gap.value) ? [{ one, other }] : [],
    ),
  )
  const [pair, ...more] = apart
  if (!pair || more.length > 0) return undefined
  const { one, other } = pair
  if (one.year && other.year && one.year !== other.year)
    return one.year > other.year ? [one, other] : [other, one]
  const [isOneBefore, isOtherBefore] = [one, other].map(({ clause }) => before.test(clause))
  if (isOneBefore === isOtherBefore) return undefined
  return isOneBefore ? [other, one] : [one, other]
}
