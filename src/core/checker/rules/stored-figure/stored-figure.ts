import { parseDecimal, round } from '../../../exact.ts'
import type { CheckFinding, StoredFigure } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { readUnit } from '../../layers/numbers/written-units.ts'
import { findAll } from '../../layers/text/search.ts'
import { printAmount, report } from '../../report.ts'
import type { Sentence, Understanding } from '../../understanding.ts'
import { findStoredPhrases } from './stored-phrases.ts'

/** Figures of the text against those the system keeps, where the words name one of them and nothing else. */
export function checkStoredFigures(understanding: Understanding): CheckFinding[] {
  const { text, sentences, ground } = understanding
  const known = new Map<string, StoredFigure[]>()
  for (const figure of ground.figures ?? []) {
    const key = toKey(figure.label)
    known.set(key, [...(known.get(key) ?? []), figure])
  }
  if (known.size === 0) return []
  const named = gather(sentences, (sentence) => {
    if (isElsewhere(sentence.text, ground.year)) return []
    return gather(sentence.amounts, (amount, at) => {
      const figures = known.get(toKey(nameBefore(text, sentence, at))) ?? []
      return figures.length === 1 && figures[0]
        ? compareFigure(understanding, sentence, amount, figures[0])
        : []
    })
  })
  const isNamed = ({ start, end }: CheckFinding) => named.some((one) => one.start < end && start < one.end)
  return [...named, ...findStoredPhrases(understanding).filter((one) => !isNamed(one))]
}

const connectors =
  /(?:\s|:|,|là|có|còn|đạt|chiếm|giảm|tăng|xuống|lên|hiện|được|tổng cộng|khoảng|tỷ lệ(?=\s*$)|với)+$/u
const circumstances =
  /(?<!\p{sc=Latn})(?:của xã|của toàn xã|toàn xã|trên địa bàn xã|trên địa bàn|trong xã|hiện nay|hiện có|cuối năm|đến cuối năm|cuối kỳ|năm 20\d\d|tổng số|tổng|số)(?!\p{sc=Latn})/gu

/** The words that name a figure, without those that only say where and when. */
function toKey(words: string): string {
  let name = words
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[-–+*•]/g, ' ')
    .trim()
  name = name.replace(connectors, '').replace(circumstances, ' ').replace(connectors, '')
  return name.replace(/\s+/g, ' ').trim()
}

/** The words of the clause before an amount. */
function nameBefore(text: string, { start, amounts }: Sentence, at: number): string {
  const amount = amounts[at]
  if (!amount) return ''
  const from = amounts[at - 1]?.end ?? start
  return (
    text
      .slice(Math.max(from, amount.start - 120), amount.start)
      .split(/[;,.(]/)
      .at(-1) ?? ''
  )
}

/** Other years, other places, plans and comparisons are other figures. */
function isElsewhere(sentence: string, year: number | undefined): boolean {
  const years = findAll(sentence, /năm (20\d\d)/giu).map((match) => Number(match[1]))
  const isOtherYear = year !== undefined && years.some((named) => named !== year)
  return (
    isOtherYear ||
    /đầu năm|đầu kỳ|năm trước|cùng kỳ|so với|kế hoạch|chỉ tiêu|phấn đấu|dự kiến|mục tiêu|ước|(?<!\p{sc=Latn})(?:thôn|bản|xóm|ấp|huyện|tỉnh)(?!\p{sc=Latn})/iu.test(
      sentence,
    )
  )
}

function compareFigure(
  read: Understanding,
  sentence: Sentence,
  amount: Amount,
  figure: StoredFigure,
): CheckFinding[] {
  const { text, agree } = read
  const fraction = sentence.fractions.find(({ top }) => top.start === amount.start)
  const { numerator, denominator } = figure
  if (fraction && numerator !== undefined && denominator !== undefined) {
    const isRight = isShownAs(fraction.top, numerator) && isShownAs(fraction.bottom, denominator)
    return isRight
      ? agree('stored-figure', fraction.top, fraction.bottom)
      : [say(text, figure, { ...fraction.top, end: fraction.end }, 'error')]
  }
  const unit = readUnit(` ${figure.unit}`)
  if (amount.hedge || amount.kind !== (figure.unit === '%' ? 'percent' : unit.kind)) return []
  if (amount.kind === 'percent') return compareRate(read, amount, figure)
  if (amount.unit !== unit.unit) return []
  const size = Number(unit.size.n) / Number(unit.size.d)
  const value =
    numerator !== undefined && figure.unit !== '%' && denominator !== undefined ? numerator : figure.value
  return isShownAs(amount, value * size)
    ? agree('stored-figure', amount)
    : [say(text, figure, amount, 'error')]
}

/** A rate with fewer decimals than the system prints is right, but says less. */
function compareRate({ text, agree }: Understanding, amount: Amount, figure: StoredFigure): CheckFinding[] {
  const { numerator, denominator } = figure
  const value = numerator !== undefined && denominator ? (numerator / denominator) * 100 : figure.value
  if (!isShownAs(amount, value)) return [say(text, figure, amount, 'error')]
  agree('stored-figure', amount)
  const shown = /(\d+(?:,(\d+))?)\s?%/.exec(figure.printed)
  return shown && (shown[2]?.length ?? 0) > amount.decimals && !Number.isInteger(value)
    ? [say(text, figure, amount, 'hint')]
    : []
}

/** Whether a value is printed so, at the digits shown. */
function isShownAs(amount: Amount, value: number): boolean {
  const size = Number(amount.size.n) / Number(amount.size.d)
  const exact = parseDecimal((value / size).toFixed(9))
  const printed = { n: amount.value.n * amount.size.d, d: amount.value.d * amount.size.n }
  return round(exact, amount.decimals) === round(printed, amount.decimals)
}

const say = (text: string, figure: StoredFigure, span: Amount, severity: 'error' | 'hint'): CheckFinding => ({
  ...report(text, 'stored-figure', severity, span, {
    message: `Báo cáo ghi ${span.kind === 'percent' ? printAmount(span) : text.slice(span.start, span.end)}; số liệu hệ thống "${figure.label}" là ${figure.printed}.`,
  }),
  figure: figure.key,
})
