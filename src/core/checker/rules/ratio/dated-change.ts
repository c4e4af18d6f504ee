import { compare, divide, type Exact, multiply, subtract, whole } from '../../../exact.ts'
import type { CheckFinding } from '../../finding.ts'
import { gather } from '../../gather.ts'
import type { Amount } from '../../layers/numbers/amounts.ts'
import { absolute, point } from '../../layers/numbers/interval.ts'
import { fits } from '../../layers/numbers/rates.ts'
import { findAll } from '../../layers/text/search.ts'
import { findSlip, printAmount, printLike, report } from '../../report.ts'
import type { Passage, Understanding } from '../../understanding.ts'

/** "năm 2022 là 61,5%": a value right behind its year. */
interface Dated {
  year: number
  amount: Amount
}

/**
 * "năm 2022 là 61,5%, năm 2023 là 64,2%, năm 2024 là 66,8%; … tăng 4,3 điểm phần trăm so với năm 2022": a change between
 * two years of a series that the paragraph tells.
 */
export const checkDatedChanges = ({ text, passages, agree }: Understanding): CheckFinding[] =>
  gather(passages, (passage) => {
    const amounts = gather(passage.sentences, (sentence) => sentence.amounts)
    const series = readSeries(text, amounts)
    if (series.length < 2) return []
    return gather(amounts, (gap) => {
      const told = readGap(text, passage, gap) ?? readPlainGap(text, series, gap)
      const fitting = series.filter(
        ({ amount }) =>
          (amount.unit === gap.unit && amount.per === gap.per) ||
          gap.kind === 'percent' ||
          isOfPoints(gap, amount),
      )
      const old = fitting.find(({ year }) => year === told?.from)?.amount
      const now = fitting.find(({ year }) => year === told?.to)?.amount
      if (!told || !old || !now || old === now || old.unit !== now.unit) return []
      const isUp = compare(now.value, old.value) > 0
      if (isUp !== told.isUp && compare(now.value, old.value) !== 0) return sayTurned(text, gap, { old, now })
      if (isUp !== told.isUp || compare(old.value, whole(0)) <= 0) return []
      const apart = absolute(subtract(now.value, old.value))
      const isRate = gap.kind === 'percent' && old.kind !== 'percent'
      const right = isRate ? multiply(divide(apart, old.value) ?? apart, whole(100)) : apart
      if (isRate ? fits(gap, point(divide(apart, old.value) ?? apart)) : isEqual(gap, right))
        return agree(isRate ? 'ratio' : 'balance', gap, old, now)
      const printed = printLike(gap, right)
      if (fitting.length < 3 && !findSlip(gap.number.text, printed)) return []
      const verb = isUp ? 'tăng' : 'giảm'
      return [
        report(text, isRate ? 'ratio' : 'balance', 'error', gap, {
          message: `Từ ${printAmount(old)} (năm ${told.from}) đến ${printAmount(now)} (năm ${told.to}) là ${verb} ${printAmount(gap, right)}, không phải ${printAmount(gap)}.`,
          arithmetic: isRate
            ? `|${printLike(now, now.value)} ÷ ${printLike(old, old.value)} − 1| = ${printed}%`
            : `|${printLike(now, now.value)} − ${printLike(old, old.value)}| = ${printed}`,
          suggest: printAmount(gap, right),
          related: [old, now],
        }),
      ]
    })
  })

/** "từ 9,4% còn 6,1% …, tăng 3,3 điểm phần trăm": the size of the change is right, and its word says the contrary. */
function sayTurned(text: string, gap: Amount, { old, now }: Record<'old' | 'now', Amount>): CheckFinding[] {
  const isPoints = old.kind === 'percent' || gap.kind !== 'percent'
  const apart = absolute(subtract(now.value, old.value))
  if (!isPoints || !isEqual(gap, apart)) return []
  const verb = compare(now.value, old.value) > 0 ? 'tăng' : 'giảm'
  const from = Math.max(0, gap.start - 30)
  const start = from + text.slice(from, gap.start).search(/\p{sc=Latn}+(?:\s(?:thêm|được|lên|xuống))?\s*$/u)
  return [
    report(
      text,
      'label',
      'error',
      { start, end: gap.end },
      {
        message: `Từ ${printAmount(old)} thành ${printAmount(now)} là ${verb}, không phải ${text.slice(start, gap.start).trim()}.`,
        suggest: `${verb} ${printAmount(gap)}`,
        related: [old, now],
      },
    ),
  ]
}

/** "năm 2022 là 9,4%, năm 2023 là 6,1%; như vậy … tăng 3,3 điểm": of two years alone the change needs no years of its own. */
function readPlainGap(
  text: string,
  series: readonly Dated[],
  gap: Amount,
): { from: number; to: number; isUp: boolean } | undefined {
  const own = series.filter(
    ({ amount }) => (amount.unit === gap.unit && amount.per === gap.per) || isOfPoints(gap, amount),
  )
  const [first, second, ...more] = own
  if (!first || !second || more.length > 0 || gap.hedge || second.amount.end > gap.start) return undefined
  if (gap.start - second.amount.end > 90 || second.year <= first.year) return undefined
  const between = text.slice(second.amount.end, gap.start).replace(perUnit, '')
  const verb = changed.exec(between)?.groups?.verb?.toLowerCase()
  // "…, trong đó hộ cận nghèo tăng 12 hộ": the change of another thing.
  if (!verb || /\d|trong đó|riêng|(?<!\p{sc=Latn})còn(?!\p{sc=Latn})/iu.test(between)) return undefined
  const isNamed = /\p{sc=Latn}+/u.test(
    between.replace(/^[\s,;.]*(?:tức(?: là)?|như vậy|đã|nghĩa là|hay|bằng|và)*/iu, '').replace(changed, ''),
  )
  if (isNamed && !/như vậy|như thế|tức|tỷ lệ này/iu.test(between)) return undefined
  if (/^[^,;.\d]{0,12}so với/iu.test(text.slice(gap.end, gap.end + 30))) return undefined
  return { from: first.year, to: second.year, isUp: verb === 'tăng' }
}

const isOfPoints = (gap: Amount, { kind }: Amount): boolean => gap.kind === 'points' && kind === 'percent'
const isEqual = (gap: Amount, right: Exact): boolean => compare(gap.value, right) === 0

const behindYear =
  /(?<!\p{sc=Latn})năm\s+(?<year>20\d\d)\s*(?:\([^()]{0,20}\)\s*)?(?:là|đạt|có|còn|ước đạt|:|\()?\s*$/iu

/** The values right behind their years; a year with two values of one kind tells of two things, then none counts. */
function readSeries(text: string, amounts: readonly Amount[]): Dated[] {
  const dated = gather(amounts, (amount): Dated[] => {
    if (amount.kind === 'bare' || amount.hedge) return []
    const year = behindYear.exec(text.slice(Math.max(0, amount.start - 40), amount.start))?.groups?.year
    return year ? [{ year: Number(year), amount }] : []
  })
  return dated.filter(
    ({ year, amount }) =>
      dated.filter((one) => one.year === year && one.amount.unit === amount.unit).length === 1,
  )
}

/** "600 đồng/kg so với …". */
const perUnit = /^\s?\/\s?[\p{sc=Latn}\d²³]+(?:\/\p{sc=Latn}+)?/u
const changed = /(?<!\p{sc=Latn})(?<verb>tăng|giảm)(?: thêm| được)?\s*$/iu
const since = /^\s*so với\s+(?:cuối\s+)?năm\s+(?<from>20\d\d)(?!\s*\()/iu
const anyYear = /(?<!so với\s)(?<!so với cuối\s)năm\s+(?<year>20\d\d)/giu

function readGap(
  text: string,
  { start }: Passage,
  { start: at, end, hedge }: Amount,
): { from: number; to: number; isUp: boolean } | undefined {
  const before = text.slice(start, at)
  const verb = changed.exec(before)?.groups?.verb?.toLowerCase()
  const from = since.exec(text.slice(end, end + 50).replace(perUnit, ''))?.groups?.from
  const to = findAll(before, anyYear).at(-1)?.groups?.year
  return verb && from && to && !hedge
    ? { from: Number(from), to: Number(to), isUp: verb === 'tăng' }
    : undefined
}
